// SPDX-License-Identifier: MIT
// What the Diary shows: the sessions of the weeks of one month, and whom the viewer may book for.
#pragma once
#include <vector>

#include "core/desk/desk.h"
#include "core/supervision/cover.h"
#include "core/supervision/days_off.h"
#include "core/supervision/session.h"
#include "ui/shared/table_model.h"

namespace headroom {

struct DiaryRow {
  Session session;
  int members = 1;                             ///< of a group: how many are in it
  bool isOwn = false;                          ///< the viewer is the supervisee
  bool isMine = false;                         ///< the viewer is one of the two
  SessionState state = SessionState::Planned;  ///< as shown on the day that is looked at
};

struct DiaryPerson {
  PersonId person;
  QString name;
  QString daysOff;  ///< 'Fridays'; empty: none
};

struct DiaryPicture {
  QDate month;       ///< its first day
  QDate firstShown;  ///< the Monday of its first week
  QDate today;
  std::vector<DiaryRow> rows;       ///< by day and time; what was moved away stands where it went to
  std::vector<DiaryPerson> people;  ///< with a post, by name: the viewer first where they may book for themselves
  std::vector<CoverGap> gaps;
  bool mayManage = false;  ///< somebody else than themselves
};

inline constexpr int kWeeksShown = 6;

DiaryPicture readDiary(const Desk& desk, QDate month, bool onlyMine);
/// 'Farah Siddiqui', 'You, with Priya Nair', 'Group of 4: Farah Siddiqui'.
QString whoWords(const DiaryRow& row);
/// 'booked', 'moved', … in words of the screen.
QString diaryStateWords(const DiaryRow& row);
CellMark diaryMark(const DiaryRow& row);
std::vector<Column<DiaryRow>> diaryColumns();

}  // namespace headroom
