// SPDX-License-Identifier: MIT
// Sharing a note: with whom, how much of it, what in it says who somebody is, and whether their key was compared.
#pragma once
#include <QDialog>

#include "core/reflection/identifier_check.h"
#include "core/reflection/note_sharing.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace headroom {

class Label;
class Workspace;

class ShareDialog : public QDialog {
  Q_OBJECT

 public:
  /// A saved note of the viewer's, who has signed in; `selected` is a passage marked in it, or empty.
  ShareDialog(Workspace& workspace, const Note& note, const QString& selected, const IdentifierCheck& check,
              QWidget* parent = nullptr);

 private:
  void build(const QString& selected);
  void readReaders();
  void showReader();
  void showWords();
  QString passage() const;
  void share();
  void copyQuestion();

  Workspace& workspace_;
  Note note_;
  QString selected_;
  const IdentifierCheck& check_;
  OwnWriting own_;
  std::vector<PossibleReader> readers_;
  QComboBox* reader_;
  QCheckBox* part_ = nullptr;
  QPlainTextEdit* words_;
  Label* warning_;
  Label* key_;
  QCheckBox* compared_;
  Label* said_;
  QPushButton* ask_;
  QPushButton* share_;
};

}  // namespace headroom
