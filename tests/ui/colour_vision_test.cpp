// SPDX-License-Identifier: MIT
// Dot plot, heat map and trend lines, looked at in greyscale and with deuteranopia: what a status says is still there.
#include <QPainter>

#include <array>

#include "tests/support/catch.h"
#include "tests/support/ui_sight.h"
#include "ui/paper/sparkline.h"
#include "ui/paper/status_mark.h"

namespace colour_vision_test {

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::array kSights{Sight::Greyscale, Sight::Deuteranopia};
constexpr std::array kLooks{Look::Light, Look::Dark, Look::HighContrastLight, Look::HighContrastDark};
constexpr std::array kStatuses{Status::NoLimit, Status::Full, Status::Over, Status::Near, Status::Room};

/// A mark as the dot plot draws it, on the surface, or as the heat map does, on the soft colour of its tone.
QImage drawn(Status status, const Tokens& tokens, const QColor& ground) {
  QImage picture(24, 24, QImage::Format_RGB32);
  picture.fill(ground);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  drawMark(painter, shapeOf(status), {12, 12}, 7, tokens.toneMark(toneOf(status)), tokens.surface);
  return picture;
}

int outline(const QImage& picture, const QColor& ground) {
  int stands = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) stands += contrastRatio(picture.pixelColor(x, y), ground) >= 2;
  return stands;
}

/// Pixels where one picture stands out and the other does not.
int apart(const QImage& a, const QImage& b, const QColor& ground) {
  int different = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      different += (contrastRatio(a.pixelColor(x, y), ground) >= 2) != (contrastRatio(b.pixelColor(x, y), ground) >= 2);
  return different;
}

}  // namespace

TEST_CASE("the marks of two statuses are told apart without colour, by their outline alone", "[colour-vision]") {
  for (const Look look : kLooks) {
    const Tokens& tokens = tokensOf(look);
    for (const Sight sight : kSights) {
      const QColor ground = seenBy(sight, tokens.surface);
      for (const Status one : kStatuses) {
        const QImage first = seenBy(sight, drawn(one, tokens, tokens.surface));
        INFO("look " << static_cast<int>(look) << ", sight " << static_cast<int>(sight) << ", status "
                     << static_cast<int>(one));
        CHECK(outline(first, ground) > 30);
        for (const Status other : kStatuses) {
          if (other == one) continue;
          INFO("against " << static_cast<int>(other));
          CHECK(apart(first, seenBy(sight, drawn(other, tokens, tokens.surface)), ground) > 20);
        }
      }
    }
  }
}

TEST_CASE("a mark and a word stand out from the colour of their cell for every sight", "[colour-vision]") {
  for (const Look look : kLooks) {
    const Tokens& t = tokensOf(look);
    for (const Sight sight : kSights) {
      const auto ratio = [sight](const QColor& front, const QColor& back) {
        return contrastRatio(seenBy(sight, front), seenBy(sight, back));
      };
      INFO("look " << static_cast<int>(look) << ", sight " << static_cast<int>(sight));
      for (const Tone tone : {Tone::Room, Tone::Near, Tone::Over, Tone::Ok}) {
        INFO("tone " << static_cast<int>(tone));
        CHECK(ratio(t.toneMark(tone), t.toneSoft(tone)) >= 3);
        CHECK(ratio(t.toneMark(tone), t.surface) >= 3);
        CHECK(ratio(t.toneText(tone), t.toneSoft(tone)) >= 4.5);
        CHECK(ratio(t.text, t.toneSoft(tone)) >= 4.5);
      }
      CHECK(ratio(t.text, t.urgentCell) >= 4.5);
      CHECK(ratio(t.urgentMark, t.urgentCell) >= 3);
      CHECK(ratio(t.accent, t.surface) >= 3);  // the trend lines
    }
  }
}

TEST_CASE("a trend line and its limit are there without colour", "[colour-vision]") {
  for (const Look look : kLooks) {
    const Tokens& tokens = tokensOf(look);
    for (const Sight sight : kSights) {
      const auto line = [&](std::optional<double> limit) {
        SparklineFigure figure;
        figure.values = {90, 95, 112, 104};
        figure.standard = limit;
        QImage picture(160, 92, QImage::Format_RGB32);
        picture.fill(tokens.surface);
        QPainter painter(&picture);
        drawSparkline(painter, QRectF(picture.rect()), figure, tokens, 1.0);
        painter.end();
        return seenBy(sight, picture);
      };
      const QColor ground = seenBy(sight, tokens.surface);
      CHECK(outline(line(std::nullopt), ground) > 150);
      CHECK(apart(line(std::nullopt), line(100.0), ground) > 30);
    }
  }
}

}  // namespace colour_vision_test
