// SPDX-License-Identifier: MIT
// A picture as somebody without colour, or with deuteranopia, sees it; and what of a picture is too faint to be seen.
#pragma once
#include <QImage>
#include <QStringList>
#include <QWidget>

namespace headroom::test {

enum class Sight { Greyscale, Deuteranopia };

/// Deuteranopia by Machado, Oliveira and Fernandes (2009), severity 1.0, in linear light; greyscale by luminance.
QColor seenBy(Sight sight, const QColor& colour);
QImage seenBy(Sight sight, const QImage& picture);

/// What faint things were looked for among: a check that looked at nothing has found nothing.
struct Faint {
  QStringList faults;
  int texts = 0;
  int marks = 0;
  int edges = 0;
};

/// Measured in a picture of the window twice its size, in the look that is on. Every run of text against each
/// ground under it: 4.5:1, and 3:1 from 24 px or 18.66 px bold (WCAG 1.4.3). Every shape of at most 22 px, such as a
/// status mark, and the edge of every field, box and button: 3:1 against what is around it (1.4.11). What is switched
/// off is left out, as there.
Faint faintIn(QWidget& window);

}  // namespace headroom::test
