// SPDX-License-Identifier: MIT
// What stands at the side of the session editor: a column beside the sections, or on a narrow page a drawer over them.
#pragma once
#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace headroom {

class SideDrawer : public QScrollArea {
  Q_OBJECT

 public:
  /// Stands at the end of `line`, or over `page` while it is a drawer.
  SideDrawer(QHBoxLayout* line, QWidget* page);
  QVBoxLayout* column() const { return column_; }
  /// As a drawer within `area` of the page, or back as a column.
  void place(bool asDrawer, const QRect& area);
  bool isDrawer() const { return isDrawer_; }
  /// Opens or closes the drawer, and takes the focus when it opens. A column is always open.
  void setOpen(bool open);
  /// Whether the focus is in it.
  bool isEntered() const;

 Q_SIGNALS:
  void openChanged(bool open);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QHBoxLayout* line_;
  QWidget* page_;
  QVBoxLayout* column_;
  QRect area_;
  bool isDrawer_ = false;
};

}  // namespace headroom
