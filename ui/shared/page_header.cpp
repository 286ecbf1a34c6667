// SPDX-License-Identifier: MIT
// Lays out a page's title and buttons.
#include "ui/shared/page_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/label.h"

namespace headroom {

PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent) : QWidget(parent) {
  line_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  line_->setContentsMargins(0, 0, 0, 0);
  line_->setSpacing(12);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  title_ = new Label(title, TextRole::PageTitle);
  subtitle_ = new ElidedLabel(subtitle, TextRole::Body, TextColour::Text2);
  words->addWidget(title_);
  words->addWidget(subtitle_);
  line_->addLayout(words, 1);
  actions_ = new QHBoxLayout;
  actions_->setSpacing(8);
  line_->addLayout(actions_);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }
void PageHeader::setSubtitle(const QString& subtitle) { subtitle_->setText(subtitle); }
void PageHeader::addAction(QWidget* widget) { actions_->addWidget(widget, 0, Qt::AlignBottom); }

void PageHeader::arrange() {
  // A long subtitle may be elided a little, but not to nothing.
  const int words = std::max(title_->sizeHint().width(), std::min(subtitle_->sizeHint().width(), theme().px(300)));
  const bool below = actions_->count() > 0 && width() < words + line_->spacing() + actions_->sizeHint().width();
  const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  if (line_->direction() == direction) return;
  line_->setDirection(direction);
  line_->setAlignment(actions_, below ? Qt::AlignLeft : Qt::Alignment());
  // Of itself Qt 6.8 does not tell the page that the header has grown, and half of the title would be cut off.
  updateGeometry();
}

void PageHeader::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

bool PageHeader::event(QEvent* event) {
  const bool result = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest) arrange();
  return result;
}

}  // namespace headroom
