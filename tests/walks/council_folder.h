// SPDX-License-Identifier: MIT
// A generated council for the walk over every number: its file, who and what its codes mean, and what headroom-cli
// says. Nothing of the program's own rules is used here: figures come from the command, names from the folder.
#pragma once
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <vector>

namespace headroom::test {

struct FolderPost {
  QString code, person, unit, role;
  double fte = 0;
  QDate from, to;  ///< half-open; `to` invalid: still in force

  bool holdsOn(QDate day) const { return from <= day && (!to.isValid() || day < to); }
};

struct CouncilFolder {
  /// Generates folder `seed`, imports it into `file`, and reads what its codes mean.
  CouncilFolder(int seed, const QString& folder, const QString& file, const QStringList& more = {});

  QString unitName(const QString& code) const { return unitNames.at(code); }
  /// That unit and all below it; empty: every unit.
  bool hasBelow(const QString& unit) const;
  std::vector<QString> within(const QString& unit) const;
  /// In force on the day in that unit and below, the main one of a person first.
  std::vector<FolderPost> postsOf(const QString& person, QDate on, const QString& unit = {}) const;
  /// A person has a post at the unit itself.
  bool standsAt(const QString& person, const QString& unit, QDate on) const;

  QString file;
  QDate focus;   ///< the day most edges fall on
  QString team;  ///< the code of the team with most posts
  std::map<QString, QString> unitNames, unitParents, people, left, actionCases, actionFirstDue;
  std::vector<FolderPost> posts;
};

/// What is asked of the command beside its name.
struct Question {
  QString file;
  QDate on;
  QString unit{};
  QString measure{};
};

/// What the reading command `verb` says.
QJsonObject answerOf(const QString& verb, const Question& asked);

/// The answers of the four reading commands to one question.
struct Told {
  explicit Told(const Question& question);
  Question asked;
  QJsonObject balance, unallocated, supervision, actions;
};

}  // namespace headroom::test
