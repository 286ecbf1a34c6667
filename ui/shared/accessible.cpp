// SPDX-License-Identifier: MIT
// One factory: a role asked for by property, the value of a load bar, the marks of a dot plot as list items, headings,
// and buttons and check boxes that do on every press what they do for a hand.
#include "ui/shared/accessible.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QCheckBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableView>
#include <QVariant>
#include <QWidget>

#include "ui/shared/dot_plot.h"
#include "ui/shared/load_bar.h"

namespace headroom {
namespace {

constexpr auto kRoleProperty = "accessibleRole";
constexpr auto kOpensProperty = "accessibleOpens";

class LoadBarInterface final : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit LoadBarInterface(LoadBar* bar) : QAccessibleWidget(bar, QAccessible::ProgressBar) {}
  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  QVariant currentValue() const override { return figure().load; }
  void setCurrentValue(const QVariant&) override {}
  QVariant maximumValue() const override { return figure().ceiling.value_or(figure().load); }
  QVariant minimumValue() const override { return 0.0; }
  QVariant minimumStepSize() const override { return 0.0; }

 private:
  const LoadBarFigure& figure() const { return static_cast<LoadBar*>(widget())->figure(); }
};

class DotPlotInterface;

class MarkInterface final : public QAccessibleInterface {
 public:
  MarkInterface(DotPlot* plot, int index) : plot_(plot), index_(index) {}
  bool isValid() const override {
    const DotPlot* plot = plot_.data();
    return plot != nullptr && index_ < plot->markCount();
  }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return plot_ ? plot_->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(plot_); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QRect rect() const override {
    const DotPlot* plot = plot_.data();
    if (plot == nullptr) return {};
    const QRect local = plot->markRect(index_);
    return {plot->mapToGlobal(local.topLeft()), local.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QString text(QAccessible::Text kind) const override {
    if (!isValid()) return {};
    if (kind == QAccessible::Name) return plot_->markName(index_);
    if (kind == QAccessible::Description) return plot_->markWords(index_);
    return {};
  }
  void setText(QAccessible::Text, const QString&) override {}
  QAccessible::State state() const override {
    QAccessible::State state;
    const DotPlot* plot = plot_.data();
    // A screen reader may ask for a mark whose plot is gone.
    if (plot == nullptr) {
      state.invalid = true;
      return state;
    }
    state.focusable = state.selectable = true;
    state.selected = plot->selectedIndex() == index_;
    state.focused = state.selected && plot->hasFocus();
    state.invisible = !plot->isVisible();
    return state;
  }

 private:
  QPointer<DotPlot> plot_;
  int index_;
};

class DotPlotInterface final : public QAccessibleWidget {
 public:
  explicit DotPlotInterface(DotPlot* plot) : QAccessibleWidget(plot, QAccessible::List) {}
  ~DotPlotInterface() override {
    for (const QAccessible::Id id : ids_) QAccessible::deleteAccessibleInterface(id);
  }
  int childCount() const override { return plot()->markCount(); }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    while (static_cast<int>(ids_.size()) <= index)
      ids_.push_back(
          QAccessible::registerAccessibleInterface(new MarkInterface(plot(), static_cast<int>(ids_.size()))));
    return QAccessible::accessibleInterface(ids_[static_cast<std::size_t>(index)]);
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    for (int i = 0; i < childCount(); ++i)
      if (QAccessibleInterface* item = child(i); item->rect().contains(x, y)) return item;
    return nullptr;
  }
  QAccessibleInterface* focusChild() const override { return child(plot()->selectedIndex()); }
  int indexOfChild(const QAccessibleInterface* item) const override {
    for (int i = 0; i < childCount(); ++i)
      if (child(i) == item) return i;
    return -1;
  }

 private:
  DotPlot* plot() const { return static_cast<DotPlot*>(widget()); }
  mutable std::vector<QAccessible::Id> ids_;
};

/// Qt lets assistive technology toggle a checkable button, which only changes how it looks; here every button, check
/// box and radio button is pressed, as by a person, and what hangs on the press happens. What it is is asked each time:
/// the interface may be made before the button is checkable.
class ButtonInterface final : public QAccessibleWidget {
 public:
  explicit ButtonInterface(QAbstractButton* button) : QAccessibleWidget(button, QAccessible::Button) {}
  QAccessible::Role role() const override {
    const QVariant asked = button()->property(kRoleProperty);
    if (asked.isValid()) return static_cast<QAccessible::Role>(asked.toInt());
    if (menu() != nullptr) return QAccessible::ButtonMenu;
    if (qobject_cast<QRadioButton*>(button()) != nullptr) return QAccessible::RadioButton;
    if (!button()->isCheckable() || opens()) return QAccessible::Button;
    return button()->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
  }
  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Accelerator) return QKeySequence::mnemonic(button()->text()).toString();
    const QString said = QAccessibleWidget::text(kind);
    return kind == QAccessible::Name && said.isEmpty() ? button()->text().remove(u'&') : said;
  }
  QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    const auto* box = qobject_cast<QCheckBox*>(button());
    const auto* push = qobject_cast<QPushButton*>(button());
    state.checkable = button()->isCheckable() && !opens();
    state.checked = state.checkable && button()->isChecked();
    state.checkStateMixed = box != nullptr && box->checkState() == Qt::PartiallyChecked;
    state.expandable = opens();
    state.expanded = opens() && button()->isChecked();
    state.collapsed = opens() && !button()->isChecked();
    state.selectable = role() == QAccessible::PageTab;
    state.selected = state.selectable && button()->isChecked();
    state.defaultButton = push != nullptr && push->isDefault();
    state.hasPopup = menu() != nullptr;
    return state;
  }
  QStringList actionNames() const override {
    return button()->isEnabled() ? QStringList{pressAction(), setFocusAction()} : QStringList{};
  }
  void doAction(const QString& name) override {
    if (name != pressAction()) return QAccessibleWidget::doAction(name);
    menu() != nullptr ? static_cast<QPushButton*>(button())->showMenu() : button()->click();
  }

 private:
  QAbstractButton* button() const { return static_cast<QAbstractButton*>(widget()); }
  QMenu* menu() const {
    const auto* push = qobject_cast<QPushButton*>(button());
    return push == nullptr ? nullptr : push->menu();
  }
  bool opens() const { return button()->property(kOpensProperty).toBool(); }
};

/// A label that is more than words on a page, as a heading, or less, as a picture that only decorates. Qt's own
/// interface of labels takes no other role.
class LabelInterface final : public QAccessibleWidget {
 public:
  LabelInterface(QLabel* label, QAccessible::Role role) : QAccessibleWidget(label, role) {}
  QString text(QAccessible::Text kind) const override {
    const QString said = QAccessibleWidget::text(kind);
    return kind == QAccessible::Name && said.isEmpty() ? label()->text() : said;
  }
  /// Without words nobody is led to it.
  QAccessible::Role role() const override {
    return text(QAccessible::Name).isEmpty() ? QAccessible::StaticText : QAccessibleWidget::role();
  }
  QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
  }
  QList<std::pair<QAccessibleInterface*, QAccessible::Relation>> relations(QAccessible::Relation match) const override {
    auto all = QAccessibleWidget::relations(match);
    QWidget* named = label()->buddy();
    if (named != nullptr && (match & QAccessible::Labelled) != 0)
      all.append({QAccessible::queryAccessibleInterface(named), QAccessible::Labelled});
    return all;
  }

 private:
  QLabel* label() const { return static_cast<QLabel*>(widget()); }
};

QAccessibleInterface* make(const QString& className, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  if (!widget) return nullptr;
  if (className == QLatin1String("headroom::LoadBar")) return new LoadBarInterface(static_cast<LoadBar*>(widget));
  if (className == QLatin1String("headroom::DotPlot")) return new DotPlotInterface(static_cast<DotPlot*>(widget));
  for (const auto* pressed : {"QPushButton", "QCheckBox", "QRadioButton"})
    if (className == QLatin1String(pressed)) return new ButtonInterface(static_cast<QAbstractButton*>(widget));
  const QVariant property = widget->property(kRoleProperty);
  // What scrolls has the keyboard, and of itself no role.
  if (!property.isValid() && className == QLatin1String("QScrollArea"))
    return new QAccessibleWidget(widget, QAccessible::Pane);
  if (auto* label = qobject_cast<QLabel*>(widget);
      label != nullptr && !property.isValid() && !label->pixmap().isNull() && label->accessibleName().isEmpty())
    return new LabelInterface(label, QAccessible::StaticText);
  if (!property.isValid()) return nullptr;
  const auto role = static_cast<QAccessible::Role>(property.toInt());
  if (auto* label = qobject_cast<QLabel*>(widget)) return new LabelInterface(label, role);
  return new QAccessibleWidget(widget, role);
}

}  // namespace

void installAccessible() {
  static const bool once = [] {
    QAccessible::installFactory(make);
    return true;
  }();
  Q_UNUSED(once)
}

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
  widget->setProperty(kRoleProperty, static_cast<int>(role));
  // While somebody listens, naming a widget makes its interface at once, and that of a label is made with its words in
  // any case: one made before the role is known is let go.
  if (!QAccessible::isActive() && qobject_cast<QLabel*>(widget) == nullptr) return;
  if (auto* made = QAccessible::queryAccessibleInterface(widget))
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
}

void setAccessibleOpens(QPushButton* button) {
  button->setProperty(kOpensProperty, true);
  QObject::connect(button, &QPushButton::toggled, button, [button](bool open) {
    QAccessible::State changed;
    changed.expanded = open;
    changed.collapsed = !open;
    QAccessibleStateChangeEvent event(button, changed);
    QAccessible::updateAccessibility(&event);
  });
}

// A screen reader reads a notification when it shows. One stands in each window, a pixel large, and shows anew each
// time.
void sayAloud(const QString& words) {
  QWidget* window = QApplication::activeModalWidget();
  if (window == nullptr) window = QApplication::activeWindow();
  // Where nothing manages windows none is ever in front.
  if (window == nullptr && !words.isEmpty())
    for (QWidget* one : QApplication::topLevelWidgets())
      if (window == nullptr && one->isVisible() && one->windowType() == Qt::Window) window = one;
  if (window == nullptr || words.isEmpty()) return;
  const QString name = QStringLiteral("aloud");
  auto* speaker = window->findChild<QWidget*>(name, Qt::FindDirectChildrenOnly);
  if (speaker == nullptr) {
    speaker = new QWidget(window);
    speaker->setObjectName(name);
    speaker->setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleRole(speaker, QAccessible::Notification);
    speaker->setGeometry(0, 0, 1, 1);
  }
  speaker->setAccessibleName(words);
  speaker->hide();
  speaker->show();
  QAccessibleEvent alert(speaker, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void tabInOrder(QWidget* page) {
  QWidget* before = nullptr;
  for (QWidget* widget : page->findChildren<QWidget*>()) {
    if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr) continue;
    if (widget->window() != page->window()) continue;  // the list of a combo box opens in a window of its own
    if (before != nullptr) QWidget::setTabOrder(before, widget);
    before = widget;
  }
}

void nameForAssistance(QWidget* control, const QString& name) {
  control->setAccessibleName(name);
  auto* label = new QLabel(name, control->parentWidget());
  label->setTextFormat(Qt::PlainText);
  label->setBuddy(control);
  label->hide();
}

void nameCorner(QTableView* table) {
  for (auto* child : table->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
    if (child->inherits("QTableCornerButton")) child->setAccessibleName(QWidget::tr("Choose all cells"));
}

}  // namespace headroom
