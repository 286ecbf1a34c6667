// SPDX-License-Identifier: MIT
// A short table: students co-work, advisers lead care leavers, the gravest work is led by social workers.
#include "core/caseload/role_rule.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace headroom {

QString whyNotLead(const QString& role, const QString& kind) {
  static const QStringList grave{u"child protection"_s, u"court proceedings"_s, u"adult safeguarding"_s};
  const auto say = [](const char* words) { return QCoreApplication::translate("allocating", words); };
  if (role == u"student") return say("A student co-works and does not lead.");
  if (role == u"service manager" || role == u"director") return say("Service managers and directors lead no cases.");
  if (role == u"personal adviser" && kind != u"care leaver") return say("A personal adviser leads care leavers only.");
  if (role == u"family support worker" && grave.contains(kind))
    return say("A family support worker does not lead %1.").arg(kind);
  if (role == u"NQSW" && grave.contains(kind))
    return say("In the first year %1 is led with somebody experienced.").arg(kind);
  return {};
}

}  // namespace headroom
