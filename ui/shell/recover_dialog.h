// SPDX-License-Identifier: MIT
// A lost passphrase: with the service's recovery sheet a person gets a new one and their notes back.
#pragma once
#include <QDialog>

class QComboBox;
class QLineEdit;

namespace headroom {

class Label;
class Workspace;

class RecoverDialog : public QDialog {
  Q_OBJECT

 public:
  explicit RecoverDialog(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void save();

  Workspace& workspace_;
  QComboBox* person_;
  QLineEdit* sheet_;
  QLineEdit* fresh_;
  QLineEdit* again_;
  Label* said_;
};

}  // namespace headroom
