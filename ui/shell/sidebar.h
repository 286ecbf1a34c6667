// SPDX-License-Identifier: MIT
// The left side of the window: the brand, search, the pages of the person's role, when the last save was, and who is
// looking. Under 1100 px (times the text size) it is a rail of icons.
#pragma once
#include <QWidget>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "ui/shell/page_registry.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class Label;
class ElidedLabel;
class Avatar;

class Sidebar : public QWidget {
  Q_OBJECT

 public:
  explicit Sidebar(QWidget* parent = nullptr);
  void setFile(const QString& words);
  /// Those that are reached from another page stand in no line; that page is marked while one is on them.
  void setPages(const std::vector<const PageEntry*>& pages);
  /// The page at that place, from 0.
  std::optional<QString> pageAt(std::size_t place) const;
  void setCurrent(const QString& pageId);
  void setViewer(const QString& name, const QString& role);
  /// 'Saved 10:42am' and a quiet second line; both may be empty.
  void setSaved(const QString& words, const QString& second);
  /// Assistive technology hears it, after each save.
  void saySaved();
  /// How many are overdue, by page id; pages without are left bare.
  void setCounts(const std::map<QString, int>& counts);
  void setRail(bool rail);

 Q_SIGNALS:
  void pageChosen(const QString& pageId);
  void searchWanted();
  void viewerWanted();
  void settingsWanted();
  void helpWanted();
  void dayWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* makeList();
  QWidget* makeBrand();
  QWidget* makeFoot();
  void applyRail();
  void applyRailToFoot();

  QVBoxLayout* pages_;
  std::function<void(QWidget*)> keepInSight_;  ///< an entry, whatever the list does
  ElidedLabel* file_ = nullptr;
  QWidget* brandWords_ = nullptr;
  QPushButton* search_ = nullptr;
  Label* group_ = nullptr;
  ElidedLabel* saved_ = nullptr;
  ElidedLabel* savedSecond_ = nullptr;
  QWidget* savedBox_ = nullptr;
  QLabel* savedTick_ = nullptr;
  QBoxLayout* savedLine_ = nullptr;
  Label* railSaved_ = nullptr;
  QBoxLayout* who_ = nullptr;
  Avatar* avatar_ = nullptr;
  QPushButton* viewer_ = nullptr;
  ElidedLabel* role_ = nullptr;
  QPushButton* day_ = nullptr;
  QPushButton* settings_ = nullptr;
  QPushButton* help_ = nullptr;
  std::vector<QString> order_;
  std::map<QString, QPushButton*> buttons_;
  std::map<QString, QString> words_;
  std::map<QString, QString> under_;  ///< the page from which each of them is reached; empty: its own line
  std::map<QString, int> counts_;
  QString current_;
  QString name_;  ///< of who is looking
  bool rail_ = false;
};

}  // namespace headroom
