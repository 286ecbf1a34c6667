// SPDX-License-Identifier: MIT
// Which part of a control is drawn by which function, and how large the parts are.
#include "ui/shared/headroom_style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

#include "core/base/plain_text.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

bool isInCombo(const QWidget* widget) {
  return widget && (qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                    qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()));
}

bool highContrast() { return theme().highContrast(); }

bool isTextArea(const QWidget* widget) {
  return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

}  // namespace

HeadroomStyle::HeadroomStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {
  setObjectName(QStringLiteral("headroom"));
}

void HeadroomStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
      qobject_cast<QHeaderView*>(widget) || qobject_cast<QScrollBar*>(widget))
    widget->setAttribute(Qt::WA_Hover);
  if (auto* tabs = qobject_cast<QTabBar*>(widget)) tabs->setExpanding(false);
}

void HeadroomStyle::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                                 const QString& text, QPalette::ColorRole role) const {
  QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, withoutTurns(text), role);
}

void HeadroomStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
  const Tokens& t = theme().tokens();
  switch (element) {
    case PE_PanelLineEdit: {
      if (isInCombo(widget)) return;
      const bool flat = widget && widget->property("plainField").toBool();
      if (flat) return;
      const bool wrong = widget && widget->property("invalid").toBool();
      const bool open = (option->state & State_Enabled) && !(option->state & State_ReadOnly);
      drawBox(*painter, option->rect, open ? t.surface : t.sunken,
              wrong                    ? t.overText
              : open || highContrast() ? t.ctrl
                                       : t.line,
              7, wrong ? 2 : 1);
      return;
    }
    case PE_FrameLineEdit:
      return;
    case PE_Frame: {
      // Text areas are boxed like line edits; lists, tables and scroll areas lie on their card without an edge.
      if (!isTextArea(widget) || widget->property("plainField").toBool()) return;
      // What can only be read is no white box to write in.
      const bool open = !widget->property("readOnly").toBool();
      drawBox(*painter, option->rect, open ? t.surface : t.sunken,
              widget->property("invalid").toBool() ? t.overText
              : open || highContrast()             ? t.ctrl
                                                   : t.line,
              7);
      return;
    }
    case PE_FrameMenu:
      drawBox(*painter, option->rect, t.surface, t.ctrl, 0);
      return;
    case PE_PanelMenu:
      painter->fillRect(option->rect, t.surface);
      return;
    case PE_FrameFocusRect:
      return;  // FocusRing draws it, outside the control
    case PE_FrameGroupBox:
      drawBox(*painter, option->rect, QColor(), t.line, 7);
      return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
      drawCheckBox(*option, *painter, false);
      return;
    case PE_IndicatorRadioButton:
      drawCheckBox(*option, *painter, true);
      return;
    case PE_FrameTabBarBase:
      painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
      return;
    case PE_PanelTipLabel:
      drawBox(*painter, option->rect, t.text, QColor(), 0);
      return;
    case PE_PanelButtonTool: {
      const bool over = option->state & (State_MouseOver | State_Sunken);
      const bool on = option->state & State_On;
      if (over || on) drawBox(*painter, option->rect, on ? t.sel : t.sunken, QColor(), 7);
      return;
    }
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void HeadroomStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
  const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
  const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
  const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
  switch (element) {
    case CE_PushButtonBevel:
      if (button) return drawButtonBevel(*button, *painter, widget);
      break;
    case CE_PushButtonLabel:
      if (button) return drawButtonLabel(*button, *painter, widget);
      break;
    case CE_Header:
      if (header) return drawHeader(*header, *painter, widget);
      break;
    case CE_HeaderEmptyArea:
      painter->fillRect(option->rect, theme().tokens().surface);
      return;
    case CE_ProgressBar:
      if (const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
        return drawProgress(*progress, *painter);
      break;
    case CE_ComboBoxLabel:
      // Units are set in by how deep they are in the list, not in the field.
      if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
        QStyleOptionComboBox plain(*combo);
        plain.currentText = plain.currentText.trimmed();
        return QProxyStyle::drawControl(element, &plain, painter, widget);
      }
      break;
    case CE_TabBarTabShape:
      return;
    case CE_TabBarTabLabel:
      if (tab) return drawTab(*tab, *painter);
      break;
    case CE_FocusFrame:
      drawBox(*painter, QRectF(option->rect), QColor(), theme().tokens().focus, 9, 2);
      return;
    case CE_ShapedFrame: {
      const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
      if (frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
        const QRect r = option->rect;
        const QRect line = frame->frameShape == QFrame::HLine ? QRect(r.left(), r.center().y(), r.width(), 1)
                                                              : QRect(r.center().x(), r.top(), 1, r.height());
        painter->fillRect(line, theme().tokens().line);
        return;
      }
      break;
    }
    default:
      break;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void HeadroomStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
  if (control == CC_ScrollBar) {
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
      if (slider->minimum < slider->maximum)
        drawScrollBar(*slider, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
      return;
    }
  }
  if (control == CC_ComboBox) {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
      return drawComboBox(*combo, *painter);
  }
  if (control == CC_SpinBox) {
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
      return drawSpinBox(*spin, *painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                         subControlRect(control, option, SC_SpinBoxDown, widget));
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HeadroomStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                    const QWidget* widget) const {
  if (control == CC_ComboBox && part == SC_ComboBoxEditField)
    return visualRect(option->direction, option->rect, option->rect.adjusted(theme().px(8), 2, -theme().px(28), -2));
  if (control == CC_ScrollBar) {
    // No arrow buttons: the groove is the whole bar.
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider) return {};
    const QRect bar = option->rect;
    if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) return {};
    if (part == SC_ScrollBarGroove) return bar;
    const bool upright = slider->orientation == Qt::Vertical;
    const int length = upright ? bar.height() : bar.width();
    const int range = slider->maximum - slider->minimum;
    int handle = length;
    if (range > 0)
      handle = std::max(static_cast<int>(qint64(slider->pageStep) * length / (qint64(range) + slider->pageStep)),
                        std::min(28, length));
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
                                              slider->upsideDown);
    const auto span = [&](int from, int size) {
      return upright ? QRect(bar.left(), bar.top() + from, bar.width(), size)
                     : QRect(bar.left() + from, bar.top(), size, bar.height());
    };
    if (part == SC_ScrollBarSlider) return span(start, handle);
    if (part == SC_ScrollBarSubPage) return span(0, start);
    if (part == SC_ScrollBarAddPage) return span(start + handle, length - start - handle);
  }
  return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect HeadroomStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  if (element == SE_LineEditContents) {
    QRect r = QProxyStyle::subElementRect(element, option, widget);
    return widget && widget->property("plainField").toBool() ? r : r.adjusted(theme().px(6), 0, -theme().px(6), 0);
  }
  return QProxyStyle::subElementRect(element, option, widget);
}

QSize HeadroomStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                      const QWidget* widget) const {
  if (type == CT_PushButton)
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) return buttonSize(*button, widget);
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  switch (type) {
    case CT_LineEdit:
      if (!isInCombo(widget)) result.setHeight(std::max(result.height(), theme().px(36)));
      break;
    case CT_ComboBox:
      result = QSize(size.width() + theme().px(44), std::max(size.height(), theme().px(36)));
      break;
    case CT_SpinBox:
      // The words inside stand away from the edge as in every field.
      result.rwidth() += theme().px(14);
      result.setHeight(std::max(result.height(), theme().px(36)));
      break;
    case CT_TabBarTab:
      result = QSize(result.width() + theme().px(12), theme().px(36));
      break;
    case CT_MenuItem: {
      const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      if (item && item->menuItemType == QStyleOptionMenuItem::Separator) break;
      result.setHeight(std::max(result.height(), theme().px(30)));
      break;
    }
    case CT_ItemViewItem:
      result.setHeight(std::max(result.height(), theme().px(28)));
      break;
    case CT_ProgressBar:
      result.setHeight(theme().px(10));
      break;
    case CT_CheckBox:
    case CT_RadioButton:
      result.setHeight(std::max(result.height(), theme().px(28)));
      break;
    case CT_HeaderSection:
      result += QSize(theme().px(22), theme().px(10));
      break;
    case CT_ToolButton:
      result = result.expandedTo(QSize(theme().px(30), theme().px(30)));
      break;
    default:
      break;
  }
  return result;
}

int HeadroomStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return theme().px(24);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
      return theme().px(8);
    case PM_ScrollBarExtent:
      return 12;
    case PM_ScrollBarSliderMin:
      return 28;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
      return 4;
    case PM_DefaultFrameWidth:
      return isTextArea(widget) ? 2 : 1;
    case PM_SmallIconSize:
      return theme().px(16);
    case PM_ButtonIconSize:
      return theme().px(18);
    case PM_ToolTipLabelFrameWidth:
      return 6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int HeadroomStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* data) const {
  switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
      return 1;
    case SH_FocusFrame_Mask:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_LeftClickAbsolutePosition:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

}  // namespace headroom
