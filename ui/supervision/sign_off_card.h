// SPDX-License-Identifier: MIT
// The sign-off of one record: how it stands, every step so far, and what the viewer can do next.
#pragma once
#include <QWidget>

#include "ui/supervision/session_view.h"

class QPushButton;
class QVBoxLayout;

namespace headroom {

class GrowingTextEdit;
class Label;

enum class SignOffVerb { Share, TakeBack, Agree, Dispute, Answer, Add };

class SignOffCard : public QWidget {
  Q_OBJECT

 public:
  explicit SignOffCard(QWidget* parent = nullptr);
  void show(const SessionPicture& picture);
  void clear() { setWords({}); }
  QString words() const;
  /// Without wordsTyped().
  void setWords(const QString& words);
  void setReadOnly(bool isReadOnly);
  void enterWords();
  /// Whether words can go with a step of the viewer.
  bool speaks() const;

 Q_SIGNALS:
  /// `words`: the comment, the reason, the answer or the addition; empty for the others.
  void chosen(headroom::SignOffVerb verb, const QString& words);
  void wordsTyped();

 private:
  QPushButton* button(const QString& name, const QString& words, bool primary, SignOffVerb verb);
  void showSteps(const SessionPicture& picture);
  void addReceipts(QVBoxLayout& column, const SessionPicture& picture);
  void saveReceipt(const Receipt& receipt);
  Label* standing_;
  QVBoxLayout* steps_;
  QWidget* list_ = nullptr;
  Label* wordsLabel_;
  GrowingTextEdit* words_;
  bool isSetting_ = false;
  std::vector<std::pair<SignOffVerb, QPushButton*>> buttons_;
};

}  // namespace headroom
