// SPDX-License-Identifier: MIT
// A short table: students co-work, advisers lead care leavers, the gravest work is led by social workers.
#include "core/caseload/role_rule.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace headroom {

QString whyNotLead(Role role, const QString& kind) {
  static const QStringList grave{u"child protection"_s, u"court proceedings"_s, u"adult safeguarding"_s};
  const auto say = [](const char* words) { return QCoreApplication::translate("allocating", words); };
  switch (role) {
    case Role::Student:
      return say("A student co-works and does not lead.");
    case Role::ServiceManager:
    case Role::Director:
      return say("Service managers and directors lead no cases.");
    case Role::PersonalAdviser:
      return kind == u"care leaver" ? QString() : say("A personal adviser leads care leavers only.");
    case Role::FamilySupportWorker:
      return grave.contains(kind) ? say("A family support worker does not lead %1.").arg(kind) : QString();
    case Role::Nqsw:
      return grave.contains(kind) ? say("In the first year %1 is led with somebody experienced.").arg(kind) : QString();
    case Role::SocialWorker:
    case Role::SeniorPractitioner:
    case Role::DeputyTeamManager:
    case Role::TeamManager:
    case Role::Other:
      break;
  }
  return {};
}

}  // namespace headroom
