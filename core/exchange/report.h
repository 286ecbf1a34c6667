// SPDX-License-Identifier: MIT
// What a report says, as values: parts with figures and tables of rows. Its pages, its workbook and its twin for screen
// readers are all made from this one value, so that none says other than the others.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/decimal.h"

namespace headroom {

/// What people read, and behind it the number or the day that a spreadsheet counts with.
struct ReportCell {
  QString words;
  std::optional<Decimal> number = {};
  std::optional<QDate> day = {};
  friend bool operator==(const ReportCell&, const ReportCell&) = default;
};
ReportCell wordCell(const QString& words);
ReportCell countCell(qint64 count);
/// '13.5'; six places at most.
ReportCell numberCell(Decimal number, int places = 6);
/// '24 Jul 2026'; without a day the words for none.
ReportCell dayCell(const std::optional<QDate>& day, const QString& none = {});
/// '83%', halves up; without a ratio the words for none. A spreadsheet gets the percentage that is read.
ReportCell shareCell(const std::optional<Ratio>& share, const QString& none = {});
ReportCell shareCell(qint64 part, qint64 whole);

struct ReportColumn {
  QString heading;
  int width = 0;  ///< on paper, 96 to the inch; 0: what the others leave
  bool isNumber = false;
  bool isOnPaper = true;  ///< false: in the workbook and the page for screen readers alone
};

struct ReportTable {
  QString title;
  std::vector<ReportColumn> columns;
  std::vector<std::vector<ReportCell>> rows;
  QString none;                               ///< said where there is no row
  std::optional<std::size_t> groupedBy = {};  ///< on paper the rows stand under headings by this column, not in it
};

/// A figure with what it was counted over, what it means and the rule that it comes from.
struct ReportFigure {
  QString name;
  ReportCell value;
  qint64 n = 0;         ///< over how many it was counted
  QString counted;      ///< what these are: 'people in scope'
  bool isPart = false;  ///< the value is how many of the n
  QString definition;
  QString rule;  ///< where in the rules: '6, supervised in the window'
};

struct ReportPart {
  QString title;
  QString about = {};  ///< a sentence or two before the figures
  std::vector<ReportFigure> figures = {};
  std::vector<ReportTable> tables = {};
};

struct Report {
  QString title;
  QString unitName;  ///< 'Ashby Family Support', 'Whole service'
  QDate on;
  QString printed;  ///< when, in words
  std::vector<ReportPart> parts;
  bool hasContents = false;  ///< a page of contents before the parts
  bool partsApart = false;   ///< each part begins a page
  QString marking = QStringLiteral("OFFICIAL-SENSITIVE");
};

/// 'Ashby Family Support, as at Friday 24 July 2026'.
QString reportScopeWords(const Report& report);
/// What stands at the foot of every page: 'Headroom · printed 24 July 2026 14:05 · page 1 of 3 · OFFICIAL-SENSITIVE'.
/// Without a marking it ends before it.
QString reportFoot(const QString& printed, int page, int pages, const QString& marking);
/// The same in what has no pages: 'Printed 24 July 2026 14:05. OFFICIAL-SENSITIVE.'
QString printedWords(const Report& report);
/// '41 of 48 people in scope (85%)', or '0.1436 (n = 48 posts with a ceiling)'.
QString figureWords(const ReportFigure& figure);
/// Of a part: how much of the n it is; nothing otherwise, and where n is 0.
ReportCell shareOf(const ReportFigure& figure);
/// 'Rule 6, supervised in the window'.
QString ruleWords(const ReportFigure& figure);

}  // namespace headroom
