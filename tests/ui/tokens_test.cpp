// SPDX-License-Identifier: MIT
// The contrast that the colour table promises, computed from the colours themselves.
#include "ui/paper/tokens.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QFontInfo>
#include <QPalette>
#include <QStyle>

#include "ui/shared/theme.h"

namespace tokens_test {

using namespace headroom;

namespace {

struct Pair {
  const char* name;
  QColor Tokens::*front;
  QColor Tokens::*back;
  double light, dark;  // as designed
  double least;        // WCAG 2.2: 4.5 for words, 3 for marks and edges
};

const Pair kPairs[] = {
    {"text on surface", &Tokens::text, &Tokens::surface, 15.36, 13.38, 4.5},
    {"text on canvas", &Tokens::text, &Tokens::canvas, 14.10, 14.89, 4.5},
    {"text2 on surface", &Tokens::text2, &Tokens::surface, 6.55, 7.40, 4.5},
    {"text2 on sidebar", &Tokens::text2, &Tokens::sidebar, 5.45, 8.55, 4.5},
    {"text2 on sel", &Tokens::text2, &Tokens::sel, 5.30, 5.69, 4.5},
    {"onAccent on accent", &Tokens::onAccent, &Tokens::accent, 7.19, 9.17, 4.5},
    {"link on surface", &Tokens::link, &Tokens::surface, 7.85, 9.16, 4.5},
    {"room on soft", &Tokens::room, &Tokens::roomSoft, 5.02, 6.51, 4.5},
    {"near on soft", &Tokens::nearText, &Tokens::nearSoft, 5.63, 7.39, 4.5},
    {"over on soft", &Tokens::overText, &Tokens::overSoft, 6.72, 6.93, 4.5},
    {"ok on soft", &Tokens::ok, &Tokens::okSoft, 5.25, 6.82, 4.5},
    {"text on urgent", &Tokens::text, &Tokens::urgentCell, 7.57, 7.68, 4.5},
    {"ctrl on surface", &Tokens::ctrl, &Tokens::surface, 3.97, 4.32, 3},
    {"ctrl on canvas", &Tokens::ctrl, &Tokens::canvas, 3.65, 4.80, 3},
    {"near mark on surface", &Tokens::nearMark, &Tokens::surface, 4.14, 9.31, 3},
    {"near mark on sunken", &Tokens::nearMark, &Tokens::sunken, 3.57, 9.95, 3},
    {"near mark on soft", &Tokens::nearMark, &Tokens::nearSoft, 3.52, 7.39, 3},
    {"near mark on track", &Tokens::nearMark, &Tokens::track, 3.18, 6.70, 3},
    {"over mark on track", &Tokens::overMark, &Tokens::track, 6.37, 3.71, 3},
    {"room on track", &Tokens::room, &Tokens::track, 4.73, 5.77, 3},
    {"focus on canvas", &Tokens::focus, &Tokens::canvas, 14.1, 17.7, 3},
};

// Pairs that the table does not name and the program draws all the same.
const Pair kOthers[] = {
    {"urgent mark on urgent cell", &Tokens::urgentMark, &Tokens::urgentCell, 0, 0, 3},
    {"text2 on sunken", &Tokens::text2, &Tokens::sunken, 0, 0, 4.5},
    {"text2 on canvas", &Tokens::text2, &Tokens::canvas, 0, 0, 4.5},
    {"text2 on track", &Tokens::text2, &Tokens::track, 0, 0, 4.5},
    {"link on canvas", &Tokens::link, &Tokens::canvas, 0, 0, 4.5},
    {"link on sunken", &Tokens::link, &Tokens::sunken, 0, 0, 4.5},
    {"accent on its soft", &Tokens::accent, &Tokens::accentSoft, 0, 0, 4.5},
    {"onAccent on hover", &Tokens::onAccent, &Tokens::accentHover, 0, 0, 4.5},
    {"over mark on soft", &Tokens::overMark, &Tokens::overSoft, 0, 0, 3},
    {"over text on surface", &Tokens::overText, &Tokens::surface, 0, 0, 4.5},
    {"near text on surface", &Tokens::nearText, &Tokens::surface, 0, 0, 4.5},
    {"room on surface", &Tokens::room, &Tokens::surface, 0, 0, 4.5},
    {"ok on surface", &Tokens::ok, &Tokens::surface, 0, 0, 4.5},
    {"text on sel", &Tokens::text, &Tokens::sel, 0, 0, 4.5},
    {"surface on text", &Tokens::surface, &Tokens::text, 0, 0, 4.5},
};

double ratioOf(const Pair& pair, Look look) {
  const Tokens& t = tokensOf(look);
  return contrastRatio(t.*pair.front, t.*pair.back);
}

}  // namespace

TEST_CASE("every colour pair has the contrast that the table gives", "[tokens]") {
  for (const Pair& pair : kPairs) {
    INFO(pair.name);
    CHECK(ratioOf(pair, Look::Light) == Approx(pair.light).margin(0.051));
    CHECK(ratioOf(pair, Look::Dark) == Approx(pair.dark).margin(0.051));
  }
}

TEST_CASE("every colour pair can be read in every look", "[tokens]") {
  for (const Look look : {Look::Light, Look::Dark, Look::HighContrastLight, Look::HighContrastDark}) {
    for (const Pair& pair : kPairs) {
      INFO(pair.name);
      CHECK(ratioOf(pair, look) >= pair.least);
    }
    for (const Pair& pair : kOthers) {
      INFO(pair.name);
      CHECK(ratioOf(pair, look) >= pair.least);
    }
  }
}

TEST_CASE("contrast of black on white is 21 and of a colour on itself is 1", "[tokens]") {
  CHECK(contrastRatio(QColor(Qt::black), QColor(Qt::white)) == Approx(21));
  CHECK(contrastRatio(QColor(Qt::red), QColor(Qt::red)) == Approx(1));
}

TEST_CASE("the theme puts its colours and text size on the application", "[theme]") {
  theme().setLook(LookChoice::Dark);
  CHECK(QApplication::palette().color(QPalette::Window) == tokensOf(Look::Dark).canvas);
  const double before = QApplication::font().pointSizeF();
  theme().setTextScale(1.5);
  CHECK(QApplication::font().pointSizeF() == Approx(before * 1.5));
  CHECK(theme().px(10) == 15);
  theme().setTextScale(9);
  CHECK(theme().textScale() == 2.0);
  theme().setTextScale(1);
  theme().setLook(LookChoice::Light);
}

TEST_CASE("nothing moves by itself, whatever the desktop asks for", "[theme]") {
  for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                    Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
    CHECK_FALSE(QApplication::isEffectEnabled(effect));
  CHECK(QApplication::style()->styleHint(QStyle::SH_Widget_Animate) == 0);
  CHECK(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
}

TEST_CASE("the vendored typeface is loaded with its weights", "[theme]") {
  REQUIRE(registerFonts());
  CHECK(QFontInfo(fontOf(TextRole::Body, 1)).family() == QStringLiteral("IBM Plex Sans"));
  CHECK(QFontInfo(fontOf(TextRole::PageTitle, 1)).weight() == QFont::DemiBold);
  CHECK(QFontInfo(fontOf(TextRole::Button, 1)).weight() == QFont::Medium);
}

}  // namespace tokens_test
