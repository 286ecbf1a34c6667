// SPDX-License-Identifier: MIT
// The parts of controls that are not buttons: boxes, check boxes, headers, tabs, scroll bars and progress.
#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

#include <algorithm>

#include "ui/paper/mark.h"
#include "ui/shared/headroom_style.h"
#include "ui/shared/icon.h"
#include "ui/shared/theme.h"

namespace headroom {

void drawBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, double radius,
             double width) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  const double inset = edge.isValid() ? width / 2 : 0;
  painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
  painter.restore();
}

void drawCheckBox(const QStyleOption& option, QPainter& painter, bool round) {
  const Tokens& t = theme().tokens();
  const QRectF box(option.rect);
  const bool enabled = option.state & QStyle::State_Enabled;
  const bool on = option.state & QStyle::State_On;
  const bool partly = option.state & QStyle::State_NoChange;
  const double radius = round ? box.height() / 2 : 5;
  const QColor fill = on || partly ? (enabled ? t.accent : t.text2) : t.surface;
  drawBox(painter, box.adjusted(1, 1, -1, -1), fill, on || partly ? fill : t.ctrl, radius, 1.5);
  if (round && on) drawMark(painter, MarkShape::Circle, box.center(), box.height() * 0.2, t.onAccent);
  if (!round && on) drawMark(painter, MarkShape::Tick, box.center(), box.height() * 0.26, t.onAccent);
  if (!round && partly)
    painter.fillRect(QRectF(box.center().x() - box.width() * 0.22, box.center().y() - 1, box.width() * 0.44, 2),
                     t.onAccent);
}

// Drawn whole: the base style would place the words and a sort arrow of its own.
void drawHeader(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget) {
  const Tokens& t = theme().tokens();
  const bool overHeat = widget && widget->property("overHeat").toBool();
  painter.fillRect(option.rect, t.surface);
  if (option.orientation == Qt::Horizontal && !overHeat)
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
  painter.save();
  QFont font = theme().font(TextRole::Secondary);
  const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
  if (sorted) font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(sorted ? t.text : t.text2);
  const int arrow = sorted ? theme().px(14) : 0;
  const bool across = option.orientation == Qt::Horizontal;
  const bool first = across && option.section == 0;
  const bool last = across && widget && !overHeat && option.rect.right() + 1 >= widget->rect().right();
  const QRect room = option.rect.adjusted(theme().px(first ? 18 : 8), 0, -theme().px(last ? 18 : 8) - arrow, 0);
  const Qt::Alignment align = overHeat && !first ? Qt::Alignment(Qt::AlignCenter) : option.textAlignment;
  const int flags = static_cast<int>(align) | Qt::TextWordWrap;
  painter.drawText(room, flags, option.text);
  if (sorted) {
    const QString name = option.sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("chevron-up")
                                                                              : QStringLiteral("chevron-down");
    painter.drawPixmap(QPoint(room.right() + 3, option.rect.center().y() - arrow / 2 + 1),
                       iconPixmap(name, arrow, t.text, painter.device()->devicePixelRatio()));
  }
  painter.restore();
}

void drawTab(const QStyleOptionTab& option, QPainter& painter) {
  const Tokens& t = theme().tokens();
  const bool on = option.state & QStyle::State_Selected;
  painter.save();
  QFont font = theme().font(TextRole::Button);
  if (on) font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(on ? t.text : t.text2);
  painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
  const QRect r = option.rect;
  painter.fillRect(QRect(r.left(), r.bottom() - (on ? 2 : 0), r.width(), on ? 3 : 1), on ? t.accent : t.line);
  painter.restore();
}

void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& handle) {
  const Tokens& t = theme().tokens();
  const bool upright = option.orientation == Qt::Vertical;
  QRectF bar(handle);
  bar = upright ? bar.adjusted(3, 2, -3, -2) : bar.adjusted(2, 3, -2, -3);
  const bool held = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
  drawBox(painter, bar, held ? t.text2 : t.ctrl, QColor(), std::min(bar.width(), bar.height()) / 2);
}

void drawProgress(const QStyleOptionProgressBar& option, QPainter& painter) {
  const Tokens& t = theme().tokens();
  const double height = std::min(theme().px(10), option.rect.height());
  const QRectF bar(option.rect.left(), option.rect.center().y() - height / 2, option.rect.width(), height);
  drawBox(painter, bar, t.track, theme().highContrast() ? t.text : QColor(), 3);
  const int range = option.maximum - option.minimum;
  // Without a range nobody knows how far it is; the words beside it say what is going on.
  const double share = range > 0 ? double(option.progress - option.minimum) / range : 0;
  if (share <= 0) return;
  QRectF done = bar;
  done.setWidth(bar.width() * std::min(share, 1.0));
  if (option.direction == Qt::RightToLeft) done.moveRight(bar.right());
  drawBox(painter, done, t.accent, QColor(), 3);
}

void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up, const QRect& down) {
  const Tokens& t = theme().tokens();
  const bool enabled = option.state & QStyle::State_Enabled;
  drawBox(painter, option.rect, enabled ? t.surface : t.sunken, t.ctrl, 7);
  if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
  const auto arrow = [&](const QString& icon, const QRect& place, QAbstractSpinBox::StepEnabledFlag step) {
    const int size = std::min({theme().px(14), place.width(), place.height()});
    const bool open = enabled && option.stepEnabled.testFlag(step);
    QRect square(0, 0, size, size);
    square.moveCenter(place.center());
    painter.drawPixmap(square, iconPixmap(icon, size, open ? t.text2 : t.ctrl, painter.device()->devicePixelRatio()));
  };
  arrow(QStringLiteral("chevron-up"), up, QAbstractSpinBox::StepUpEnabled);
  arrow(QStringLiteral("chevron-down"), down, QAbstractSpinBox::StepDownEnabled);
}

}  // namespace headroom
