// SPDX-License-Identifier: MIT
// Paints tags, marked text and avatars.
#include "ui/shared/tag.h"

#include <QPainter>

#include "core/base/plain_text.h"
#include "ui/shared/accessible.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

QFont tagFont() {
  QFont font = theme().font(TextRole::Secondary);
  font.setWeight(QFont::Medium);
  return font;
}

}  // namespace

QSize tagSize(MarkShape shape, const QString& words) {
  const Theme& th = theme();
  const QFontMetrics metrics(tagFont());
  const int mark = shape == MarkShape::None ? 0 : th.px(15);
  return {metrics.horizontalAdvance(words) + mark + th.px(16), std::max(th.px(24), metrics.height() + 4)};
}

void paintTag(QPainter& painter, const QRect& rect, MarkShape shape, const QString& words, Tone tone) {
  const Theme& th = theme();
  const Tokens& t = th.tokens();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(th.highContrast() ? QPen(t.text, 1) : QPen(Qt::NoPen));
  painter.setBrush(t.toneSoft(tone));
  painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
  QRectF inside = QRectF(rect).adjusted(th.px(8), 0, -th.px(6), 0);
  if (shape != MarkShape::None) {
    drawMark(painter, shape, QPointF(inside.left() + th.px(4.5), inside.center().y()), th.px(8) * 0.5,
             t.toneMark(tone));
    inside.setLeft(inside.left() + th.px(14));
  }
  const QFont font = tagFont();
  painter.setFont(font);
  painter.setPen(t.toneText(tone));
  painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                   QFontMetricsF(font).elidedText(withoutTurns(words), Qt::ElideRight, inside.width()));
  painter.restore();
}

Tag::Tag(MarkShape shape, const QString& words, Tone tone, QWidget* parent)
    : QWidget(parent), shape_(shape), words_(words), tone_(tone) {
  setAccessibleRole(this, QAccessible::StaticText);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(words);
  connect(&theme(), &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void Tag::set(MarkShape shape, const QString& words, Tone tone) {
  shape_ = shape;
  words_ = words;
  tone_ = tone;
  setAccessibleName(words);
  updateGeometry();
  update();
}

QSize Tag::sizeHint() const { return tagSize(shape_, words_); }

void Tag::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintTag(painter, rect(), shape_, words_, tone_);
}

MarkedText::MarkedText(MarkShape shape, const QString& words, Tone tone, QWidget* parent)
    : QWidget(parent), shape_(shape), words_(words), tone_(tone) {
  setAccessibleRole(this, QAccessible::StaticText);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(words);
  connect(&theme(), &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void MarkedText::set(MarkShape shape, const QString& words, Tone tone) {
  shape_ = shape;
  words_ = words;
  tone_ = tone;
  setAccessibleName(words);
  updateGeometry();
  update();
}

QSize MarkedText::sizeHint() const {
  const QFontMetrics metrics(tagFont());
  const int mark = shape_ == MarkShape::None ? 0 : theme().px(17);
  return {metrics.horizontalAdvance(words_) + mark + 2, metrics.height() + 2};
}

void MarkedText::paintEvent(QPaintEvent*) {
  const Tokens& t = theme().tokens();
  QPainter painter(this);
  int left = 0;
  if (shape_ != MarkShape::None) {
    drawMark(painter, shape_, QPointF(theme().px(6), height() / 2.0), theme().px(9) * 0.5, t.toneMark(tone_));
    left = theme().px(17);
  }
  painter.setFont(tagFont());
  painter.setPen(t.toneText(tone_));
  painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, withoutTurns(words_));
}

QString initialsOf(const QString& name) {
  const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty()) return {};
  QString initials = words.first().left(1);
  if (words.size() > 1) initials += words.last().left(1);
  return initials.toUpper();
}

Avatar::Avatar(const QString& name, int diameter, QWidget* parent) : QWidget(parent), diameter_(diameter) {
  setAccessibleRole(this, QAccessible::Graphic);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setName(name);
  connect(&theme(), &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void Avatar::setName(const QString& name) {
  initials_ = initialsOf(name);
  setAccessibleName(name);
  update();
}

QSize Avatar::sizeHint() const { return {theme().px(diameter_), theme().px(diameter_)}; }

void Avatar::paintEvent(QPaintEvent*) {
  const Tokens& t = theme().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme().highContrast() ? QPen(t.text, 1) : QPen(Qt::NoPen));
  painter.setBrush(t.accentSoft);
  painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  QFont font = fontOf(TextRole::BodyStrong, height() * 0.36 / 14);
  painter.setFont(font);
  painter.setPen(t.accent);
  painter.drawText(rect(), Qt::AlignCenter, initials_);
}

}  // namespace headroom
