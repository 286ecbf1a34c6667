// SPDX-License-Identifier: MIT
// How the cells of a report are worded.
// A number is worded once, here, for the page, the workbook and the screen reader.
#include "core/exchange/report.h"

#include "core/base/day_words.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
ReportCell wordCell(const QString& words) { return {words}; }

ReportCell countCell(qint64 count) { return {QString::number(count), Decimal::fromScaled(count, 0)}; }

ReportCell numberCell(Decimal number, int places) {
  const QString words = number.toString(places);
  return {words, Decimal::parse(words, places)};
}

ReportCell dayCell(const std::optional<QDate>& day, const QString& none) {
  return day ? ReportCell{dayWords(*day, u"d MMM yyyy"), {}, day} : ReportCell{none};
}

ReportCell shareCell(const std::optional<Ratio>& share, const QString& none) {
  if (!share) return {none};
  const int percent = share->wholePercent();
  return {u"%1%"_s.arg(percent), Decimal::fromScaled(percent, 2)};
}

ReportCell shareCell(qint64 part, qint64 whole) {
  if (whole == 0) return {u"–"_s};
  return shareCell(Ratio(Decimal::fromScaled(part, 0), Decimal::fromScaled(whole, 0)));
}

QString reportScopeWords(const Report& report) {
  return say("%1, as at %2").arg(report.unitName, dayWords(report.on, u"dddd d MMMM yyyy"));
}

QString reportFoot(const QString& printed, int page, int pages, const QString& marking) {
  const QString foot = say("Headroom · printed %1 · page %2 of %3").arg(printed).arg(page).arg(pages);
  return marking.isEmpty() ? foot : u"%1 · %2"_s.arg(foot, marking);
}

QString printedWords(const Report& report) {
  const QString when = say("Printed %1.").arg(report.printed);
  return report.marking.isEmpty() ? when : u"%1 %2."_s.arg(when, report.marking);
}

QString figureWords(const ReportFigure& figure) {
  const QString value = figure.value.words;
  if (!figure.isPart) return say("%1 (n = %2 %3)").arg(value).arg(figure.n).arg(figure.counted);
  const QString of = say("%1 of %2 %3").arg(value).arg(figure.n).arg(figure.counted);
  return figure.n == 0 ? of : u"%1 (%2)"_s.arg(of, shareOf(figure).words);
}

ReportCell shareOf(const ReportFigure& figure) {
  if (!figure.isPart || figure.n == 0 || !figure.value.number) return {};
  return shareCell(Ratio(*figure.value.number, Decimal::fromScaled(figure.n, 0)));
}

QString ruleWords(const ReportFigure& figure) { return say("Rule %1").arg(figure.rule); }

}  // namespace headroom
