// SPDX-License-Identifier: MIT
// The load bar as it is painted: a post without a limit can never be read as full, and the painter is left as it was.
#include "ui/paper/load_bar.h"
#include "tests/support/catch.h"

#include <QImage>
#include <QPainter>

namespace load_bar_test {

using namespace headroom;

namespace {

constexpr int kWidth = 200, kHeight = 30;

QImage drawn(const LoadBarFigure& figure, Look look = Look::Light) {
  QImage image(kWidth, kHeight, QImage::Format_RGB32);
  image.fill(tokensOf(look).surface);
  QPainter painter(&image);
  drawLoadBar(painter, QRectF(0, 0, kWidth, kHeight), figure, tokensOf(look));
  return image;
}

/// The rightmost column with anything drawn in it, or -1.
int endOf(const QImage& image) {
  const QRgb ground = image.pixel(0, 0);
  for (int x = image.width() - 1; x >= 0; --x)
    for (int y = 0; y < image.height(); ++y)
      if (image.pixel(x, y) != ground) return x;
  return -1;
}

/// How many pixels of a column are drawn on.
int thicknessAt(const QImage& image, int x) {
  const QRgb ground = image.pixel(0, 0);
  int drawnOn = 0;
  for (int y = 0; y < image.height(); ++y) drawnOn += image.pixel(x, y) != ground ? 1 : 0;
  return drawnOn;
}

}  // namespace

TEST_CASE("a load without a limit never reaches the end of the bar", "[paper]") {
  for (const Look look : {Look::Light, Look::Dark}) {
    const LoadBarFigure alone{12, std::nullopt, 0, Tone::Neutral, {}};
    CHECK(endOf(drawn(alone, look)) < kWidth * 6 / 10);
    const LoadBarFigure wide{40, std::nullopt, 20, Tone::Neutral, {}};  // more than the whole width stands for
    CHECK(endOf(drawn(wide, look)) < kWidth * 92 / 100);
    const LoadBarFigure limited{12, 12, 0, Tone::Near, {}};
    CHECK(endOf(drawn(limited, look)) >= kWidth - 2);
    CHECK(thicknessAt(drawn(alone, look), 20) < thicknessAt(drawn(limited, look), 20));
  }
}

TEST_CASE("loads without a limit are told apart on one scale", "[paper]") {
  const int small = endOf(drawn({5, std::nullopt, 20, Tone::Neutral, {}}));
  const int large = endOf(drawn({10, std::nullopt, 20, Tone::Neutral, {}}));
  CHECK(small == Approx(kWidth / 4).margin(2));
  CHECK(large == Approx(kWidth / 2).margin(2));
  CHECK(endOf(drawn({0, std::nullopt, 20, Tone::Neutral, {}})) == -1);
}

TEST_CASE("a bar leaves the painter as it found it", "[paper]") {
  QImage image(kWidth, kHeight, QImage::Format_RGB32);
  for (const std::optional<double> ceiling : {std::optional<double>(), std::optional<double>(10)}) {
    for (const double load : {0.0, 8.0, 12.0}) {
      INFO(load << " of " << ceiling.value_or(-1));
      QPainter painter(&image);
      painter.setPen(Qt::red);
      painter.save();
      painter.setPen(Qt::blue);
      drawLoadBar(painter, QRectF(0, 0, kWidth, kHeight), {load, ceiling, 0, Tone::Room, {}}, tokensOf(Look::Light));
      CHECK(painter.pen().color() == QColor(Qt::blue));
      CHECK_FALSE(painter.testRenderHint(QPainter::Antialiasing));
      painter.restore();
      CHECK(painter.pen().color() == QColor(Qt::red));
    }
  }
}

}  // namespace load_bar_test
