// SPDX-License-Identifier: MIT
// Keeps a draft at most 0.8 s behind the typing and saves the note when it is left.
#include "ui/reflection/reflections_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "core/reflection/reflection_actions.h"
#include "core/supervision/preparation_store.h"
#include "ui/reflection/note_draft.h"
#include "ui/reflection/note_merge.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDraftBehindMilliseconds = 800;

}  // namespace

ReflectionsPage::ReflectionsPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), note_{{}, PersonId(1), workspace.today(), {}}, base_(note_) {
  throttle_ = new QTimer(this);
  throttle_->setSingleShot(true);
  throttle_->setInterval(kDraftBehindMilliseconds);
  connect(throttle_, &QTimer::timeout, this, &ReflectionsPage::keepDraftNow);
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  line->addWidget(buildList());
  line->addWidget(buildSheet(), 1);
  auto* saveKey = new QShortcut(QKeySequence(QKeySequence::Save), this);
  saveKey->setContext(Qt::WidgetWithChildrenShortcut);
  connect(saveKey, &QShortcut::activated, this, &ReflectionsPage::save);
  auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, filter_, qOverload<>(&QWidget::setFocus));
  auto* fresh = new QShortcut(QKeySequence(QKeySequence::New), this);
  fresh->setContext(Qt::WidgetWithChildrenShortcut);
  connect(fresh, &QShortcut::activated, this, &ReflectionsPage::begin);
}

QWidget* ReflectionsPage::buildList() {
  auto* side = new QWidget;
  side->setFixedWidth(theme().px(250));
  connect(&theme(), &Theme::changed, side, [side] { side->setFixedWidth(theme().px(250)); });
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(16, 24, 12, 16);
  column->setSpacing(10);
  auto* head = new QHBoxLayout;
  head->addWidget(new Label(tr("Reflections"), TextRole::CaseTitle), 1);
  auto* fresh = secondaryButton(tr("New"), u"plus"_s);
  fresh->setObjectName(u"reflections.new"_s);
  connect(fresh, &QPushButton::clicked, this, &ReflectionsPage::begin);
  head->addWidget(fresh);
  column->addLayout(head);
  filter_ = new QLineEdit;
  filter_->setObjectName(u"reflections.filter"_s);
  filter_->setPlaceholderText(tr("Filter notes"));
  filter_->setAccessibleName(tr("Filter notes"));
  connect(filter_, &QLineEdit::textChanged, this, &ReflectionsPage::refill);
  column->addWidget(filter_);
  list_ = new QListWidget;
  list_->setObjectName(u"reflections.list"_s);
  list_->setAccessibleName(tr("My notes"));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setWordWrap(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->viewport()->setAutoFillBackground(false);
  connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
    if (showing_ || item == nullptr || !item->data(Qt::UserRole).isValid()) return;
    const auto index = static_cast<std::size_t>(item->data(Qt::UserRole).toInt());
    const Note chosen = notes_.at(index);
    keepTyping();
    open(chosen);
    offerDraft();
  });
  column->addWidget(list_, 1);
  return side;
}

QWidget* ReflectionsPage::buildSheet() {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget;
  page->setAutoFillBackground(true);
  page->setBackgroundRole(QPalette::Base);
  auto* centre = new QHBoxLayout(page);
  centre->setContentsMargins(24, 18, 24, 18);
  auto* measure = new QWidget;
  measure->setMaximumWidth(theme().px(720));
  sheet_ = new QVBoxLayout(measure);
  sheet_->setContentsMargins(0, 0, 0, 0);
  sheet_->setSpacing(10);
  bar_ = new MessageBar;
  bar_->setObjectName(u"reflections.bar"_s);
  bar_->hide();
  sheet_->addWidget(bar_);
  auto* head = new QHBoxLayout;
  head->addWidget(sentence(tr("Only you are shown your notes here. Until sign-in exists, anyone who opens this file can read them, and notes can be disclosable by law."), TextRole::Secondary), 1);
  saved_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  saved_->setObjectName(u"reflections.saved"_s);
  head->addWidget(saved_);
  sheet_->addLayout(head);
  auto* tools = new QHBoxLayout;
  auto* promptsLabel = new Label(tr("Prompts"), TextRole::RowTitle);
  tools->addWidget(promptsLabel);
  model_ = new QComboBox;
  model_->setObjectName(u"reflections.model"_s);
  promptsLabel->setBuddy(model_);
  for (const ReflectionModel& each : reflectionModels()) model_->addItem(each.name, each.key);
  connect(model_, &QComboBox::currentIndexChanged, this, [this] {
    if (showing_) return;
    note_ = typed();
    note_.model = model_->currentData().toString();
    showPrompts();
    edited();
  });
  tools->addWidget(model_);
  tools->addStretch(1);
  count_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  tools->addWidget(count_);
  remove_ = linkButton(tr("Delete"), u"trash"_s);
  remove_->setObjectName(u"reflections.delete"_s);
  connect(remove_, &QPushButton::clicked, this, &ReflectionsPage::remove);
  tools->addWidget(remove_);
  sheet_->addLayout(tools);
  titleEdit_ = new QLineEdit;
  titleEdit_->setObjectName(u"reflections.title"_s);
  titleEdit_->setAccessibleName(tr("Title"));
  titleEdit_->setPlaceholderText(tr("Title (or leave it: the first words will do)"));
  titleEdit_->setFont(theme().font(TextRole::CardTitle));
  connect(titleEdit_, &QLineEdit::textEdited, this, &ReflectionsPage::edited);
  sheet_->addWidget(titleEdit_);
  sheet_->addStretch(1);
  centre->addStretch(1);
  centre->addWidget(measure, 100);
  centre->addStretch(1);
  scroll->setWidget(page);
  return scroll;
}

void ReflectionsPage::showSubject(const QString& subject) {
  if (subject == u"new") begin();
}

void ReflectionsPage::reload() {
  const auto read = workspace_.read([](const Desk& desk) { return ownNotes(desk); });
  if (!read) return;
  notes_ = *read;
  refill();
  if (dirty_) return;
  if (note_.id) {
    for (const Note& each : notes_) {
      if (each.id != note_.id) continue;
      open(each);
      return offerDraft();
    }
  }
  if (edits_.empty()) begin();
  offerDraft();
}

void ReflectionsPage::refill() {
  showing_ = true;
  list_->clear();
  QString month;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const Note& each = notes_[i];
    if (!noteFits(each, filter_->text())) continue;
    const QString its = longDate(each.day).section(u' ', 2);
    if (its != month) {
      month = its;
      auto* head = new QListWidgetItem(month, list_);
      head->setFlags(Qt::NoItemFlags);
    }
    auto* item = new QListWidgetItem(each.title + u'\n' + shortDate(each.day) + (each.caseCode.isEmpty() ? QString() : u" \u00b7 "_s + each.caseCode), list_);
    item->setData(Qt::UserRole, static_cast<int>(i));
    item->setToolTip(each.opening(140));
    if (each.id == note_.id) list_->setCurrentItem(item);
  }
  if (list_->count() == 0) {
    auto* none = new QListWidgetItem(notes_.empty() ? tr("Your notes stand here.") : tr("No note has these words."), list_);
    none->setFlags(Qt::NoItemFlags);
  }
  showing_ = false;
}

void ReflectionsPage::begin() {
  keepTyping();
  if (!workspace_.viewer().person) return;
  open(Note{{}, *workspace_.viewer().person, workspace_.today(), {}, model_->currentData().toString(), {}, false, {}, 0});
  if (!edits_.empty()) edits_.front().second->setFocus();
}

bool ReflectionsPage::showsWordsOf(const Note& note) const {
  if (!note.id || note.id != note_.id || note.model != note_.model || edits_.empty()) return false;
  const auto same = [&note](const auto& each) { return each.second->toPlainText() == note.passage(each.first); };
  return std::all_of(edits_.begin(), edits_.end(), same) && typed().words() == note.words();
}

void ReflectionsPage::open(const Note& note) {
  // After a save the same words are shown again: their fields stay, and with them the place where somebody is typing.
  const bool same = showsWordsOf(note);
  note_ = note;
  base_ = note;
  dirty_ = false;
  showing_ = true;
  if (!same || titleEdit_->text().simplified() != note.title) titleEdit_->setText(note.title);
  model_->setCurrentIndex(std::max(0, model_->findData(note.model)));
  showing_ = false;
  remove_->setVisible(note.id.has_value());
  saved_->setText(note.id ? tr("Written %1").arg(shortDate(note.day)) : QString());
  if (!same) showPrompts();
}

void ReflectionsPage::showPrompts() {
  discard(prompts_);
  edits_.clear();
  prompts_ = new QWidget;
  auto* column = new QVBoxLayout(prompts_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  const ReflectionModel& model = reflectionModel(note_.model);
  std::vector<Prompt> shown = model.prompts;
  // Words written under another model's prompt are never hidden.
  for (const Passage& each : note_.passages) {
    const bool known = std::any_of(shown.begin(), shown.end(), [&each](const Prompt& p) { return p.key == each.prompt; });
    if (!known && !each.body.isEmpty()) shown.push_back({each.prompt, tr("Written before"), {}});
  }
  for (const Prompt& prompt : shown) {
    column->addWidget(new Label(prompt.title, TextRole::RowTitle, TextColour::Accent));
    auto* edit = new GrowingTextEdit(prompt.title, shown.size() == 1 ? 12 : 3, TextRole::NoteEditor);
    edit->setObjectName(u"reflections.text."_s + prompt.key);
    edit->setPlaceholderText(prompt.question);
    edit->setPlainText(note_.passage(prompt.key));
    connect(edit, &QTextEdit::textChanged, this, &ReflectionsPage::edited);
    column->addWidget(edit);
    edits_.emplace_back(prompt.key, edit);
  }
  sheet_->insertWidget(sheet_->count() - 1, prompts_);
  count_->setText(tr("%1 words").arg(typed().words()));
}

Note ReflectionsPage::typed() const {
  Note note = note_;
  note.title = titleEdit_->text();
  note.passages.clear();
  for (const auto& [key, edit] : edits_) note.passages.push_back({key, edit->toPlainText()});
  return note;
}

void ReflectionsPage::edited() {
  if (showing_) return;
  dirty_ = true;
  count_->setText(tr("%1 words").arg(typed().words()));
  if (!throttle_->isActive()) throttle_->start();
}

QString ReflectionsPage::draftName() const { return note_.id ? u"note:%1"_s.arg(note_.id->value()) : u"note:new"_s; }

void ReflectionsPage::keepDraftNow() {
  if (!dirty_ || !workspace_.viewer().person) return;
  if (offered_ == draftName()) {
    // An older draft of that name waits to be gone on with; words typed beside it become a note and do not replace it.
    save();
    return;
  }
  const Draft draft{draftName(), tr("a reflection"), noteDraftText(typed()), note_.rowVersion, workspace_.clock().nowMilliseconds()};
  if (workspace_.read([&](const Desk& desk) { return keepDraft(desk.records, *desk.viewer.person, draft), true; })) {
    saved_->setText(tr("Draft saved %1").arg(clockTime(workspace_.clock().now().time())));
  }
}

void ReflectionsPage::offerDraft() {
  if (dirty_ || !workspace_.viewer().person) return;
  if (!offered_.isEmpty()) bar_->clear();
  offered_.clear();
  const QString name = draftName();
  const auto draft = workspace_.read([&name](const Desk& desk) { return loadDraft(desk.records, *desk.viewer.person, name); });
  if (!draft || !*draft) return;
  offered_ = name;
  const QString at = clockTime(QDateTime::fromMSecsSinceEpoch((*draft)->savedAt).time());
  bar_->showMessage(MessageKind::Info, tr("We kept your draft of a reflection, saved %1.").arg(at), tr("Continue"), [this, kept = **draft] {
    Note base = note_;
    Note restored = withNoteDraft(note_, kept.body);
    restored.rowVersion = kept.baseVersion;
    if (kept.baseVersion != note_.rowVersion) {
      // Saved in another window since; what both began from is gone, so every part that differs is asked.
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

void ReflectionsPage::keepTyping() {
  if (dirty_) save();
}

bool ReflectionsPage::save() {
  if (!dirty_) return true;
  throttle_->stop();
  const Note now = typed();
  if (now.words() == 0 && now.title.trimmed().isEmpty() && !now.id) return true;
  const QString draft = draftName();
  if (offered_ != draft) keepDraftNow();  // for a save that fails
  dirty_ = false;
  const auto stored = workspace_.perform([&](Desk& desk) -> Result<NoteId> {
    auto id = saveNote(desk, now);
    if (id && draft != offered_) discardDraft(desk.records, now.author, draft);
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
  remove_->show();
  saved_->setText(tr("Saved %1").arg(clockTime(workspace_.clock().now().time())));
  refill();
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
  workspace_.read([&](const Desk& desk) { return discardDraft(desk.records, *desk.viewer.person, draft), true; });
  return true;
}

void ReflectionsPage::remove() {
  if (!note_.id) return;
  const Note gone = typed();
  dirty_ = false;
  if (!workspace_.perform([&](Desk& desk) { return deleteNote(desk, *gone.id).map([] { return 0; }); })) return;
  note_.id.reset();
  begin();
  reload();
  bar_->showMessage(MessageKind::Done, tr("The note was deleted."), tr("Undo"), [this, gone] {
    Note again = gone;
    again.id.reset();
    bar_->clear();
    workspace_.perform([&](Desk& desk) { return saveNote(desk, again); });
  });
}

}  // namespace headroom
