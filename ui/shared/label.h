// SPDX-License-Identifier: MIT
// Text on a page: plain text only, in a role of the type scale and a colour of the tokens, following the theme by
// itself.
#pragma once
#include <QLabel>

#include "ui/shared/theme.h"

namespace headroom {

enum class TextColour { Text, Text2, Accent, Link, Room, Near, Over, Ok, OnAccent };
QColor colourOf(TextColour colour);

/// `new Label(tr("Today"), TextRole::PageTitle)`; setWordWrap(true) for sentences; setColour for quiet or status text.
class Label : public QLabel {
  Q_OBJECT

 public:
  explicit Label(const QString& text = {}, TextRole role = TextRole::Body, TextColour colour = TextColour::Text,
                 QWidget* parent = nullptr);
  void setRole(TextRole role);
  void setColour(TextColour colour);
  /// What it says from now on is heard by assistive technology at once, and again when it is said again.
  void setSpoken() { spoken_ = true; }
  void setText(const QString& text);

 private:
  void restyle();
  TextRole role_;
  TextColour colour_;
  bool spoken_ = false;
};

/// One line that ends in an ellipsis when it does not fit; the whole text is its tooltip and accessible name then. With
/// setWordWrap() it is one line where there is room for it, and more where there is not, and nothing is cut.
class ElidedLabel : public Label {
  Q_OBJECT

 public:
  explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::Body, TextColour colour = TextColour::Text,
                       QWidget* parent = nullptr);
  void setText(const QString& text);
  QString fullText() const { return full_; }
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void elide();
  QString full_;
};

/// A sentence that wraps; shorthand for a quiet secondary Label with word wrap.
Label* sentence(const QString& text, TextRole role = TextRole::Body, TextColour colour = TextColour::Text2);
/// The quiet words before or above a field, tied to it: they stay when something is typed.
Label* labelFor(QWidget* field, const QString& words);
/// A 1 px line across, in the decorative colour.
QWidget* divider();

}  // namespace headroom
