// SPDX-License-Identifier: MIT
// Dot plot, heat map and trend lines, looked at in greyscale and with deuteranopia: what a status says is still there.
// And every page and dialog of the sample in the four looks: no word, mark, edge or focus is too faint.
#include <QLineEdit>
#include <QPainter>
#include <QScopeGuard>
#include <QVBoxLayout>

#include <array>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/ui_accessibility.h"
#include "tests/support/ui_looked_pages.h"
#include "tests/support/ui_sight.h"
#include "ui/paper/sparkline.h"
#include "ui/paper/status_mark.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/step_dots.h"
#include "ui/shared/system_scheme.h"
#include "ui/shared/tag.h"

namespace colour_vision_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// As the desktop and the settings would have it.
void putOn(Look look) {
  for (SystemScheme* desktop : theme().findChildren<SystemScheme*>()) Q_EMIT desktop->told({isDark(look), false, {}});
  theme().setLook(isHighContrast(look) ? LookChoice::HighContrast : LookChoice::System);
}

/// Goes to each page that no role before has shown.
void goToEveryPage(Pages& pages, const QStringList& codes) {
  std::set<QString> seen;
  for (const QString& code : codes) {
    const PersonId who = pages.person(code);
    pages.window->lookAs(who);
    for (const PageEntry* page : pagesFor(pages.home(who)))
      if (seen.insert(page->id).second) pages.lookAt({page->id, {}});
  }
}

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

TEST_CASE("what is too faint is seen in a picture, and what is not is let be", "[contrast]") {
  QWidget window;
  window.resize(400, 300);
  auto* column = new QVBoxLayout(&window);
  auto* field = new QLineEdit;
  field->setFocusPolicy(Qt::NoFocus);  // its ring would be seen for its edge
  column->addWidget(labelFor(field, u"Name"_s));
  column->addWidget(field);
  column->addWidget(primaryButton(u"Save"_s));
  column->addWidget(new Tag(MarkShape::Diamond, u"Overdue"_s, Tone::Over));
  const auto inColour = [column](const QString& words, QRgb colour) {
    auto* label = new QLabel(words);
    QPalette palette;
    palette.setColor(QPalette::WindowText, QColor(colour));
    label->setPalette(palette);
    column->addWidget(label);
  };
  const auto look = [&window] {
    window.show();
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
    const Faint faint = faintIn(window);
    CHECK(faint.texts >= 3);
    CHECK(faint.marks >= 1);
    CHECK(faint.edges == 2);
    return faint.faults;
  };
  CHECK(look().join(u'\n').toStdString().empty());
  SECTION("words") {
    inColour(u"Too pale"_s, 0xff8f8f8f);
    const QStringList faults = look();
    REQUIRE(faults.size() == 1);
    CHECK(faults.first().startsWith(u"'Too pale' in QLabel"_s));
  }
  SECTION("the edge of a field") {
    field->setStyleSheet(u"border: 1px solid #dddddd; background: #ffffff"_s);
    const QStringList faults = look();
    REQUIRE(faults.size() == 1);
    CHECK(faults.first().contains(u"its edge has 1."_s));
  }
  SECTION("a mark") {
    struct Pale : QWidget {
      void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawMark(painter, MarkShape::Circle, {20, 12}, 7, QColor(0xc8, 0xc8, 0xc8));
      }
    };
    column->addWidget(new Pale, 1);
    const QStringList faults = look();
    REQUIRE(faults.size() == 1);
    CHECK(faults.first().startsWith(u"a mark"_s));
  }
}

TEST_CASE("no word, mark or edge of any page, message or dialog is too faint, in any of the four looks", "[contrast]") {
  const auto back = qScopeGuard([] { putOn(Look::Light), theme().setLook(LookChoice::Light); });
  Pages pages;
  Faint all;
  pages.check = [&all](QWidget& window) {
    const Faint faint = faintIn(window);
    all.texts += faint.texts, all.marks += faint.marks, all.edges += faint.edges;
    return faint.faults;
  };
  for (const Look look : kLooks) {
    putOn(look);
    pages.open({1.0, {1366, 1400}});
    const qsizetype before = pages.faults.size();
    goToEveryPage(pages, {u"ruth-calder"_s, u"priya-nair"_s, u"farah-siddiqui"_s});
    pages.lookAt({u"person"_s, u"farah-siddiqui"_s});
    pages.lookAt({u"session"_s, u"start:farah-siddiqui"_s});
    for (const MessageKind kind : {MessageKind::Info, MessageKind::Done, MessageKind::Warning, MessageKind::Error}) {
      pages.window->messages().showMessage(kind, u"Something was said here."_s, u"Undo"_s, [] {});
      pages.look(u"a message"_s);
    }
    pages.window->lookAs(pages.person(u"priya-nair"_s));
    for (const QString& page : {u"staff"_s, u"cases"_s, u"actions"_s, u"growth"_s})
      pages.lookAtDialogs(u"priya-nair"_s, page);
    for (qsizetype i = before; i < pages.faults.size(); ++i)
      pages.faults[i].prepend(u"look %1: "_s.arg(static_cast<int>(look)));
  }
  CHECK(all.texts > 10'000);
  CHECK(all.marks > 500);
  CHECK(all.edges > 1'000);
  INFO(pages.faults.join(u'\n').toStdString());
  CHECK(pages.faults.isEmpty());
}

TEST_CASE("what has the keyboard stands out in every look", "[contrast]") {
  const auto back = qScopeGuard([] { putOn(Look::Light), theme().setLook(LookChoice::Light); });
  Pages pages;
  pages.check = focusFaults;
  for (const Look look : {Look::Dark, Look::HighContrastLight, Look::HighContrastDark}) {
    putOn(look);
    pages.open({1.0, {1366, 768}});
    goToEveryPage(pages, {u"ruth-calder"_s});
  }
  INFO(pages.faults.join(u'\n').toStdString());
  CHECK(pages.faults.isEmpty());
}

TEST_CASE("a bar stands out from its track and dots from their card in every look", "[contrast]") {
  const auto back = qScopeGuard([] { putOn(Look::Light), theme().setLook(LookChoice::Light); });
  for (const Look look : kLooks) {
    putOn(look);
    const Tokens& tokens = tokensOf(look);
    const auto standing = [&tokens](QWidget& widget, const QColor& ground) {
      QImage picture(widget.size(), QImage::Format_RGB32);
      picture.fill(tokens.surface);
      widget.render(&picture, {}, {}, QWidget::DrawChildren);
      int stands = 0;
      for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) stands += contrastRatio(picture.pixelColor(x, y), ground) >= 3;
      return stands;
    };
    for (const Tone tone : {Tone::Room, Tone::Near, Tone::Over}) {
      INFO("look " << static_cast<int>(look) << ", tone " << static_cast<int>(tone));
      LoadBarFigure figure;
      figure.load = 10;
      figure.ceiling = 20.0;
      figure.tone = tone;
      LoadBar bar;
      bar.set(figure, u"Load"_s, u"10 of 20"_s);
      bar.resize(200, 24);
      CHECK(standing(bar, tokens.track) > 600);  // half of 200 pixels, ten high
      CHECK(standing(bar, tokens.surface) > 600);
    }
    StepDots dots(u"Goal"_s);
    dots.set(1, 3);
    dots.resize(dots.sizeHint());
    CHECK(standing(dots, tokens.surface) > 60);
  }
}

}  // namespace colour_vision_test
