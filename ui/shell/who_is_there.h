// SPDX-License-Identifier: MIT
// Who is at the window: choosing, signing in, locking, passphrases, and letting go of the file while nobody is there.
#pragma once
#include <QObject>

#include <memory>

#include "core/organisation/organisation.h"

namespace headroom {

class KeyPair;
class MessageBar;
class PageStack;
class Settings;
class Workspace;

class WhoIsThere : public QObject {
  Q_OBJECT

 public:
  /// Its dialogs stand over `window`.
  WhoIsThere(Workspace& workspace, Settings& settings, PageStack& pages, MessageBar& messages, QWidget& window);
  /// Shows who was chosen last for this file, or asks; false when nobody was chosen.
  bool begin();
  void choose();
  /// Looks as that person once they have signed in, if they have a passphrase; false when they did not.
  bool enter(PersonId person);
  /// Looks as that person, with the keys of somebody who signed in.
  void lookAs(PersonId person, const std::shared_ptr<const KeyPair>& keys = {});
  /// Keeps what is typed, takes everything off the screen, forgets the keys and asks who is there. Not while something
  /// typed can be kept nowhere.
  void lock();
  /// When nobody has touched anything for long: where a lock keeps anything.
  void lockIfWorthIt();
  /// Nothing is shown: the window is locked, or nobody was chosen.
  bool isLocked() const;
  /// Nobody was chosen, in a window that is not locked.
  bool isNobody() const { return isNobody_; }
  void choosePassphrase();
  /// Shows its sheet, and makes it once that is kept.
  void makeRecoveryKey();
  void recoverPassphrase();
  /// 'encrypt', 'change', 'sheet' or 'takeoff'.
  void changeFile(const QString& step);

 Q_SIGNALS:
  /// Somebody looks: their pages are to be shown.
  void entered(const QString& name, const QString& role);
  void locked();
  /// The file has another key, or none.
  void fileChanged();

 private:
  void showNobody();
  /// On a server whoever logged in is who looks, and in a copy taken from there too; nothing for any other file, and
  /// for whoever looks after the server.
  std::optional<PersonId> whoseLogin();
  /// Says why not.
  bool isClosedTo(PersonId person);
  void sealOldNotes();
  void takeBackEmptyStarts();
  QWidget* lockedSheet(std::optional<PersonId> person);
  /// Opens an encrypted file again that the lock let go of; false when its passphrase was not given.
  bool letIn();
  void letGoOfFile();

  Workspace& workspace_;
  Settings& settings_;
  PageStack& pages_;
  MessageBar& messages_;
  QWidget& window_;
  bool isNobody_ = false;
  bool copiedHere_ = false;  ///< what lies in the clipboard was copied in this window
};

}  // namespace headroom
