// SPDX-License-Identifier: MIT
// Asks somebody who has a passphrase for it. What was typed is wiped from the field as soon as it was tried.
#pragma once
#include <QDialog>

#include "core/desk/desk.h"

class QLineEdit;

namespace headroom {

class Label;
class Workspace;

class SignInDialog : public QDialog {
  Q_OBJECT

 public:
  SignInDialog(Workspace& workspace, PersonId person, const QString& name, QWidget* parent = nullptr);
  /// After it was accepted.
  const std::shared_ptr<const KeyPair>& keys() const { return keys_; }
  bool wantsSomebodyElse() const { return somebodyElse_; }

 private:
  void tryIt();

  Workspace& workspace_;
  PersonId person_;
  std::shared_ptr<const KeyPair> keys_;
  bool somebodyElse_ = false;
  QLineEdit* passphrase_;
  Label* said_;
};

}  // namespace headroom
