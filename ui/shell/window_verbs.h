// SPDX-License-Identifier: MIT
// What can be done in the window besides looking at a page: the keys that work everywhere, and the addresses that are
// no pages, such as 'import', 'lock' and 'palette', which the palette and the pages lead to.
#pragma once
#include <QDate>
#include <QObject>

#include "ui/shared/page.h"

namespace headroom {

class MessageBar;
class PageStack;
class Settings;
class Sidebar;
class WhoIsThere;

/// The parts of the window that its verbs work on.
struct WindowParts {
  Workspace& workspace;
  Settings& settings;
  PageStack& pages;
  WhoIsThere& who;
  Sidebar& sidebar;
  MessageBar& messages;
};

class WindowVerbs : public QObject {
  Q_OBJECT

 public:
  WindowVerbs(const WindowParts& parts, QWidget& window);
  /// Does what the address asks for; false for a page.
  bool doVerb(const Address& address);
  /// With `typed` in its line already.
  void openPalette(const QString& typed = {});
  void openSettings();
  void printPage();
  /// Brings files into the open file, with a preview first; asks which where none are said.
  void importFiles(const QStringList& sources = {});
  /// A file of what one may see on the server, for a visit without a network.
  void takeCopyAlong();
  void chooseDay();

 Q_SIGNALS:
  void wanted(const headroom::Address& address);
  void dayChosen(QDate day);
  void otherFileWanted();
  void restoreWanted(const QString& backup);
  void fileWanted(const QString& path);
  void diagnosisWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void bindKeys();
  void takeBackLast();
  void resizeText(double by);
  void usualText();
  void focusNextPane();
  void setAlone(bool alone);
  bool leavesAlone(const QWidget& part, QEvent& event);
  bool printsFrom(const QWidget& part, const QEvent& event);

  WindowParts parts_;
  QWidget& window_;
};

}  // namespace headroom
