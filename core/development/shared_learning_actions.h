// SPDX-License-Identifier: MIT
// What people do with shared learning, and what they say of themselves.
#pragma once
#include "core/desk/desk.h"
#include "core/development/shared_learning.h"
#include "core/development/specialism.h"

namespace headroom {

/// What was shared, and who knows about what, is for everybody who works here: who holds a post on the day, and while
/// another day is shown, who holds one today.
bool isOfTheService(const Desk& desk);

/// What the viewer is shown of it, up to the day that is looked at; the newest first. Nothing for whoever does not work
/// here.
std::vector<SharedLearning> sharedLearningOf(const Desk& desk);

/// Adds what was learnt together, or saves a changed one. Anybody who works here may add; whoever entered it, gave it
/// or came may change it. Of a private group it is entered and changed by those who take part in it.
Result<SharedLearningId> saveSharedLearning(WritableDesk& desk, const SharedLearning& learning);
/// The viewer was there too. To a private group its own members add.
Result<void> sayIWasThere(WritableDesk& desk, SharedLearningId id);
/// By whoever may change it.
Result<void> removeSharedLearning(WritableDesk& desk, SharedLearningId id);

/// Of oneself alone.
Result<SpecialismId> saveSpecialism(WritableDesk& desk, const Specialism& specialism);
Result<void> removeSpecialism(WritableDesk& desk, const Specialism& specialism);

}  // namespace headroom
