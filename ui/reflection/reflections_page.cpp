// SPDX-License-Identifier: MIT
// Keeps a draft at most 0.8 s behind the typing and saves the note when it is left.
#include "ui/reflection/reflections_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "core/caseload/caseload_store.h"
#include "core/desk/draft_store.h"
#include "core/reflection/reflection_actions.h"
#include "ui/reflection/note_draft.h"
#include "ui/reflection/note_list.h"
#include "ui/reflection/note_merge.h"
#include "ui/reflection/note_sheet.h"
#include "ui/reflection/prompts_pane.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDraftBehindMilliseconds = 800;
const QString kLastNote = QStringLiteral("reflections/note");
const QString kNewNote = QStringLiteral("note:new");  // the name of its draft

}  // namespace

ReflectionsPage::ReflectionsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), note_{{}, PersonId(1), workspace.today(), {}}, base_(note_) {
  throttle_ = new QTimer(this);
  throttle_->setSingleShot(true);
  throttle_->setInterval(kDraftBehindMilliseconds);
  connect(throttle_, &QTimer::timeout, this, &ReflectionsPage::keepDraftNow);
  list_ = new NoteList;
  connect(list_, &NoteList::newWanted, this, &ReflectionsPage::begin);
  connect(list_, &NoteList::sharedWanted, this, [this] { Q_EMIT goTo({u"shared"_s, {}}); });
  connect(list_, &NoteList::chosen, this, [this](const Note& note) {
    if (!keepTyping()) return list_->setNotes(notes_, note_.id);
    open(note);
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
  fresh->setContext(Qt::WidgetWithChildrenShortcut);
  connect(fresh, &QShortcut::activated, this, &ReflectionsPage::begin);
}

QWidget* ReflectionsPage::buildSheet() {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  followFocus(scroll);
  auto* paper = new QWidget;
  paper->setAutoFillBackground(true);
  paper->setBackgroundRole(QPalette::Base);
  columns_ = new QBoxLayout(QBoxLayout::RightToLeft, paper);
  columns_->setContentsMargins(24, 18, 24, 18);
  columns_->setSpacing(24);
  pane_ = new PromptsPane;
  connect(pane_, &PromptsPane::modelChosen, this,
          [this](const QString& model) { change([&model](Note& note) { note.model = model; }); });
  connect(pane_, &PromptsPane::aboutChosen, this,
          [this](const QString& code) { change([&code](Note& note) { note.caseCode = code; }); });
  connect(pane_, &PromptsPane::bringChosen, this,
          [this](bool bring) { change([bring](Note& note) { note.bringToSupervision = bring; }); });
  columns_->addWidget(pane_, 0, Qt::AlignTop);
  auto* written = new QWidget;
  auto* column = new QVBoxLayout(written);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(14);
  bar_ = new MessageBar;
  bar_->setObjectName(u"reflections.bar"_s);
  bar_->hide();
  column->addWidget(bar_);
  column->addLayout(buildTools());
  sheet_ = new NoteSheet;
  connect(sheet_, &NoteSheet::edited, this, &ReflectionsPage::edited);
  connect(sheet_, &NoteSheet::moved, this, &ReflectionsPage::showProgress);
  connect(pane_, &PromptsPane::promptChosen, sheet_, &NoteSheet::writeTo);
  column->addWidget(sheet_);
  column->addStretch(1);
  promise_ = sentence({}, TextRole::Caption);
  promise_->setObjectName(u"reflections.promise"_s);
  column->addWidget(promise_);
  seal_ = linkButton(tr("Choose a passphrase to seal them"), u"lock"_s);
  seal_->setObjectName(u"reflections.seal"_s);
  connect(seal_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"passphrase"_s, {}}); });
  column->addWidget(seal_, 0, Qt::AlignLeft);
  columns_->addWidget(written, 1);
  scroll->setWidget(paper);
  return scroll;
}

QBoxLayout* ReflectionsPage::buildTools() {
  tools_ = new QBoxLayout(QBoxLayout::LeftToRight);
  auto* line = new QHBoxLayout;
  line->setSpacing(12);
  tools_->addLayout(line, 1);
  tag_ = new QHBoxLayout;
  line->addLayout(tag_);
  saved_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  saved_->setObjectName(u"reflections.saved"_s);
  line->addWidget(saved_);
  count_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  line->addWidget(count_);
  line->addStretch(1);
  line = new QHBoxLayout;
  line->setSpacing(12);
  tools_->addLayout(line);
  share_ = linkButton(tr("Share…"), u"users"_s);
  share_->setObjectName(u"reflections.share"_s);
  setWeighty(share_);
  connect(share_, &QPushButton::clicked, this, &ReflectionsPage::share);
  line->addWidget(share_);
  remove_ = linkButton(tr("Delete"), u"trash"_s);
  remove_->setObjectName(u"reflections.delete"_s);
  setWeighty(remove_);
  connect(remove_, &QPushButton::clicked, this, &ReflectionsPage::remove);
  line->addWidget(remove_);
  line->addStretch(1);
  return tools_;
}

// The pane stands beside the words where there is room for a line of reading length, else below them: the words come
// first.
void ReflectionsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool narrow = width() < theme().px(1000);
  columns_->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::RightToLeft);
  columns_->setAlignment(pane_, narrow ? Qt::Alignment() : Qt::AlignTop);
  const bool narrower = width() < theme().px(700);
  pane_->setCompact(narrow, narrower);
  tools_->setDirection(narrower ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  if (narrow) pane_->raise();  // last among its siblings, and so in the order of Tab
  if (!narrow) pane_->lower();
  tabInOrder(this);
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
  count_->setText(counted(typed().words(), tr("word"), tr("words")));
}

void ReflectionsPage::showSubject(const QString& subject) {
  if (subject == u"new") return begin();
  const auto read = workspace_.read([](const Desk& desk) { return ownNotes(desk); });
  for (const Note& each : read.value_or(std::vector<Note>())) {
    if (QString::number(each.id->value()) != subject) continue;
    keepTyping();
    return open(each);
  }
}

void ReflectionsPage::reload() {
  const auto read = workspace_.read([](const Desk& desk) { return ownNotes(desk); });
  if (!read) return;
  notes_ = *read;
  list_->setNotes(notes_, note_.id);
  if (dirty_) return;
  showPromise();
  readCases();
  if (note_.id) {
    for (const Note& each : notes_) {
      if (each.id != note_.id) continue;
      open(each);
      return offerDraft();
    }
  }
  if (!begun_) openLast();
  offerDraft();
}

// Who comes back goes on with what they wrote today; on another day a page is new, as it is while words of a new note
// wait to be gone on with.
void ReflectionsPage::openLast() {
  const auto kept = workspace_.read([](const Desk& desk) { return loadDraft(desk.records, desk.viewer, kNewNote); });
  if (kept && *kept) return begin();
  const QString last = workspace_.memory().kept(kLastNote);
  for (const Note& each : notes_) {
    if (QString::number(each.id->value()) != last || each.day != workspace_.today() || !each.isOpen) continue;
    begun_ = true;
    list_->setNotes(notes_, each.id);
    return open(each);
  }
  begin();
}

void ReflectionsPage::readCases() {
  cases_.clear();
  const auto facts = workspace_.read([](const Desk& desk) {
    return desk.viewer.person ? loadFactsOfPerson(desk.records, desk.today(), *desk.viewer.person) : CaseloadFacts{};
  });
  if (!facts) return;
  for (const Case& one : facts->cases) cases_ << one.code;
  cases_.sort();
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
  showing_ = true;
  sheet_->setNote(note);
  // Whoever comes here writes: the keyboard in the list of notes would open the first of them.
  if (QWidget* first = sheet_->firstText()) setStartsHere(first);
  pane_->setNote(note, cases_);
  showing_ = false;
  tabInOrder(this);
  remove_->setVisible(note.id.has_value() && !workspace_.isReadOnly());
  share_->setVisible(remove_->isVisibleTo(this) && note.isOpen && workspace_.viewer().keys != nullptr);
  setWritable(*sheet_, !workspace_.isReadOnly());
  setWritable(*pane_, !workspace_.isReadOnly());
  saved_->setText(note.id ? tr("Saved") : QString());
  showProgress();
}

Note ReflectionsPage::typed() const { return sheet_->typed(note_); }

void ReflectionsPage::edited() {
  if (showing_) return;
  dirty_ = true;
  showProgress();
  if (!throttle_->isActive()) throttle_->start();
}

QString ReflectionsPage::draftName() const { return note_.id ? u"note:%1"_s.arg(note_.id->value()) : kNewNote; }

bool ReflectionsPage::keepDraftNow() {
  if (!dirty_ || !workspace_.viewer().person) return true;
  if (offered_ == draftName()) {
    // An older draft of that name waits to be gone on with; words typed beside it become a note and do not replace it.
    return save();
  }
  const Draft draft{draftName(), tr("a reflection"), noteDraftText(typed()), note_.rowVersion,
                    workspace_.clock().nowMilliseconds()};
  if (!workspace_.keepDraft(draft)) {
    saved_->setText(tr("Not saved"));
    return false;
  }
  saved_->setText(tr("Draft saved %1").arg(clockTime(workspace_.clock().now().time())));
  return true;
}

void ReflectionsPage::offerDraft() {
  if (dirty_ || !workspace_.viewer().person) return;
  if (!offered_.isEmpty()) bar_->clear();
  offered_.clear();
  const QString name = draftName();
  const auto draft = workspace_.read([&name](const Desk& desk) { return loadDraft(desk.records, desk.viewer, name); });
  if (!draft || !*draft) return;
  offered_ = name;
  const QString at = clockTime(QDateTime::fromMSecsSinceEpoch((*draft)->savedAt).time());
  bar_->showMessage(MessageKind::Info, tr("We kept your draft of a reflection, saved %1.").arg(at), tr("Continue"),
                    [this, kept = **draft] {
                      Note base = note_;
                      Note restored = withNoteDraft(note_, kept.body);
                      restored.rowVersion = kept.baseVersion;
                      if (kept.baseVersion != note_.rowVersion) {
                        // Saved in another window since; what both began from is gone, so every part that differs is
                        // asked.
                        base.title.clear();
                        base.passages.clear();
                      }
                      offered_.clear();
                      bar_->clear();
                      open(restored);
                      base_ = base;
                      edited();
                    });
}

bool ReflectionsPage::keepTyping() {
  if (!dirty_ || save()) return true;
  return offered_ != draftName() && keepDraftNow();
}

bool ReflectionsPage::save() {
  if (!dirty_) return true;
  throttle_->stop();
  const Note now = typed();
  if (now.words() == 0 && now.title.trimmed().isEmpty() && !now.id) return true;
  const QString draft = draftName();
  if (offered_ != draft) keepDraftNow();  // for a save that fails
  dirty_ = false;
  const auto stored = workspace_.perform([&](WritableDesk& desk) -> Result<NoteId> {
    auto id = saveNote(desk, now);
    if (id && draft != offered_) discardDraft(desk.records, desk.viewer, draft);
    return id;
  });
  if (!stored) {
    dirty_ = true;
    return workspace_.lastWasConflict() && resolveConflict();
  }
  const auto read = workspace_.read([](const Desk& desk) { return ownNotes(desk); });
  if (read) notes_ = *read;
  for (const Note& each : notes_) {
    if (each.id == *stored) note_ = base_ = each;
  }
  workspace_.memory().keepChoice(kLastNote, QString::number(stored->value()));
  remove_->show();
  share_->setVisible(workspace_.viewer().keys != nullptr);
  saved_->setText(tr("Saved %1").arg(clockTime(workspace_.clock().now().time())));
  list_->setNotes(notes_, note_.id);
  return true;
}

bool ReflectionsPage::resolveConflict() {
  const auto read = workspace_.read([](const Desk& desk) { return ownNotes(desk); });
  if (!read) return false;
  const QString draft = draftName();
  Note next = typed();
  Note theirs = next;
  // Deleted in the other window: what is typed becomes a note of its own.
  theirs.id.reset();
  for (const Note& each : *read) {
    if (each.id == note_.id) theirs = each;
  }
  next.id = theirs.id;
  if (theirs.id) {
    const auto merged = mergedNote(base_, next, theirs, this);
    if (!merged) return false;
    next = *merged;
  }
  open(next);
  base_ = theirs;
  edited();
  if (!save()) return false;
  workspace_.dropDraft(draft);
  return true;
}

void ReflectionsPage::remove() {
  if (!note_.id) return;
  const Note gone = typed();
  const QString draft = draftName();
  const bool wasDirty = dirty_;
  dirty_ = false;
  const auto erase = [&](WritableDesk& desk) {
    return deleteNote(desk, *gone.id).map([&] { return discardDraft(desk.records, desk.viewer, draft), 0; });
  };
  if (!workspace_.perform(erase)) {
    dirty_ = wasDirty;
    return;
  }
  note_.id.reset();
  begin();
  reload();
  bar_->showMessage(MessageKind::Done, tr("The note was deleted."), tr("Undo"), [this, gone] {
    Note again = gone;
    again.id.reset();
    if (workspace_.perform([&](WritableDesk& desk) { return saveNote(desk, again); })) bar_->clear();
  });
}

}  // namespace headroom
