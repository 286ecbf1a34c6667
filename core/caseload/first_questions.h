// SPDX-License-Identifier: MIT
// What a file that was filled from elsewhere does not say, and that nobody can work without: who manages which team,
// who is no social worker, and how many children are too many. Pure rules; first_questions_actions.h saves the answers.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

#include "core/caseload/caseload_facts.h"

namespace headroom {

struct TeamQuestion {
  UnitId unit;
  QString name;
  int people = 0;  ///< with a post there
  int cases = 0;   ///< open cases of its own, and those that its posts lead
  bool isLimited = false;
  std::optional<Decimal> suggested = {};  ///< below so many children: long-term children's teams alone
};

struct RoleQuestion {
  PostId post;
  QString name;
  QString team;
  Role role = Role::SocialWorker;
};

struct FirstQuestions {
  bool asksManagers = false;  ///< nobody manages anything
  bool asksRoles = false;     ///< everybody is a social worker, as files that say no role are read
  std::vector<TeamQuestion> teams;
  std::vector<RoleQuestion> posts;
  QStringList people;                ///< names, each once
  std::optional<UnitId> whole = {};  ///< the one unit above all, where there is one
  bool asksName = false;             ///< that unit has the name of a form, for the files say no other

  bool asksLimits() const;
  bool isEmpty() const { return !asksManagers && !asksLimits(); }
};

/// `waiting`: cases without a lead, which no facts of posts hold.
FirstQuestions firstQuestions(const CaseloadFacts& facts, const std::vector<Case>& waiting, QDate on);

/// Whether a team's limit is that of the long-term teams (rules 4): a children's team whose name does not say that it
/// assesses, passes on or looks after those who have left care, and whose cases are not mostly such.
bool isLongTerm(const Unit& unit, const std::vector<QString>& kindsOfCases);

struct TeamAnswer {
  UnitId unit;
  QString manager = {};                       ///< empty: nobody said
  std::optional<Decimal> childrenBelow = {};  ///< nothing: no limit
  friend bool operator==(const TeamAnswer&, const TeamAnswer&) = default;
};

struct FirstAnswers {
  QString serviceName = {};  ///< empty: it keeps the one it has
  QString serviceManager = {};
  std::vector<TeamAnswer> teams = {};
  std::vector<std::pair<PostId, Role>> roles = {};
  friend bool operator==(const FirstAnswers&, const FirstAnswers&) = default;
};

}  // namespace headroom
