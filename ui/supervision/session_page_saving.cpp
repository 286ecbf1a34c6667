// SPDX-License-Identifier: MIT
// What is typed becomes a draft within a second and a record when a section is left; nothing of it is lost between.

#include "core/base/time_entry.h"
#include "core/desk/draft_beside_store.h"
#include "core/desk/draft_store.h"
#include "core/organisation/reader_access.h"
#include "core/supervision/session_store.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/supervision/learning_pane.h"
#include "ui/supervision/session_merge.h"
#include "ui/supervision/session_page.h"
#include "ui/supervision/session_panes.h"
#include "ui/supervision/sign_off_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

SessionRecord SessionPage::typed() const {
  SessionRecord record = picture_->record;
  for (const SectionPane* pane : panes_) pane->take(record);
  return record;
}

void SessionPage::edited() {
  dirty_ = true;
  behind_->typed();
  if (sideBody_ != nullptr) showTyped();
  showSoFar();
}

bool SessionPage::keepDraftNow() {
  if (!dirty_ || !picture_ || !workspace_.viewer().person) return true;
  SessionRecord now = typed();
  if (const auto pending = actions_->pending()) now.actions.push_back(*pending);
  const bool kept =
      workspace_
          .keepTyping([&](WritableDesk& desk) {
            // What waits, from before or from another window, is not written over.
            if (keptAs_.isEmpty()) keptAs_ = freeDraftForm(desk.records, desk.viewer, draftForm(now.session.id));
            keepOwnDraft(desk, {keptAs_, tr("supervision with %1").arg(now.session.personName), draftText(now),
                                now.session.rowVersion, workspace_.clock().nowMilliseconds()});
            return true;
          })
          .has_value();
  savedAt_->setText(kept ? tr("Draft saved %1").arg(timeInWords(workspace_.clock().now().time())) : tr("Not saved"));
  return kept;
}

bool SessionPage::keepTyping() {
  const bool areWordsKept = words_->keep();
  const bool isGoalKept = !picture_ || learning_->addTyped() || goalTyped_->keep();
  return (!dirty_ || save() || keepDraftNow()) && areWordsKept && isGoalKept;
}

bool SessionPage::save() {
  if (!picture_) return false;
  if (!dirty_) return true;
  behind_->stop();
  actions_->addTyped();  // typed without Enter is agreed all the same
  behind_->stop();
  keepDraftNow();
  const SessionRecord now = typed();
  const QString listed = *listed_;
  dirty_ = false;
  const auto stored = workspace_.perform([&](WritableDesk& desk) -> Result<SessionRecord> {
    auto result = saveSession(desk, now);
    if (result && !keptAs_.isEmpty()) discardDraft(desk.records, desk.viewer, keptAs_);
    return result;
  });
  if (!stored) {
    dirty_ = true;
    if (workspace_.lastWasConflict()) resolveConflict();
    return false;
  }
  keptAs_.clear();
  if (!listed.isEmpty()) offerListed(listed);
  picture_->record = *stored;
  savedAt_->setText(tr("Saved %1").arg(timeInWords(workspace_.clock().now().time())));
  return true;
}

void SessionPage::resolveConflict() {
  const auto theirs = workspace_.read([this](const Desk& desk) { return loadRecord(desk.records, *id_); });
  if (!theirs || !*theirs) return;
  const auto merged = mergedSession(picture_->record, typed(), **theirs, this);
  if (!merged) return;
  picture_->record = **theirs;
  showRecord(*merged);
  save();
}

void SessionPage::showRecord(const SessionRecord& record) {
  SessionPicture shown = *picture_;
  shown.record = record;
  for (SectionPane* pane : panes_) {
    pane->show(shown);
    pane->tabDown();
  }
  edited();
}

}  // namespace headroom
