// SPDX-License-Identifier: MIT
// Whether a file is encrypted, and with which passphrase: asked when it is made, and changed later.
#pragma once
#include <QDate>
#include <QDialog>

#include "core/store/key_change.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace headroom {

class Label;

enum class FileKeyPurpose {
  NewFile,  ///< may be left without
  Encrypt,
  Change,
  TakeOff,
  ShowSheet,  ///< nothing is changed; asked because the digits open the file for ever
};

class FilePassphraseDialog : public QDialog {
  Q_OBJECT

 public:
  /// `readableBackups`: how many can be read without a passphrase; they may be removed with Encrypt. `path`: the file,
  /// whose passphrase is asked before it is changed, taken off or shown as digits.
  explicit FilePassphraseDialog(FileKeyPurpose purpose, int readableBackups = 0, QWidget* parent = nullptr,
                                const QString& path = {});
  /// Of the key that was made, and is held; empty for a file that is not to be encrypted.
  const FileSalt& salt() const { return salt_; }
  OldFile oldFile() const;
  bool removesBackups() const;

 private:
  void addChoices(QVBoxLayout* column, int readableBackups);
  void save();
  /// Why what stands in the first field does not open the file; nothing when it does.
  QString whyNotOld();

  FileKeyPurpose purpose_;
  QString path_;
  FileSalt salt_;
  QLineEdit* old_ = nullptr;
  QLineEdit* fresh_ = nullptr;
  QLineEdit* again_ = nullptr;
  QCheckBox* overwrite_ = nullptr;
  QCheckBox* backups_ = nullptr;
  Label* said_;
};

/// Shows the recovery sheet of an encrypted file whose key is held.
void showFileRecoverySheet(const QString& path, QDate today, QWidget* parent);

}  // namespace headroom
