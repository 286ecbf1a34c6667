// SPDX-License-Identifier: MIT
// Makes the buttons that HeadroomStyle draws.
#include "ui/shared/button.h"

#include <QKeyEvent>

#include "ui/shared/icon.h"

namespace headroom {
namespace {

// Enter presses the button that has the focus, on a page and in a dialog: never the default button instead of Cancel.
// A key that is held down presses once.
class KeyedButton final : public QPushButton {
 public:
  using QPushButton::QPushButton;

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier))
      return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat()) click();
  }
};

QPushButton* make(const QString& text, const QString& icon, ButtonVariant variant, IconColour colour) {
  auto* button = new KeyedButton(text);
  setVariant(button, variant);
  button->setIcon(themeIcon(icon, colour));
  button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  button->setAutoDefault(false);
  return button;
}

}  // namespace

QPushButton* primaryButton(const QString& text, const QString& icon) {
  return make(text, icon, ButtonVariant::Primary, IconColour::OnAccent);
}
QPushButton* secondaryButton(const QString& text, const QString& icon) {
  return make(text, icon, ButtonVariant::Secondary, IconColour::Text);
}
QPushButton* linkButton(const QString& text, const QString& icon) {
  return make(text, icon, ButtonVariant::Link, IconColour::Link);
}
QPushButton* navButton(const QString& text, const QString& icon) {
  QPushButton* button = make(text, icon, ButtonVariant::Nav, IconColour::Text2);
  button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  button->setCheckable(true);
  return button;
}
void setBadge(QPushButton* button, const QString& badge) {
  button->setProperty("badge", badge);
  button->setAccessibleDescription(badge);
  button->updateGeometry();
  button->update();
}
void setLeading(QPushButton* button) {
  button->setProperty("leading", true);
  button->update();
}
QPushButton* iconButton(const QString& icon, const QString& name) {
  QPushButton* button = make({}, icon, ButtonVariant::Quiet, IconColour::Text2);
  button->setToolTip(name);
  button->setAccessibleName(name);
  return button;
}

}  // namespace headroom
