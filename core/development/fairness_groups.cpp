// SPDX-License-Identifier: MIT
// Families of classes stand within each other where one is a part of another, so that what is known of the one is known
// of the other.
#include "core/development/fairness_groups.h"

#include <algorithm>

#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

enum class FamilyKind { People, Asked, Time, Promise, Nothing, Seconded, Panel };

// Classes of a family as they are told apart before any of them are put together. It stands within those of another
// family: only whom `isInside` names is divided, where the others are told.
struct RawFamily {
  FamilyKind kind;
  QString name;
  QStringList classes;  ///< an empty one is not shown: it is what is left
  std::size_t (*of)(const PersonYear&);
  bool (*isInside)(const PersonYear&);
};

template <class E>
std::size_t classPlace(E one) {
  return static_cast<std::size_t>(one);
}

bool isAnybody(const PersonYear&) { return true; }

std::vector<RawFamily> rawFamilies() {
  using P = PersonYear;
  const auto had = [](const P& one) { return !one.hadNothing(); };
  return {{FamilyKind::People, say("People"), {say("People")}, [](const P&) { return std::size_t{0}; }, isAnybody},
          {FamilyKind::Asked,
           say("What was asked for"),
           {say("Approved"), say("Refused"), say("Waiting"), say("Did not ask")},
           [](const P& one) { return classPlace(one.answer); },
           isAnybody},
          {FamilyKind::Time,
           say("Time to an answer"),
           {say("In 2 weeks"), say("Later"), say("Day not known")},
           [](const P& one) { return classPlace(one.time); },
           [](const P& one) { return one.answer <= RequestAnswer::Refused; }},
          {FamilyKind::Promise,
           say("Protected time"),
           {say("Kept"), say("Broken"), {}},
           [](const P& one) { return classPlace(one.promise); },
           isAnybody},
          {FamilyKind::Nothing,
           say("Nothing for a year"),
           {say("Nothing"), {}},
           [](const P& one) { return std::size_t{one.hadNothing() ? 0U : 1U}; },
           [](const P& one) { return one.answer != RequestAnswer::Approved; }},
          {FamilyKind::Seconded,
           say("Secondments"),
           {say("Seconded"), {}},
           [](const P& one) { return std::size_t{one.seconded ? 0U : 1U}; },
           had},
          {FamilyKind::Panel,
           say("Panels"),
           {say("Panel"), {}},
           [](const P& one) { return std::size_t{one.toPanel ? 0U : 1U}; },
           had}};
}

/// Which classes are told together: to each its place.
struct ToldTogether {
  std::vector<std::size_t> places;
  std::vector<QString> names;  ///< of each place
};

/// Whose class in a family is counted.
std::optional<std::size_t> countedClass(const RawFamily& family, bool isNested, const PersonYear& person) {
  if (isNested && !family.isInside(person)) return std::nullopt;
  return family.of(person);
}

// A class that is too small of everybody is told with the smaller of its neighbours, until none is.
ToldTogether toldTogether(const RawFamily& family, bool isNested, const std::vector<PersonYear>& people) {
  std::vector<int> counts(static_cast<std::size_t>(family.classes.size()));
  for (const PersonYear& one : people)
    if (const auto at = countedClass(family, isNested, one)) ++counts[*at];
  ToldTogether all{{}, {family.classes.begin(), family.classes.end()}};
  for (std::size_t i = 0; i < counts.size(); ++i) all.places.push_back(i);
  const auto few = [&counts] { return std::find_if(counts.begin(), counts.end(), isTooFew); };
  for (auto found = few(); found != counts.end() && counts.size() > 1; found = few()) {
    const auto at = static_cast<std::size_t>(found - counts.begin());
    const bool before = at + 1 == counts.size() || (at > 0 && counts[at - 1] < counts[at + 1]);
    const std::size_t into = before ? at - 1 : at, gone = into + 1;
    counts[into] += counts[gone];
    const bool isRest = all.names[into].isEmpty() || all.names[gone].isEmpty();
    all.names[into] = isRest ? QString() : say("%1 or %2").arg(all.names[into], all.names[gone].toLower());
    counts.erase(counts.begin() + static_cast<std::ptrdiff_t>(gone));
    all.names.erase(all.names.begin() + static_cast<std::ptrdiff_t>(gone));
    for (std::size_t& one : all.places)
      if (one >= gone) --one;
  }
  return all;
}

bool hasShownClass(const ToldTogether& family) {
  return std::any_of(family.names.begin(), family.names.end(), [](const QString& name) { return !name.isEmpty(); });
}

/// A family with its classes as they are told.
struct ToldFamily {
  RawFamily raw;
  bool isNested = false;
  ToldTogether together = {};
};

/// Puts the families together that are told. What cannot stand within classes that are told divides everybody.
class FamilyTeller {
 public:
  FamilyTeller(const std::vector<PersonYear>& people, FairnessGroups& groups) : people_(people), groups_(groups) {}

  std::vector<ToldFamily> tell() {
    for (const RawFamily& raw : rawFamilies()) {
      ToldFamily one{raw, isNested(raw.kind)};
      one.together = toldTogether(raw, one.isNested, people_);
      const bool isDivided = raw.kind == FamilyKind::People || one.together.names.size() > 1;
      if (hasShownClass(one.together) && isDivided && (one.isNested || raw.kind != FamilyKind::Time))
        add(std::move(one));
      else
        groups_.notShown.push_back(raw.name);
    }
    return std::move(told_);
  }

 private:
  std::optional<std::size_t> find(FamilyKind kind) const {
    for (std::size_t i = 0; i < told_.size(); ++i)
      if (told_[i].raw.kind == kind) return i;
    return std::nullopt;
  }
  /// Where an answer is told among those to what was asked; nothing where they are not told.
  std::optional<std::size_t> placeOf(RequestAnswer answer) const {
    const auto asked = find(FamilyKind::Asked);
    return asked ? std::optional(told_[*asked].together.places[classPlace(answer)]) : std::nullopt;
  }
  bool isNested(FamilyKind kind) const {
    switch (kind) {
      case FamilyKind::Time:
        return placeOf(RequestAnswer::Refused) < placeOf(RequestAnswer::Waiting);
      case FamilyKind::Nothing:
        return placeOf(RequestAnswer::Approved) < placeOf(RequestAnswer::Refused);
      case FamilyKind::Seconded:
      case FamilyKind::Panel:
        return find(FamilyKind::Nothing).has_value();
      default:
        return false;
    }
  }

  void add(ToldFamily one) {
    const std::size_t at = told_.size();
    const bool isOfRequests = one.raw.kind == FamilyKind::Asked || one.raw.kind == FamilyKind::Time;
    addMargin(one);
    for (std::size_t i = 0; at > 0 && i < one.together.names.size(); ++i)
      if (!one.together.names[i].isEmpty()) groups_.columns.push_back({one.together.names[i], at, i, isOfRequests});
    told_.push_back(std::move(one));
  }

  void addMargin(const ToldFamily& one) {
    const auto asked = find(FamilyKind::Asked), nothing = find(FamilyKind::Nothing);
    FairnessMargin margin;
    const auto addAnswers = [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) margin.emplace_back(*asked, i);
    };
    std::size_t within = 0;
    if (!one.isNested) {
      margin.emplace_back(0, 0);
    } else if (one.raw.kind == FamilyKind::Time) {
      within = *asked;
      addAnswers(0, *placeOf(RequestAnswer::Waiting));
    } else if (one.raw.kind == FamilyKind::Nothing) {
      within = *asked;
      addAnswers(*placeOf(RequestAnswer::Refused), told_[*asked].together.names.size());
    } else {
      within = *nothing;
      if (told_[*nothing].isNested) addAnswers(0, *placeOf(RequestAnswer::Refused));
      margin.emplace_back(*nothing, 1);
    }
    groups_.within.push_back(within);
    groups_.margins.push_back(std::move(margin));
  }

  const std::vector<PersonYear>& people_;
  FairnessGroups& groups_;
  std::vector<ToldFamily> told_;
};

void countPerson(CountedRow& row, const PersonYear& person, const std::vector<ToldFamily>& families) {
  for (std::size_t i = 0; i < families.size(); ++i)
    if (const auto at = countedClass(families[i].raw, families[i].isNested, person))
      ++row.counts[i][families[i].together.places[*at]];
}

CountedRow emptyCountedRow(std::size_t of, int line, const std::vector<ToldFamily>& families) {
  CountedRow row{of, line, {}};
  for (const ToldFamily& one : families) row.counts.emplace_back(one.together.names.size(), 0);
  return row;
}

constexpr std::size_t kMostKeys = 32;  // of any enumeration here

QString bandWords(HoursBand band) {
  switch (band) {
    case HoursBand::Full:
      return say("Full time");
    case HoursBand::Most:
      return say("From 0.6 to below 1.0");
    case HoursBand::Half:
      break;
  }
  return say("Below 0.6");
}

class GroupMaker {
 public:
  GroupMaker(const UnitTree& units, const std::vector<PersonYear>& people, const std::vector<ToldFamily>& families,
             FairnessGroups& groups)
      : units_(units), people_(people), families_(families), groups_(groups) {}

  void make() {
    std::vector<const PersonYear*> all;
    for (const PersonYear& one : people_) all.push_back(&one);
    const std::size_t everybody = add(0, kFairnessUnits, {say("Everybody")}, all);
    addUnits(everybody, std::nullopt, all, 0);
    addLine(
        everybody, kFairnessRoles, [](const PersonYear& one) { return classPlace(one.role); },
        [](const PersonYear& one) { return token(one.role); });
    addLine(
        everybody, kFairnessHours, [](const PersonYear& one) { return classPlace(one.hours); },
        [](const PersonYear& one) { return bandWords(one.hours); });
    addLine(
        everybody, kFairnessContracts, [](const PersonYear& one) { return classPlace(one.contract); },
        [](const PersonYear& one) { return token(one.contract); });
  }

 private:
  using Members = std::vector<const PersonYear*>;

  std::size_t add(std::size_t of, int line, FairnessRow named, const Members& members) {
    CountedRow row = emptyCountedRow(of, line, families_);
    for (const PersonYear* one : members) countPerson(row, *one, families_);
    groups_.rows.push_back(std::move(row));
    groups_.named.push_back(std::move(named));
    return groups_.rows.size() - 1;
  }

  // The parts of a unit: those who stand at it itself, and the units below it. What has one part only is not divided.
  void addUnits(std::size_t of, std::optional<UnitId> top, const Members& members, int depth) {
    std::vector<UnitId> parts = units_.children(top);
    std::sort(parts.begin(), parts.end(), [this](UnitId a, UnitId b) {
      const int order = QString::localeAwareCompare(units_.find(a)->name, units_.find(b)->name);
      return order != 0 ? order < 0 : a < b;
    });
    std::vector<std::pair<UnitId, Members>> found;
    for (const UnitId part : parts) {
      Members inside;
      std::copy_if(members.begin(), members.end(), std::back_inserter(inside),
                   [&](const PersonYear* one) { return units_.isWithin(one->unit, part); });
      if (!inside.empty()) found.emplace_back(part, std::move(inside));
    }
    Members own;
    if (top)
      std::copy_if(members.begin(), members.end(), std::back_inserter(own),
                   [&](const PersonYear* one) { return one->unit == *top; });
    if (found.size() == 1 && own.empty()) return addUnits(of, found.front().first, members, depth);
    if (!own.empty() && !found.empty())
      add(of, kFairnessUnits, {say("%1 itself").arg(units_.find(*top)->name), top, depth}, own);
    for (const auto& [part, inside] : found) {
      const std::size_t row = add(of, kFairnessUnits, {units_.find(part)->name, part, depth}, inside);
      addUnits(row, part, inside, depth + 1);
    }
  }

  template <class Key, class Words>
  void addLine(std::size_t of, int line, Key key, Words words) {
    for (std::size_t at = 0; at < kMostKeys; ++at) {
      Members inside;
      for (const PersonYear& one : people_)
        if (key(one) == at) inside.push_back(&one);
      if (!inside.empty()) add(of, line, {words(*inside.front())}, inside);
    }
  }

  const UnitTree& units_;
  const std::vector<PersonYear>& people_;
  const std::vector<ToldFamily>& families_;
  FairnessGroups& groups_;
};

}  // namespace

FairnessGroups fairnessGroups(const UnitTree& units, const std::vector<PersonYear>& people) {
  FairnessGroups groups;
  const std::vector<ToldFamily> families = FamilyTeller(people, groups).tell();
  if (!people.empty()) GroupMaker(units, people, families, groups).make();
  return groups;
}

}  // namespace headroom
