// SPDX-License-Identifier: MIT
// Who knows about a subject, and why they are named: what they say of themselves, what they gave or came to, the
// courses they went to, and the posts that they hold or held.
#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

/// The strongest first.
enum class KnowsBy { Says, Gave, Course, Came, Post };

/// Something that speaks for somebody.
struct KnowingFact {
  PersonId person;
  KnowsBy by = KnowsBy::Says;
  QString text = {};   ///< that is looked through
  QString what = {};   ///< what it is called; of a post its role
  QString where = {};  ///< of a post its unit
  std::optional<QDate> day = {};
  std::optional<QDate> until = {};  ///< of a post that has ended: its last day
  bool isGroup = false;             ///< a support group that they hold together
};

/// Why somebody is named: 'gave “Including fathers”, 3 Mar 2026'.
QString whyWords(const KnowingFact& fact);

struct KnowingPerson {
  PersonId person;
  int covers = 0;            ///< so many of what was asked for
  QStringList reasons = {};  ///< the strongest first
};

struct WhoKnows {
  QStringList asked = {};  ///< what was understood, in the order that it was typed
  std::vector<KnowingPerson> people = {};
};

/// Those who say so themselves or taught it come before those who attended or hold a post. Among each, those who know
/// about most of what was asked for first, then those with one thing that speaks for all of it, then the
/// strongest and the latest. Whoever knows about a part alone is named only for the rarest part of it: a whole team
/// assesses, few know about fathers. At most kWhoKnowsMost.
WhoKnows whoKnows(const QString& typed, const std::vector<KnowingFact>& facts);

inline constexpr std::size_t kWhoKnowsMost = 40;
inline constexpr std::size_t kReasonsMost = 4;

}  // namespace headroom
