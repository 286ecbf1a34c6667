// SPDX-License-Identifier: MIT
// Reads widgets by their object names; a page without the widget fails the test that reads it.
#include "tests/walks/shown_words.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QCoreApplication>
#include <QPushButton>

#include "core/supervision/open_actions.h"
#include "tests/support/catch.h"
#include "ui/shared/card.h"
#include "ui/shared/dot_plot.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

const QString kBar = QStringLiteral(" | ");

/// What a page has built anew is gone from the screen at once, and from the tree of widgets only now.
void forgetOldRows() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

QString textOf(const QLabel& label) {
  const auto* elided = qobject_cast<const ElidedLabel*>(&label);
  return elided ? elided->fullText() : label.text();
}

void readHeat(Words& words, const QWidget& page) {
  const QAbstractItemModel& heat = *the<HeatTable>(page, u"balance/heat"_s).model();
  for (int row = 0; row < heat.rowCount(); ++row) {
    QStringList cells;
    for (int column = 1; column < heat.columnCount(); ++column) cells << cellOf(heat, row, column);
    words[u"heat "_s + cellOf(heat, row, 0)] = cells.join(kBar);
  }
}

void readPosts(Words& words, const QWidget& page) {
  for (const DotPlotRow& row : the<DotPlot>(page, u"balance/dots"_s).figure().rows) {
    words[u"dots "_s + row.name] = row.range;
    for (const DotPlotMark& mark : row.marks) put(words, u"dot %1, %2"_s.arg(row.name, mark.name), mark.words);
  }
  const QAbstractItemModel& posts = *the<TableView>(page, u"balance/posts"_s).model();
  for (int row = 0; row < posts.rowCount(); ++row) {
    const QStringList cells{cellOf(posts, row, 2), cellOf(posts, row, 3), cellOf(posts, row, 4)};
    put(words, u"post %1, %2, %3"_s.arg(cellOf(posts, row, 1), cellOf(posts, row, 0), secondOf(posts, row, 0)),
        cells.join(kBar));
  }
}

// A line of the totals is its name, its figure and, where there is something to say, how it is made.
void readTotals(Words& words, const QWidget& page) {
  const auto isFigure = [](const QLabel* label) { return label->objectName().startsWith(u"balance/totals/"); };
  const auto labels = the<Card>(page, u"balance/totals"_s).findChildren<Label*>();
  for (qsizetype i = 1; i < labels.size(); ++i) {
    if (!isFigure(labels[i])) continue;
    const bool said = i + 1 < labels.size() && (i + 2 >= labels.size() || !isFigure(labels[i + 2]));
    words[u"total "_s + labels[i - 1]->text()] = labels[i]->text() + kBar + (said ? labels[i + 1]->text() : QString());
  }
}

void readMade(Words& words, const QString& place, const QWidget& card) {
  const auto labels = card.findChildren<Label*>();
  for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
    const QString name = textOf(*labels[i]), figure = textOf(*labels[i + 1]);
    if (name.contains(u", limit ") || name.endsWith(u"no limit in force")) words[place + u"sentence"_s] = name;
    if (name == u"FTE" || name.startsWith(u"Load, "))
      words[place + (name == u"FTE" ? name : u"load, "_s + name.mid(6))] = figure;
    if (name == u"Ceiling") words[place + u"ceiling"_s] = figure;
    if (name == u"Headroom" && i > 0) words[place + u"made headroom"_s] = figure;
    if (name.startsWith(u"Cases without a weight")) words[place + u"unweighted"_s] = figure;
  }
}

void readHeld(Words& words, const QString& place, const QAbstractItemModel* held) {
  double points = 0, counts = 0;
  int led = 0;
  for (int row = 0; held != nullptr && row < held->rowCount(); ++row) {
    led += cellOf(*held, row, 2) == u"lead" ? 1 : 0;
    points += cellOf(*held, row, 6).toDouble();
    counts += cellOf(*held, row, held->columnCount() - 1).toDouble();
  }
  words[place + u"cases led"_s] = QString::number(led);
  words[place + u"points of cases"_s] = number(points);
  words[place + u"what counts"_s] = number(counts);
}

// Name, bar, load and headroom stand side by side, row by row.
void readLoads(Words& words, const QWidget& grid) {
  const auto names = grid.findChildren<ElidedLabel*>();
  const auto marks = grid.findChildren<MarkedText*>();
  qsizetype row = 0;
  for (const Label* label : grid.findChildren<Label*>()) {
    if (qobject_cast<const ElidedLabel*>(label) != nullptr) continue;
    REQUIRE(row < names.size());
    put(words, u"load of "_s + names[row]->fullText(), label->text() + kBar + marks[row]->accessibleName());
    ++row;
  }
}

}  // namespace

QString subtitleOf(const QWidget& page) {
  const auto headers = page.findChildren<PageHeader*>();
  for (const PageHeader* header : headers)
    if (header->isVisibleTo(&page)) return header->findChild<ElidedLabel*>()->fullText();
  FAIL("the page has no header");
  return {};
}

QString secondOf(const QAbstractItemModel& model, int row, int column) {
  return model.index(row, column).data(SecondLineRole).toString();
}

const QWidget* cardAround(const QWidget* widget) {
  while (widget != nullptr && qobject_cast<const Card*>(widget) == nullptr) widget = widget->parentWidget();
  REQUIRE(widget != nullptr);
  return widget;
}

QString cellOf(const QAbstractItemModel& model, int row, int column) {
  return model.index(row, column).data(Qt::DisplayRole).toString();
}

Words shownBalance(const QWidget& page) {
  Words words{{u"subtitle"_s, subtitleOf(page)}};
  readHeat(words, page);
  readPosts(words, page);
  readTotals(words, page);
  return words;
}

Words shownTeam(const QWidget& page) {
  Words words;
  const QAbstractItemModel& people = *the<TableView>(page, u"people/table"_s).model();
  for (int row = 0; row < people.rowCount(); ++row) {
    QStringList cells{secondOf(people, row, 0)};
    for (int column = 1; column < people.columnCount(); ++column) cells << cellOf(people, row, column);
    put(words, cellOf(people, row, 0), cells.join(kBar));
  }
  return words;
}

Words shownPerson(const QWidget& page) {
  Words words;
  for (int i = 0;; ++i) {
    const auto* tag = page.findChild<Tag*>(u"person/headroom/%1"_s.arg(i));
    if (tag == nullptr) break;
    const QString place = u"post %1 "_s.arg(i);
    words[place + u"headroom"_s] = tag->words();
    readMade(words, place, *cardAround(tag));
    const auto* held = page.findChild<TableView*>(u"person/cases/%1"_s.arg(i));
    readHeld(words, place, held != nullptr ? held->model() : nullptr);
  }
  const auto* due = page.findChild<Tag*>(u"person/due"_s);
  if (due != nullptr && !due->isHidden()) words[u"due"_s] = due->words();
  const auto* actions = page.findChild<TableView*>(u"person/actions"_s);
  words[u"actions"_s] = QString::number(actions != nullptr ? actions->model()->rowCount() : 0);
  return words;
}

Words shownMyWork(const QWidget& page) {
  forgetOldRows();
  Words words;
  double counts = 0;
  int posts = 0, sentences = 0;
  for (const MarkedText* mark : page.findChildren<MarkedText*>())
    words[u"post %1 headroom"_s.arg(posts++)] = mark->accessibleName();
  for (const Label* label : page.findChildren<Label*>()) {
    const QString text = textOf(*label);
    if (text.endsWith(u" FTE.")) words[u"post %1 sentence"_s.arg(sentences++)] = text;
    if (label->objectName().startsWith(u"mywork.made.")) counts += text.toDouble();
    if (text.startsWith(u"Next supervision") && text.contains(u": not booked, due "))
      words[u"due"_s] = text.section(u": not booked, due "_s, -1);
    else if (text.startsWith(u"Next supervision") && !text.endsWith(u"not booked"))
      words[u"booked"_s] = text;
  }
  words[u"counts"_s] = number(counts);
  for (const Card* card : page.findChildren<Card*>()) {
    const auto labels = card->findChildren<Label*>();
    if (labels.size() > 1 && labels[0]->text() == u"My actions") words[u"actions"_s] = textOf(*labels[1]);
  }
  return words;
}

Words shownSupervision(const QWidget& page) {
  Words words{{u"subtitle"_s, subtitleOf(page)}};
  const QAbstractItemModel& due = *the<TableView>(page, u"supervision.table"_s).model();
  for (int row = 0; row < due.rowCount(); ++row)
    put(words, cellOf(due, row, 0),
        QStringList{secondOf(due, row, 0), cellOf(due, row, 1), cellOf(due, row, 2)}.join(kBar));
  return words;
}

Words shownActions(const QWidget& page) {
  forgetOldRows();
  Words words{{u"subtitle"_s, subtitleOf(page)}};
  const auto* actions =
      dynamic_cast<const TableModel<OpenAction>*>(the<TableView>(page, u"actionspage.table"_s).model());
  REQUIRE(actions != nullptr);
  for (int row = 0; row < actions->rowCount(); ++row) {
    const OpenAction& action = actions->rowAt(row);
    put(words, action.code,
        QStringList{cellOf(*actions, row, 1), secondOf(*actions, row, 0), cellOf(*actions, row, 3),
                    cellOf(*actions, row, 5)}
            .join(kBar));
  }
  return words;
}

Words shownCases(QWidget& page) {
  Words words{{u"subtitle"_s, subtitleOf(page)}};
  const QAbstractItemModel& cases = *the<TableView>(page, u"cases/table"_s).model();
  auto& list = the<SegmentedControl>(page, u"cases/list"_s);
  list.button(0)->click();
  std::map<QString, int> led;
  for (int row = 0; row < cases.rowCount(); ++row)
    ++led[u"led by %1, %2"_s.arg(cellOf(cases, row, 3), secondOf(cases, row, 3))];
  for (const auto& [who, number] : led) words[who] = QString::number(number);
  list.button(1)->click();
  for (int row = 0; row < cases.rowCount(); ++row) {
    words[u"waiting "_s + cellOf(cases, row, 0)] =
        QStringList{cellOf(cases, row, 1), secondOf(cases, row, 1), cellOf(cases, row, 6)}.join(kBar);
  }
  return words;
}

Words shownToday(QWidget& page) {
  Words words;
  auto& facts = the<Card>(page, u"today.facts"_s);
  for (const MarkedText* second : facts.findChildren<MarkedText*>()) {
    const QWidget* fact = second->parentWidget();
    const auto labels = fact->findChildren<Label*>();  // the figure, its words
    REQUIRE(labels.size() == 2);
    words[textOf(*labels[1])] = textOf(*labels[0]) + kBar + second->accessibleName();
  }
  the<SegmentedControl>(page, u"today.which"_s).button(1)->click();
  forgetOldRows();
  for (const QPushButton* start : page.findChildren<QPushButton*>()) {
    const QString kind = start->objectName().section(u'.', 0, 0);
    if (kind != u"start" && kind != u"prepare") continue;
    const auto labels = start->parentWidget()->findChildren<Label*>();  // name, role, booked, last held
    REQUIRE(labels.size() >= 4);
    words[u"due "_s + start->objectName().section(u'.', 1)] =
        textOf(*labels[3]) + kBar + start->parentWidget()->findChild<Tag*>()->words();
  }
  for (const auto* label : page.findChildren<ElidedLabel*>())
    if (label->fullText().endsWith(u"open, oldest first")) words[u"actions"_s] = label->fullText();
  if (const auto* bar = page.findChild<LoadBar*>(); bar != nullptr) readLoads(words, *bar->parentWidget());
  return words;
}

}  // namespace headroom::test
