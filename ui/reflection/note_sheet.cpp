// SPDX-License-Identifier: MIT
// Builds a field for each prompt, and shows with a bar at its left which one is written to: a box around the words
// would make a form of the page.
#include "ui/reflection/note_sheet.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/reflection/spelled_text.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kPaperBar = 3;
constexpr int kPaperLeft = 14;  // room for the bar beside the words

}  // namespace

NoteSheet::NoteSheet(QWidget* parent) : QWidget(parent) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(kPaperLeft, 0, 0, 0);
  column_->setSpacing(10);
  title_ = new QLineEdit;
  title_->setObjectName(u"reflections.title"_s);
  title_->setAccessibleName(tr("Title"));
  title_->setPlaceholderText(tr("Optional"));
  title_->setProperty("plainField", true);
  title_->setTextMargins(-2, 0, 0, 0);  // in line with the words below
  title_->setProperty("ownFocus", true);
  title_->installEventFilter(this);
  const auto restyle = [this] { title_->setFont(theme().font(TextRole::RecordTitle)); };
  connect(&theme(), &Theme::changed, this, restyle);
  restyle();
  connect(title_, &QLineEdit::textEdited, this, &NoteSheet::edited);
  column_->addWidget(labelFor(title_, tr("Title")));
  column_->addWidget(title_);
  day_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  column_->addWidget(day_);
}

template <class F>
SpelledText* NoteSheet::lastText(F isIt) const {
  const auto found = std::find_if(edits_.rbegin(), edits_.rend(), isIt);
  return found == edits_.rend() ? nullptr : found->second;
}

SpelledText* NoteSheet::firstText() const { return edits_.empty() ? nullptr : edits_.front().second; }

bool NoteSheet::shows(const Note& note) const {
  // A note that was just stored for the first time is the one that is shown.
  const bool isIt = shown_ ? note.id == shown_ : note.id.has_value();
  if (!isIt || note.model != model_ || edits_.empty() || isWordedAnew_) return false;
  const auto same = [&note](const auto& each) { return each.second->toPlainText() == note.passage(each.first); };
  return std::all_of(edits_.begin(), edits_.end(), same) && typed(note).words() == note.words();
}

void NoteSheet::setNote(const Note& note) {
  const bool same = shows(note);
  showing_ = true;
  if (!same || title_->text().simplified() != note.title) title_->setText(note.title);
  day_->setText(longDate(note.day));
  if (!same) showPassages(note);
  isWordedAnew_ = false;
  shown_ = note.id;
  model_ = note.model;
  showing_ = false;
}

void NoteSheet::showPassages(const Note& note) {
  discard(passages_);
  edits_.clear();
  looked_ = {};
  passages_ = new QWidget;
  auto* column = new QVBoxLayout(passages_);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(4);
  std::vector<Prompt> shown = modelFor(note.model, own_).prompts;
  // Words written under another model's prompt are never hidden.
  for (const Passage& each : note.passages) {
    const auto isIt = [&each](const Prompt& prompt) { return prompt.key == each.prompt; };
    if (std::none_of(shown.begin(), shown.end(), isIt) && !each.body.isEmpty())
      shown.push_back({each.prompt, tr("Written before"), {}});
  }
  for (const Prompt& prompt : shown) addPassage(*column, prompt, note.passage(prompt.key), shown.size() == 1 ? 12 : 2);
  column_->addWidget(passages_);
  // Whoever comes here writes, and goes on behind the last words of the note: the keyboard in the list of notes would
  // open the first of them.
  SpelledText* last = lastText([](const auto& one) { return !one.second->document()->isEmpty(); });
  if (SpelledText* start = last != nullptr ? last : firstText()) setStartsHere(start);
  // Shown now and not after the event: by then the keyboard would have been given to what stands there already.
  passages_->show();
}

void NoteSheet::addPassage(QVBoxLayout& column, const Prompt& prompt, const QString& words, int lines) {
  auto* label = new Label(prompt.title, TextRole::RowTitle, TextColour::Accent);
  column.addWidget(label);
  auto* edit = new SpelledText(prompt.title, lines, TextRole::NoteEditor, speller_);
  label->setBuddy(edit);
  edit->setPrivate(true);
  edit->setObjectName(u"reflections.text."_s + prompt.key);
  edit->setPlain(true);
  edit->setProperty("ownFocus", true);
  edit->setFrameShape(QFrame::NoFrame);
  edit->setPlaceholderText(prompt.question);
  edit->setPlainText(words);
  edit->moveCursor(QTextCursor::End);  // where somebody goes on
  edit->installEventFilter(this);
  // Marks come as changes of the text too.
  connect(edit, &QTextEdit::textChanged, this, [this, edit, before = words]() mutable {
    const QString now = edit->toPlainText();
    if (std::exchange(before, now) != now && !showing_) Q_EMIT edited();
  });
  connect(edit, &SpelledText::wordAdded, this, &NoteSheet::wordAdded);
  column.addWidget(edit);
  column.addSpacing(10);
  edits_.emplace_back(prompt.key, edit);
}

void NoteSheet::setOwn(const OwnWriting& own) {
  const bool sameWords = own.words == own_.words;
  const auto prompts = [this](const OwnWriting& its) {
    QStringList words;
    for (const Prompt& one : modelFor(model_, its).prompts) words << one.title << one.question;
    return words;
  };
  isWordedAnew_ = isWordedAnew_ || prompts(own) != prompts(own_);
  own_ = own;
  if (sameWords) return;
  speller_.setOwnWords(own.words);
  for (const auto& [key, edit] : edits_) edit->markAgain();
}

// From where somebody writes, or on behind the word that they looked at from there and left as it was.
bool NoteSheet::nextWrong() {
  if (edits_.empty()) return false;
  const auto placeOf = [this](const SpelledText* wanted) {
    const auto found =
        std::find_if(edits_.begin(), edits_.end(), [&](const auto& one) { return one.second == wanted; });
    return static_cast<std::size_t>(found == edits_.end() ? 0 : found - edits_.begin());
  };
  const auto focused =
      std::find_if(edits_.begin(), edits_.end(), [](const auto& one) { return one.second->hasFocus(); });
  SpelledText* from = focused == edits_.end() ? nullptr : focused->second;
  const bool goesOn = from != nullptr && from == looked_.from && looked_.in != nullptr &&
                      from->textCursor().position() == looked_.stood && !from->textCursor().hasSelection();
  const std::size_t begin = placeOf(goesOn ? looked_.in : from);
  int start = goesOn ? looked_.end : from == nullptr ? 0 : from->textCursor().selectionEnd();
  for (std::size_t i = 0; i <= edits_.size(); ++i, start = 0) {
    SpelledText* edit = edits_[(begin + i) % edits_.size()].second;
    QTextCursor before = edit->textCursor();
    before.clearSelection();
    if (!edit->selectWrong(start)) continue;
    SpelledText* writes = from == nullptr ? edit : from;
    const int stood = writes == edit ? before.position() : writes->textCursor().position();
    looked_ = {writes, stood, edit, edit->textCursor().selectionEnd()};
    edit->setFocus(Qt::OtherFocusReason);
    // The menu goes with the field of its word, and all fields of a sheet go together.
    edit->openMenu([before, edit, writes] {
      edit->setTextCursor(before);
      writes->setFocus(Qt::OtherFocusReason);
    });
    return true;
  }
  return false;
}

Note NoteSheet::typed(const Note& note) const {
  Note now = note;
  now.title = title_->text();
  now.passages.clear();
  for (const auto& [key, edit] : edits_) now.passages.push_back({key, edit->toPlainText()});
  return now;
}

std::set<QString> NoteSheet::written() const {
  std::set<QString> keys;
  for (const auto& [key, edit] : edits_) {
    if (!edit->document()->isEmpty()) keys.insert(key);
  }
  return keys;
}

QString NoteSheet::current() const {
  for (const auto& [key, edit] : edits_) {
    if (edit->hasFocus()) return key;
  }
  return {};
}

QString NoteSheet::selection() const {
  for (const auto& [prompt, edit] : edits_) {
    // A cursor has U+2029 where the text has line ends.
    if (const QString marked = edit->textCursor().selectedText(); !marked.isEmpty())
      return QString(marked).replace(QChar::ParagraphSeparator, u'\n');
  }
  return {};
}

void NoteSheet::beginWriting() {
  if (QWidget* first = firstText()) first->setFocus();
}

void NoteSheet::goOnWriting(const Note& before) {
  SpelledText* text =
      lastText([&before](const auto& one) { return one.second->toPlainText() != before.passage(one.first); });
  if (text == nullptr && title_->text() != before.title) {
    title_->setFocus(Qt::OtherFocusReason);
    return title_->end(false);
  }
  if (text == nullptr) text = lastText([](const auto& one) { return !one.second->document()->isEmpty(); });
  if (text == nullptr) return beginWriting();
  text->setFocus(Qt::OtherFocusReason);
  text->moveCursor(QTextCursor::End);
}

void NoteSheet::writeTo(const QString& prompt) {
  for (const auto& [key, edit] : edits_) {
    if (key == prompt) edit->setFocus(Qt::OtherFocusReason);
  }
}

bool NoteSheet::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
    update();
    Q_EMIT moved();
  }
  return QWidget::eventFilter(watched, event);
}

void NoteSheet::paintEvent(QPaintEvent*) {
  const QWidget* focused = title_->hasFocus() ? title_ : nullptr;
  for (const auto& [key, edit] : edits_) {
    if (edit->hasFocus()) focused = edit;
  }
  if (focused == nullptr) return;
  const QRect there(focused->mapTo(this, QPoint(0, 0)), focused->size());
  QPainter painter(this);
  painter.fillRect(QRect(kPaperLeft - kPaperBar - 2, there.top(), kPaperBar, there.height()), theme().tokens().focus);
}

}  // namespace headroom
