// SPDX-License-Identifier: MIT
// Whoever has a passphrase signs in first: what is sealed is never replaced by what could not be read.
#include "core/reflection/own_writing_actions.h"

#include "core/base/say.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/reflection/own_writing_store.h"

namespace headroom {
namespace {

Result<void> mayWriteOwn(const Desk& desk) {
  if (!desk.viewer.person) return refuse(say("Say who you are first."));
  if (!desk.viewer.keys && loadKeys(desk.records, *desk.viewer.person))
    return refuse(say("Sign in first: your own words and prompts are sealed."));
  if (isOwnWritingClosed(desk.records, desk.viewer))
    return refuse(
        say("Your own words and prompts are sealed to a passphrase that was lost, and the recovery sheet does not open "
            "them. They are kept as they are."));
  return {};
}

}  // namespace

OwnWriting ownWriting(const Desk& desk) { return loadOwnWriting(desk.records, desk.viewer); }

Result<void> addOwnWord(WritableDesk& desk, const QString& word) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayWriteOwn(desk));
    OwnWriting own = loadOwnWriting(desk.records, desk.viewer);
    own.words << TRY(checkedOwnWord(word, own));
    saveOwnWriting(desk.records, desk.viewer, own);
    return {};
  });
}

Result<void> dropOwnWord(WritableDesk& desk, const QString& word) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayWriteOwn(desk));
    OwnWriting own = loadOwnWriting(desk.records, desk.viewer);
    own.words.removeAll(word);
    saveOwnWriting(desk.records, desk.viewer, own);
    return {};
  });
}

Result<void> wordPrompts(WritableDesk& desk, const QString& model, const std::vector<Prompt>& prompts) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayWriteOwn(desk));
    const auto own = TRY(withPrompts(loadOwnWriting(desk.records, desk.viewer), reflectionModel(model), prompts));
    saveOwnWriting(desk.records, desk.viewer, own);
    return {};
  });
}

}  // namespace headroom
