// SPDX-License-Identifier: MIT
// Does what a person would do to check a figure: open it, count and add up the rows behind it.
#include <QAbstractItemModel>
#include <QPushButton>
#include <QRegularExpression>

#include "tests/support/catch.h"
#include "tests/walks/shown_words.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

double lastNumberIn(const QString& text) {
  static const QRegularExpression figure(u"([0-9.]+)$"_s);
  return figure.match(text).captured(1).toDouble();
}

// Limit x FTE x (1 - what is taken) is the ceiling, to the six decimals that are shown.
QString madeFault(const QWidget& card) {
  double limit = -1, fte = 0, taken = 0;
  QString ceiling;
  const auto labels = card.findChildren<Label*>();
  for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
    const QString name = labels[i]->text(), figure = labels[i + 1]->text();
    if (name.startsWith(u"Limit per 1.0 FTE")) limit = figure.toDouble();
    if (name == u"FTE") fte = figure.mid(2).toDouble();
    if (name == u"Ceiling") ceiling = figure.mid(2);
    if (figure.startsWith(QChar(0x2212)) && figure.endsWith(u'%')) taken += figure.mid(2).chopped(1).toDouble();
  }
  const double made = limit * fte * (1 - std::min(taken, 100.0) / 100);
  const bool same = ceiling.isEmpty() ? limit < 0 : std::abs(made - ceiling.toDouble()) < 0.0000011;
  return same ? QString() : u"%1 x %2 less %3% is not %4"_s.arg(limit).arg(fte).arg(taken).arg(ceiling);
}

QString faultOf(const QWidget& page, const QString& cell, const QString& about) {
  const QString figure = the<Label>(page, u"balance/behind/figure"_s).text();
  const QAbstractItemModel& rows = *the<TableView>(page, u"balance/behind/rows"_s).model();
  const QString note = the<Label>(page, u"balance/behind/note"_s).text();
  const double count = rows.rowCount();
  if (!cell.isEmpty() && figure != cell) return u"%1: the cell says %2, the drill-down %3"_s.arg(about, cell, figure);
  double sum = 0, loads = 0, supervised = 0;
  for (int row = 0; row < rows.rowCount(); ++row) {
    sum += lastNumberIn(cellOf(rows, row, 1));
    loads += secondOf(rows, row, 0).split(u' ').first().toDouble();
    supervised += cellOf(rows, row, 1) == u"supervised" ? 1 : 0;
  }
  if (about.startsWith(u"FTE") && hours(sum) != figure) return about + u": FTE do not add up"_s;
  if (about.startsWith(u"Supervised") && u"%1 of %2"_s.arg(supervised).arg(count) != figure)
    return about + u": "_s + figure;
  if (about.startsWith(u"Load") && note.contains(u" of ") && number(loads) != note.split(u' ').first())
    return about + u": "_s + note;
  const bool counted = about.startsWith(u"Team") || about.startsWith(u"Cases") || about.startsWith(u"Over") ||
                       about.startsWith(u"Waiting") || about.startsWith(u"Actions");
  if (counted && number(count) != figure) return u"%1: %2, and %3 rows"_s.arg(about, figure).arg(count);
  return {};
}

// Behind a post: as many cases as its load counts, or points that add up to it.
QString postFault(const QWidget& page, const QString& who) {
  const QString figure = the<Label>(page, u"balance/behind/figure"_s).text();
  const QString note = the<Label>(page, u"balance/behind/note"_s).text();
  const QAbstractItemModel& rows = *the<TableView>(page, u"balance/behind/rows"_s).model();
  double made = rows.rowCount();
  if (note.contains(u" point")) {
    made = 0;
    for (int row = 0; row < rows.rowCount(); ++row) made += lastNumberIn(cellOf(rows, row, 1));
  }
  return number(made) == figure.split(u' ').first() ? QString()
                                                    : u"%1: %2, and the rows make %3"_s.arg(who, figure).arg(made);
}

}  // namespace

QStringList madeFaults(const QWidget& page) {
  QStringList faults;
  for (int i = 0; const auto* tag = page.findChild<Tag*>(u"person/headroom/%1"_s.arg(i)); ++i)
    faults << madeFault(*cardAround(tag));
  faults.removeAll(QString());
  return faults;
}

QStringList drillFaults(QWidget& page) {
  static const QStringList columns{u"Team"_s, u"FTE"_s,     u"Cases"_s,      u"Load"_s,
                                   u"Over"_s, u"Waiting"_s, u"Supervised"_s, u"Actions"_s};
  QStringList faults;
  auto& heat = the<HeatTable>(page, u"balance/heat"_s);
  auto& rows = the<TableView>(page, u"balance/behind/rows"_s);
  for (int row = 0; row < heat.model()->rowCount(); ++row) {
    for (int column = 0; column < heat.model()->columnCount(); ++column) {
      heat.setCurrentIndex(heat.model()->index(row, column));
      const QString name = columns[column] + u" of "_s + cellOf(*heat.model(), row, 0);
      faults << faultOf(page, column == 0 ? QString() : cellOf(*heat.model(), row, column), name);
    }
    heat.setCurrentIndex(heat.model()->index(row, 0));
    for (int post = 0; post < rows.model()->rowCount(); ++post) {
      Q_EMIT rows.rowOpened(rows.model()->index(post, 0));
      faults << postFault(page, the<Label>(page, u"balance/behind/about"_s).text());
      the<QPushButton>(page, u"balance/behind/back"_s).click();
    }
  }
  faults.removeAll(QString());
  return faults;
}

}  // namespace headroom::test
