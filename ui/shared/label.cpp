// SPDX-License-Identifier: MIT
// Labels that keep to the type scale.
#include "ui/shared/label.h"

#include <QEvent>
#include <QFrame>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "ui/shared/accessible.h"

namespace headroom {

QColor colourOf(TextColour colour) {
  const Tokens& t = theme().tokens();
  switch (colour) {
    case TextColour::Text2:
      return t.text2;
    case TextColour::Accent:
      return t.accent;
    case TextColour::Link:
      return t.link;
    case TextColour::Room:
      return t.room;
    case TextColour::Near:
      return t.nearText;
    case TextColour::Over:
      return t.overText;
    case TextColour::Ok:
      return t.ok;
    case TextColour::OnAccent:
      return t.onAccent;
    case TextColour::Text:
      break;
  }
  return t.text;
}

namespace {

bool isHeading(TextRole role) {
  return role == TextRole::CardTitle || role == TextRole::CaseTitle || role == TextRole::RecordTitle ||
         role == TextRole::PageTitle || role == TextRole::Welcome;
}

}  // namespace

Label::Label(const QString& text, TextRole role, TextColour colour, QWidget* parent)
    : QLabel(text, parent), role_(role), colour_(colour) {
  setTextFormat(Qt::PlainText);
  if (isHeading(role)) setAccessibleRole(this, QAccessible::Heading);
  // Without this a label on a ground of another role (a sheet of paper) would take that role's text colour.
  setForegroundRole(QPalette::WindowText);
  restyle();
  connect(&theme(), &Theme::changed, this, &Label::restyle);
}

void Label::setRole(TextRole role) {
  role_ = role;
  restyle();
}

void Label::setColour(TextColour colour) {
  colour_ = colour;
  restyle();
}

void Label::setText(const QString& text) {
  QLabel::setText(text);
  if (spoken_) sayAloud(text);
}

void Label::restyle() {
  setFont(theme().font(role_));
  QPalette p = palette();
  p.setColor(QPalette::WindowText, colourOf(colour_));
  setPalette(p);
}

ElidedLabel::ElidedLabel(const QString& text, TextRole role, TextColour colour, QWidget* parent)
    : Label({}, role, colour, parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setText(text);
}

void ElidedLabel::setText(const QString& text) {
  full_ = text;
  setAccessibleName(text);
  elide();
  updateGeometry();
}

// Of words that wrap the label asks for one line and takes the height of as many as they need.
QSize ElidedLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(full_) + 2,
          wordWrap() ? fontMetrics().height() : QLabel::sizeHint().height()};
}
QSize ElidedLabel::minimumSizeHint() const {
  if (!wordWrap()) return {theme().px(24), QLabel::minimumSizeHint().height()};
  int longest = 0;
  for (const QString& word : full_.split(u' ')) longest = std::max(longest, fontMetrics().horizontalAdvance(word));
  return {longest + 2, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  Label::resizeEvent(event);
  elide();
}

void ElidedLabel::changeEvent(QEvent* event) {
  Label::changeEvent(event);
  if (event->type() == QEvent::FontChange) elide();
}

void ElidedLabel::elide() {
  if (wordWrap()) return QLabel::setText(full_);
  const QString shown = fontMetrics().elidedText(full_, Qt::ElideRight, std::max(contentsRect().width(), 0));
  const bool cut = shown != full_ && isVisible();
  QLabel::setText(width() > 0 && testAttribute(Qt::WA_Resized) ? shown : full_);
  setToolTip(cut ? full_ : QString());
}

namespace {

/// Layouts ask over and over how high words are at a width, and laying words out is most of what a page costs.
class Sentence final : public Label {
 public:
  using Label::Label;
  int heightForWidth(int width) const override {
    Measured now{text(), font(), contentsMargins(), wordWrap(), {}};
    if (now.words != last_.words || now.font != last_.font || now.margins != last_.margins || now.wraps != last_.wraps)
      last_ = std::move(now);
    // More room takes no more lines: between two widths of one height every other has it too.
    if (last_.heights.empty()) last_.heights[QWIDGETSIZE_MAX] = Label::heightForWidth(QWIDGETSIZE_MAX);
    const auto wider = last_.heights.lower_bound(width);
    if (wider != last_.heights.end() &&
        (wider->first == width || (wider != last_.heights.begin() && std::prev(wider)->second == wider->second)))
      return wider->second;
    return last_.heights[width] = Label::heightForWidth(width);
  }

 private:
  struct Measured {
    QString words;
    QFont font;
    QMargins margins;
    bool wraps = false;
    std::map<int, int> heights;
  };
  mutable Measured last_;
};

}  // namespace

Label* sentence(const QString& text, TextRole role, TextColour colour) {
  auto* label = new Sentence(text, role, colour);
  label->setWordWrap(true);
  return label;
}

Label* labelFor(QWidget* field, const QString& words) {
  auto* label = new Label(words, TextRole::Secondary, TextColour::Text2);
  label->setBuddy(field);
  return label;
}

QWidget* divider() {
  auto* line = new QFrame;
  line->setFrameShape(QFrame::HLine);
  line->setFixedHeight(1);
  return line;
}

}  // namespace headroom
