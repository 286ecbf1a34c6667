// SPDX-License-Identifier: MIT
// The shared widgets by keyboard and as assistive technology hears them.
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <limits>
#include <numeric>

#include "tests/support/catch.h"
#include "tests/support/ui_front.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/date_field.h"
#include "ui/shared/dot_plot.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/step_dots.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"

namespace widgets_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

DotPlotMark markOf(const QString& name, double percent) {
  const bool over = percent > 100;
  return {name, percent, over ? MarkShape::Diamond : MarkShape::Circle, over ? Tone::Over : Tone::Room,
          QString::number(percent) + u"% of limit"_s};
}

DotPlotFigure figure() {
  DotPlotFigure f;
  f.rows = {{u"Ashby"_s, u"60% to 118%"_s, {markOf(u"Farah"_s, 118), markOf(u"Ben"_s, 60), markOf(u"Ewa"_s, 80)}},
            {u"Empty"_s, u"nobody"_s, {}},
            {u"Brook"_s,
             u"20% to 300%"_s,
             {markOf(u"Ivo"_s, 20), markOf(u"Una"_s, 300), markOf(u"Ida"_s, 82), markOf(u"Kit"_s, 82)}}};
  return f;
}

QString selectedName(const DotPlot& plot) {
  return plot.selectedIndex() < 0 ? QString() : plot.markName(plot.selectedIndex());
}

int inkOf(const QImage& before, const QImage& after) {
  int changed = 0;
  for (int y = 0; y < before.height(); ++y)
    for (int x = 0; x < before.width(); ++x) changed += before.pixel(x, y) != after.pixel(x, y);
  return changed;
}

}  // namespace

TEST_CASE("a sentence is as high as a plain label with the same words, whatever changed since it was measured",
          "[label]") {
  Label* kept = sentence(u"Words that take two or three lines where there is little room for them"_s);
  const std::unique_ptr<Label> owner(kept);
  Label plain(kept->text(), TextRole::Body, TextColour::Text2);
  plain.setWordWrap(true);
  const auto agree = [&] {
    for (int round = 0; round < 2; ++round)
      for (const int width : {60, 120, 300, 900}) CHECK(kept->heightForWidth(width) == plain.heightForWidth(width));
  };
  agree();
  for (Label* one : {kept, &plain}) one->setText(one->text().repeated(3));
  agree();
  for (Label* one : {kept, &plain}) one->setRole(TextRole::PageTitle);
  agree();
  for (Label* one : {kept, &plain}) one->setContentsMargins(18, 6, 18, 14);
  agree();
  for (Label* one : {kept, &plain}) one->setWordWrap(false);
  agree();
}

TEST_CASE("the arrow keys walk the marks of a dot plot", "[dot_plot]") {
  DotPlot plot;
  plot.setFigure(figure());
  plot.resize(900, plot.sizeHint().height());
  plot.show();
  plot.setFocus(Qt::TabFocusReason);
  REQUIRE(QTest::qWaitFor([&] { return plot.selectedIndex() == 0; }));
  CHECK(selectedName(plot) == u"Ben"_s);
  QTest::keyClick(&plot, Qt::Key_Right);
  CHECK(selectedName(plot) == u"Ewa"_s);
  QTest::keyClick(&plot, Qt::Key_Down);  // past the row without marks
  CHECK((selectedName(plot) == u"Ida"_s || selectedName(plot) == u"Kit"_s));
  QTest::keyClick(&plot, Qt::Key_Up);
  CHECK(selectedName(plot) == u"Ewa"_s);
  QTest::keyClick(&plot, Qt::Key_End);
  CHECK(selectedName(plot) == u"Una"_s);
  QSignalSpy opened(&plot, &DotPlot::markActivated);
  QTest::keyClick(&plot, Qt::Key_Return);
  REQUIRE(opened.count() == 1);
  CHECK(opened[0][0].value<std::size_t>() == 2);
  CHECK(opened[0][1].value<std::size_t>() == 1);
  QSignalSpy team(&plot, &DotPlot::rowActivated);
  QTest::keyClick(&plot, Qt::Key_Return, Qt::ControlModifier);
  CHECK(team.count() == 1);
}

TEST_CASE("a dot plot is clicked by mark and by team", "[dot_plot]") {
  DotPlot plot;
  plot.setFigure(figure());
  plot.resize(900, plot.sizeHint().height());
  QSignalSpy opened(&plot, &DotPlot::markActivated);
  QSignalSpy team(&plot, &DotPlot::rowActivated);
  QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.markRect(2).center());
  REQUIRE(opened.count() == 1);
  CHECK(selectedName(plot) == u"Farah"_s);
  QTest::mouseClick(&plot, Qt::LeftButton, {}, QPoint(24, plot.markRect(2).center().y()));
  CHECK(team.count() == 1);
  CHECK(opened.count() == 1);
}

TEST_CASE("marks keep inside the axis and step aside for each other", "[dot_plot]") {
  DotPlotFigure f = figure();
  f.rows[0].marks[0].percent = std::numeric_limits<double>::infinity();
  const DotPlotLayout layout = layOutDotPlot(f, 900, 1);
  const PlacedMark* none = layout.find({0, 0});
  const PlacedMark* low = layout.find({2, 0});
  REQUIRE(none);
  REQUIRE(low);
  CHECK(none->beyond == 1);
  CHECK(none->centre.x() == Approx(layout.plot.right()));
  CHECK(low->beyond == -1);
  CHECK(low->centre.x() == Approx(layout.plot.left()));
  CHECK(layout.find({2, 2})->centre.x() == Approx(layout.find({2, 3})->centre.x()));
  CHECK(std::abs(layout.find({2, 2})->centre.y() - layout.find({2, 3})->centre.y()) == Approx(8));
  CHECK(layout.xOf(100) == Approx(layout.plot.left() + layout.plot.width() * 0.6));
}

TEST_CASE("assistive technology hears a dot plot as a list of people", "[dot_plot][accessible]") {
  DotPlot plot;
  plot.setAccessibleName(u"How evenly work is shared"_s);
  plot.setFigure(figure());
  plot.resize(900, plot.sizeHint().height());
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&plot);
  REQUIRE(list);
  CHECK(list->role() == QAccessible::List);
  CHECK(list->text(QAccessible::Name) == u"How evenly work is shared"_s);
  REQUIRE(list->childCount() == 7);
  QAccessibleInterface* third = list->child(2);
  REQUIRE(third);
  CHECK(third->role() == QAccessible::ListItem);
  CHECK(third->text(QAccessible::Name) == u"Farah"_s);
  CHECK(third->text(QAccessible::Description) == u"Ashby, 118% of limit"_s);
  CHECK(third->parent() == list);
  CHECK(list->indexOfChild(third) == 2);
  CHECK_FALSE(third->state().selected);
  plot.select(MarkPlace{0, 0});
  CHECK(third->state().selected);
  plot.setFigure({});
  CHECK(list->childCount() == 0);
  CHECK_FALSE(third->isValid());
}

TEST_CASE("a load bar is a progress bar with a value, a name and words", "[accessible]") {
  LoadBar bar;
  LoadBarFigure load;
  load.load = 18.5;
  load.ceiling = 20;
  bar.set(load, u"Load, Ewa Kowalska"_s, u"18.5 of 20 points, 1.5 free"_s);
  QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&bar);
  REQUIRE(heard);
  CHECK(heard->role() == QAccessible::ProgressBar);
  CHECK(heard->text(QAccessible::Name) == u"Load, Ewa Kowalska"_s);
  CHECK(heard->text(QAccessible::Description) == u"18.5 of 20 points, 1.5 free"_s);
  REQUIRE(heard->valueInterface());
  CHECK(heard->valueInterface()->currentValue().toDouble() == 18.5);
  CHECK(heard->valueInterface()->maximumValue().toDouble() == 20);
}

TEST_CASE("painted widgets have a role and a name", "[accessible]") {
  Tag tag(MarkShape::Diamond, u"4 days late"_s, Tone::Over);
  StepDots dots(u"Confident in court"_s);
  dots.set(1, 3);
  Card card(u"Supervision"_s);
  MessageBar bar;
  bar.showMessage(MessageKind::Done, u"Case closed."_s);
  const std::vector<std::pair<QWidget*, QString>> table = {{&tag, u"4 days late"_s},
                                                           {&dots, u"Confident in court: 1 of 3 steps done"_s},
                                                           {&card, u"Supervision"_s},
                                                           {&bar, u"Case closed."_s}};
  for (const auto& [widget, name] : table) {
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(widget);
    REQUIRE(heard);
    INFO(name.toStdString());
    CHECK(heard->text(QAccessible::Name).toStdString() == name.toStdString());
    CHECK(heard->role() != QAccessible::Client);
  }
}

TEST_CASE("a segmented control is one tab stop and the arrow keys choose", "[segmented]") {
  QWidget window;
  auto* line = new QHBoxLayout(&window);
  auto* before = new QLineEdit;
  auto* control = new SegmentedControl(u"Show as"_s, {u"Dots"_s, u"Table"_s, u"List"_s});
  auto* after = new QLineEdit;
  for (QWidget* each : std::initializer_list<QWidget*>{before, control, after}) line->addWidget(each);
  control->setObjectName(u"showAs"_s);
  window.show();
  headroom::test::bringToFront(&window);
  before->setFocus();
  QSignalSpy changed(control, &SegmentedControl::currentChanged);
  QTest::keyClick(before, Qt::Key_Tab);
  REQUIRE(QApplication::focusWidget() == control->button(0));
  QTest::keyClick(control->button(0), Qt::Key_Right);
  CHECK(control->current() == 1);
  REQUIRE(changed.count() == 1);
  CHECK(changed[0][0].toInt() == 1);
  REQUIRE(QApplication::focusWidget() == control->button(1));
  QTest::keyClick(control->button(1), Qt::Key_Tab);
  CHECK(QApplication::focusWidget() == after);
  control->setCurrent(2);
  CHECK(changed.count() == 1);
  CHECK(control->button(2)->objectName() == u"showAs/2"_s);
  CHECK(QAccessible::queryAccessibleInterface(control->button(2))->role() == QAccessible::RadioButton);
}

TEST_CASE("keyboard focus shows a ring around the control, a click on a button does not", "[focus]") {
  QWidget window;
  auto* column = new QVBoxLayout(&window);
  column->setContentsMargins(20, 20, 20, 20);
  QPushButton* first = primaryButton(u"Start"_s);
  QPushButton* second = secondaryButton(u"Prepare"_s);
  column->addWidget(first);
  column->addWidget(second);
  window.show();
  headroom::test::bringToFront(&window);
  second->setFocus(Qt::MouseFocusReason);
  const QImage before = window.grab().toImage();
  first->setFocus(Qt::TabFocusReason);
  const QImage after = window.grab().toImage();
  CHECK(inkOf(before, after) >= 2 * (first->width() + first->height()));
  const QPoint edge = first->geometry().topLeft() + QPoint(first->width() / 2, -3);
  CHECK(after.pixelColor(edge) == theme().tokens().focus);
  second->setFocus(Qt::MouseFocusReason);
  CHECK(inkOf(before, window.grab().toImage()) == 0);
}

TEST_CASE("a date field echoes what it understood and why it did not", "[date_entry]") {
  DateField field(u"Due"_s, QDate(2026, 7, 24));
  QSignalSpy changed(&field, &DateField::dateChanged);
  field.edit()->setText(u"+2w"_s);
  CHECK(field.date() == QDate(2026, 8, 7));
  CHECK(field.echo() == u"Friday 7 August 2026"_s);
  CHECK(changed.count() == 1);
  field.edit()->setText(u"31/2"_s);
  CHECK(field.isWrong());
  CHECK_FALSE(field.date());
  CHECK(field.edit()->accessibleDescription().contains(u"no such day"_s));
  field.edit()->clear();
  CHECK_FALSE(field.isWrong());
  field.setDate(QDate(2026, 1, 2));
  CHECK(field.date() == QDate(2026, 1, 2));
}

TEST_CASE("a text area grows with its text, pastes plain text and lets Tab out", "[text]") {
  QWidget window;
  auto* column = new QVBoxLayout(&window);
  auto* edit = new GrowingTextEdit(u"What did we talk about?"_s, 2);
  column->addWidget(edit);
  column->addStretch();
  window.resize(400, 600);
  window.show();
  const int before = edit->height();
  edit->setPlainText(u"A long line that will wrap. "_s.repeated(30));
  CHECK(edit->height() > before * 2);
  edit->clear();
  CHECK(edit->height() == before);
  CHECK(edit->tabChangesFocus());
  CHECK_FALSE(edit->acceptRichText());
  CHECK(edit->accessibleName() == u"What did we talk about?"_s);
}

TEST_CASE("typing in a text area can be undone, and a paste brings its words alone", "[text]") {
  GrowingTextEdit edit(u"Note"_s);
  edit.setPlainText(u"One"_s);
  edit.moveCursor(QTextCursor::End);
  QTest::keyClicks(&edit, u" two"_s);
  QTest::keyClick(&edit, Qt::Key_Return);
  QTest::keyClicks(&edit, u"three"_s);
  CHECK(edit.toPlainText() == u"One two\nthree"_s);
  CHECK(edit.textCursor().blockFormat().lineHeightType() == QTextBlockFormat::ProportionalHeight);
  while (edit.document()->isUndoAvailable()) edit.undo();
  CHECK(edit.toPlainText() == u"One"_s);
  QApplication::clipboard()->setMimeData([] {
    auto* data = new QMimeData;
    data->setHtml(u"<b>bold</b>"_s);
    data->setText(u"bold"_s);
    return data;
  }());
  edit.paste();
  CHECK(edit.toPlainText().contains(u"bold"_s));
  CHECK(edit.textCursor().charFormat().fontWeight() != QFont::Bold);
}

TEST_CASE("a page follows the keyboard through a table taller than itself", "[columns]") {
  PageScroll page;
  TableView* table = new TableView(u"Numbers"_s);
  std::vector<Column<int>> columns = {Column<int>(u"Number"_s, [](const int& n) { return QString::number(n); })};
  auto* model = new TableModel<int>(std::move(columns), &page);
  std::vector<int> rows(60);
  std::iota(rows.begin(), rows.end(), 1);
  table->setModel(model);
  table->setFitsRows(true);
  model->setRows(rows);
  page.body()->addWidget(table);
  page.resize(500, 300);
  page.show();
  headroom::test::bringToFront(&page);
  table->setFocus();
  table->setCurrentIndex(model->index(0, 0));
  QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
  CHECK(table->currentIndex().row() == 59);
  const QRect last(table->viewport()->mapTo(&page, table->visualRect(table->currentIndex()).topLeft()), QSize(10, 10));
  CHECK(page.rect().contains(last));
}

TEST_CASE("Page Down turns the page when the table in it has no row further on", "[columns][table]") {
  PageScroll page;
  auto* table = new TableView(u"Numbers"_s);
  std::vector<Column<int>> columns = {Column<int>(u"Number"_s, [](const int& n) { return QString::number(n); })};
  auto* model = new TableModel<int>(std::move(columns), &page);
  table->setModel(model);
  table->setFitsRows(true);
  page.body()->addWidget(table);
  auto* below = new QWidget;
  below->setFixedHeight(2000);
  page.body()->addWidget(below);
  page.resize(500, 400);
  model->setRows({1, 2, 3});
  page.show();
  headroom::test::bringToFront(&page);
  table->setFocus(Qt::TabFocusReason);
  QApplication::processEvents();
  for (int i = 0; i < 3; ++i) QTest::keyClick(table, Qt::Key_PageDown);
  CHECK(page.verticalScrollBar()->value() > 300);
  for (int i = 0; i < 3; ++i) QTest::keyClick(table, Qt::Key_PageUp);
  CHECK(page.verticalScrollBar()->value() == 0);
}

TEST_CASE("Enter presses the button that has the focus, once, and never the default one instead", "[button]") {
  QDialog dialog;
  auto* page = new QHBoxLayout(&dialog);
  auto* cancel = secondaryButton(u"Cancel"_s);
  auto* save = primaryButton(u"Save"_s);
  auto* field = new QLineEdit;
  for (QWidget* one : std::initializer_list<QWidget*>{field, cancel, save}) page->addWidget(one);
  save->setDefault(true);
  int cancelled = 0, saved = 0;
  QObject::connect(cancel, &QPushButton::clicked, [&cancelled] { ++cancelled; });
  QObject::connect(save, &QPushButton::clicked, [&saved] { ++saved; });
  dialog.show();
  cancel->setFocus(Qt::TabFocusReason);
  QTest::keyClick(cancel, Qt::Key_Return);
  CHECK(cancelled == 1);
  CHECK(saved == 0);
  QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
  QCoreApplication::sendEvent(cancel, &held);
  CHECK(cancelled == 1);
  QTest::keyClick(cancel, Qt::Key_Return, Qt::ControlModifier);  // that is another key
  CHECK(cancelled == 1);
  field->setFocus(Qt::TabFocusReason);
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(saved == 1);
}

TEST_CASE("a message is taken back by its button once", "[message]") {
  MessageBar bar;
  int undone = 0;
  bar.showMessage(MessageKind::Done, u"Case closed."_s, u"Undo"_s, [&] { ++undone; });
  CHECK(bar.sentence() == u"Case closed."_s);
  bar.actionButton()->click();
  bar.actionButton()->click();
  CHECK(undone == 1);
  CHECK(bar.sentence().isEmpty());
}

TEST_CASE("the right column drops below on a narrow window and with larger text", "[columns]") {
  PageColumns columns;
  columns.resize(1400, 400);
  columns.show();
  CHECK_FALSE(columns.isStacked());
  columns.resize(1280, 400);
  CHECK(columns.isStacked());
  columns.resize(1400, 400);
  CHECK_FALSE(columns.isStacked());
  theme().setTextScale(1.5);
  CHECK(columns.isStacked());
  theme().setTextScale(1);
  CHECK_FALSE(columns.isStacked());
}

TEST_CASE("text is plain, elided when it must be, and initials are of the first and last name", "[text]") {
  Label label(u"<b>bold</b>"_s);
  CHECK(label.textFormat() == Qt::PlainText);
  ElidedLabel elided(u"A rather long name of a team that does not fit"_s);
  elided.resize(80, 20);
  elided.show();
  CHECK(elided.text().endsWith(u'\u2026'));
  CHECK(elided.accessibleName() == elided.fullText());
  CHECK(initialsOf(u"Farah Siddiqui"_s) == u"FS"_s);
  CHECK(initialsOf(u"  anne marie o'neill "_s) == u"AO"_s);
  CHECK(initialsOf(QString()).isEmpty());
}

TEST_CASE("the wheel over a choice or a number scrolls the page and changes neither", "[widgets]") {
  QScrollArea page;
  auto* inside = new QWidget;
  auto* column = new QVBoxLayout(inside);
  auto* choice = new QComboBox;
  choice->addItems({u"No case"_s, u"NM-1697"_s, u"NM-1703"_s});
  auto* years = new QSpinBox;
  years->setValue(6);
  column->addWidget(choice);
  column->addWidget(years);
  column->addSpacing(2000);
  page.setWidget(inside);
  page.resize(300, 200);
  page.show();
  QApplication::processEvents();  // the page knows how far it scrolls
  for (QWidget* field : std::initializer_list<QWidget*>{choice, years}) {
    field->setFocus();
    const int before = page.verticalScrollBar()->value();
    const QPointF at(5, 5);
    QWheelEvent wheel(at, field->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(field, &wheel);
    CHECK(page.verticalScrollBar()->value() > before);
  }
  CHECK(choice->currentIndex() == 0);
  CHECK(years->value() == 6);
}

TEST_CASE("an icon takes the colour of the theme it is drawn in", "[icon]") {
  const QIcon icon = themeIcon(u"plus"_s);
  const QImage light = icon.pixmap(24).toImage();
  theme().setLook(LookChoice::Dark);
  const QImage dark = icon.pixmap(24).toImage();
  theme().setLook(LookChoice::Light);
  CHECK(light.pixelColor(12, 12).lightness() < 100);
  CHECK(dark.pixelColor(12, 12).lightness() > 150);
  CHECK(iconPixmap(u"plus"_s, 24, Qt::red, 2.0).size() == QSize(48, 48));
}

}  // namespace widgets_test
