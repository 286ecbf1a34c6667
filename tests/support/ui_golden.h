// SPDX-License-Identifier: MIT
// Golden images: a page drawn now against the picture kept in tests/fixtures/golden, with a small tolerance for each
// pixel. HEADROOM_REFRESH_GOLDEN=1 writes those that differ anew; the commit then says what changed and why.
#pragma once
#include <QImage>
#include <QString>

namespace headroom::test {

struct GoldenVerdict {
  bool same = false;
  int differingPixels = 0;
  QString sentence;  ///< what differs and where the difference image was written
};

/// A pixel differs when any channel is more than `tolerance` apart; up to one pixel in twenty thousand may differ:
/// less than a word.
GoldenVerdict compareWithGolden(const QImage& drawn, const QString& name, int tolerance = 12);

}  // namespace headroom::test
