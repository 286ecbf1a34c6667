// SPDX-License-Identifier: MIT
// Turns tokens into the application's palette, font and style, and follows the desktop: light or dark, contrast and the
// size of its text.
#include "ui/shared/theme.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>

#include <algorithm>
#include <cmath>

#include "ui/shared/accessible.h"
#include "ui/shared/focus_ring.h"
#include "ui/shared/headroom_style.h"
#include "ui/shared/plain_tips.h"
#include "ui/shared/still_wheel.h"
#include "ui/shared/system_scheme.h"

namespace headroom {
Theme::Theme(QObject* parent) : QObject(parent) {
  systemDark_ = QApplication::palette().color(QPalette::Window).lightness() < 128;
  auto* scheme = new SystemScheme(this);
  connect(scheme, &SystemScheme::told, this, &Theme::takeDesktop);
}

Theme& theme() {
  static QPointer<Theme> instance;
  if (!instance) instance = new Theme(qApp);
  return *instance;
}

void Theme::install() {
  installAccessible();
  QApplication::setStyle(new HeadroomStyle);
  // Nothing moves by itself, whatever the desktop asks for: less motion is what everybody gets.
  for (const Qt::UIEffect effect : {Qt::UI_General, Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                    Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
    QApplication::setEffectEnabled(effect, false);
  theme().apply();
  FocusRing::install();
  PlainTips::install();
  StillWheel::install();
}

Look Theme::current() const {
  switch (choice_) {
    case LookChoice::Light:
      return Look::Light;
    case LookChoice::Dark:
      return Look::Dark;
    case LookChoice::HighContrast:
      return systemDark_ ? Look::HighContrastDark : Look::HighContrastLight;
    case LookChoice::System:
      break;
  }
  if (systemContrast_) return systemDark_ ? Look::HighContrastDark : Look::HighContrastLight;
  return systemDark_ ? Look::Dark : Look::Light;
}

const Tokens& Theme::tokens() const { return tokensOf(current()); }
bool Theme::dark() const { return isDark(current()); }
bool Theme::highContrast() const { return isHighContrast(current()); }
int Theme::px(double length) const { return static_cast<int>(std::lround(length * scale_)); }

void Theme::setLook(LookChoice choice) {
  if (choice == choice_) return;
  choice_ = choice;
  apply();
}

void Theme::setTextScale(double scale) {
  scaleChosen_ = true;
  const double wanted = std::clamp(scale, 0.9, 2.0);
  if (std::abs(wanted - scale_) < 1e-9) return;
  scale_ = wanted;
  apply();
}

void Theme::followDesktopText() {
  setTextScale(systemScale_);
  scaleChosen_ = false;
}

QPalette Theme::palette() const {
  const Tokens& t = tokens();
  QPalette p;
  const auto set = [&p](QPalette::ColorRole role, const QColor& colour) { p.setColor(QPalette::All, role, colour); };
  set(QPalette::Window, t.canvas), set(QPalette::WindowText, t.text);
  set(QPalette::Base, t.surface), set(QPalette::AlternateBase, t.sunken), set(QPalette::Text, t.text);
  set(QPalette::PlaceholderText, t.text2);
  set(QPalette::Button, t.surface), set(QPalette::ButtonText, t.text);
  set(QPalette::BrightText, t.overText);
  set(QPalette::Light, t.surface), set(QPalette::Midlight, t.line), set(QPalette::Mid, t.ctrl);
  set(QPalette::Dark, t.ctrl), set(QPalette::Shadow, t.line);
  // A selection in high contrast is reversed, because soft fills are removed there.
  set(QPalette::Highlight, highContrast() ? t.text : t.sel);
  set(QPalette::HighlightedText, highContrast() ? t.canvas : t.text);
  set(QPalette::Link, t.link), set(QPalette::LinkVisited, t.link);
  set(QPalette::ToolTipBase, t.text), set(QPalette::ToolTipText, t.surface);
  p.setColor(QPalette::Disabled, QPalette::Text, t.text2);
  p.setColor(QPalette::Disabled, QPalette::ButtonText, t.text2);
  p.setColor(QPalette::Disabled, QPalette::WindowText, t.text2);
  return p;
}

void Theme::apply() {
  QApplication::setPalette(palette());
  QApplication::setFont(font(TextRole::Body));
  Q_EMIT changed();
}

void Theme::takeDesktop(const DesktopLook& desktop) {
  const Look before = current();
  systemDark_ = desktop.dark.value_or(systemDark_);
  systemContrast_ = desktop.contrast.value_or(systemContrast_);
  systemScale_ = desktop.textScale.value_or(systemScale_);
  if (!scaleChosen_) followDesktopText();
  if (current() != before) apply();
}

}  // namespace headroom
