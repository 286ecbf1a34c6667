// SPDX-License-Identifier: MIT
// The colour table and its arithmetic. tests/ui/tokens_test.cpp holds every ratio that the design promises.
#include "ui/paper/tokens.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(value | 0xff000000U); }

Tokens makeLight() {
  Tokens t;
  t.canvas = rgb(0xF7F5F1), t.surface = rgb(0xFFFFFF), t.sidebar = rgb(0xEDEAE3), t.sunken = rgb(0xF1EEE8);
  t.line = rgb(0xE0DBD1), t.ctrl = rgb(0x857F74), t.track = rgb(0xE6E1D8);
  t.text = rgb(0x1F2629), t.text2 = rgb(0x53605F);
  t.accent = rgb(0x17606B), t.accentHover = rgb(0x104A53), t.accentSoft = rgb(0xDDECEC), t.onAccent = rgb(0xFFFFFF);
  t.link = rgb(0x0F5A66), t.sel = rgb(0xDCEAEA), t.focus = rgb(0x1F2629);
  t.room = rgb(0x1B6793), t.roomSoft = rgb(0xDCEAF3);
  t.nearText = rgb(0x835200), t.nearMark = rgb(0xA67300), t.nearSoft = rgb(0xFBEBCB);
  t.overText = rgb(0x94203C), t.overMark = rgb(0x94203C), t.overSoft = rgb(0xF8E2E6);
  t.urgentCell = rgb(0xE5A5B1), t.urgentMark = rgb(0x7A1530);
  t.ok = rgb(0x2B6B4F), t.okSoft = rgb(0xDDEEE4);
  return t;
}

Tokens makeDark() {
  Tokens t;
  t.canvas = rgb(0x15191B), t.surface = rgb(0x1D2326), t.sidebar = rgb(0x111517), t.sunken = rgb(0x181D20);
  t.line = rgb(0x2F383C), t.ctrl = rgb(0x7C878C), t.track = rgb(0x323B40);
  t.text = rgb(0xE9ECEC), t.text2 = rgb(0xA8B3B4);
  t.accent = rgb(0x7CC7CF), t.accentHover = rgb(0x9AD6DC), t.accentSoft = rgb(0x1F3B40), t.onAccent = rgb(0x0C1B1E);
  t.link = rgb(0x8AD0D8), t.sel = rgb(0x21393D), t.focus = rgb(0xFFFFFF);
  t.room = rgb(0x86BFE4), t.roomSoft = rgb(0x1D3444);
  t.nearText = rgb(0xF2BE5C), t.nearMark = rgb(0xF2BE5C), t.nearSoft = rgb(0x40310F);
  t.overText = rgb(0xFF9AA9), t.overMark = rgb(0xF0647A), t.overSoft = rgb(0x47202A);
  t.urgentCell = rgb(0x7E2B3D), t.urgentMark = rgb(0xFFC2CB);
  t.ok = rgb(0x86CFA9), t.okSoft = rgb(0x1B3A2B);
  return t;
}

// High contrast keeps shapes and words only: every mark takes the text colour and every soft fill is the page.
Tokens makeHighContrast(const QColor& ink, const QColor& page) {
  Tokens t;
  t.canvas = t.surface = t.sidebar = t.sunken = page;
  t.line = t.ctrl = t.text = t.text2 = ink;
  t.track = page;
  t.accent = t.accentHover = ink, t.accentSoft = page, t.onAccent = page;
  t.link = ink, t.sel = page, t.focus = ink;
  t.room = t.nearText = t.nearMark = t.overText = t.overMark = t.urgentMark = t.ok = ink;
  t.roomSoft = t.nearSoft = t.overSoft = t.urgentCell = t.okSoft = page;
  return t;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

QColor Tokens::toneText(Tone tone) const {
  switch (tone) {
    case Tone::Room:
      return room;
    case Tone::Near:
      return nearText;
    case Tone::Over:
      return overText;
    case Tone::Ok:
      return ok;
    case Tone::Neutral:
      break;
  }
  return text2;
}

QColor Tokens::toneMark(Tone tone) const {
  switch (tone) {
    case Tone::Room:
      return room;
    case Tone::Near:
      return nearMark;
    case Tone::Over:
      return overMark;
    case Tone::Ok:
      return ok;
    case Tone::Neutral:
      break;
  }
  return text2;
}

QColor Tokens::toneSoft(Tone tone) const {
  switch (tone) {
    case Tone::Room:
      return roomSoft;
    case Tone::Near:
      return nearSoft;
    case Tone::Over:
      return overSoft;
    case Tone::Ok:
      return okSoft;
    case Tone::Neutral:
      break;
  }
  return sunken;
}

const Tokens& tokensOf(Look look) {
  static const Tokens light = makeLight();
  static const Tokens dark = makeDark();
  static const Tokens blackOnWhite = makeHighContrast(rgb(0x000000), rgb(0xFFFFFF));
  static const Tokens whiteOnBlack = makeHighContrast(rgb(0xFFFFFF), rgb(0x000000));
  switch (look) {
    case Look::Dark:
      return dark;
    case Look::HighContrastLight:
      return blackOnWhite;
    case Look::HighContrastDark:
      return whiteOnBlack;
    case Look::Light:
      break;
  }
  return light;
}

bool isDark(Look look) { return look == Look::Dark || look == Look::HighContrastDark; }
bool isHighContrast(Look look) { return look == Look::HighContrastLight || look == Look::HighContrastDark; }

double contrastRatio(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace headroom
