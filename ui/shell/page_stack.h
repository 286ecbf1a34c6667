// SPDX-License-Identifier: MIT
// The pages of whoever is at the window, made when each is first looked at, with the way that led through them.
// What is saved is shown after the event that saved it: the visible page reloads once a turn, hidden ones when they are
// seen.
#pragma once
#include <QPointer>
#include <QStackedWidget>

#include <map>
#include <utility>
#include <vector>

#include "ui/shared/focus_place.h"
#include "ui/shared/page.h"
#include "ui/shell/after_event.h"

namespace headroom {

class PageStack : public QStackedWidget {
  Q_OBJECT

 public:
  explicit PageStack(Workspace& workspace, QWidget* parent = nullptr);
  /// Shows a page of the registry and puts the keyboard on it; an address of none is left alone, and not remembered.
  void goTo(const Address& address);
  /// Back with -1, forward with 1.
  void step(int by);
  const Address& address() const { return here_; }
  Page* current() const;
  /// Every page shows something else now: the visible one reloads after this event, the others when they are seen.
  void noteChange();
  /// Takes every page away, with the history; they are deleted when nothing of them runs any more.
  void closePages();
  /// A widget in place of the pages, until closePages().
  void cover(QWidget* instead);
  void focusCover() const { cover_->setFocus(Qt::OtherFocusReason); }
  /// Nothing of the page is seen until unveil(), which brings it back as it was.
  void veil();
  void unveil();
  bool isCovered() const { return cover_ != nullptr; }
  /// Keeps what is typed on every page; false, and notKept(), when something is nowhere but on the screen.
  bool keepAllTyping();
  /// Puts the keyboard where the page begins.
  void focusPage();

 Q_SIGNALS:
  /// Another page is about to be shown.
  void leaving();
  void shown(const headroom::Address& address);
  /// A page leads somewhere, which may be no page.
  void wanted(const headroom::Address& address);
  void notKept();
  /// What was changed is shown.
  void reloaded();
  /// What is shown is called so, before it reads and after it has read anew.
  void titled(const QString& title);

 private:
  enum class Way { There, Back };
  bool open(const Address& address, Way way);
  bool stay();
  void sayShown();
  bool showUnkept(Page& page, const QString& id);
  void noteLeaving(const Page* before);
  void letGoOfFocus(const Page& before);
  void takeFocus(Page& page, Way way);
  void refresh(Page& page);
  void showLate(Page& page);
  void letGoOfOldest();
  void takeAway(QWidget* page);
  void catchUp();
  Page* pageOf(const QString& id);

  Workspace& workspace_;
  AfterEvent after_;
  QWidget* cover_ = nullptr;
  QWidget* veil_ = nullptr;
  QPointer<QWidget> veiled_;  ///< the page behind the veil
  QPointer<QWidget> had_;     ///< what had the keyboard before
  std::map<QString, Page*> pages_;
  std::map<QString, bool> stale_;
  std::map<QString, std::pair<Address, FocusPlace>> places_;  ///< where the keyboard was when a page was left
  std::vector<QWidget*> gone_;                                ///< taken away within an event that may be one of theirs
  std::vector<Address> history_;
  std::size_t at_ = 0;
  Address here_;
  std::vector<QString> lately_;     ///< pages, the one shown last
  FocusPlace late_;                 ///< of a page that is about to show what it read beside the window
  bool waitsForPage_ = false;       ///< the page was opened and shows nothing yet
  Way way_ = Way::There;            ///< how it was opened
  QPointer<QWidget> hadMeanwhile_;  ///< what had the keyboard since then
};

}  // namespace headroom
