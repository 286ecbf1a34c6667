// SPDX-License-Identifier: MIT
// What the file can show about itself: whether signed records are still what was signed, who signs with a passphrase,
// and when the recovery key was used. It says what no check can prove.
#pragma once
#include <QDateTime>

#include "core/desk/desk.h"
#include "core/reflection/note_recovery.h"
#include "ui/shared/page.h"
#include "ui/shared/table_model.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class BackupsCard;
class Card;
class FileCard;
class Label;
class LeaversCard;
class MessageBar;
class MarkingCard;
class WrittenUpCard;
class PageHeader;
class ReadersCard;
class ServerCard;
class SubjectCard;
class TableView;

/// Somebody with a passphrase.
struct Signer {
  QString name;
  QDateTime since;
  QString fingerprint;  ///< to be compared in person
};

struct TrustPicture {
  std::vector<Signer> signers;  ///< by name
  bool managesService = false;
  bool manages = false;  ///< a team or the whole service
  bool hasRecoveryKey = false;
  bool mayMakeRecoveryKey = false;  ///< there is none, and the viewer manages the whole service
  std::vector<RecoveryUse> uses;
  bool isOnServer = false;
  QStringList othersHere;  ///< on a server, by name
  bool readsEveryRow = true;
};
TrustPicture readTrust(const Desk& desk);

class TrustPage : public Page {
  Q_OBJECT

 public:
  explicit TrustPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Trust"); }
  void reload() override;

 private:
  Card* checkCard();
  QWidget* signersCard();
  QWidget* recoveryCard();
  void check();
  void showUses(const TrustPicture& picture);

  Card* checkCard_;
  ServerCard* server_;
  FileCard* file_;
  BackupsCard* backups_;
  SubjectCard* subject_;
  LeaversCard* leavers_;
  MessageBar* message_;
  ReadersCard* readers_;
  WrittenUpCard* writtenUp_;
  MarkingCard* marking_;
  PageHeader* header_;
  QPushButton* passphrase_;
  QLineEdit* receipt_;
  QVBoxLayout* findings_;
  QWidget* found_ = nullptr;
  Card* signersCard_;
  TableModel<Signer>* signers_;
  TableView* table_;
  Label* nobody_;
  QVBoxLayout* recovery_;
  QWidget* uses_ = nullptr;
  QPushButton* makeRecovery_;
};

}  // namespace headroom
