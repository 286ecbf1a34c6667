// SPDX-License-Identifier: MIT
// A picture as somebody without colour, or with deuteranopia, sees it.
#pragma once
#include <QImage>

namespace headroom::test {

enum class Sight { Greyscale, Deuteranopia };

/// Deuteranopia by Machado, Oliveira and Fernandes (2009), severity 1.0, in linear light; greyscale by luminance.
QColor seenBy(Sight sight, const QColor& colour);
QImage seenBy(Sight sight, const QImage& picture);

}  // namespace headroom::test
