// SPDX-License-Identifier: MIT
// How the sheets and columns of an Annex A workbook are recognised, whatever the year: by words, never by position.
// Pure functions over titles and headers.
#pragma once
#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "core/exchange/workbook.h"

namespace headroom {

/// What is read of a list. Everything else, a child's name above all, is left in the file.
enum class AnnexColumn { Child, Team, Worker, Status, Start, Closed };
inline constexpr std::array kAnnexColumns{AnnexColumn::Child,  AnnexColumn::Team,  AnnexColumn::Worker,
                                          AnnexColumn::Status, AnnexColumn::Start, AnnexColumn::Closed};
/// What the 2021 layout calls it.
QString usualHeader(AnnexColumn column);

/// 1 to 11 from a sheet's title ('List 6', '6. CIN', 'Care leavers'); 0 when the title does not say.
int listOfTitle(const QString& title);

/// How well a header fits, 0 best; nothing when it does not.
std::optional<int> headerFit(AnnexColumn column, int list, const QStringList& words);

struct AnnexHeader {
  int row = 0;
  int lastRow = 0;                         ///< the same, or the one after where the headings stand in two rows
  std::map<AnnexColumn, int> columns;      ///< workbook columns, from 1
  std::map<AnnexColumn, QString> headers;  ///< as the sheet words them
  std::vector<QString> remarks;            ///< two columns that fit equally well
};
/// Nothing when this row is no header of a list: it must name the child's unique ID and something else.
std::optional<AnnexHeader> readHeader(const WorkbookRow& row, int list);

/// Takes in the row after the header's where it goes on with headings ('Allocated' over 'Team' and 'Worker').
void continueHeader(AnnexHeader& header, const WorkbookRow& row, int list);

/// 3 to 9 from the headers alone, for a sheet whose title does not say; else 0.
int listOfHeader(const WorkbookRow& row);

}  // namespace headroom
