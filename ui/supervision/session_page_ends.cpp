// SPDX-License-Identifier: MIT
// How a session begins and ends on its page: the draft that waits, the next date, finishing and signing off.
#include <QInputDialog>
#include <QLineEdit>

#include <algorithm>
#include <utility>

#include "core/base/time_entry.h"
#include "core/desk/draft_beside_store.h"
#include "core/development/development_actions.h"
#include "core/supervision/action_words.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/compare_dialog.h"
#include "ui/shared/goal_forms.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/path_form.h"
#include "ui/shared/people_widgets.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/supervision/agenda_list.h"
#include "ui/supervision/draft_offer.h"
#include "ui/supervision/learning_pane.h"
#include "ui/supervision/session_merge.h"
#include "ui/supervision/session_page.h"
#include "ui/supervision/sign_off_words.h"
#include "ui/supervision/signoff_pane.h"

using namespace Qt::StringLiterals;

namespace headroom {

void SessionPage::offerDraft() {
  const auto& draft = picture_->draft;
  draftOffer_->setVisible(draft.has_value() && !dirty_);
  if (draft) draftOffer_->offer(*draft);
}

void SessionPage::continueDraft() {
  const SessionRecord saved = picture_->record;
  auto restored = withDraft(saved, picture_->draft->body);
  if (restored && picture_->draft->baseVersion != saved.session.rowVersion) {
    // Saved by somebody else since; what both began from is gone, so every part that differs is asked.
    restored = mergedSession({saved.session, {}, {}, {}}, *restored, saved, this, ConflictWith::Saved);
    if (!restored) return;
  }
  // What was typed beside it meanwhile goes on with it; only what both changed is asked.
  const QString at = timeInWords(QDateTime::fromMSecsSinceEpoch(picture_->draft->savedAt).time());
  if (restored && dirty_) restored = mergedSession(saved, *restored, typed(), this, ConflictWith::OwnDraft, at);
  if (dirty_ && !restored) return;
  const QString beside = std::exchange(keptAs_, picture_->draft->form);
  picture_->draft.reset();
  draftOffer_->hide();
  if (!restored) return;
  goOnWith(saved, *restored);
  if (!beside.isEmpty() && beside != keptAs_ && keepDraftNow()) workspace_.dropDraft(beside);
}

// The words come with the keyboard behind the last of them: where the draft says more than the record, or where
// somebody types already.
void SessionPage::goOnWith(const SessionRecord& saved, const SessionRecord& restored) {
  const auto& sections = agenda();
  const auto body = [](const SessionRecord& record, const QString& key) {
    const auto& all = record.sections;
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Section& one) { return one.key == key; });
    return found == all.end() ? QString() : found->body;
  };
  const auto isWritten = [&](int row) {
    const QString& key = sections[static_cast<std::size_t>(row)].key;
    return body(saved, key) != body(restored, key);
  };
  int row = agenda_->currentRow();
  if (!dirty_ && !isWritten(std::max(row, 0))) {
    for (int each = 0; each < agenda_->count(); ++each)
      if (isWritten(each)) row = each;
    agenda_->setCurrentRow(row);
  }
  showRecord(restored);
  if (row >= 0 && isWritten(row)) {
    panes_.at(static_cast<std::size_t>(row))->goOnWriting();
  } else {
    enterSection();
  }
}

void SessionPage::dropDraft() {
  if (!workspace_.dropDraft(picture_->draft->form)) return;
  // Another may wait behind it.
  picture_->draft =
      workspace_.read([this](const Desk& desk) { return waitingDraft(desk.records, desk.viewer, draftForm(*id_)); })
          .value_or(std::nullopt);
  offerDraft();
}

void SessionPage::compareDraft() {
  const auto restored = withDraft(picture_->record, picture_->draft->body);
  CompareDialog(tr("Your draft beside what is saved."), tr("Your draft"),
                restored ? recordText(*restored) : picture_->draft->body, tr("What is saved"),
                recordText(picture_->record), {tr("Close")}, this)
      .exec();
}

void SessionPage::book(QDate day, const Booking& booking) {
  if (!picture_ || !save()) return;
  const PersonId person = picture_->record.session.person;
  const auto id =
      TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return planSession(desk, person, day, booking); });
  if (!id) return;
  const auto read = workspace_.read([&](const Desk& desk) {
    auto booked = loadSession(desk.records, *id);
    auto other = booked ? otherPlanned(desk.records, *booked, desk.today()) : std::nullopt;
    return std::pair(std::move(booked), std::move(other));
  });
  if (read && read->first) sayBooked(*read->first, read->second);
}

void SessionPage::sayBooked(const Session& booked, const std::optional<Session>& other) {
  const QString words = tr("The next session is booked for %1.").arg(bookedWords(booked));
  if (!other) return TakingBack::of(workspace_).sayDone(*note_, words);
  note_->showMessage(
      MessageKind::Info, tr("%1 One is booked for %2 too.").arg(words, longDate(other->day)),
      tr("Cancel that one, not needed"), [this, id = other->id] {
        TakingBack::of(workspace_).perform([id](WritableDesk& desk) { return cancelNotNeeded(desk, id); });
      });
}

// To where it is shared: no other page takes the place of this one under the pointer.
void SessionPage::finish() {
  if (!picture_ || !learning_->addTyped() || !save()) return;
  const auto gaps = gapsBeforeSigning(picture_->record, picture_->policyMinutes);
  const QString who = picture_->record.session.personName;
  agenda_->setCurrentRow(agenda_->count() - 1);
  showGaps(gaps);
  if (!gaps.empty())
    return sayOfGaps(
        MessageKind::Info,
        tr("Saved. %1 still missing, named below; %2 has not been shown the record yet.").arg(gaps.size()).arg(who));
  sayOfGaps(MessageKind::Info, picture_->may.share
                                   ? tr("Saved and complete. %1 is not shown it before you share it.").arg(who)
                                   : tr("Saved and complete. %1 has not been shown it yet.").arg(who));
}

void SessionPage::sayOfGaps(MessageKind kind, const QString& sentence) {
  saidOfGaps_ = sentence;
  note_->showMessage(kind, sentence);
}

void SessionPage::showGaps(const std::vector<QString>& gaps) {
  const bool isOther = signOff_->showGaps(gaps);
  if (isOther && note_->sentence() == std::exchange(saidOfGaps_, {})) note_->clear();
}

bool SessionPage::isOnlyBegun() const {
  return picture_ && picture_->isWritable && !picture_->draft && !workspace_.isReadOnly() &&
         picture_->record.session.state == SessionState::Held && isUnwritten(typed());
}

void SessionPage::left() {
  if (!std::exchange(started_, false) || dirty_ || !isOnlyBegun()) return;
  const SessionId id = *std::exchange(id_, std::nullopt);
  picture_.reset();
  const TakingBack::Aside aside(workspace_);
  workspace_.perform([&](WritableDesk& desk) { return takeBackStart(desk, id); });
}

// What is written down here reloads the page, which then finds it written down already.
void SessionPage::sayRead() {
  if (workspace_.isReadOnly() || std::exchange(readSaid_, id_) == id_) return;
  const TakingBack::Aside aside(workspace_);
  workspace_.perform([id = *id_](WritableDesk& desk) { return noteReading(desk, id); });
}

void SessionPage::takeBack() {
  if (!save()) return;  // what was typed and deleted again is deleted in the file too
  started_ = true;
  Q_EMIT goTo({u"supervision"_s, {}});
}

bool SessionPage::closeOne(ActionId id, bool done) {
  for (const OpenAction& action : picture_->lastActions)
    if (action.id == id) return done ? tickOff(workspace_, *note_, action) : dropOne(action);
  return false;
}

bool SessionPage::openOne(ActionId id) {
  TakingBack& back = TakingBack::of(workspace_);
  if (!back.perform([id](WritableDesk& desk) { return reopenAction(desk, id); })) return false;
  back.sayDone(*note_, tr("The action is open again."));
  return true;
}

bool SessionPage::dropOne(const OpenAction& action) {
  bool given = false;
  const QString reason = QInputDialog::getText(this, tr("Drop the action"), tr("Why is it not needed any more?"),
                                               QLineEdit::Normal, {}, &given);
  if (!given) return true;
  TakingBack& back = TakingBack::of(workspace_);
  if (!back.perform([&](WritableDesk& desk) { return closeAction(desk, action.id, false, reason); })) return false;
  back.sayDone(*note_, tr("Dropped: %1").arg(withFullStop(action.what)));
  return true;
}

void SessionPage::offerListed(const QString& what) {
  TakingBack::of(workspace_).offer(actions_, [this, what] {
    listed_->clear();
    if (!actions_->takeBackLast()) return QString();
    if (!isVisible()) save();
    return tr("Taken back: \u2018%1\u2019.").arg(what);
  });
  *listed_ = what;
}

void SessionPage::saveGoal(const Goal& goal, const QString& said) {
  TakingBack& back = TakingBack::of(workspace_);
  if (save() && back.perform([&](WritableDesk& desk) { return headroom::saveGoal(desk, goal); })) {
    if (!goal.id) goalTyped_->letGo();
    return back.sayDone(*note_, said);
  }
  if (!goal.id) learning_->giveBack(goal.what);
  reload();
}

void SessionPage::askPath(const Goal& goal) {
  if (!save()) return;
  PathWish wish;
  wish.person = goal.person;
  wish.kind = pathOfOpportunity(goal.opportunity);
  wish.goal = goal.id;
  if (askForPath(workspace_, wish, this)) TakingBack::of(workspace_).sayDone(*note_, tr("The request is sent."));
}

void SessionPage::askGoal(const Goal& goal, GoalVerb verb) {
  if (!save()) return;
  const QString said = askAboutGoal(workspace_, goal, verb, this);
  if (!said.isEmpty()) TakingBack::of(workspace_).sayDone(*note_, said);
}

// A record with nothing in it is refused by its rule; what is only missing is named, and shared once that is accepted.
bool SessionPage::mayShare() {
  const auto gaps = gapsBeforeSigning(picture_->record, picture_->policyMinutes);
  if (gaps.empty() || saysNothing(picture_->record) || signOff_->acceptsGaps()) return true;
  signOff_->askToAccept();
  sayOfGaps(MessageKind::Warning,
            tr("Not shared yet: %1 still missing, named below. Tick to share it anyway, then Share.").arg(gaps.size()));
  return false;
}

// What is typed is saved first: only what both see is signed off.
void SessionPage::signOff(SignOffVerb verb, const QString& words) {
  if (!picture_ || !learning_->addTyped() || !save()) return;
  if (verb == SignOffVerb::Share && !mayShare()) return;
  const SessionId id = *id_;
  const RecordShown shown = picture_->record.session.rowVersion;
  const auto act = [&](WritableDesk& desk) -> Result<void> {
    switch (verb) {
      case SignOffVerb::Share:
        return shareRecord(desk, id);
      case SignOffVerb::TakeBack:
        return takeRecordBack(desk, id);
      case SignOffVerb::Agree:
        return agreeRecord(desk, id, words, shown);
      case SignOffVerb::Dispute:
        return disputeRecord(desk, id, words, shown);
      case SignOffVerb::Answer:
        return answerDispute(desk, id, words);
      case SignOffVerb::Add:
        break;
    }
    return addAddendum(desk, id, words);
  };
  // What goes with the step needs no draft after it; with the others no words go.
  const bool speaks = verb != SignOffVerb::Share && verb != SignOffVerb::TakeBack;
  words_->keep();
  const bool done = workspace_.perform([&](WritableDesk& desk) {
    return act(desk).map([&] {
      if (speaks) words_->said(desk);
    });
  });
  // Somebody else may have changed the record meanwhile: then it is shown as it is now.
  if (!done) return reload();
  note_->clear();
  if (verb == SignOffVerb::Share)
    note_->showMessage(
        MessageKind::Done,
        tr("Shared. %1 finds it under My supervision, to read and agree.").arg(picture_->record.session.personName));
  if (verb == SignOffVerb::Agree) note_->showMessage(MessageKind::Done, tr("Agreed. The record is locked."));
  if (speaks) words_->empty();
}

void SessionPage::addOrFinish() {
  // On the last section there is nothing left to add.
  const bool finishes = signOff_->isVisible() && finish_->isVisible() && !actions_->pending();
  return finishes ? finish() : actions_->addTyped();
}

}  // namespace headroom
