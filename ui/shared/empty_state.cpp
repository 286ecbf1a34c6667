// SPDX-License-Identifier: MIT
// Lays out the sentence, the button and the link.
#include "ui/shared/empty_state.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"

namespace headroom {

EmptyState::EmptyState(const QString& icon, const QString& text, const QString& button, const QString& link,
                       QWidget* parent)
    : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 28, 24, 28);
  column->setSpacing(12);
  if (!icon.isEmpty()) {
    auto* picture = new QLabel;
    picture->setAlignment(Qt::AlignCenter);
    const auto paint = [picture, icon] {
      picture->setPixmap(iconPixmap(icon, theme().px(30), theme().tokens().text2, picture->devicePixelRatioF()));
    };
    paint();
    connect(&theme(), &Theme::changed, picture, paint);
    column->addWidget(picture);
  }
  words_ = sentence(text);
  words_->setAlignment(Qt::AlignCenter);
  column->addWidget(words_);
  auto* line = new QHBoxLayout;
  line->addStretch();
  if (!button.isEmpty()) {
    button_ = secondaryButton(button);
    button_->setObjectName(QStringLiteral("emptyState/button"));
    line->addWidget(button_);
    connect(button_, &QPushButton::clicked, this, &EmptyState::activated);
  }
  if (!link.isEmpty()) {
    QPushButton* other = linkButton(link);
    other->setObjectName(QStringLiteral("emptyState/link"));
    line->addWidget(other);
    connect(other, &QPushButton::clicked, this, &EmptyState::linkActivated);
  }
  line->addStretch();
  column->addLayout(line);
}

void EmptyState::setSentence(const QString& text) { words_->setText(text); }

}  // namespace headroom
