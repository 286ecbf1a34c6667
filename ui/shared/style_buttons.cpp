// SPDX-License-Identifier: MIT
// How push buttons of every variant, segments and combo boxes are drawn and measured.
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QVariant>

#include <algorithm>

#include "core/base/plain_text.h"
#include "ui/shared/headroom_style.h"
#include "ui/shared/icon.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

struct ButtonColours {
  QColor fill, edge, words;
};

ButtonColours coloursOf(ButtonVariant variant, QStyle::State state) {
  const Tokens& t = theme().tokens();
  const bool enabled = state & QStyle::State_Enabled;
  const bool over = enabled && (state & QStyle::State_MouseOver);
  const bool down = state & QStyle::State_Sunken;
  const bool on = state & QStyle::State_On;
  switch (variant) {
    case ButtonVariant::Primary:
      if (!enabled) return {t.track, QColor(), t.text2};
      return {over || down ? t.accentHover : t.accent, QColor(), t.onAccent};
    case ButtonVariant::Link:
      return {QColor(), QColor(), enabled ? t.link : t.text2};
    case ButtonVariant::Quiet:
      return {on ? t.sel : down || over ? t.sunken : QColor(), QColor(), t.text};
    case ButtonVariant::Nav:
      return {on ? t.sel : over ? t.sunken : QColor(), on && theme().highContrast() ? t.text : QColor(), t.text};
    case ButtonVariant::Segment:
      if (on && theme().highContrast()) return {t.text, QColor(), t.canvas};
      if (on) return {t.surface, t.ctrl, t.text};
      return {QColor(), QColor(), over ? t.text : t.text2};
    case ButtonVariant::Secondary:
      break;
  }
  return {on ? t.sel : down || over ? t.sunken : t.surface, enabled ? t.ctrl : t.line, enabled ? t.text : t.text2};
}

QString badgeOf(const QWidget* widget) { return widget ? widget->property("badge").toString() : QString(); }

int iconSide(ButtonVariant variant) { return theme().px(variant == ButtonVariant::Nav ? 20 : 18); }

// A line of the sidebar: icon, words, and a count at the far end; the icon alone, centred, on the rail.
void drawNavLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget, const QColor& colour) {
  const Theme& th = theme();
  const bool on = option.state & QStyle::State_On;
  const int side = iconSide(ButtonVariant::Nav);
  QRect square(0, 0, side, side);
  square.moveCenter(option.rect.center());
  if (!option.text.isEmpty()) square.moveLeft(option.rect.left() + th.px(10));
  option.icon.paint(&painter, QStyle::visualRect(option.direction, option.rect, square), Qt::AlignCenter, QIcon::Normal,
                    on ? QIcon::On : QIcon::Off);
  if (option.text.isEmpty()) return;
  QRect words = option.rect.adjusted(th.px(10 + 12) + side, 0, -th.px(10), 0);
  painter.save();
  const QString badge = badgeOf(widget);
  if (!badge.isEmpty()) {
    painter.setFont(th.font(TextRole::Secondary));
    painter.setPen(th.tokens().text2);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, words), Qt::AlignVCenter | Qt::AlignRight,
                     badge);
    words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(badge) - th.px(8));
  }
  QFont font = th.font(TextRole::Button);
  font.setWeight(on ? QFont::DemiBold : QFont::Normal);
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(
      QStyle::visualRect(option.direction, option.rect, words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
      painter.fontMetrics().elidedText(withoutTurns(option.text), Qt::ElideRight, words.width(), Qt::TextShowMnemonic));
  painter.restore();
}

}  // namespace

ButtonVariant variantOf(const QWidget* widget) {
  if (!widget) return ButtonVariant::Secondary;
  const QVariant value = widget->property("variant");
  return value.isValid() ? static_cast<ButtonVariant>(value.toInt()) : ButtonVariant::Secondary;
}

void setVariant(QWidget* widget, ButtonVariant variant) {
  widget->setProperty("variant", static_cast<int>(variant));
  widget->updateGeometry();
  widget->update();
}

void drawButtonBevel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
  const ButtonVariant variant = variantOf(widget);
  const ButtonColours colours = coloursOf(variant, option.state);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colours.edge.isValid() ? QPen(colours.edge, 1) : QPen(Qt::NoPen));
  painter.setBrush(colours.fill.isValid() ? QBrush(colours.fill) : QBrush(Qt::NoBrush));
  const double inset = colours.edge.isValid() ? 0.5 : 0;
  const double radius = variant == ButtonVariant::Segment || variant == ButtonVariant::Nav ? 5 : 7;
  painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
  painter.restore();
}

void drawButtonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
  const ButtonVariant variant = variantOf(widget);
  const ButtonColours colours = coloursOf(variant, option.state);
  if (variant == ButtonVariant::Nav) return drawNavLabel(option, painter, widget, colours.words);
  QFont font = theme().font(TextRole::Button);
  if (variant == ButtonVariant::Segment) font = theme().font(TextRole::Secondary);
  if (variant == ButtonVariant::Link)
    font.setUnderline(option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
  if (variant == ButtonVariant::Segment && (option.state & QStyle::State_On)) font.setWeight(QFont::Medium);
  const QFontMetrics metrics(font);
  const bool menu = option.features & QStyleOptionButton::HasMenu;
  const int side = iconSide(variant);
  const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : theme().px(5);
  const int iconWidth = option.icon.isNull() ? 0 : side;
  const int menuWidth = menu ? theme().px(20) : 0;
  const int padding = variant == ButtonVariant::Link ? 0 : theme().px(8);
  const int room = option.rect.width() - 2 * padding - iconWidth - gap - menuWidth;
  const int words = std::min(metrics.size(Qt::TextShowMnemonic, option.text).width(), std::max(room, 0));
  const int total = iconWidth + gap + words + menuWidth;
  const QString badge = badgeOf(widget);
  const bool leading = !badge.isEmpty() || (widget != nullptr && widget->property("leading").toBool());
  int x = option.rect.left() + (leading && words > 0 ? padding : (option.rect.width() - total) / 2);
  const auto place = [&](int left, int width) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(left, option.rect.top(), width, option.rect.height()));
  };
  if (iconWidth > 0) {
    QRect square = place(x, iconWidth);
    square.setHeight(side);
    square.moveCenter(place(x, iconWidth).center());
    option.icon.paint(&painter, square, Qt::AlignCenter,
                      option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
    x += iconWidth + gap;
  }
  painter.save();
  painter.setFont(font);
  painter.setPen(colours.words);
  const QString text =
      metrics.elidedText(withoutTurns(option.text), Qt::ElideRight, std::max(room, 0), Qt::TextShowMnemonic);
  painter.drawText(place(x, words + 2), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text);
  if (!badge.isEmpty() && words > 0) {
    painter.setFont(theme().font(TextRole::Caption));
    painter.setPen(theme().tokens().text2);
    painter.drawText(option.rect.adjusted(0, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignRight, badge);
  }
  painter.restore();
  if (menu) {
    const int size = theme().px(16);
    QRect arrow = place(x + words + theme().px(4), size);
    painter.drawPixmap(
        QRect(arrow.left(), arrow.center().y() - size / 2, size, size),
        iconPixmap(QStringLiteral("chevron-down"), size, colours.words, painter.device()->devicePixelRatio()));
  }
}

QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget) {
  const ButtonVariant variant = variantOf(widget);
  QFont font = theme().font(variant == ButtonVariant::Segment ? TextRole::Secondary : TextRole::Button);
  // Measured at its heaviest, so that choosing a segment does not move its neighbours.
  if (variant == ButtonVariant::Segment) font.setWeight(QFont::Medium);
  if (variant == ButtonVariant::Nav) font.setWeight(QFont::DemiBold);
  const QFontMetrics metrics(font);
  const int words = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width() + 2;
  const int icon = option.icon.isNull() ? 0 : iconSide(variant) + (words > 0 ? theme().px(5) : 0);
  const QString badge = badgeOf(widget);
  const int end =
      badge.isEmpty() ? 0 : QFontMetrics(theme().font(TextRole::Caption)).horizontalAdvance(badge) + theme().px(8);
  const int menu = option.features & QStyleOptionButton::HasMenu ? theme().px(20) : end;
  int side = theme().px(16);
  int height = theme().px(34);
  // A link stands in line with the words above and below it.
  if (variant == ButtonVariant::Link) side = 0, height = theme().px(30);
  if (variant == ButtonVariant::Segment) side = theme().px(12), height = theme().px(26);
  if (variant == ButtonVariant::Nav) height = theme().px(38);
  if (!badge.isEmpty() && variant != ButtonVariant::Nav) side = theme().px(8);
  if (words == 0) side = (height - iconSide(variant)) / 2;
  return {words + icon + menu + 2 * side, std::max(height, metrics.height() + 4)};
}

void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter) {
  const Tokens& t = theme().tokens();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.ctrl, 1));
  painter.setBrush(option.state & QStyle::State_Enabled ? t.surface : t.sunken);
  painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
  const int size = theme().px(16);
  const QRect arrow = QStyle::visualRect(
      option.direction, option.rect,
      QRect(option.rect.right() - size - theme().px(8), option.rect.center().y() - size / 2 + 1, size, size));
  painter.drawPixmap(arrow,
                     iconPixmap(QStringLiteral("chevron-down"), size, t.text2, painter.device()->devicePixelRatio()));
  painter.restore();
}

}  // namespace headroom
