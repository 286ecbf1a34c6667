// SPDX-License-Identifier: MIT
// Renders SVG files in the colour wanted and remembers the results.
#include "ui/shared/icon.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

#include "ui/shared/theme.h"

namespace headroom {
namespace {

const QByteArray& source(const QString& name) {
  static QHash<QString, QByteArray> files;
  auto found = files.find(name);
  if (found == files.end()) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "themeIcon", "no such icon");
    found = files.insert(name, open ? file.readAll() : QByteArray());
  }
  return found.value();
}

QPixmap render(const QByteArray& svg, int size, qreal ratio) {
  const int pixels = static_cast<int>(std::ceil(size * ratio));
  QPixmap pixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QSvgRenderer renderer(svg);
  QPainter painter(&pixmap);
  renderer.render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  pixmap.setDevicePixelRatio(ratio);
  return pixmap;
}

QColor colourOf(IconColour colour) {
  const Tokens& t = theme().tokens();
  switch (colour) {
    case IconColour::Text2:
      return t.text2;
    case IconColour::Accent:
      return t.accent;
    case IconColour::OnAccent:
      return t.onAccent;
    case IconColour::Link:
      return t.link;
    case IconColour::Room:
      return t.room;
    case IconColour::Near:
      return t.nearText;
    case IconColour::Over:
      return t.overText;
    case IconColour::Ok:
      return t.ok;
    case IconColour::Text:
      break;
  }
  return t.text;
}

class ThemeIconEngine final : public QIconEngine {
 public:
  ThemeIconEngine(QString name, IconColour colour) : name_(std::move(name)), colour_(colour) {}
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device()->devicePixelRatio();
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, scaledPixmap(QSize(side, side) * ratio, mode, state, ratio));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return scaledPixmap(size, mode, state, 1.0);
  }
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
    // Quiet icons light up with the button they are on.
    const IconColour shown = state == QIcon::On && colour_ == IconColour::Text2 ? IconColour::Accent : colour_;
    // What can't be pressed is paler than what can, quiet icons too.
    const Tokens& t = theme().tokens();
    const QColor colour = mode != QIcon::Disabled ? colourOf(shown) : colour_ == IconColour::Text2 ? t.ctrl : t.text2;
    // The size asked for is in device pixels.
    const int side = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
    return iconPixmap(name_, side, colour, scale);
  }
  QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
  QIconEngine* clone() const override { return new ThemeIconEngine(name_, colour_); }

 private:
  QString name_;
  IconColour colour_;
};

}  // namespace

QIcon themeIcon(const QString& name, IconColour colour) {
  return name.isEmpty() ? QIcon() : QIcon(new ThemeIconEngine(name, colour));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio) {
  const QString key = QStringLiteral("headroom/%1/%2/%3/%4").arg(name).arg(size).arg(colour.rgba()).arg(ratio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  QByteArray svg = source(name);
  svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
  pixmap = render(svg, size, ratio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QPixmap appMark(int size, qreal ratio) {
  const Tokens& t = theme().tokens();
  QByteArray svg = source(QStringLiteral("app"));
  svg.replace("#FFFFFF", t.onAccent.name().toLatin1());
  svg.replace("#17606B", t.accent.name().toLatin1());
  return render(svg, size, ratio);
}

QIcon appIcon() {
  QIcon icon;
  for (const int size : {16, 24, 32, 48, 64, 128}) icon.addPixmap(render(source(QStringLiteral("app")), size, 1.0));
  return icon;
}

}  // namespace headroom
