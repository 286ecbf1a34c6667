// SPDX-License-Identifier: MIT
// Compares pictures pixel by pixel and writes what differs in red beside the test program.
#include "tests/support/ui_golden.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

bool pixelDiffers(QRgb a, QRgb b, int tolerance) {
  const int apart =
      std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
  return apart > tolerance;
}

/// A channel moves by two at most, well within the tolerance and unseen, and the file is smaller.
QImage thinned(QImage image) {
  const auto coarse = [](int value) { return std::min(255, (value + 2) & ~3); };
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QRgb at = image.pixel(x, y);
      image.setPixel(x, y, qRgb(coarse(qRed(at)), coarse(qGreen(at)), coarse(qBlue(at))));
    }
  }
  return image;
}

GoldenVerdict compare(const QImage& now, const QImage& kept, const QString& name, int tolerance) {
  if (kept.isNull())
    return {false, 0, u"there is no golden image %1; write it with HEADROOM_REFRESH_GOLDEN=1"_s.arg(name)};
  if (kept.size() != now.size()) {
    return {false, 0,
            u"%1 is %2x%3 and was %4x%5"_s.arg(name)
                .arg(now.width())
                .arg(now.height())
                .arg(kept.width())
                .arg(kept.height())};
  }
  QImage difference = now;
  int count = 0;
  for (int y = 0; y < now.height(); ++y) {
    for (int x = 0; x < now.width(); ++x) {
      if (!pixelDiffers(now.pixel(x, y), kept.pixel(x, y), tolerance)) continue;
      ++count;
      difference.setPixel(x, y, qRgb(255, 0, 0));
    }
  }
  const bool same = count <= now.width() * now.height() / 20'000;
  if (same) return {true, count, {}};
  const QString where = QStringLiteral(HEADROOM_BIN_DIR "/golden-difference-") + name + u".png"_s;
  difference.save(where);
  return {false, count,
          u"%1: %2 pixels differ, see %3; if that is meant: HEADROOM_REFRESH_GOLDEN=1 ui_tests [golden]"_s.arg(name)
              .arg(count)
              .arg(where)};
}

}  // namespace

GoldenVerdict compareWithGolden(const QImage& drawn, const QString& name, int tolerance) {
  const QDir golden(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/golden"));
  const QString path = golden.filePath(name + u".png"_s);
  const QImage now = drawn.convertToFormat(QImage::Format_RGB32);
  const GoldenVerdict verdict = compare(now, QImage(path).convertToFormat(QImage::Format_RGB32), name, tolerance);
  if (verdict.same || !qEnvironmentVariableIsSet("HEADROOM_REFRESH_GOLDEN")) return verdict;
  golden.mkpath(u"."_s);
  const bool written = thinned(now).save(path, "PNG", 0);  // 0: as small as it gets
  return {written, 0, written ? u"written anew"_s : u"could not be written"_s};
}

}  // namespace headroom::test
