// SPDX-License-Identifier: MIT
// The sheet that a note is written on: a title and the prompts with their words, without boxes around them.
// It holds what is typed and says when it changed.
#pragma once
#include <QWidget>

#include <set>

#include "core/reflection/own_writing.h"
#include "core/reflection/speller.h"

class QLineEdit;
class QVBoxLayout;

namespace headroom {

class Label;
class SpelledText;

class NoteSheet : public QWidget {
  Q_OBJECT

 public:
  explicit NoteSheet(QWidget* parent = nullptr);
  /// The person's own words and prompts.
  void setOwn(const OwnWriting& own);
  bool canSpell() const { return speller_.isReady(); }
  /// Goes to the next word that is not spelt right, from the cursor on and round to the first, and opens its menu;
  /// false when there is none. Who leaves the menu without a choice is where they were, with nothing marked, and the
  /// next time goes on behind that word.
  bool nextWrong();
  /// Shows the note. Where the same words stand already their fields stay, and with them the place of the cursor.
  void setNote(const Note& note);
  /// The title and the passages as they are typed; everything else as in `note`.
  Note typed(const Note& note) const;
  /// The prompts that have words.
  std::set<QString> written() const;
  /// The prompt that is being written to; empty for free writing or when none is.
  QString current() const;
  /// What is marked in one of the fields; empty when nothing is.
  QString selection() const;
  void beginWriting();
  /// Puts the keyboard behind the last words that `before` has not, or behind the last ones of all.
  void goOnWriting(const Note& before);
  void writeTo(const QString& prompt);

 Q_SIGNALS:
  void wordAdded(const QString& word);
  void edited();
  /// Another prompt, or none, is being written to.
  void moved();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  bool shows(const Note& note) const;
  void showPassages(const Note& note);
  /// The last text of which `isIt` says so; null when of none.
  template <class F>
  SpelledText* lastText(F isIt) const;
  /// Null where the note cannot be opened.
  SpelledText* firstText() const;
  QLineEdit* title_;
  Label* day_;
  QVBoxLayout* column_;
  QWidget* passages_ = nullptr;
  void addPassage(QVBoxLayout& column, const Prompt& prompt, const QString& words, int lines);
  Speller speller_;
  OwnWriting own_;
  bool isWordedAnew_ = false;  ///< the prompts on the sheet are worded as before
  std::vector<std::pair<QString, SpelledText*>> edits_;
  std::optional<NoteId> shown_;
  QString model_;
  bool showing_ = false;
  /// The last word that was looked at, and where somebody stood before.
  struct Looked {
    SpelledText* from = nullptr;
    int stood = 0;
    SpelledText* in = nullptr;
    int end = 0;
  };
  Looked looked_;
};

}  // namespace headroom
