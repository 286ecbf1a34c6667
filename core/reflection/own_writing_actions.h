// SPDX-License-Identifier: MIT
// What people make their own of the writing page. Nobody else reads or changes it.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/own_writing.h"

namespace headroom {

OwnWriting ownWriting(const Desk& desk);
/// Refused when it is there already, or the viewer has a passphrase and has not signed in.
Result<void> addOwnWord(WritableDesk& desk, const QString& word);
/// Forgets one, which may be none of them.
Result<void> dropOwnWord(WritableDesk& desk, const QString& word);
/// The wording of a model's prompts; what is as it was shipped is not kept.
Result<void> wordPrompts(WritableDesk& desk, const QString& model, const std::vector<Prompt>& prompts);

}  // namespace headroom
