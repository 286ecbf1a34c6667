// SPDX-License-Identifier: MIT
// What stands on a page of the window, read from its widgets alone: labels, marks and the cells of tables.
// The keys are those of expected_words.h.
#pragma once
#include <QWidget>

#include "tests/support/catch.h"
#include "tests/walks/expected_words.h"

namespace headroom::test {

Words shownBalance(const QWidget& page);
Words shownTeam(const QWidget& page);
Words shownPerson(const QWidget& page);
/// A session that is booked is said in place of the day on which one is due.
Words shownMyWork(const QWidget& page);
Words shownSupervision(const QWidget& page);
Words shownActions(const QWidget& page);
/// Reads the led cases, then those that wait: it presses the button between them.
Words shownCases(QWidget& page);
/// Presses 'All' first.
Words shownToday(QWidget& page);

/// Chooses every figure of the heat map and every post behind it; where the rows do not make the figure, a line.
QStringList drillFaults(QWidget& page);
/// Of each post of a person's page: where limit, FTE and what is taken do not make the ceiling, a line.
QStringList madeFaults(const QWidget& page);

/// The line under the page's title.
QString subtitleOf(const QWidget& page);

/// What a cell says, and its second line.
QString cellOf(const QAbstractItemModel& model, int row, int column);
QString secondOf(const QAbstractItemModel& model, int row, int column);

/// The card that a widget stands on; the test fails where there is none.
const QWidget* cardAround(const QWidget* widget);

/// The part of that name; the test fails where there is none.
template <class W>
W& the(const QWidget& page, const QString& name) {
  INFO(name.toStdString());
  auto* found = page.findChild<W*>(name);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace headroom::test
