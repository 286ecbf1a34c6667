// SPDX-License-Identifier: MIT
// A small team in memory with a manager, three workers and a stranger, for the tests of supervision, goals and notes.
// It lets a test sit at anybody's desk on any day.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/session.h"

namespace headroom::test {

inline const QDate kToday(2026, 7, 24);  // a Friday

struct Team {
  Team();
  WritableDesk deskOf(std::optional<PersonId> person, QDate today = kToday);
  /// A held or planned session written straight into the file.
  SessionId session(PersonId person, QDate day, const QString& state = QStringLiteral("held"),
                    const QString& kind = QStringLiteral("formal one-to-one"));
  CaseId newCase(const QString& code, PostId lead, QDate from, const QString& kind = QStringLiteral("child in need"));
  void discussed(SessionId session, CaseId about);
  ActionId action(std::optional<SessionId> session, PersonId owner, std::optional<QDate> due,
                  std::optional<CaseId> about = std::nullopt);
  void absent(PersonId person, QDate from, std::optional<QDate> to);
  qint64 count(const QString& from);

  Database records = Database::inMemory();
  PersonId priya{1}, farah{2}, dilan{3}, gareth{4}, stranger{5};  ///< team manager, worker, NQSW, worker, elsewhere
  PostId farahPost{2};

 private:
  int next_ = 0;
};

}  // namespace headroom::test
