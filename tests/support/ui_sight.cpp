// SPDX-License-Identifier: MIT
// Colour by colour, in linear light. What is drawn where is heard from the widgets themselves, which draw once more for
// an engine that only takes notes; how it looks is asked of the picture.
#include "tests/support/ui_sight.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPaintEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextEdit>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "tests/support/ui_cut_words.h"
#include "ui/paper/tokens.h"
#include "ui/shared/headroom_style.h"
#include "ui/shared/theme.h"

namespace headroom::test {
namespace {

using namespace Qt::StringLiterals;
using Light = std::array<double, 3>;

double linear(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double coded(double value) {
  const double kept = std::clamp(value, 0.0, 1.0);
  return kept <= 0.0031308 ? kept * 12.92 : 1.055 * std::pow(kept, 1 / 2.4) - 0.055;
}

constexpr std::array<Light, 3> kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Light kLuminance{0.2126, 0.7152, 0.0722};
constexpr std::array<Light, 3> kGreyscale{{kLuminance, kLuminance, kLuminance}};

}  // namespace

QColor seenBy(Sight sight, const QColor& colour) {
  const auto& matrix = sight == Sight::Greyscale ? kGreyscale : kDeuteranopia;
  const Light light{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
  Light seen{};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) seen[row] += matrix[row][column] * light[column];
  return QColor::fromRgbF(static_cast<float>(coded(seen[0])), static_cast<float>(coded(seen[1])),
                          static_cast<float>(coded(seen[2])));
}

QImage seenBy(Sight sight, const QImage& picture) {
  QImage seen = picture.convertToFormat(QImage::Format_RGB32);
  for (int y = 0; y < seen.height(); ++y)
    for (int x = 0; x < seen.width(); ++x) seen.setPixelColor(x, y, seenBy(sight, seen.pixelColor(x, y)));
  return seen;
}

namespace {

constexpr int kTimes = 2;  ///< so large is the picture: thin strokes reach their colour

/// A run of text or a small shape, as it was drawn.
struct DrawnRun {
  QString words;  ///< none: a shape
  QRectF where;   ///< in the window
  std::vector<QColor> inks;
  bool large = false;
};

class NotingEngine : public QPaintEngine {
 public:
  explicit NotingEngine(std::vector<DrawnRun>& drawn) : QPaintEngine(AllFeatures), drawn_(drawn) {}
  bool begin(QPaintDevice*) override { return true; }
  bool end() override { return true; }
  void updateState(const QPaintEngineState&) override {}
  void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
  Type type() const override { return User; }
  void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode) path.closeSubpath();
    drawPath(path);
  }
  void drawPath(const QPainterPath& path) override {
    constexpr double kLargest = 22, kLeast = 4;
    const QRectF where = painter()->deviceTransform().mapRect(path.boundingRect());
    if (where.width() > kLargest || where.height() > kLargest) return;
    if (where.width() < kLeast || where.height() < kLeast) return;
    std::vector<QColor> inks;
    if (painter()->pen().style() != Qt::NoPen) inks.push_back(painter()->pen().color());
    if (painter()->brush().style() == Qt::SolidPattern) inks.push_back(painter()->brush().color());
    note({}, where, inks, false);
  }
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const QRectF run(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
    if (item.text().trimmed().isEmpty()) return;
    const QFont font = item.font();
    const double size = QFontInfo(font).pixelSize();
    note(item.text(), painter()->deviceTransform().mapRect(run), {painter()->pen().color()},
         size >= 24 || (size >= 18.66 && font.weight() >= QFont::Bold));
  }

 private:
  void note(const QString& words, const QRectF& where, const std::vector<QColor>& inks, bool large) {
    const QRectF shown = where & QRectF(systemClip().boundingRect());
    // What is scrolled half away is seen whole once it is scrolled to.
    if (shown.width() * shown.height() < 0.7 * where.width() * where.height()) return;
    drawn_.push_back({words, shown, inks, large});
  }
  std::vector<DrawnRun>& drawn_;
};

class NotingDevice : public QPaintDevice {
 public:
  explicit NotingDevice(QSize size) : size_(size), engine_(drawn) {}
  QPaintEngine* paintEngine() const override { return &engine_; }
  std::vector<DrawnRun> drawn;

 protected:
  int metric(PaintDeviceMetric what) const override {
    constexpr int kDots = 96;
    switch (what) {
      case PdmWidth:
        return size_.width();
      case PdmHeight:
        return size_.height();
      case PdmDpiX:
      case PdmDpiY:
      case PdmPhysicalDpiX:
      case PdmPhysicalDpiY:
        return kDots;
      case PdmDevicePixelRatio:
        return 1;
      case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
      default:
        return QPaintDevice::metric(what);
    }
  }

 private:
  QSize size_;
  mutable NotingEngine engine_;
};

bool isInkLike(QRgb a, const QColor& b) {
  return std::abs(qRed(a) - b.red()) + std::abs(qGreen(a) - b.green()) + std::abs(qBlue(a) - b.blue()) < 60;
}

/// What stands under a run or around a shape, and what of its ink the picture has.
struct Patch {
  std::vector<QColor> grounds;
  std::vector<QColor> inks;
};

Patch patchOf(const QImage& picture, const QRectF& where, const std::vector<QColor>& inks, bool isShape) {
  const QRect part =
      QRectF(where.topLeft() * kTimes, where.size() * kTimes).toAlignedRect().intersected(picture.rect());
  std::map<QRgb, int> colours;
  for (int y = part.top(); y <= part.bottom(); ++y)
    for (int x = part.left(); x <= part.right(); ++x) ++colours[picture.pixel(x, y)];
  Patch patch;
  int rest = 0, all = 0;
  const auto isInk = [&inks](QRgb colour) {
    return std::any_of(inks.begin(), inks.end(), [colour](const QColor& ink) { return isInkLike(colour, ink); });
  };
  std::map<QRgb, int> around;
  for (const auto& [colour, count] : colours) {
    all += count;
    if (isInk(colour)) continue;
    rest += count;
    around[colour] = count;
  }
  for (const auto& [colour, count] : colours) {
    if (isInk(colour))
      patch.inks.emplace_back(colour);
    else if (!isShape && count * 4 > rest)
      patch.grounds.emplace_back(colour);
  }
  // Beside a mark may stand another, or the line of a limit: it is what most of its surroundings are that it stands on.
  if (isShape && !around.empty()) {
    const auto most = std::max_element(around.begin(), around.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    // Where its inside is of the colour of the ground, what is left is the blur of its edge.
    if (most->second * 10 > all) patch.grounds.emplace_back(most->first);
  }
  return patch;
}

/// The best that any of the inks does against the ground that it does worst against.
double ratioIn(const Patch& patch) {
  double worst = 21;
  for (const QColor& ground : patch.grounds) {
    double best = 1;
    for (const QColor& ink : patch.inks) best = std::max(best, contrastRatio(ink, ground));
    worst = std::min(worst, best);
  }
  return worst;
}

bool hasEdge(const QWidget* widget) {
  if (widget->property("plainField").toBool() || !widget->isEnabled()) return false;
  const QWidget* around = widget->parentWidget();
  if (qobject_cast<const QComboBox*>(around) != nullptr || qobject_cast<const QAbstractSpinBox*>(around) != nullptr)
    return false;
  if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return !line->isReadOnly();
  if (const auto* text = qobject_cast<const QTextEdit*>(widget)) return !text->isReadOnly();
  if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) return !text->isReadOnly();
  if (const auto* button = qobject_cast<const QPushButton*>(widget)) {
    const ButtonVariant variant = variantOf(button);
    // What is chosen in the sidebar is told by its bold words.
    const bool isChosen = button->isChecked() && variant == ButtonVariant::Segment;
    return variant == ButtonVariant::Primary || variant == ButtonVariant::Secondary || isChosen;
  }
  return qobject_cast<const QComboBox*>(widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
         qobject_cast<const QCheckBox*>(widget) != nullptr || qobject_cast<const QRadioButton*>(widget) != nullptr;
}

QRect edgeOf(const QWidget* widget) {
  const auto* button = qobject_cast<const QAbstractButton*>(widget);
  const bool isRadio = qobject_cast<const QRadioButton*>(widget) != nullptr;
  if (qobject_cast<const QCheckBox*>(widget) == nullptr && !isRadio) return widget->rect();
  QStyleOptionButton option;
  option.initFrom(button);
  return widget->style()->subElementRect(isRadio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator,
                                         &option, widget);
}

/// Along the middle of its left side, from outside to some pixels inside.
double edgeRatio(const QImage& picture, const QRect& edge) {
  const int y = edge.center().y() * kTimes;
  const QColor outside = picture.pixelColor((edge.left() - 3) * kTimes, y);
  double best = 1;
  for (int x = (edge.left() - 2) * kTimes; x < (edge.left() + 6) * kTimes; ++x)
    best = std::max(best, contrastRatio(picture.pixelColor(x, y), outside));
  return best;
}

QString inTwoPlaces(double ratio) { return QString::number(ratio, 'f', 2); }

}  // namespace

Faint faintIn(QWidget& window) {
  QImage picture(window.size() * kTimes, QImage::Format_RGB32);
  picture.setDevicePixelRatio(kTimes);
  window.render(&picture);
  picture.setDevicePixelRatio(1);
  NotingDevice notes(window.size());
  window.render(&notes);
  Faint faint;
  for (const DrawnRun& one : notes.drawn) {
    const QWidget* owner = window.childAt(one.where.center().toPoint());
    if (owner != nullptr && !owner->isEnabled()) continue;
    const bool isShape = one.words.isEmpty();
    // What is not yet filled is decoration; what is filled stands out from it, which is measured by itself.
    if (isShape && one.inks == std::vector{theme().tokens().track}) continue;
    // Around a shape stands its ground, inside may be another.
    const Patch patch = patchOf(picture, isShape ? one.where.adjusted(-2, -2, 2, 2) : one.where, one.inks, isShape);
    if (patch.inks.empty() || patch.grounds.empty()) continue;  // something lies over it
    ++(isShape ? faint.marks : faint.texts);
    const double least = isShape || one.large ? 3 : 4.5;
    const double ratio = ratioIn(patch);
    if (ratio < least)
      faint.faults << u"%1 in %2: %3 of %4, on %5"_s.arg(
          isShape ? u"a mark"_s : u'\'' + one.words + u'\'', owner == nullptr ? u"the window"_s : wordsFor(owner),
          inTwoPlaces(ratio), inTwoPlaces(least), patch.grounds.front().name());
  }
  for (const QWidget* widget : shownIn(window)) {
    const QRect edge = edgeOf(widget).translated(placeIn(window, widget).topLeft());
    if (!hasEdge(widget) || edge.left() < 4 || !window.rect().contains(edge)) continue;
    if (window.childAt(edge.center()) == nullptr || !widget->visibleRegion().contains(widget->rect().center()))
      continue;
    ++faint.edges;
    if (const double ratio = edgeRatio(picture, edge); ratio < 3)
      faint.faults << u"%1: its edge has %2 of 3"_s.arg(wordsFor(widget), inTwoPlaces(ratio));
  }
  return faint;
}

}  // namespace headroom::test
