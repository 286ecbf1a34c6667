// SPDX-License-Identifier: MIT
// Asks for the server that the records lie on, by the name that IT gave it on this computer, and for a password where
// it wants one. Nothing of it is written down but the name.
#pragma once
#include <QDialog>

#include <optional>

#include "core/store/database.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace headroom {

class Dialling;
class Label;
enum class StoreFault;

class ServerDialog : public QDialog {
  Q_OBJECT

 public:
  /// `place`: a server that is known and asks for its password, or empty.
  explicit ServerDialog(const QString& place, QWidget* parent = nullptr);
  /// The place that was opened, after it was accepted; its password is held from then on (store/server.h).
  QString place() const;
  /// What was opened.
  Database take();

 private:
  void chooseFile();
  void tryIt();
  void sayFailed(StoreFault fault, const QString& sentence);
  void setBusy(bool busy);

  Dialling* dialling_;
  QComboBox* server_;
  QLineEdit* password_;
  Label* said_;
  QPushButton* file_;
  QPushButton* open_;
};

}  // namespace headroom
