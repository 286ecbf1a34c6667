// SPDX-License-Identifier: MIT
// The window: the sidebar, the page being looked at and one message bar. Who is there, the pages and the verbs are
// objects of their own; it puts them together and tells each what concerns it.
#pragma once
#include <QMainWindow>

#include <vector>

#include "ui/shared/page.h"
#include "ui/shared/workspace.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/settings.h"
#include "ui/shell/who_is_there.h"
#include "ui/shell/window_verbs.h"

namespace headroom {

class AsAtBar;
class MessageBar;
class Sidebar;
class SidebarCounts;
struct PageEntry;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Workspace& workspace, Settings& settings, QWidget* parent = nullptr);
  /// Shows who was chosen last for this file, or asks; false when nobody was chosen.
  bool begin() { return who_->begin(); }
  /// A page, or a verb that has an address.
  void goTo(const Address& address);
  const Address& address() const { return pages_->address(); }
  Workspace& workspace() const { return workspace_; }
  Page* currentPage() const { return pages_->current(); }
  void lookAs(PersonId person, const std::shared_ptr<const KeyPair>& keys = {}) { who_->lookAs(person, keys); }
  bool enter(PersonId person) { return who_->enter(person); }
  void lock() { who_->lock(); }
  bool isLocked() const { return who_->isLocked(); }
  /// Every page shows that day until nothing is given.
  void lookAsAt(const std::optional<QDate>& day);
  MessageBar& messages() const { return *messages_; }
  WindowVerbs& verbs() const { return *verbs_; }
  /// 'Backed up today 8am', under when it was saved.
  void setBackedUp(const QString& words);
  /// The program that had this file open last did not end properly: said to whoever comes first.
  void setCutOff() { wasCutOff_ = true; }
  /// Keeps all that is typed, in dialogs too, and how the window stands; false when something could not be kept, which
  /// is said.
  bool keepForEnd();

 Q_SIGNALS:
  void otherFileWanted();
  /// The backup at that path takes the place of this file.
  void restoreWanted(const QString& backup);
  /// Another file, in a window of its own.
  void fileWanted(const QString& path);
  void diagnosisWanted();
  /// Something could not be saved or read, and that is said.
  void failureSaid();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void buildFrame();
  void connectPages();
  void connectPeople();
  void connectDay();
  void noteChange(Changed what);
  void showWhyNot(NotDone why, const QString& sentence);
  void forget(QString& sentence);
  void showSaved();
  void showEntered(const QString& name, const QString& role);
  void setTitle(const QString& page);
  void sayNotKept();
  bool mayLoseTyping();
  std::vector<const PageEntry*> pages() const;

  Workspace& workspace_;
  Settings& settings_;
  Sidebar* sidebar_ = nullptr;
  SidebarCounts* counts_ = nullptr;
  AsAtBar* asAt_ = nullptr;
  MessageBar* messages_ = nullptr;
  PageStack* pages_ = nullptr;
  WhoIsThere* who_ = nullptr;
  WindowVerbs* verbs_ = nullptr;
  Hearing hearing_;
  QString saved_;
  QString backedUp_;
  QString refusal_;
  bool wasCutOff_ = false;
  QString conflict_;  ///< the warning of a save that met somebody else's, until one succeeds
};

}  // namespace headroom
