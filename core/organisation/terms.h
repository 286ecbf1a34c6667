// SPDX-License-Identifier: MIT
// What a post is and how somebody is supervised, each one of a list of formats 2 and in its order: core/fields holds
// the words.
#pragma once
#include <QString>

#include <optional>

namespace headroom {

enum class Role {
  Student,
  Nqsw,
  SocialWorker,
  SeniorPractitioner,
  DeputyTeamManager,
  TeamManager,
  ServiceManager,
  Director,
  FamilySupportWorker,
  PersonalAdviser,
  Other
};
enum class Contract { Permanent, FixedTerm, Agency, Bank, Student };
enum class PostKind { Substantive, Secondment, Acting };
enum class SupervisorKind { Line, Professional };

/// The word in the file and on the screen, and back: without regard to case, nothing for another word.
QString token(Role role);
QString token(Contract contract);
QString token(PostKind kind);
QString token(SupervisorKind kind);
std::optional<Role> roleFrom(const QString& word);
std::optional<Contract> contractFrom(const QString& word);
std::optional<PostKind> postKindFrom(const QString& word);
std::optional<SupervisorKind> supervisorKindFrom(const QString& word);

}  // namespace headroom
