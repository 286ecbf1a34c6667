// SPDX-License-Identifier: MIT
// Lays out a page's title and buttons.
#include "ui/shared/page_header.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/shared/label.h"

namespace headroom {

PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent) : QWidget(parent) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(16);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  title_ = new Label(title, TextRole::PageTitle);
  subtitle_ = new ElidedLabel(subtitle, TextRole::Body, TextColour::Text2);
  words->addWidget(title_);
  words->addWidget(subtitle_);
  line->addLayout(words, 1);
  actions_ = new QHBoxLayout;
  actions_->setSpacing(8);
  line->addLayout(actions_);
  line->setAlignment(actions_, Qt::AlignBottom);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }
void PageHeader::setSubtitle(const QString& subtitle) { subtitle_->setText(subtitle); }
void PageHeader::addAction(QWidget* widget) { actions_->addWidget(widget, 0, Qt::AlignBottom); }

}  // namespace headroom
