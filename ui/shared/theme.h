// SPDX-License-Identifier: MIT
// The look in use: which colour tokens, how large the text, and the palette, font and style that follow from them.
#pragma once
#include <QObject>

#include "ui/paper/tokens.h"
#include "ui/paper/type_scale.h"

class QPalette;

namespace headroom {

struct DesktopLook;

enum class LookChoice { System, Light, Dark, HighContrast };

/// There is one theme a program; get it with theme(). Every change applies to the whole application at once and emits
/// changed().
class Theme : public QObject {
  Q_OBJECT

 public:
  /// Loads the fonts and puts the style, palette and font on the application. Call once after QApplication is made.
  static void install();

  void setLook(LookChoice choice);
  LookChoice look() const { return choice_; }
  /// Text size, 0.9 to 2.0; anything outside is brought to the nearest end.
  void setTextScale(double scale);
  /// The size that the desktop asks for, now and when that changes, in place of one that was set; 1.0 where it asks for
  /// none. So it is until setTextScale().
  void followDesktopText();
  double textScale() const { return scale_; }
  /// What the desktop wants; the look follows where System was chosen, and whether high contrast is dark.
  void takeDesktop(const DesktopLook& desktop);

  const Tokens& tokens() const;
  bool dark() const;
  bool highContrast() const;
  QFont font(TextRole role) const { return fontOf(role, scale_); }
  /// A length in pixels that grows with the text.
  int px(double length) const;
  QPalette palette() const;

 Q_SIGNALS:
  void changed();

 private:
  friend Theme& theme();
  explicit Theme(QObject* parent);
  void apply();
  Look current() const;

  LookChoice choice_ = LookChoice::System;
  double scale_ = 1.0;
  bool systemDark_ = false;
  bool systemContrast_ = false;
  double systemScale_ = 1.0;
  bool scaleChosen_ = false;
};

Theme& theme();

}  // namespace headroom
