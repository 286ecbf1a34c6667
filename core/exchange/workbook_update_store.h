// SPDX-License-Identifier: MIT
// What a file holds of the things that a workbook names, and the few rows that a change of it writes.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/store/database.h"
#include "core/store/query.h"

namespace headroom {

struct UnitInFile {
  QString code;
  QString name;
  QString kind;
  bool isRoot = false;
};
std::vector<UnitInFile> loadUnitsInFile(const Database& records);

struct PostInFile {
  QString code;
  QString person;  ///< code
  QString name;    ///< of the person
  QString unit;    ///< code
  QString unitName;
  qint64 fteE6 = 0;
  QDate from;
  std::optional<QDate> to;
};
/// Ordered by what makes a post a person's main one: the largest FTE, the earliest from, the smaller code.
std::vector<PostInFile> loadPostsInFile(const Database& records);

struct PersonInFile {
  QString code;
  QString name;
};
std::vector<PersonInFile> loadPeopleInFile(const Database& records);

/// The lead of a case on a day, whether or not its post holds then.
struct LeadInFile {
  AllocationId id;
  QString person;  ///< code
  QString name;
  QDate from;
  bool isDecided = false;  ///< somebody gave it in the program
};

struct CaseInFile {
  CaseId id;
  QString code;
  QString kind;
  QString unit;  ///< code; empty when none
  QString unitName;
  QString division;  ///< of its unit; empty when none
  QDate opened;
  std::optional<QDate> closed;
};

/// Cases of the file, one after the other.
class CasesInFile {
 public:
  explicit CasesInFile(const Database& records);
  std::optional<CaseInFile> byCode(const QString& code);
  std::optional<LeadInFile> leadOn(CaseId id, QDate day);
  /// The first lead that begins after that day.
  std::optional<QDate> leadAfter(CaseId id, QDate day);
  std::vector<CaseInFile> openOn(QDate day);

 private:
  const Database& records_;
  Query byCode_;
  Query lead_;
  Query later_;
};

// Inside a transaction that the caller holds.

/// False when it is closed from an earlier day already or opened on that day or later.
bool closeInFile(Database& records, CaseId id, QDate closed);
void reopenInFile(Database& records, CaseId id);
void correctInFile(Database& records, CaseId id, const QString& kind, const QString& unit);
/// Nothing when there is no such post.
std::optional<PostId> postOfCode(const Database& records, const QString& code);

}  // namespace headroom
