// SPDX-License-Identifier: MIT
// Picking what concerns one post out of the facts, once, and judging days from that.
// A limit or weight of another unit, role or person can never match and is left out.
#include "core/caseload/post_over_time.h"

#include <algorithm>
#include <limits>

#include "core/caseload/balance_day.h"

namespace headroom {
namespace {

constexpr qint32 kOpenEnd = std::numeric_limits<qint32>::max();

// A file from elsewhere may hold days that are none; they stay on their side of every other.
qint32 dayNumber(qint64 day) {
  return static_cast<qint32>(std::clamp<qint64>(day, std::numeric_limits<qint32>::min(), kOpenEnd - 1));
}
qint32 endNumber(std::optional<qint64> day) { return day ? dayNumber(*day) : kOpenEnd; }
std::optional<qint64> julian(const std::optional<QDate>& day) {
  return day ? std::optional(day->toJulianDay()) : std::nullopt;
}

bool canMatch(const Limit& limit, const Post& post, const std::vector<UnitId>& lineage) {
  if (limit.person && *limit.person != post.person) return false;
  if (limit.role && limit.role != post.role) return false;
  return !limit.unit || std::find(lineage.begin(), lineage.end(), *limit.unit) != lineage.end();
}

void addDays(std::vector<qint64>& days, const Period& period) {
  days.push_back(period.from.toJulianDay());
  if (period.to) days.push_back(period.to->toJulianDay());
}

void inOrder(std::vector<qint64>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

std::size_t placeIn(const std::vector<qint64>& days, QDate day) {
  return static_cast<std::size_t>(std::upper_bound(days.begin(), days.end(), day.toJulianDay()) - days.begin());
}

}  // namespace

HeldPast::HeldPast(const CaseloadFacts& facts) {
  for (const Case& one : facts.cases) {
    const auto points = one.points ? std::optional(one.points->toScaled(4)) : std::nullopt;
    addCase(one.id, one.kind.toUtf8(), one.family.toUtf8(), featuresText(one.features).toUtf8(), points,
            one.open.from.toJulianDay(), julian(one.open.to));
  }
  for (const Allocation& one : facts.allocations)
    if (const auto place = placeOf(one.caseId))
      hold(one.post, *place, one.part, one.period.from.toJulianDay(), julian(one.period.to));
}

qint32 HeldPast::shapeOf(CaseId id, QByteArrayView kind, QByteArrayView features) {
  shapeText_.resize(0);
  shapeText_.append(kind).append('\n').append(features);
  const auto known = shapePlaces_.constFind(shapeText_);
  if (known != shapePlaces_.constEnd()) return *known;
  const auto place = static_cast<qint32>(shapes_.size());
  const int number = kinds_.value(kind.toByteArray(), static_cast<int>(kinds_.size()) + 1);
  kinds_.insert(kind.toByteArray(), number);
  Case example{id, {}, QString::fromUtf8(kind), {}, featuresFrom(QString::fromUtf8(features)), {}, {}, {}};
  shapes_.push_back({std::move(example), number});
  shapePlaces_.insert(QByteArray(shapeText_.constData(), shapeText_.size()), place);
  return place;
}

quint32 HeldPast::addCase(CaseId id, QByteArrayView kind, QByteArrayView family, QByteArrayView features,
                          std::optional<qint64> pointsE4, qint64 opened, std::optional<qint64> closed) {
  int familyNumber = 0;
  if (!family.isEmpty()) {
    const auto known = families_.constFind(QByteArray::fromRawData(family.data(), family.size()));
    if (known != families_.constEnd()) {
      familyNumber = *known;
    } else {
      familyNumber = static_cast<int>(families_.size()) + 1;
      families_.insert(family.toByteArray(), familyNumber);
    }
  }
  cases_.push_back({id, dayNumber(opened), endNumber(closed), familyNumber, shapeOf(id, kind, features),
                    pointsE4.value_or(CountedCase::kUnweighted)});
  return static_cast<quint32>(cases_.size() - 1);
}

void HeldPast::orderCases() {
  const auto before = [](const OneCase& a, const OneCase& b) { return a.id < b.id; };
  if (!std::is_sorted(cases_.begin(), cases_.end(), before)) std::sort(cases_.begin(), cases_.end(), before);
}

std::optional<quint32> HeldPast::placeOf(CaseId id) const {
  if (cases_.empty()) return std::nullopt;
  // Ids mostly follow each other without gaps.
  const auto likely = static_cast<std::size_t>(
      std::clamp<qint64>(id.value() - cases_.front().id.value(), 0, static_cast<qint64>(cases_.size()) - 1));
  if (cases_[likely].id == id) return static_cast<quint32>(likely);
  const OneCase* found = findById(cases_, id);
  return found == nullptr ? std::nullopt : std::optional(static_cast<quint32>(found - cases_.data()));
}

void HeldPast::hold(PostId post, quint32 place, Part part, qint64 from, std::optional<qint64> to) {
  const OneCase& one = cases_[place];
  const Span span{std::max(dayNumber(from), one.from), std::min(endNumber(to), one.to), place, part};
  if (span.from < span.to) held_[post].push_back(span);
}

const std::vector<HeldPast::Span>& HeldPast::of(PostId post) const {
  static const std::vector<Span> none;
  const auto found = held_.find(post);
  return found == held_.end() ? none : found->second;
}

FactsOverTime::FactsOverTime(const CaseloadFacts& allFacts, const HeldPast& allHeld) : facts(allFacts), held(allHeld) {
  for (const Reduction& one : facts.reductions) reductions_[one.person].push_back(&one);
  for (const Absence& one : facts.absences) absences_[one.person].push_back(&one);
}

const std::vector<const Reduction*>& FactsOverTime::reductionsOf(PersonId person) const {
  static const std::vector<const Reduction*> none;
  const auto found = reductions_.find(person);
  return found == reductions_.end() ? none : found->second;
}

const std::vector<const Absence*>& FactsOverTime::absencesOf(PersonId person) const {
  static const std::vector<const Absence*> none;
  const auto found = absences_.find(person);
  return found == absences_.end() ? none : found->second;
}

PostOverTime::PostOverTime(const FactsOverTime& past, const Post& post)
    : organisation_(past.facts.organisation), held_(past.held), post_(post), spans_(past.held.of(post.id)) {
  readRules(past);
  std::sort(spans_.begin(), spans_.end(),
            [](const HeldPast::Span& a, const HeldPast::Span& b) { return a.from < b.from; });
  days_ = stretchDays_;
  for (const HeldPast::Span& one : spans_) {
    days_.push_back(one.from);
    if (one.to != kOpenEnd) days_.push_back(one.to);
  }
  addDays(days_, post.period);
  inOrder(days_);
}

void PostOverTime::readRules(const FactsOverTime& past) {
  const auto lineage = organisation_.units.lineage(post_.unit);
  bool hasPoints = false;
  for (const Limit& one : past.facts.limits) {
    if (!canMatch(one, post_, lineage)) continue;
    limits_.push_back(one);
    hasPoints = hasPoints || one.measure == Measure::Points;
    addDays(ruleDays_, one.period);
  }
  for (const Weight& one : past.facts.weights) {
    if (!hasPoints) break;
    if (one.unit && std::find(lineage.begin(), lineage.end(), *one.unit) == lineage.end()) continue;
    weights_.push_back(one);
    addDays(ruleDays_, one.period);
  }
  inOrder(ruleDays_);
  stretchDays_ = ruleDays_;
  for (const Reduction* one : past.reductionsOf(post_.person))
    if (!one->post || *one->post == post_.id) taken_.push_back({one->period, one->percent});
  for (const Absence* one : past.absencesOf(post_.person))
    if (one->needsCover) taken_.push_back({one->period, Decimal(100)});
  for (const Taken& one : taken_) addDays(stretchDays_, one.period);
  inOrder(stretchDays_);
  rules_.resize(ruleDays_.size() + 1);
  stretches_.resize(stretchDays_.size() + 1);
}

PostOverTime::Rules& PostOverTime::rulesOf(QDate day) const {
  Rules& rules = rules_[placeIn(ruleDays_, day)];
  if (rules.known) return rules;
  rules.known = true;
  rules.limit = LimitOrder(limits_, organisation_.units, day, std::nullopt).of(post_);
  if (rules.limit == nullptr || rules.limit->measure != Measure::Points) return rules;
  rules.schemes = std::make_unique<Schemes>(weights_, day);
  rules.scheme = rules.schemes->of(post_.unit, organisation_.units);
  if (rules.scheme != nullptr) rules.smallestWeight = rules.scheme->smallestKindWeight();
  rules.weights.resize(held_.shapes().size());
  return rules;
}

const PostOverTime::Stretch& PostOverTime::stretchOf(QDate day) const {
  Stretch& stretch = stretches_[placeIn(stretchDays_, day)];
  if (stretch.rules != nullptr) return stretch;
  stretch.rules = &rulesOf(day);
  if (stretch.rules->limit == nullptr) return stretch;
  Decimal percent;
  for (const Taken& one : taken_)
    if (one.period.holdsOn(day)) percent += one.percent;
  stretch.ceiling = ceilingOf(stretch.rules->limit->value, post_.fte, takenTogether(percent));
  return stretch;
}

void PostOverTime::moveTo(qint64 day) const {
  if (day < at_) {
    next_ = 0;
    heldNow_.clear();
  }
  at_ = day;
  std::erase_if(heldNow_, [day](const HeldPast::Span* one) { return one->to <= day; });
  const auto before = [](const HeldPast::Span* a, const HeldPast::Span* b) {
    return a->at != b->at ? a->at < b->at : a->part < b->part;
  };
  for (; next_ < spans_.size() && spans_[next_].from <= day; ++next_) {
    const HeldPast::Span* one = &spans_[next_];
    if (one->to > day) heldNow_.insert(std::upper_bound(heldNow_.begin(), heldNow_.end(), one, before), one);
  }
}

qint64 PostOverTime::weightIn(Rules& rules, const HeldPast::OneCase& one) const {
  if (one.ownPoints != CountedCase::kUnweighted) return one.ownPoints;
  if (rules.scheme == nullptr) return CountedCase::kUnweighted;
  const auto shape = static_cast<std::size_t>(one.shape);
  auto& known = rules.weights[shape];
  if (!known) {
    const auto weight = weightOf(held_.shapes()[shape].example, rules.scheme);
    known = weight ? weight->toScaled(4) : CountedCase::kUnweighted;
  }
  return *known;
}

Decimal PostOverTime::loadOn(QDate day, Rules& rules) const {
  moveTo(day.toJulianDay());
  const Measure measure = rules.limit == nullptr ? Measure::Children : rules.limit->measure;
  if (measure == Measure::Children) {
    // Children are the cases that are led, and two leads of one case never overlap.
    return {static_cast<int>(std::count_if(heldNow_.begin(), heldNow_.end(),
                                           [](const HeldPast::Span* one) { return one->part == Part::Lead; }))};
  }
  counted_.clear();
  for (const HeldPast::Span* span : heldNow_) {
    const HeldPast::OneCase& one = held_.oneCase(*span);
    const int kind = held_.shapes()[static_cast<std::size_t>(one.shape)].kind;
    counted_.push_back({one.id, span->part, one.family, kind,
                        measure == Measure::Points ? weightIn(rules, one) : CountedCase::kUnweighted});
  }
  countCases(counted_);
  qint64 families = 0, pointsE5 = 0;
  for (const CountedCase& one : counted_) {
    families += one.newFamily ? 1 : 0;
    pointsE5 += one.pointsE5();
  }
  return measure == Measure::Points ? Decimal::fromScaled(pointsE5, 5) : Decimal::fromScaled(families, 0);
}

DayUse PostOverTime::useOn(QDate day) const {
  const Stretch& stretch = stretchOf(day);
  return {stretch.rules->limit, stretch.ceiling, loadOn(day, *stretch.rules)};
}

DayFigures PostOverTime::figuresOn(QDate day) const {
  const DayUse use = useOn(day);
  DayFigures figures{use.load, std::nullopt};
  if (use.limit != nullptr)
    figures.judged =
        judge(use.limit->measure, use.limit->op, use.ceiling, use.load, stretchOf(day).rules->smallestWeight);
  return figures;
}

std::vector<QDate> PostOverTime::changes(QDate first, QDate last) const {
  std::vector<QDate> days{first};
  const auto from = std::upper_bound(days_.begin(), days_.end(), first.toJulianDay());
  for (auto day = from; day != days_.end() && *day <= last.toJulianDay(); ++day) {
    days.push_back(QDate::fromJulianDay(*day));
  }
  return days;
}

}  // namespace headroom
