// SPDX-License-Identifier: MIT
// The text for whoever is asked for help, to be read before it goes anywhere.
#pragma once
#include <QDialog>

namespace headroom {

class Label;

class DiagnosisDialog : public QDialog {
  Q_OBJECT

 public:
  explicit DiagnosisDialog(const QString& text, QWidget* parent = nullptr);

 private:
  void save();

  QString text_;
  Label* said_;
};

}  // namespace headroom
