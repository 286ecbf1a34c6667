// SPDX-License-Identifier: MIT
// The window: the sidebar, the page being looked at, one message bar, history and the keys that work everywhere.
// It knows pages only through the registry and makes each when it is first looked at.
#pragma once
#include <QMainWindow>
#include <map>
#include <vector>

#include "ui/shared/page.h"
#include "ui/shared/workspace.h"
#include "ui/shell/settings.h"

class QStackedWidget;

namespace headroom {

class AsAtBar;
class MessageBar;
class Sidebar;
struct PageEntry;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Workspace& workspace, Settings& settings, QWidget* parent = nullptr);
  /// Shows who was chosen last for this file, or asks; false when nobody was chosen.
  bool begin();
  void goTo(const Address& address);
  const Address& address() const { return here_; }
  Workspace& workspace() const { return workspace_; }
  Page* currentPage() const;
  /// Looks as that person: the pages of their role, beginning at its home.
  /// With the keys of somebody who signed in.
  void lookAs(PersonId person, const std::shared_ptr<const KeyPair>& keys = {});
  /// Looks as that person once they have signed in, if they have a passphrase; false when they did not.
  bool enter(PersonId person);
  /// Keeps what is typed, takes everything off the screen, forgets the keys and asks who is there. Not while something
  /// typed can be kept nowhere.
  void lock();
  bool isLocked() const { return locked_ != nullptr; }
  /// With `typed` in its line already.
  void openPalette(const QString& typed = {});
  void openSettings();
  void chooseViewer();
  /// Every page shows that day until nothing is given.
  void lookAsAt(const std::optional<QDate>& day);
  /// Brings files into the open file, with a preview first.
  void importFiles();
  MessageBar& messages() const { return *messages_; }
  /// 'Backed up today 8am', under when it was saved.
  void setBackedUp(const QString& words);

 Q_SIGNALS:
  void otherFileWanted();
  /// The backup at that path takes the place of this file.
  void restoreWanted(const QString& backup);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void buildFrame();
  void bindKeys();
  void connectWorkspace();
  void connectAsAt();
  void chooseDay();
  void open(const Address& address);
  void refresh(Page& page);
  void forgetRefusal();
  void closePages();
  /// Pages that are no pages: importing, the palette, locking, passphrases. False for a page.
  bool doVerb(const Address& address);
  void choosePassphrase();
  void recoverPassphrase();
  void sealOldNotes();
  void setTitle(const QString& page);
  /// 'encrypt', 'change', 'sheet' or 'takeoff'.
  void changeFile(const QString& step);
  /// Opens an encrypted file again that the lock let go of; false when its passphrase was not given.
  bool letIn();
  void letGoOfFile();
  void step(int by);
  bool keepAllTyping();
  void sayNotKept();
  bool mayLoseTyping();
  void markStale();
  /// Says that words typed before the program ended are kept, and leads to them.
  void offerDraft();
  void resizeText(double by);
  void takeBackLast();
  void focusPage();
  void focusNextPane();
  Page* pageOf(const QString& id);
  std::vector<const PageEntry*> pages() const;

  Workspace& workspace_;
  Settings& settings_;
  bool copiedHere_ = false;    ///< what lies in the clipboard was copied in this window
  QWidget* locked_ = nullptr;  ///< in place of the pages
  Sidebar* sidebar_ = nullptr;
  AsAtBar* asAt_ = nullptr;
  MessageBar* messages_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  std::map<QString, Page*> pages_;
  std::map<QString, bool> stale_;
  std::vector<Address> history_;
  std::size_t at_ = 0;
  Address here_;
  QString saved_;
  QString refusal_;
  QString conflict_;  ///< the warning of a save that met somebody else's, until one succeeds
  QString backedUp_;
};

}  // namespace headroom
