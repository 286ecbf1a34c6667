// SPDX-License-Identifier: MIT
// Lays the fields out one below the other; a date that is not understood keeps the dialog open.
#include "ui/shared/form_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/field_about.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/form_draft.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

FormDialog::FormDialog(Workspace& workspace, const QString& name, const QString& title, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      hearing_(workspace, [this](NotDone, const QString& sentence) { say(sentence); }),
      name_(name) {
  setObjectName(name);
  setWindowTitle(title);
  page_ = new QVBoxLayout(this);
  page_->setContentsMargins(0, 0, 0, 0);
  page_->setSpacing(0);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  followFocus(scroll);
  fields_ = new QWidget;
  form_ = new QFormLayout(fields_);
  form_->setContentsMargins(24, 20, 24, 12);
  form_->setVerticalSpacing(10);
  form_->setHorizontalSpacing(14);
  scroll->setWidget(fields_);
  page_->addWidget(scroll, 1);
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(name + u".said"_s);
  said_->setWordWrap(true);
  said_->setContentsMargins(24, 0, 24, 8);
  said_->hide();
}

void FormDialog::addField(const QString& words, const QString& key, QWidget* field) {
  field->setObjectName(name_ + u'.' + key);
  if (qobject_cast<QComboBox*>(field) != nullptr) field->installEventFilter(this);
  field->setAccessibleName(words);
  auto* label = new Label(words, TextRole::RowTitle);
  label->setBuddy(field);
  form_->addRow(label, field);
}

QLineEdit* FormDialog::addLine(const QString& words, const QString& key, const QString& value) {
  auto* field = new QLineEdit(value);
  addField(words, key, field);
  return field;
}

QPlainTextEdit* FormDialog::addText(const QString& words, const QString& key, const QString& value) {
  auto* field = new QPlainTextEdit(value);
  if (findChild<FormDraft*>() == nullptr) new FormDraft(workspace_, *this);
  field->setTabChangesFocus(true);
  field->setFixedHeight(theme().px(72));
  field->moveCursor(QTextCursor::End);  // what stands there is gone on with
  addField(words, key, field);
  return field;
}

DateField* FormDialog::addDate(const QString& words, const QString& key, std::optional<QDate> value, Blank blank) {
  auto* field = new DateField(words, workspace_.today());
  field->setDate(value);
  addField(words, key, field);
  field->edit()->setObjectName(name_ + u'.' + key + u".edit"_s);
  if (blank == Blank::Allowed) setMayBeEmpty(field->edit());
  dates_.emplace_back(field, blank);
  return field;
}

QComboBox* FormDialog::addChoice(const QString& words, const QString& key, const Choices& choices) {
  auto* field = new QComboBox;
  for (const auto& [text, value] : choices) field->addItem(text, value);
  field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  addField(words, key, field);
  return field;
}

QComboBox* FormDialog::addWords(const QString& words, const QString& key, const QStringList& choices,
                                const QString& value) {
  Choices all;
  for (const QString& one : choices) all.emplace_back(one, one);
  auto* field = addChoice(words, key, all);
  if (const int at = field->findData(value); at >= 0) field->setCurrentIndex(at);
  return field;
}

Label* FormDialog::addSentence(const QString& words) {
  auto* label = sentence(words);
  form_->addRow(label);
  return label;
}

void FormDialog::setShown(QWidget* field, bool shown) {
  field->setVisible(shown);
  if (QWidget* label = form_->labelForField(field)) label->setVisible(shown);
  // What appears has room as long as the screen has.
  if (isVisible() && shown) resize(width(), std::max(height(), heightAsked(width())));
}

QPushButton* FormDialog::onSave(const QString& words, std::function<bool()> save) {
  save_ = std::move(save);
  page_->addWidget(said_);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(24, 4, 24, 18);
  line->setSpacing(8);
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Cancel"));
  cancel->setObjectName(name_ + u".cancel"_s);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* button = primaryButton(words);
  button->setObjectName(name_ + u".save"_s);
  button->setDefault(true);
  connect(button, &QPushButton::clicked, this, &FormDialog::trySave);
  // In a box of several lines Enter is a line end.
  auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  connect(keys, &QShortcut::activated, button, &QPushButton::click);
  line->addWidget(button);
  page_->addLayout(line);
  return button;
}

// As high as its fields and what is said ask, as long as the screen has room; then they scroll and the buttons stay.
int FormDialog::heightAsked(int width) const {
  const int buttons = page_->itemAt(page_->count() - 1)->sizeHint().height();
  const int said = said_->isHidden() ? 0 : said_->heightForWidth(width);
  const int most = screen()->availableGeometry().height() * 9 / 10;
  // A form without a sentence that wraps has one height for every width.
  const int fields = form_->hasHeightForWidth() ? form_->totalHeightForWidth(width) : form_->totalSizeHint().height();
  return std::min(fields + said + buttons + theme().px(8), most);
}

void FormDialog::showEvent(QShowEvent* event) {
  const int width = theme().px(580);
  if (auto* draft = findChild<FormDraft*>()) draft->begin(*form_);
  resize(width, heightAsked(width));
  QDialog::showEvent(event);
  // As if Tab had come to it: what a line holds already is selected, so that typing takes its place.
  const QList<QWidget*> parts = event->spontaneous() ? QList<QWidget*>{} : partsInTabOrder(*fields_);
  if (!parts.isEmpty()) parts.front()->setFocus(Qt::TabFocusReason);
}

// The wheel scrolls the form: it never changes a choice on the way.
bool FormDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return QDialog::eventFilter(watched, event);
  event->ignore();
  return true;
}

void FormDialog::say(const QString& words) {
  said_->setText(words);
  said_->setVisible(!words.isEmpty());
  // What is said takes no room from the fields, and the buttons stay on the screen.
  if (!isVisible() || words.isEmpty()) return;
  resize(width(), std::max(height(), heightAsked(width())));
  const int below = geometry().bottom() - screen()->availableGeometry().bottom();
  if (below > 0) move(x(), std::max(0, y() - below));
}

void FormDialog::trySave() {
  say({});
  for (const auto& [field, blank] : dates_) {
    if (!field->isVisible()) continue;
    const bool missing = blank == Blank::Refused && !field->date() && !field->isWrong();
    if (missing) say(tr("Give a day."));
    if (missing || field->isWrong()) return field->edit()->setFocus(Qt::OtherFocusReason);
  }
  const QWidget* before = focusWidget();
  if (save_()) return accept();
  // What is typed next belongs to the field that the sentence is about, unless the form itself has led there.
  if (focusWidget() != before || said_->text().isEmpty() || workspace_.lastWasConflict()) return;
  if (QWidget* field = fieldAbout(*fields_, said_->text())) field->setFocus(Qt::OtherFocusReason);
}

}  // namespace headroom
