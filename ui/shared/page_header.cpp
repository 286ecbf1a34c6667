// SPDX-License-Identifier: MIT
// Lays out a page's title and buttons.
#include "ui/shared/page_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/label.h"

namespace headroom {
namespace {

constexpr int kBetween = 8;

}  // namespace

PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent) : QWidget(parent) {
  line_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  line_->setContentsMargins(0, 0, 0, 0);
  line_->setSpacing(12);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  title_ = new Label(title, TextRole::PageTitle);
  subtitle_ = new ElidedLabel({}, TextRole::Body, TextColour::Text2);
  subtitle_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  subtitle_->setWordWrap(true);
  subtitle_->setText(subtitle);
  words->addWidget(title_);
  words->addWidget(subtitle_);
  line_->addLayout(words, 1);
  actions_ = new QVBoxLayout;
  actions_->setSpacing(8);
  line_->addLayout(actions_);
  // As high as its words need at its width.
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }
void PageHeader::setSubtitle(const QString& subtitle) { subtitle_->setText(subtitle); }
void PageHeader::addAction(QWidget* widget) {
  widgets_.push_back(widget);
  rowOf_.push_back(0);
  row(0)->addWidget(widget, 0, Qt::AlignBottom);
}

QHBoxLayout* PageHeader::row(std::size_t at) {
  while (rows_.size() <= at) {
    rows_.push_back(new QHBoxLayout);
    rows_.back()->setSpacing(kBetween);
    actions_->addLayout(rows_.back());
  }
  return rows_[at];
}

// As many as fit into a row, then the next.
std::vector<std::size_t> PageHeader::rowsFor(int room) const {
  std::vector<std::size_t> rows;
  std::size_t at = 0;
  int taken = 0;
  for (const QWidget* widget : widgets_) {
    const int asked = widget->isHidden() ? 0 : widget->sizeHint().width() + kBetween;
    if (taken > 0 && taken + asked - kBetween > room) {
      ++at;
      taken = 0;
    }
    taken += asked;
    rows.push_back(at);
  }
  return rows;
}

void PageHeader::deal(const std::vector<std::size_t>& rows) {
  if (rows == rowOf_) return;
  for (std::size_t i = 0; i < widgets_.size(); ++i) row(rowOf_[i])->removeWidget(widgets_[i]);
  for (std::size_t i = 0; i < widgets_.size(); ++i) row(rows[i])->addWidget(widgets_[i], 0, Qt::AlignBottom);
  for (QHBoxLayout* one : rows_) actions_->setAlignment(one, rows.back() > 0 ? Qt::AlignLeft : Qt::Alignment());
  rowOf_ = rows;
  updateGeometry();
}

void PageHeader::arrange() {
  // A long subtitle may take two lines, but not one for every word.
  const int words = std::max(title_->sizeHint().width(), std::min(subtitle_->sizeHint().width(), theme().px(300)));
  int asked = 0;
  for (const QWidget* widget : widgets_)
    if (!widget->isHidden()) asked += widget->sizeHint().width() + kBetween;
  const bool below = asked > 0 && width() < words + line_->spacing() + asked - kBetween;
  if (!widgets_.empty()) deal(rowsFor(below ? width() : QWIDGETSIZE_MAX));
  const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  if (line_->direction() == direction) return;
  line_->setDirection(direction);
  line_->setAlignment(actions_, below ? Qt::AlignLeft : Qt::Alignment());
  // Of itself Qt 6.8 does not tell the page that the header has grown, and half of the title would be cut off.
  updateGeometry();
}

QSize PageHeader::minimumSizeHint() const {
  // The widest button: as they stand now they may take more than there is, until they are dealt anew.
  int widest = title_->minimumSizeHint().width();
  for (const QWidget* widget : widgets_)
    if (!widget->isHidden()) widest = std::max(widest, widget->minimumSizeHint().width());
  return {widest, QWidget::minimumSizeHint().height()};
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
