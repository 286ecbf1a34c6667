// SPDX-License-Identifier: MIT
// A bit stands for each subject that was asked for, so that covering them is counting bits.
#include "core/development/who_knows.h"

#include <QtAlgorithms>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/development/subject_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kSubjectsMost = 16;

struct FactMatch {
  const KnowingFact* fact = nullptr;
  quint32 covers = 0;
};

struct SpeaksFor {
  PersonId person;
  std::vector<FactMatch> matches = {};
  quint32 covers = 0;
  int bestOfOne = 0;
  int strength = 0;
  quint32 speaks = 0;  ///< subjects that they say they know about, or gave something on
  qint64 latest = 0;
};

int bits(quint32 covers) { return static_cast<int>(qPopulationCount(covers)); }

int strengthOf(KnowsBy by) { return 5 - static_cast<int>(by); }

qint64 dayOf(const KnowingFact& fact) {
  const auto day = fact.until ? fact.until : fact.day;
  return day ? day->toJulianDay() : 0;
}

QString onDay(const std::optional<QDate>& day) { return day ? dayWords(*day, u"d MMM yyyy") : QString(); }

void add(SpeaksFor& standing, const KnowingFact& fact, quint32 covers) {
  standing.matches.push_back({&fact, covers});
  standing.covers |= covers;
  standing.bestOfOne = std::max(standing.bestOfOne, bits(covers));
  if (fact.by == KnowsBy::Says || fact.by == KnowsBy::Gave) standing.speaks |= covers;
  standing.strength = std::max(standing.strength, strengthOf(fact.by) * bits(covers));
  standing.latest = std::max(standing.latest, dayOf(fact));
}

/// The subject that the fewest people know about.
quint32 rarestOf(const std::map<PersonId, SpeaksFor>& people, std::size_t subjects) {
  quint32 rarest = 0;
  qsizetype fewest = 0;
  for (std::size_t i = 0; i < subjects; ++i) {
    const quint32 bit = quint32{1} << i;
    const auto many =
        std::count_if(people.begin(), people.end(), [bit](const auto& one) { return (one.second.covers & bit) != 0; });
    if (many > 0 && (rarest == 0 || many < fewest)) {
      rarest = bit;
      fewest = many;
    }
  }
  return rarest;
}

KnowingPerson named(SpeaksFor& standing) {
  std::stable_sort(standing.matches.begin(), standing.matches.end(), [](const FactMatch& a, const FactMatch& b) {
    return std::tuple(-bits(a.covers), a.fact->by, -dayOf(*a.fact)) <
           std::tuple(-bits(b.covers), b.fact->by, -dayOf(*b.fact));
  });
  KnowingPerson person{standing.person, bits(standing.covers), {}};
  for (const FactMatch& match : standing.matches) {
    const QString why = whyWords(*match.fact);
    if (person.reasons.size() < static_cast<qsizetype>(kReasonsMost) && !person.reasons.contains(why))
      person.reasons << why;
  }
  return person;
}

}  // namespace

QString whyWords(const KnowingFact& fact) {
  switch (fact.by) {
    case KnowsBy::Says:
      return say("says they know about “%1”").arg(fact.what);
    case KnowsBy::Gave:
      return (fact.isGroup ? say("runs the support group “%1”, %2") : say("gave “%1”, %2"))
          .arg(fact.what, onDay(fact.day));
    case KnowsBy::Course:
      return say("went to the course “%1”, asked for on %2").arg(fact.what, onDay(fact.day));
    case KnowsBy::Came:
      return say("came to “%1”, %2").arg(fact.what, onDay(fact.day));
    case KnowsBy::Post:
      break;
  }
  return fact.until ? say("was %1 in %2 until %3").arg(fact.what, fact.where, onDay(fact.until))
                    : say("%1 in %2 since %3").arg(fact.what, fact.where, onDay(fact.day));
}

WhoKnows whoKnows(const QString& typed, const std::vector<KnowingFact>& facts) {
  WhoKnows answer;
  auto subjects = askedSubjects(typed);
  if (subjects.size() > kSubjectsMost) subjects.resize(kSubjectsMost);
  for (const AskedSubject& one : subjects) answer.asked << one.word;
  std::map<PersonId, SpeaksFor> people;
  for (const KnowingFact& fact : facts) {
    const QStringList words = subjectWordsIn(fact.text);
    quint32 covers = 0;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      if (isAbout(subjects[i], words)) covers |= quint32{1} << i;
    }
    if (covers != 0) add(people.try_emplace(fact.person, SpeaksFor{fact.person}).first->second, fact, covers);
  }
  const quint32 rarest = rarestOf(people, subjects.size());
  std::vector<SpeaksFor> order;
  for (auto& [person, standing] : people) {
    if ((standing.covers & rarest) != 0) order.push_back(std::move(standing));
  }
  const auto place = [rarest](const SpeaksFor& one) {
    const bool speaks = (one.speaks & rarest) != 0;
    return std::tuple(!speaks, -bits(one.covers), -one.bestOfOne, -one.strength, -one.latest, one.person);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&place](const SpeaksFor& a, const SpeaksFor& b) { return place(a) < place(b); });
  if (order.size() > kWhoKnowsMost)
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(kWhoKnowsMost), order.end());
  for (SpeaksFor& standing : order) answer.people.push_back(named(standing));
  return answer;
}

}  // namespace headroom
