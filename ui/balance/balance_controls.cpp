// SPDX-License-Identifier: MIT
// Turns the three controls into one question.
#include "ui/balance/balance_controls.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/shared/accessible.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QWidget* named(const QString& name, QWidget* control) {
  auto* group = new QWidget;
  auto* column = new QVBoxLayout(group);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(labelFor(control, name));
  column->addWidget(control);
  column->addStretch();
  return group;
}

}  // namespace

BalanceControls::BalanceControls(QDate today, PageMemory& memory, QWidget* parent) : QWidget(parent), day_(today) {
  unit_ = newUnitBox(tr("Unit"));
  unit_->setObjectName(u"balance/unit"_s);
  on_ = new DateField(tr("As at"), today);
  on_->setObjectName(u"balance/on"_s);
  on_->edit()->setObjectName(u"balance/on/edit"_s);
  on_->setDate(today);
  measure_ = new SegmentedControl(tr("Judged by"), {tr("Own limit"), tr("Children"), tr("Families"), tr("Points")});
  measure_->setObjectName(u"balance/measure"_s);

  line_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  line_->setContentsMargins(0, 0, 0, 0);
  line_->setSpacing(16);
  auto* where = new QHBoxLayout;
  where->setSpacing(16);
  where->addWidget(named(tr("Unit"), unit_));
  where->addWidget(named(tr("As at"), on_));
  where->addStretch(1);
  line_->addLayout(where);
  line_->addWidget(named(tr("Judged by"), measure_));
  line_->addStretch(1);
  unit_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

  rememberUnit(*unit_, memory, u"balance/unit"_s);
  remember(*measure_, memory, u"balance/measure"_s);
  connect(unit_, qOverload<int>(&QComboBox::currentIndexChanged), this, &BalanceControls::changed);
  nameForAssistance(unit_, tr("Unit"));
  connect(measure_, &SegmentedControl::currentChanged, this, &BalanceControls::changed);
  // While it is being typed a date passes through others that nobody asked for.
  connect(on_, &DateField::dateChanged, this, [this] {
    if (!on_->edit()->hasFocus()) takeDate();
  });
  connect(on_->edit(), &QLineEdit::editingFinished, this, &BalanceControls::takeDate);
}

void BalanceControls::takeDate() {
  const auto date = on_->date();
  if (!date || *date == day_) return;
  day_ = *date;
  Q_EMIT changed();
}

void BalanceControls::setDay(QDate day) {
  day_ = day;
  const QSignalBlocker quiet(on_);
  on_->setDate(day);
}

BalanceQuestion BalanceControls::asked() const {
  BalanceQuestion asked{day_, std::nullopt, std::nullopt};
  if (const qint64 unit = unit_->currentData().toLongLong(); unit > 0) asked.unit = UnitId(unit);
  if (measure_->current() > 0) asked.measure = static_cast<Measure>(measure_->current() - 1);
  return asked;
}

void BalanceControls::arrange() {
  on_->setFixedWidth(theme().px(190));
  int needed = 0;
  for (int i = 0; i + 1 < line_->count(); ++i) needed += line_->itemAt(i)->sizeHint().width() + line_->spacing();
  const auto direction = needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  if (line_->direction() != direction) line_->setDirection(direction);
}

void BalanceControls::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

bool BalanceControls::event(QEvent* event) {
  const bool result = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest) arrange();
  return result;
}

}  // namespace headroom
