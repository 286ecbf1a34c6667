// SPDX-License-Identifier: MIT
// What the shell asks of a page, and where a page can send people. A page knows the workspace and nothing of other
// pages.
#pragma once
#include <QWidget>

namespace headroom {

class Workspace;

/// A place in the window: a page and, where the page has several, which subject ('person:17', 'session:4', 'case:9').
struct Address {
  QString page;
  QString subject;
  friend bool operator==(const Address&, const Address&) = default;
};

class Page : public QWidget {
  Q_OBJECT

 public:
  explicit Page(Workspace& workspace, QWidget* parent = nullptr) : QWidget(parent), workspace_(workspace) {}
  /// The words in the window's title and in the history.
  virtual QString title() const = 0;
  /// Reads everything shown anew. A read that failed leaves what is on the screen.
  virtual void reload() = 0;
  /// Shows one subject of the page; called before reload(). Empty: the page's start.
  virtual void showSubject(const QString& subject) { Q_UNUSED(subject) }
  /// The subject under which what is shown is found again; what `asked` began or started is not begun again.
  virtual QString subjectNow(const QString& asked) const { return asked == QLatin1String("new") ? QString() : asked; }
  /// F6 inside the page: moves the focus to the next of its panes; false after the last, for the sidebar then.
  virtual bool focusNextPane() { return false; }
  /// Called before the page is left or the program ends: keep what was typed.
  /// False when it is nowhere but on the screen: then the page is neither left nor closed without asking.
  virtual bool keepTyping() { return true; }
  /// Called when another page has taken the place of this one, or the program ends, after keepTyping().
  virtual void left() {}

 Q_SIGNALS:
  void goTo(const headroom::Address& address);

 protected:
  Workspace& workspace_;
};

}  // namespace headroom
