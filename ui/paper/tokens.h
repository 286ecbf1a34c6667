// SPDX-License-Identifier: MIT
// The colours of the program by what they are for, in four looks. Screens and PDF take their colours from here and
// nowhere else.
#pragma once
#include <QColor>

namespace headroom {

enum class Look { Light, Dark, HighContrastLight, HighContrastDark };

/// What a colour says. Never the only cue: a shape and words always go with it.
enum class Tone { Neutral, Room, Near, Over, Ok };

struct Tokens {
  QColor canvas, surface, sidebar, sunken;
  QColor line;  // decorative dividers and card edges; may be faint
  QColor ctrl;  // borders that a person must see: inputs and buttons
  QColor track;
  QColor text, text2;
  QColor accent, accentHover, accentSoft, onAccent;
  QColor link, sel, focus;
  QColor room, roomSoft;
  QColor nearText, nearMark, nearSoft;
  QColor overText, overMark, overSoft, urgentCell, urgentMark;
  QColor ok, okSoft;

  QColor toneText(Tone tone) const;
  QColor toneMark(Tone tone) const;
  QColor toneSoft(Tone tone) const;
};

const Tokens& tokensOf(Look look);
bool isDark(Look look);
bool isHighContrast(Look look);

/// WCAG 2.2 contrast ratio, 1 to 21, of two opaque colours.
double contrastRatio(const QColor& a, const QColor& b);

}  // namespace headroom
