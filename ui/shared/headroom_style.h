// SPDX-License-Identifier: MIT
// The one style of the program, over Fusion: every control is drawn from the theme's tokens, and no style sheet is used
// anywhere. A button says which kind it is in its "variant" property: primary, secondary (the default), link, quiet,
// nav or segment. A progress bar is a 10 px bar without words: put a label beside it.
#pragma once
#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace headroom {

enum class ButtonVariant { Secondary, Primary, Link, Quiet, Nav, Segment };
ButtonVariant variantOf(const QWidget* widget);
void setVariant(QWidget* widget, ButtonVariant variant);

class HeadroomStyle final : public QProxyStyle {
  Q_OBJECT

 public:
  HeadroomStyle();

  using QProxyStyle::polish;
  void polish(QWidget* widget) override;
  /// Words of labels, fields of choice and menus; see withoutTurns().
  void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                    const QString& text, QPalette::ColorRole role) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                       const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override;
};

// The drawing of buttons, kept in style_buttons.cpp.
void drawButtonBevel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
void drawButtonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget);
/// `up` and `down`: where its arrows are; the base style draws its edge too faintly to be seen.
void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up, const QRect& down);
void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter);

// The drawing of everything else, kept in style_parts.cpp. An invalid colour draws nothing.
void drawBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, double radius,
             double width = 1);
void drawCheckBox(const QStyleOption& option, QPainter& painter, bool round);
void drawHeader(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget);
void drawTab(const QStyleOptionTab& option, QPainter& painter);
void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& handle);
void drawProgress(const QStyleOptionProgressBar& option, QPainter& painter);

}  // namespace headroom
