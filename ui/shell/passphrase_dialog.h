// SPDX-License-Identifier: MIT
// Choosing a first passphrase, and changing it. It says who else could open what is sealed with it.
#pragma once
#include <QDialog>

#include "core/keys/secret.h"
#include "core/organisation/sign_in.h"

class QLineEdit;

namespace headroom {

class Label;
class Workspace;

class PassphraseDialog : public QDialog {
  Q_OBJECT

 public:
  /// Of the viewer, who has one already when they have keys.
  explicit PassphraseDialog(Workspace& workspace, QWidget* parent = nullptr);
  const std::shared_ptr<const KeyPair>& keys() const { return keys_; }

 private:
  void save();
  bool choose(const Secret& typed);
  bool change(const Secret& typed);

  Workspace& workspace_;
  std::shared_ptr<const KeyPair> keys_;
  QLineEdit* old_ = nullptr;
  QLineEdit* fresh_;
  QLineEdit* again_;
  Label* said_;
};

}  // namespace headroom
