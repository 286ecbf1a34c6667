// SPDX-License-Identifier: MIT
// Moves itself between the line and the page.
#include "ui/supervision/side_drawer.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDrawerWidth = 258;  // at 100% text
constexpr int kMargin = 12;

}  // namespace

SideDrawer::SideDrawer(QHBoxLayout* line, QWidget* page) : line_(line), page_(page) {
  setObjectName(u"session.side"_s);
  setAccessibleName(tr("Headroom, preparation and what is open"));
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::TabFocus);
  auto* inside = new QWidget;
  column_ = new QVBoxLayout(inside);
  column_->setContentsMargins(kMargin, 0, kMargin, 0);
  setWidget(inside);
  followFocus(this);
  line_->addWidget(this);
  connect(&theme(), &Theme::changed, this, [this] { place(isDrawer_, area_); });
  place(false, {});
}

void SideDrawer::place(bool asDrawer, const QRect& area) {
  area_ = area;
  setFixedWidth(theme().px(kDrawerWidth));
  if (asDrawer != isDrawer_) {
    isDrawer_ = asDrawer;
    if (asDrawer) {
      line_->removeWidget(this);
      setParent(page_);
      hide();
    } else {
      line_->addWidget(this);
      show();
    }
    column_->setContentsMargins(kMargin, asDrawer ? kMargin : 0, kMargin, asDrawer ? kMargin : 0);
    setFrameShape(asDrawer ? QFrame::Box : QFrame::NoFrame);
    Q_EMIT openChanged(!asDrawer);
  }
  if (isDrawer_) setGeometry(area.right() + 1 - maximumWidth(), area.top(), maximumWidth(), area.height());
}

void SideDrawer::setOpen(bool open) {
  if (isDrawer_) {
    setVisible(open);
    if (open) raise();
    // What is said on the page stands above everything, with its cross.
    for (MessageBar* bar : page_->findChildren<MessageBar*>(QString(), Qt::FindDirectChildrenOnly)) bar->raise();
    Q_EMIT openChanged(open);
  }
  if (open) setFocus(Qt::TabFocusReason);
}

bool SideDrawer::isEntered() const {
  const QWidget* now = QApplication::focusWidget();
  return now == this || isAncestorOf(now);
}

void SideDrawer::keyPressEvent(QKeyEvent* event) {
  if (isDrawer_ && event->key() == Qt::Key_Escape) return setOpen(false);
  QScrollArea::keyPressEvent(event);
}

}  // namespace headroom
