// SPDX-License-Identifier: MIT
// Id<Tag> is the number of a stored row, typed by what the row is. There is no invalid Id: 'not stored yet' is another
// type and 'none' is std::optional.
#pragma once
#include <QtGlobal>

#include <compare>
#include <functional>

namespace headroom {

template <class Tag>
class Id {
 public:
  constexpr explicit Id(qint64 value) : value_(value) { Q_ASSERT(value > 0); }
  constexpr qint64 value() const { return value_; }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  qint64 value_;
};

using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;
using CaseId = Id<struct CaseTag>;
using AllocationId = Id<struct AllocationTag>;
using SessionId = Id<struct SessionTag>;
using DiscussionId = Id<struct DiscussionTag>;
using ActionId = Id<struct ActionTag>;
using GoalId = Id<struct GoalTag>;
using NoteId = Id<struct NoteTag>;
using CopyId = Id<struct CopyTag>;
using BoardId = Id<struct BoardTag>;
using LoadQuestionId = Id<struct LoadQuestionTag>;
using VacancyId = Id<struct VacancyTag>;
using LimitId = Id<struct LimitTag>;
using EscalationId = Id<struct EscalationTag>;
using PreparationId = Id<struct PreparationTag>;
using OriginId = Id<struct OriginTag>;

}  // namespace headroom

template <class Tag>
struct std::hash<headroom::Id<Tag>> {
  std::size_t operator()(headroom::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
