// SPDX-License-Identifier: MIT
// The shipped values of rules 3 and 4.
// Points are starting values inside published ranges.
#include "core/caseload/starter.h"

using namespace Qt::StringLiterals;

namespace headroom {

const std::vector<ReductionReason>& shippedReasons() {
  static const std::vector<ReductionReason> reasons{{u"NQSW first year"_s, Decimal(10), {}, 12},
                                                    {u"protected caseload"_s, Decimal(20), {}, {}},
                                                    {u"practice educator"_s, Decimal(10), {}, {}},
                                                    {u"study days"_s, Decimal(10), {}, {}},
                                                    {u"phased return"_s, {}, {}, {}},
                                                    {u"disability adjustment"_s, {}, {}, {}},
                                                    {u"pregnancy"_s, {}, {}, {}},
                                                    {u"trade union facility"_s, {}, Decimal(50), {}},
                                                    {u"court duty"_s, {}, {}, {}},
                                                    {u"long-term sickness"_s, Decimal(100), {}, {}},
                                                    {u"maternity or adoption"_s, Decimal(100), {}, 12}};
  return reasons;
}

const ReductionReason* shippedReason(const QString& reason) {
  for (const ReductionReason& shipped : shippedReasons()) {
    if (shipped.reason.compare(reason.trimmed(), Qt::CaseInsensitive) == 0) return &shipped;
  }
  return nullptr;
}

std::vector<Weight> starterScheme(QDate from) {
  struct Row {
    QString name;
    int points;
  };
  const std::vector<Row> kinds{{u"child in need"_s, 4},
                               {u"assessment"_s, 5},
                               {u"child protection"_s, 8},
                               {u"child in care"_s, 4},
                               {u"care leaver"_s, 3},
                               {u"court proceedings"_s, 10},
                               {u"UASC"_s, 6},
                               {u"adult assessment"_s, 5},
                               {u"adult review"_s, 2},
                               {u"adult safeguarding"_s, 6}};
  const std::vector<Row> features{
      {u"unsettled"_s, 3}, {u"pre-proceedings"_s, 3}, {u"proceedings"_s, 6}, {u"travel over 60 minutes"_s, 1}};
  std::vector<Weight> weights;
  for (const Row& row : kinds) weights.push_back({u"starter"_s, {}, {from, {}}, row.name, {}, Decimal(row.points)});
  for (const Row& row : features) weights.push_back({u"starter"_s, {}, {from, {}}, {}, row.name, Decimal(row.points)});
  return weights;
}

const std::vector<Role>& caseCarryingRoles() {
  static const std::vector<Role> roles{Role::Nqsw, Role::SocialWorker, Role::SeniorPractitioner,
                                       Role::FamilySupportWorker, Role::PersonalAdviser};
  return roles;
}

}  // namespace headroom
