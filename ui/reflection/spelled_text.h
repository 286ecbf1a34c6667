// SPDX-License-Identifier: MIT
// A text of a note whose words are marked when they are not spelt right. The menu of a marked word, by the mouse or by
// the keyboard, has what was meant and adds it to one's own words; the word that is being typed is left alone.
#pragma once
#include <functional>

#include "core/base/whole_name.h"
#include "ui/shared/growing_text_edit.h"

class QMenu;

namespace headroom {

class Speller;
class SpellingMarks;

class SpelledText : public GrowingTextEdit {
  Q_OBJECT

 public:
  /// `speller` outlives it.
  SpelledText(const QString& name, int minimumLines, TextRole role, const Speller& speller, QWidget* parent = nullptr);
  /// One's own words have changed.
  void markAgain();
  /// Marks the next word behind that place that is not spelt right; false when there is none.
  bool selectWrong(int from);
  /// The menu of the word that the cursor is in; `left`: it was left without a choice, by Escape or a click beside it.
  void openMenu(std::function<void()> left = {});
  /// Of the words that are marked, how many.
  int wrongWords() const;

 Q_SIGNALS:
  void wordAdded(const QString& word);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::optional<Stretch> wrongAt(int position) const;
  void addSpelling(QMenu& menu, const Stretch& wrong);
  void replace(const Stretch& wrong, const QString& by);
  const Speller& speller_;
  SpellingMarks* marks_;
  std::function<void()> left_;
};

}  // namespace headroom
