// SPDX-License-Identifier: MIT
// Where typed words are kept, and what the window does while the line to a server is cut and when it is there again.
#include <utility>

#include "core/desk/draft_store.h"
#include "core/organisation/reader_access.h"
#include "core/store/server.h"
#include "ui/shared/workspace.h"

namespace headroom {

bool Workspace::keepDraft(const Draft& draft) {
  return keepTyping([&](WritableDesk& desk) { return keepOwnDraft(desk, draft), true; }).has_value();
}

bool Workspace::dropDraft(const QString& form) {
  return keepTyping([&](WritableDesk& desk) { return discardDraft(desk.records, desk.viewer, form), true; })
      .has_value();
}

void Workspace::sayCut() {
  say(NotDone::Failed,
      tr("The server does not answer, so nothing was saved. What you typed is kept on this computer until it does."));
}

void Workspace::noteCut() {
  if (std::exchange(line_.isCut, true)) return;
  line_.spare->clear();
  Q_EMIT turns_.aboutToClose();
  Q_EMIT line_.changed();
}

void Workspace::readTogether(const std::function<void()>& f) {
  if (!isOnServer() || line_.isCut || closed_ || together_) return f();
  together_.emplace(records_);
  f();
  together_.reset();
}

void Workspace::takeLine(Database records) {
  together_.reset();
  records_ = std::move(records);
  records_.setBusyTimeout(kBusyMilliseconds);
  line_.isCut = false;
  std::optional<bool> arrived;
  if (!line_.doubt.isEmpty()) arrived = read([this](const Desk& desk) { return wasSaved(desk.records, line_.doubt); });
  if (!line_.isCut) bringTypedBack();
  if (!line_.isCut) records_.tellSaves();  // also of what was saved before it was cut
  if (line_.isCut) return;                 // again, and told again
  line_.doubt.clear();
  Q_EMIT line_.changed();
  if (arrived) Q_EMIT line_.doubtSettled(*arrived);
  Q_EMIT changed(Changed::File);
}

LocalDrafts* Workspace::localDrafts() {
  if (line_.folder.isEmpty() || !desk_.viewer.person || !isOnServer()) return nullptr;
  if (!line_.drafts)
    line_.drafts = std::make_unique<LocalDrafts>(line_.folder, path_, *desk_.viewer.person, line_.forms);
  return line_.drafts.get();
}

bool Workspace::keepHere(const std::function<void(WritableDesk&)>& f) {
  try {
    LocalDrafts* drafts = localDrafts();
    if (drafts == nullptr || asAt_) return false;
    drafts->keep(desk_.viewer, clock_, f);
    return true;
  } catch (const StoreError& error) {
    say(NotDone::Failed, error.sentence());
    return false;
  }
}

void Workspace::noteForms() {
  if (!isOnServer() || !desk_.viewer.person) return;
  const auto forms = read([](const Desk& desk) { return draftForms(desk.records, desk.viewer); });
  if (forms) line_.forms = *forms;
}

void Workspace::bringTypedBack() {
  try {
    LocalDrafts* drafts = localDrafts();
    if (drafts == nullptr) return;
    if (drafts->isEmpty()) return line_.drafts.reset();
    const auto kept = keep([drafts](WritableDesk& desk) { return drafts->bringBack(desk), true; });
    if (!kept) return;
    drafts->forget();
    line_.drafts.reset();
    noteForms();
  } catch (const StoreError& error) {
    say(NotDone::Failed, error.sentence());
  }
}

}  // namespace headroom
