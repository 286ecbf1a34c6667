// SPDX-License-Identifier: MIT
// What is held about one person, as it will be handed out: words about others are withheld here before it is saved.
#pragma once
#include <QDialog>

#include "core/exchange/subject_access.h"

class QPlainTextEdit;

namespace headroom {

class Label;

class SubjectAccessDialog : public QDialog {
  Q_OBJECT

 public:
  /// `otherNames`: everybody else in the file, whose names are proposed to be withheld.
  SubjectAccessDialog(const HeldAbout& held, const QStringList& otherNames, QDate today, QWidget* parent = nullptr);
  /// At the foot of what is saved, in place of the usual one.
  void setMarking(const QString& marking) { marking_ = marking; }
  const std::vector<Stretch>& stretches() const { return stretches_; }

 private:
  void build(const QString& name);
  /// The marked words, or the withheld stretch that the cursor stands in.
  void withhold();
  void showAgain();
  void paintStretches();
  void save();

  QString text_;
  QString printed_;  ///< when, in words
  QString marking_;
  QString suggestedName_;
  std::vector<Stretch> stretches_;
  QPlainTextEdit* shown_;
  Label* count_;
};

}  // namespace headroom
