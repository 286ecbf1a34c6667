// SPDX-License-Identifier: MIT
// What both plans share.
// Codes of people are looked up only while a plan is made.
#include "core/sample/plan.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom::sample {

bool isAdults(Service service) { return service >= Service::LearningDisability; }

Number Plan::addUnit(UnitRow row) {
  units.push_back(std::move(row));
  return static_cast<Number>(units.size());
}

Number Plan::addPerson(PersonRow row, PersonPlan plan) {
  people.push_back(std::move(row));
  personPlans.push_back(plan);
  return static_cast<Number>(people.size());
}

Number Plan::addPost(PostRow row, PostPlan plan) {
  posts.push_back(std::move(row));
  postPlans.push_back(plan);
  return static_cast<Number>(posts.size());
}

Number Plan::personNumber(const QString& code) const {
  const auto found =
      std::find_if(people.begin(), people.end(), [&code](const PersonRow& person) { return person.code == code; });
  Q_ASSERT(found != people.end());
  return static_cast<Number>(found - people.begin() + 1);
}

Day monthBefore(Day due) { return static_cast<Day>(QDate::fromJulianDay(due).addMonths(-1).toJulianDay()); }

// Julian day 0 was a Monday.
Day weekday(Day day) { return day - std::max(0, day % 7 - 4); }

void addPolicies(Plan& plan) {
  const Day from = static_cast<Day>(QDate(2015, 4, 1).toJulianDay());
  plan.policies.push_back({u"nqsw"_s, u"NQSW"_s, 0, u"7d until 42d; 14d until 6m; 1m"_s, 90, from, 0});
  plan.policies.push_back({u"everyone"_s, {}, 0, u"1m"_s, 90, from, 0});
}

QString slug(const QString& name) {
  QString code;
  for (const QChar c : name.toLower()) {
    if (c.isLetterOrNumber()) code += c;
    if (c == u' ' || c == u'-') code += u'-';
  }
  return code;
}

}  // namespace headroom::sample
