// SPDX-License-Identifier: MIT
// Reflows columns with the window and the text size.
#include "ui/shared/page_columns.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/shared/theme.h"

namespace headroom {
namespace {

/// Shows what has the keyboard, and again when what it stands in is laid out only then, until somebody scrolls away.
class FocusFollower final : public QObject {
 public:
  explicit FocusFollower(QScrollArea* area) : QObject(area) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { take(now); });
    area->viewport()->installEventFilter(this);
    area->verticalScrollBar()->installEventFilter(this);
  }
  bool eventFilter(QObject* watched, QEvent* event) override {
    const QEvent::Type type = event->type();
    if (watched != inside_) {
      if (type == QEvent::Wheel || type == QEvent::MouseButtonPress) now_ = nullptr;
    } else if (now_ != nullptr && (type == QEvent::LayoutRequest || type == QEvent::Resize)) {
      show();
    }
    return false;
  }

 private:
  void take(QWidget* now) {
    now_ = nullptr;
    const QScrollArea* area = followed();
    QWidget* inside = area == nullptr ? nullptr : area->widget();
    if (now == nullptr || inside == nullptr || !inside->isAncestorOf(now) || QApplication::mouseButtons()) return;
    if (inside_ != inside) inside->installEventFilter(this);
    inside_ = inside;
    now_ = now;
    show();
  }
  // Of a list the row, of a text the line: either may be higher than there is room for.
  void show() {
    QScrollArea* area = followed();
    if (area == nullptr || !area->widget()->isAncestorOf(now_) || !now_->isVisible()) return;
    if (const auto* view = qobject_cast<QAbstractItemView*>(now_.data()); view && view->currentIndex().isValid())
      return revealInPage(view->viewport(), view->visualRect(view->currentIndex()));
    if (now_->height() + 48 <= area->viewport()->height()) return area->ensureWidgetVisible(now_, 0, 24);
    const bool isText = now_->testAttribute(Qt::WA_InputMethodEnabled);
    const QRect caret = isText ? now_->inputMethodQuery(Qt::ImCursorRectangle).toRect() : QRect();
    revealInPage(now_, caret.isValid() ? caret : now_->rect());
  }

  /// None any more while it is being taken down, when what is inside it gives the keyboard away.
  QScrollArea* followed() const { return qobject_cast<QScrollArea*>(parent()); }

  QPointer<QWidget> inside_;
  QPointer<QWidget> now_;
};

}  // namespace

PageColumns::PageColumns(int rightWidth, QWidget* parent) : QWidget(parent), rightWidth_(rightWidth) {
  line_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  line_->setContentsMargins(0, 0, 0, 0);
  line_->setSpacing(16);
  auto* leftBox = new QWidget;
  left_ = new QVBoxLayout(leftBox);
  rightBox_ = new QWidget;
  right_ = new QVBoxLayout(rightBox_);
  for (QVBoxLayout* column : {left_, right_}) {
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->setAlignment(Qt::AlignTop);
  }
  line_->addWidget(leftBox, 1, Qt::AlignTop);
  line_->addWidget(rightBox_, 0, Qt::AlignTop);
  rightBox_->setFixedWidth(theme().px(rightWidth_));
  connect(&theme(), &Theme::changed, this, &PageColumns::arrange);
}

void PageColumns::arrange() {
  const int whole = window()->width();
  stacked_ = whole < theme().px(1320);
  line_->setDirection(stacked_ ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  for (int i = 0; i < line_->count(); ++i) line_->itemAt(i)->setAlignment(stacked_ ? Qt::Alignment() : Qt::AlignTop);
  if (stacked_) {
    rightBox_->setMinimumWidth(0);
    rightBox_->setMaximumWidth(QWIDGETSIZE_MAX);
  } else {
    rightBox_->setFixedWidth(theme().px(rightWidth_));
  }
  updateGeometry();
}

void PageColumns::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  window()->installEventFilter(this);
  arrange();
}

bool PageColumns::eventFilter(QObject* watched, QEvent* event) {
  if (watched == window() && event->type() == QEvent::Resize) arrange();
  return QWidget::eventFilter(watched, event);
}

void PageColumns::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if ((window()->width() < theme().px(1320)) != stacked_) arrange();
}

void revealInPage(QWidget* widget, const QRect& part) {
  if (QApplication::mouseButtons()) return;
  for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
    auto* area = qobject_cast<QScrollArea*>(up);
    if (!area || !area->widget()) continue;
    QRect there(widget->mapTo(area->widget(), part.topLeft()), part.size());
    // Of what is higher than there is room for, such as a long table, where it begins: what stands above it is not
    // lost.
    if (there.height() > area->viewport()->height() / 2) there.setHeight(theme().px(90));
    const QPoint centre = there.center();
    area->ensureVisible(centre.x(), centre.y(), 0, there.height() / 2 + 24);
    return;
  }
}

PageScroll::PageScroll(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setFocusPolicy(Qt::NoFocus);
  auto* inside = new QWidget;
  body_ = new QVBoxLayout(inside);
  body_->setContentsMargins(32, 24, 32, 24);
  body_->setSpacing(16);
  setWidget(inside);
  // A page inside another window keeps the canvas colour without filling twice.
  viewport()->setBackgroundRole(QPalette::Window);
  followFocus(this);
}

void followFocus(QScrollArea* area) { new FocusFollower(area); }

}  // namespace headroom
