// SPDX-License-Identifier: MIT
// The accessibility lint sees what it is for: each fault seeded here is found, and a sound form has none.
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextEdit>
#include <QVBoxLayout>
#include <functional>

#include "tests/support/catch.h"
#include "tests/support/ui_accessibility.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/tag.h"

namespace accessibility_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A small form that is right, with room for one thing that is wrong.
struct Form {
  QWidget window;
  QVBoxLayout* column = new QVBoxLayout(&window);
  QLineEdit* name = new QLineEdit;
  QComboBox* role = new QComboBox;

  Form() {
    window.resize(600, 500);
    auto* nameLabel = new Label(u"Name"_s);
    nameLabel->setBuddy(name);
    auto* roleLabel = new Label(u"Role"_s);
    roleLabel->setBuddy(role);
    role->addItems({u"social worker"_s, u"team manager"_s});
    column->addWidget(nameLabel);
    column->addWidget(name);
    column->addWidget(roleLabel);
    column->addWidget(role);
    column->addWidget(new GrowingTextEdit(u"What did we talk about?"_s));
    column->addWidget(primaryButton(u"Save"_s));
    column->addStretch(1);
  }
  QStringList faults() { return accessibilityFaults(window); }
};

bool says(const QStringList& faults, const QString& words) {
  for (const QString& fault : faults)
    if (fault.contains(words)) return true;
  return false;
}

}  // namespace

TEST_CASE("a sound form has no accessibility fault", "[accessibility]") {
  Form form;
  const QStringList faults = form.faults();
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
}

TEST_CASE("a control without a name is a fault", "[accessibility]") {
  Form form;
  form.column->addWidget(new QLineEdit);
  CHECK(says(form.faults(), u"no accessible name"_s));
}

TEST_CASE("a choice without a label is a fault, whatever its accessible name", "[accessibility]") {
  Form form;
  auto* combo = new QComboBox;
  combo->addItem(u"one"_s);
  combo->setAccessibleName(u"Team"_s);
  form.column->addWidget(combo);
  CHECK(says(form.faults(), u"no accessible name"_s));
}

TEST_CASE("a painted control without a role is a fault", "[accessibility]") {
  Form form;
  auto* painted = new QWidget;
  painted->setMinimumSize(60, 60);
  painted->setFocusPolicy(Qt::StrongFocus);
  painted->setAccessibleName(u"Plot"_s);
  form.column->addWidget(painted);
  CHECK(says(form.faults(), u"no role"_s));
}

TEST_CASE("a focus that nobody can see is a fault", "[accessibility]") {
  Form form;
  QPushButton* quiet = secondaryButton(u"Quiet"_s);
  quiet->setProperty("ownFocus", true);  // says that it draws its focus itself, and does not
  form.column->addWidget(quiet);
  CHECK(says(form.faults(), u"pixels say that it has the focus"_s));
}

TEST_CASE("a control that keeps Tab is a fault", "[accessibility]") {
  Form form;
  auto* trap = new QTextEdit;
  trap->setAccessibleName(u"Note"_s);
  trap->setTabChangesFocus(false);
  form.column->insertWidget(4, trap);
  CHECK(says(form.faults(), u"Tab does not leave it"_s));
}

TEST_CASE("a control smaller than 24 pixels is a fault", "[accessibility]") {
  Form form;
  QPushButton* small = secondaryButton(u"x"_s);
  small->setFixedSize(18, 18);
  form.column->addWidget(small);
  CHECK(says(form.faults(), u"18x18 is under 24x24"_s));
}

TEST_CASE("clipped words are a fault", "[accessibility]") {
  Form form;
  auto* label = new Label(u"A sentence that is much longer than its room"_s);
  label->setFixedWidth(80);
  form.column->addWidget(label);
  CHECK(says(form.faults(), u"words are clipped"_s));
}

TEST_CASE("cells without the heading of their row, and a picture without words, are faults", "[accessibility]") {
  struct Unnamed : QStandardItemModel {
    using QStandardItemModel::QStandardItemModel;
    QVariant headerData(int section, Qt::Orientation of, int role) const override {
      return of == Qt::Vertical ? QVariant() : QStandardItemModel::headerData(section, of, role);
    }
  };
  Form form;
  Unnamed model(2, 1);
  model.setHorizontalHeaderLabels({u"Who"_s});
  model.setItem(0, 0, new QStandardItem(u"Farah"_s));
  auto* table = new QTableView;
  table->setAccessibleName(u"People"_s);
  table->setModel(&model);
  form.column->addWidget(table);
  form.column->addWidget(new Avatar(QString()));
  const QStringList faults = form.faults();
  CHECK(says(faults, u"a cell without the heading of its row"_s));
  CHECK_FALSE(says(faults, u"a cell without the heading of its column"_s));
  CHECK(says(faults, u"a picture or a heading without words"_s));
}

TEST_CASE("what assistive technology presses is pressed, and what opens says whether it is open", "[accessibility]") {
  QWidget window;
  auto* column = new QVBoxLayout(&window);
  auto* tick = new QCheckBox(u"&Done"_s);
  auto* radio = new QRadioButton(u"Mine"_s);
  auto* drawer = secondaryButton(u"Actions"_s);
  drawer->setCheckable(true);
  setAccessibleOpens(drawer);
  auto* title = new Label(u"Open actions"_s, TextRole::CardTitle);
  auto* scrolls = new QScrollArea;
  for (QWidget* each : std::initializer_list<QWidget*>{title, tick, radio, drawer, scrolls}) column->addWidget(each);
  window.show();
  const auto heard = [](QWidget* widget) { return QAccessible::queryAccessibleInterface(widget); };
  const auto press = [&heard](QAbstractButton* button) {
    QSignalSpy pressed(button, &QAbstractButton::clicked);
    QAccessibleActionInterface* actions = heard(button)->actionInterface();
    actions->doAction(actions->actionNames().first());
    return pressed.count();
  };
  CHECK(heard(tick)->role() == QAccessible::CheckBox);
  CHECK(heard(tick)->text(QAccessible::Name) == u"Done"_s);
  CHECK_FALSE(heard(tick)->state().checked);
  CHECK(press(tick) == 1);
  CHECK(tick->isChecked());
  CHECK(heard(tick)->state().checked);
  CHECK(heard(radio)->role() == QAccessible::RadioButton);
  CHECK(press(radio) == 1);
  CHECK(heard(drawer)->role() == QAccessible::Button);
  CHECK_FALSE(heard(drawer)->state().checkable);
  CHECK(heard(drawer)->state().collapsed);
  CHECK(press(drawer) == 1);
  CHECK(heard(drawer)->state().expanded);
  CHECK(heard(title)->role() == QAccessible::Heading);
  CHECK(heard(title)->text(QAccessible::Name) == u"Open actions"_s);
  CHECK(heard(scrolls)->role() == QAccessible::Pane);
}

TEST_CASE("a page that scrolls sideways is a fault", "[accessibility]") {
  Form form;
  auto* area = new QScrollArea;
  auto* wide = new QWidget;
  wide->setMinimumSize(2000, 30);
  area->setWidget(wide);
  area->setAccessibleName(u"Page"_s);
  form.column->addWidget(area);
  CHECK(says(form.faults(), u"scrolls sideways"_s));
}

TEST_CASE("an order of Tab that goes up the page is a fault", "[accessibility]") {
  Form form;
  QPushButton* first = secondaryButton(u"First"_s);
  QPushButton* second = secondaryButton(u"Second"_s);
  form.column->insertWidget(0, first);
  form.column->addWidget(second);
  QWidget::setTabOrder(second, first);
  CHECK(says(form.faults(), u"stands above it"_s));
}

TEST_CASE("controls that lie over each other are a fault", "[accessibility]") {
  Form form;
  QPushButton* over = secondaryButton(u"Over"_s);
  over->setParent(&form.window);
  form.window.show();
  over->setGeometry(form.name->geometry());
  over->show();
  CHECK(says(form.faults(), u"lies over"_s));
}

TEST_CASE("one Alt letter for two things is a fault", "[accessibility]") {
  Form form;
  form.column->addWidget(secondaryButton(u"&Move"_s));
  form.column->addWidget(secondaryButton(u"&Merge"_s));
  CHECK(says(form.faults(), u"already means"_s));
}

}  // namespace accessibility_test
