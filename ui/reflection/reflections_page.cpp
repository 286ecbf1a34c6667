// SPDX-License-Identifier: MIT
// Keeps a draft at most 0.8 s behind the typing and saves the note when it is left.
#include "ui/reflection/reflections_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

#include "core/base/time_entry.h"
#include "core/desk/draft_beside_store.h"
#include "core/desk/draft_store.h"
#include "core/organisation/reader_access.h"
#include "core/reflection/note_sharing.h"
#include "core/reflection/reflection_actions.h"
#include "ui/reflection/note_dialogs.h"
#include "ui/reflection/note_draft.h"
#include "ui/reflection/note_list.h"
#include "ui/reflection/note_merge.h"
#include "ui/reflection/note_sheet.h"
#include "ui/reflection/note_shelf.h"
#include "ui/reflection/prompts_pane.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kLastNote = QStringLiteral("reflections/note");
const QString kOfDraft = QStringLiteral("draft:");
const QString kNewNote = QStringLiteral("note:new");  // the name of its draft

bool isEmptyNote(const Note& note) { return !note.id && note.words() == 0 && note.title.trimmed().isEmpty(); }

}  // namespace

ReflectionsPage::ReflectionsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      shelf_(NoteShelf::of(workspace)),
      along_(workspace),
      note_{{}, PersonId(1), workspace.today(), {}},
      base_(note_),
      names_(workspace) {
  behind_ = new KeptBehind(this);
  connect(behind_, &QTimer::timeout, this, &ReflectionsPage::keepDraftNow);
  connect(behind_, &QTimer::timeout, this, [this] {
    seen_ = seenIn(typed());
    showFoot();
  });
  connect(&names_, &LongRead::ended, this, &ReflectionsPage::showFoot);
  list_ = new NoteList(shelf_);
  connect(list_, &NoteList::newWanted, this, &ReflectionsPage::begin);
  connect(list_, &NoteList::sharedWanted, this, [this] { Q_EMIT goTo({u"shared"_s, {}}); });
  connect(list_, &NoteList::exportWanted, this, [this] {
    if (keepTyping()) takeAlong();
  });
  connect(list_, &NoteList::chosen, this, [this](NoteId id) {
    if (!keepTyping()) return list_->refill(note_.id);
    const auto note = readNote(id);
    if (!note) return list_->refill(note_.id);
    open(*note);
    offerDraft();
  });
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  line->addWidget(list_);
  line->addWidget(buildSheet(), 1);
  auto* saveKey = new QShortcut(QKeySequence(QKeySequence::Save), this);
  saveKey->setContext(Qt::WidgetWithChildrenShortcut);
  connect(saveKey, &QShortcut::activated, this, &ReflectionsPage::save);
  auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, list_, &NoteList::focusFilter);
  auto* fresh = new QShortcut(QKeySequence(QKeySequence::New), this);
  connect(fresh, &QShortcut::activated, this, &ReflectionsPage::begin);
  auto* spelling = new QShortcut(QKeySequence(Qt::Key_F7), this);
  spelling->setContext(Qt::WidgetWithChildrenShortcut);
  connect(spelling, &QShortcut::activated, this, &ReflectionsPage::checkSpelling);
}

void ReflectionsPage::change(const std::function<void(Note&)>& f) {
  Note next = typed();
  f(next);
  note_ = next;
  sheet_->setNote(note_);
  pane_->setNote(note_, cases_);
  tabInOrder(this);
  edited();
}

void ReflectionsPage::showProgress() {
  pane_->setWritten(sheet_->written(), sheet_->current());
  showFoot();
}

void ReflectionsPage::showSubject(const QString& subject) {
  if (subject == u"new") return begin();
  if (subject.startsWith(kOfDraft)) {
    wanted_ = subject.mid(kOfDraft.size());
    return;
  }
  const auto note = noteNumbered(subject);
  if (!note) return;
  keepTyping();
  open(*note);
}

QString ReflectionsPage::subjectNow(const QString& asked) const {
  if (!asked.startsWith(kOfDraft)) return Page::subjectNow(asked);
  return note_.id ? QString::number(note_.id->value()) : QString();
}

std::optional<Note> ReflectionsPage::readNote(NoteId id) const {
  return workspace_.read([id](const Desk& desk) { return ownNote(desk, id); }).value_or(std::nullopt);
}

std::optional<Note> ReflectionsPage::noteNumbered(const QString& number) const {
  const qint64 value = number.toLongLong();
  return value > 0 ? readNote(NoteId(value)) : std::nullopt;
}

void ReflectionsPage::reload() {
  readAgain();
  goOnWithWanted();
}

// Whoever asked for a draft by its words is not asked once more whether to go on with it.
void ReflectionsPage::goOnWithWanted() {
  const QString form = std::exchange(wanted_, {});
  if (form.isEmpty() || form == keptAs_) return;
  const auto draft = workspace_.read([&form](const Desk& desk) { return loadDraft(desk.records, desk.viewer, form); });
  if (draft && *draft) goOnWith(**draft);
}

void ReflectionsPage::readAgain() {
  shelf_.refresh();
  list_->refill(note_.id);
  // A file that was taken over from another window can be written in from now on, by whoever is writing too.
  if (dirty_) return showWritable();
  showPromise();
  showSharing();
  readCases();
  readOwn();
  pane_->setNote(note_, cases_);
  if (note_.id) {
    if (const auto again = readNote(*note_.id)) {
      open(*again);
      return offerDraft();
    }
  }
  if (!begun_) openLast();
  offerDraft();
}

// Who comes back goes on with what they wrote today; on another day a page is new, as it is while words of a new note
// wait to be gone on with.
void ReflectionsPage::openLast() {
  const auto kept = workspace_.read([](const Desk& desk) { return waitingDraft(desk.records, desk.viewer, kNewNote); });
  if (kept && *kept) return begin();
  const auto last = noteNumbered(workspace_.memory().kept(kLastNote));
  if (!last || last->day != workspace_.today() || !last->isOpen) return begin();
  begun_ = true;
  list_->refill(last->id);
  open(*last);
}

void ReflectionsPage::begin() {
  if (!keepTyping() || !workspace_.viewer().person) return;
  open(Note{{}, *workspace_.viewer().person, workspace_.today(), {}, note_.model, {}, false, {}, 0});
  begun_ = true;
  sheet_->beginWriting();
}

void ReflectionsPage::open(const Note& note) {
  workspace_.memory().keepChoice(kLastNote, note.id ? QString::number(note.id->value()) : QString());
  note_ = note;
  base_ = note;
  dirty_ = false;
  keptAs_.clear();
  showing_ = true;
  sheet_->setNote(note);
  pane_->setNote(note, cases_);
  showing_ = false;
  tabInOrder(this);
  remove_->setVisible(note.id.has_value() && !workspace_.isReadOnly());
  share_->setVisible(remove_->isVisibleTo(this) && note.isOpen);
  pane_->setSaved(share_->isVisibleTo(this));
  showHolders();
  seen_ = seenIn(note);
  showWritable();
  saved_->setText(note.id ? tr("Saved") : QString());
  showProgress();
}

void ReflectionsPage::showWritable() {
  setWritable(*sheet_, !workspace_.isReadOnly());
  setWritable(*pane_, !workspace_.isReadOnly());
}

Note ReflectionsPage::typed() const { return sheet_->typed(note_); }

void ReflectionsPage::edited() {
  if (showing_) return;
  dirty_ = true;
  showProgress();
  behind_->typed();
}

QString ReflectionsPage::draftName() const { return note_.id ? u"note:%1"_s.arg(note_.id->value()) : kNewNote; }

bool ReflectionsPage::keepDraftNow() {
  if (!dirty_ || !workspace_.viewer().person) return true;
  if (isEmptyNote(typed())) {
    // Typed and taken out again: it is not offered another time.
    if (!keptAs_.isEmpty() && !workspace_.dropDraft(keptAs_)) return false;
    keptAs_.clear();
    saved_->setText({});
    return true;
  }
  const bool kept = workspace_
                        .keepTyping([this, now = typed()](WritableDesk& desk) {
                          // What waits, from before or from another window, is not written over.
                          if (keptAs_.isEmpty()) keptAs_ = freeDraftForm(desk.records, desk.viewer, draftName());
                          keepOwnDraft(desk, {keptAs_, tr("a reflection"), noteDraftText(now), note_.rowVersion,
                                              workspace_.clock().nowMilliseconds()});
                          return true;
                        })
                        .has_value();
  saved_->setText(kept ? tr("Draft saved %1").arg(timeInWords(workspace_.clock().now().time())) : tr("Not saved"));
  return kept;
}

void ReflectionsPage::offerDraft() {
  if (dirty_ || !workspace_.viewer().person) return;
  if (!offered_.isEmpty()) bar_->clear();
  offered_.clear();
  const QString name = draftName();
  const auto draft =
      workspace_.read([&name](const Desk& desk) { return waitingDraft(desk.records, desk.viewer, name); });
  if (!draft || !*draft) return;
  if ((*draft)->baseVersion == note_.rowVersion) draftBase_ = note_;
  offer(**draft);
}

void ReflectionsPage::offer(const Draft& kept) {
  offered_ = kept.form;
  const QString at = timeInWords(QDateTime::fromMSecsSinceEpoch(kept.savedAt).time());
  bar_->showMessage(MessageKind::Info, tr("We kept your draft of a reflection, saved %1.").arg(at), tr("Continue"),
                    [this, kept] { goOnWith(kept); });
}

// What was typed beside it meanwhile is a note of its own, or stands in the note that the draft is of.
void ReflectionsPage::goOnWith(const Draft& kept) {
  if (!keepTyping()) return;
  const auto stored = noteNumbered(kept.form.section(u':', 1, 1));
  Note base =
      stored.value_or(Note{{}, *workspace_.viewer().person, workspace_.today(), {}, note_.model, {}, false, {}, 0});
  const Note before = base;
  Note restored = withNoteDraft(base, kept.body);
  if (kept.baseVersion != before.rowVersion) {
    // Saved since, by oneself: a note has no other hand. Where nobody knows any more what both began from, every part
    // that differs is asked.
    const bool isKnown = draftBase_ && draftBase_->id == before.id && draftBase_->rowVersion == kept.baseVersion;
    if (isKnown) {
      base = *draftBase_;
    } else {
      base.title.clear();
      base.passages.clear();
    }
    const QString at = timeInWords(QDateTime::fromMSecsSinceEpoch(kept.savedAt).time());
    const auto merged = mergedNote(base, restored, before, this, ConflictWith::OwnDraft, at);
    if (!merged) {
      offer(kept);
      return sheet_->goOnWriting(before);
    }
    restored = *merged;
    base = before;
  }
  offered_.clear();
  bar_->clear();
  open(restored);
  keptAs_ = kept.form;
  base_ = base;
  edited();
  sheet_->goOnWriting(before);
}

bool ReflectionsPage::keepTyping() { return !dirty_ || save() || keepDraftNow(); }

bool ReflectionsPage::save() {
  if (!dirty_) return true;
  behind_->stop();
  const Note now = typed();
  if (isEmptyNote(now)) {
    if (!keptAs_.isEmpty() && workspace_.dropDraft(keptAs_)) keptAs_.clear();
    dirty_ = false;
    saved_->setText({});
    return true;
  }
  keepDraftNow();  // for a save that fails
  dirty_ = false;
  const auto stored = workspace_.perform([&](WritableDesk& desk) -> Result<NoteId> {
    auto id = saveNote(desk, now);
    if (id && !keptAs_.isEmpty()) discardDraft(desk.records, desk.viewer, keptAs_);
    return id;
  });
  if (!stored) {
    dirty_ = true;
    return workspace_.lastWasConflict() && resolveConflict();
  }
  keptAs_.clear();
  shelf_.refresh();
  if (const auto again = readNote(*stored)) note_ = base_ = *again;
  workspace_.memory().keepChoice(kLastNote, QString::number(stored->value()));
  remove_->show();
  share_->show();
  pane_->setSaved(true);
  saved_->setText(tr("Saved %1").arg(timeInWords(workspace_.clock().now().time())));
  list_->refill(note_.id);
  return true;
}

bool ReflectionsPage::resolveConflict() {
  const auto read =
      workspace_.read([this](const Desk& desk) { return note_.id ? ownNote(desk, *note_.id) : std::optional<Note>(); });
  if (!read) return false;
  const QString kept = keptAs_;
  Note next = typed();
  Note theirs = next;
  // Deleted in the other window: what is typed becomes a note of its own.
  theirs.id.reset();
  if (*read) theirs = **read;
  next.id = theirs.id;
  if (theirs.id) {
    const auto merged = mergedNote(base_, next, theirs, this);
    if (!merged) return false;
    next = *merged;
  }
  open(next);
  keptAs_ = kept;
  base_ = theirs;
  edited();
  return save();
}

void ReflectionsPage::remove() {
  if (!note_.id) return;
  const Note gone = typed();
  const QString draft = draftName();
  const bool wasDirty = dirty_;
  dirty_ = false;
  const auto left = workspace_.perform([&](WritableDesk& desk) {
    auto sentences = deleteNote(desk, *gone.id);
    if (sentences) {
      while (const auto waiting = waitingDraft(desk.records, desk.viewer, draft))
        discardDraft(desk.records, desk.viewer, waiting->form);
    }
    return sentences;
  });
  if (!left) {
    dirty_ = wasDirty;
    return;
  }
  note_.id.reset();
  begin();
  reload();
  const QString said = (QStringList{tr("The note was deleted.")} + *left).join(u' ');
  bar_->showMessage(left->isEmpty() ? MessageKind::Done : MessageKind::Warning, said, tr("Undo"), [this, gone] {
    Note again = gone;
    again.id.reset();
    const auto id = workspace_.perform([&](WritableDesk& desk) { return saveNote(desk, again); });
    if (!id) return;
    shelf_.refresh();
    if (const auto note = keepTyping() ? readNote(*id) : std::nullopt) open(*note);
    list_->refill(note_.id);
    bar_->showDone(tr("The note is back."));
  });
}

}  // namespace headroom
