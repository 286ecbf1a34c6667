// SPDX-License-Identifier: MIT
// Reading, writing and choosing supervision policies.
#include "core/supervision/policy.h"

#include "core/organisation/code.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMostOf = 999;                // days or months
constexpr qsizetype kLongestInterval = 33;  // leading zeros are harmless, a megabyte of them is not

std::optional<Interval> parseInterval(QStringView text, bool calendarMonthAllowed) {
  if (calendarMonthAllowed && text.compare("month"_L1, Qt::CaseInsensitive) == 0)
    return Interval{Interval::Kind::CalendarMonth, 1};
  if (text.size() < 2 || text.size() > kLongestInterval) return {};
  const QChar unit = text.back().toLower();
  int count = 0;
  for (const QChar c : text.chopped(1)) {
    if (c < u'0' || c > u'9') return {};
    count = count * 10 + (c.unicode() - u'0');
    if (count > kMostOf) return {};
  }
  if (count == 0 || (unit != u'd' && unit != u'm')) return {};
  return Interval{unit == u'd' ? Interval::Kind::Days : Interval::Kind::Months, count};
}

QString intervalText(const Interval& interval) {
  if (interval.kind == Interval::Kind::CalendarMonth) return u"month"_s;
  return QString::number(interval.count) + (interval.kind == Interval::Kind::Days ? u"d"_s : u"m"_s);
}

std::optional<Phase> parsePhase(const QString& text) {
  const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
  const auto interval = words.isEmpty() ? std::nullopt : parseInterval(words.first(), true);
  if (!interval) return {};
  if (words.size() == 1) return Phase{*interval, {}};
  if (words.size() != 3 || words[1].compare("until"_L1, Qt::CaseInsensitive) != 0) return {};
  const auto until = parseInterval(words[2], false);
  if (!until) return {};
  return Phase{*interval, until};
}

/// Whether a policy names: 2 the person, 1 the role, 0 neither; -1 when it is about somebody else.
int namedBy(const Policy& policy, PersonId person, std::optional<Role> mainRole) {
  if (policy.person) return *policy.person == person ? 2 : -1;
  if (policy.role) return policy.role == mainRole ? 1 : -1;
  return 0;
}

Policy shippedPolicy(std::optional<Role> mainRole) {
  Policy policy;
  policy.phases = {Phase{{Interval::Kind::Months, 1}, {}}};
  if (mainRole != Role::Nqsw) return policy;
  policy.role = mainRole;
  policy.phases = {Phase{{Interval::Kind::Days, 7}, Interval{Interval::Kind::Days, 42}},
                   Phase{{Interval::Kind::Days, 14}, Interval{Interval::Kind::Months, 6}},
                   Phase{{Interval::Kind::Months, 1}, {}}};
  return policy;
}

}  // namespace

std::optional<std::vector<Phase>> parsePhases(QStringView text) {
  std::vector<Phase> phases;
  const QStringList parts = text.toString().split(u';');
  for (qsizetype i = 0; i < parts.size(); ++i) {
    const auto phase = parsePhase(parts[i]);
    const bool last = i + 1 == parts.size();
    if (!phase || phase->until.has_value() == last) return {};
    phases.push_back(*phase);
  }
  return phases;
}

QString phasesText(const std::vector<Phase>& phases) {
  QStringList parts;
  for (const Phase& phase : phases) {
    parts << intervalText(phase.interval) + (phase.until ? u" until "_s + intervalText(*phase.until) : QString());
  }
  return parts.join(u"; "_s);
}

QDate after(QDate day, const Interval& interval, const WorkingDays& days) {
  switch (interval.kind) {
    case Interval::Kind::Days:
      return day.addDays(interval.count);
    case Interval::Kind::Months:
      return day.addMonths(interval.count);
    case Interval::Kind::CalendarMonth:
      break;
  }
  const QDate next = QDate(day.year(), day.month(), 1).addMonths(1);
  return days.lastWorkingDayOfMonth(next.year(), next.month());
}

Policy policyFor(const std::vector<Policy>& policies, PersonId person, std::optional<Role> mainRole, QDate on) {
  const Policy* best = nullptr;
  int bestNamed = -1;
  for (const Policy& policy : policies) {
    const int named = policy.period.holdsOn(on) ? namedBy(policy, person, mainRole) : -1;
    if (named < 0 || named < bestNamed) continue;
    const bool later = best != nullptr && named == bestNamed &&
                       (policy.period.from < best->period.from ||
                        (policy.period.from == best->period.from && !codeBefore(policy.code, best->code)));
    if (later) continue;
    best = &policy;
    bestNamed = named;
  }
  return best != nullptr ? *best : shippedPolicy(mainRole);
}

}  // namespace headroom
