// SPDX-License-Identifier: MIT
// The sunken strip and its exclusive buttons.
#include "ui/shared/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

// Enter chooses what has the focus, as Space does.
class Segment final : public QPushButton {
 public:
  using QPushButton::QPushButton;

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat()) click();
  }
};

}  // namespace

SegmentedControl::SegmentedControl(const QString& name, const QStringList& choices, QWidget* parent) : QWidget(parent) {
  setAccessibleRole(this, QAccessible::Grouping);
  setAccessibleName(name);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(3, 3, 3, 3);
  line->setSpacing(2);
  setChoices(choices);
  connect(&theme(), &Theme::changed, this, [this] {
    for (QPushButton* each : buttons_) each->updateGeometry();
    update();
  });
}

void SegmentedControl::setChoices(const QStringList& choices) {
  discardAll(buttons_);
  for (int i = 0; i < choices.size(); ++i) {
    auto* each = new Segment(choices[i], this);
    setVariant(each, ButtonVariant::Segment);
    each->setCheckable(true);
    each->setAutoExclusive(true);
    each->setAutoDefault(false);
    each->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout()->addWidget(each);
    buttons_.push_back(each);
    connect(each, &QPushButton::clicked, this, [this, i] { Q_EMIT currentChanged(i); });
  }
  if (!buttons_.empty()) buttons_.front()->setChecked(true);
  setObjectName(objectName());
}

void SegmentedControl::setObjectName(const QString& name) {
  QObject::setObjectName(name);
  for (std::size_t i = 0; i < buttons_.size(); ++i)
    buttons_[i]->setObjectName(QStringLiteral("%1/%2").arg(name).arg(i));
}

int SegmentedControl::current() const {
  for (std::size_t i = 0; i < buttons_.size(); ++i)
    if (buttons_[i]->isChecked()) return static_cast<int>(i);
  return -1;
}

void SegmentedControl::setCurrent(int index) {
  if (index >= 0 && index < count()) button(index)->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent*) {
  const Tokens& t = theme().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme().highContrast() ? QPen(t.text, 1) : QPen(Qt::NoPen));
  painter.setBrush(t.sunken);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

}  // namespace headroom
