// SPDX-License-Identifier: MIT
// The body of a page: a scroll area with the page's margins, and two columns whose right one drops below on a narrow
// window.
#pragma once
#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace headroom {

/// auto* columns = new PageColumns(310); columns->left()->addWidget(card); columns->right()->addWidget(other);
/// Side by side from 1320 px of *window* width times the text scale upward; below that the right column follows the
/// left one.
class PageColumns : public QWidget {
  Q_OBJECT

 public:
  explicit PageColumns(int rightWidth = 310, QWidget* parent = nullptr);
  QVBoxLayout* left() const { return left_; }
  QVBoxLayout* right() const { return right_; }
  bool isStacked() const { return stacked_; }
  /// An empty right column gives its room to the left one.
  void showRight(bool shown) { rightBox_->setVisible(shown); }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void arrange();
  QBoxLayout* line_;
  QVBoxLayout* left_;
  QVBoxLayout* right_;
  QWidget* rightBox_;
  int rightWidth_;
  bool stacked_ = false;
};

/// For content that scrolls with its page: brings `part` of `widget` into view after a key, never under a held mouse
/// button.
void revealInPage(QWidget* widget, const QRect& part);

/// Whatever in it has the focus is brought into view, however it got it; never under a held mouse button.
void followFocus(QScrollArea* area);

/// auto* page = new PageScroll; page->body()->addWidget(header); … Scrolls up and down only; margins 32 and 24 px;
/// brings the focused widget into view. Add body()->addStretch() at the end of a short page.
class PageScroll : public QScrollArea {
  Q_OBJECT

 public:
  explicit PageScroll(QWidget* parent = nullptr);
  QVBoxLayout* body() const { return body_; }

 private:
  QVBoxLayout* body_;
};

}  // namespace headroom
