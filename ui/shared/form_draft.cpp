// SPDX-License-Identifier: MIT
// Only words of several lines are worth a draft, and a line that keepTyped() names; with them go the other fields. It
// says too where the form is opened.
#include "ui/shared/form_draft.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QFocusEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

#include "core/base/time_entry.h"
#include "core/desk/draft_beside_store.h"
#include "core/desk/draft_store.h"
#include "core/organisation/reader_access.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/label.h"
#include "ui/shared/page.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr const char* kKeptLine = "keptAsDraft";

const Page* pageOf(const QWidget* part) {
  while (part != nullptr && qobject_cast<const Page*>(part) == nullptr) part = part->parentWidget();
  return static_cast<const Page*>(part);
}

}  // namespace

FormDraft::FormDraft(Workspace& workspace, QDialog& dialog)
    : QObject(&dialog), workspace_(workspace), dialog_(dialog), behind_(new KeptBehind(this)) {
  connect(behind_, &QTimer::timeout, this, &FormDraft::keep);
  connect(&dialog_, &QDialog::finished, this, [this](int result) { result == QDialog::Accepted ? giveUp() : keep(); });
}

QString FormDraft::form() const { return u"form:"_s + dialog_.objectName(); }

QString FormDraft::title() const { return tr("\u2018%1\u2019").arg(dialog_.windowTitle()); }

bool FormDraft::isLong(const QString& field) const {
  const auto* line = dialog_.findChild<QLineEdit*>(field);
  return dialog_.findChild<QPlainTextEdit*>(field) != nullptr ||
         (line != nullptr && line->property(kKeptLine).toBool());
}

QWidget* FormDraft::firstLong() const {
  if (auto* text = dialog_.findChild<QPlainTextEdit*>()) return text;
  const auto lines = dialog_.findChildren<QLineEdit*>();
  const auto kept =
      std::find_if(lines.begin(), lines.end(), [](const QLineEdit* one) { return one->property(kKeptLine).toBool(); });
  return kept == lines.end() ? nullptr : *kept;
}

// A day, a number or a choice is soon typed again; words of one line are not.
bool FormDraft::isWords(const QString& field, const QString& typed) const {
  const auto* line = dialog_.findChild<QLineEdit*>(field);
  if (line == nullptr || qobject_cast<const DateField*>(line->parentWidget()) != nullptr) return false;
  return std::any_of(typed.begin(), typed.end(), [](QChar letter) { return letter.isLetter(); });
}

FormDraft::Fields FormDraft::typed() const {
  Fields fields;
  for (const auto* one : dialog_.findChildren<QPlainTextEdit*>()) fields[one->objectName()] = one->toPlainText();
  for (const auto* one : dialog_.findChildren<QLineEdit*>()) fields[one->objectName()] = one->text();
  for (const auto* one : dialog_.findChildren<QComboBox*>()) fields[one->objectName()] = one->currentText();
  fields.remove({});
  return fields;
}

// Choices first: some fill the fields below them.
void FormDraft::put(const Fields& fields) {
  for (auto* one : dialog_.findChildren<QComboBox*>()) {
    const int at = one->findText(fields.value(one->objectName()));
    if (at >= 0) one->setCurrentIndex(at);
  }
  for (auto* one : dialog_.findChildren<QLineEdit*>())
    if (const auto at = fields.find(one->objectName()); at != fields.end()) one->setText(*at);
  for (auto* one : dialog_.findChildren<QPlainTextEdit*>())
    if (const auto at = fields.find(one->objectName()); at != fields.end()) {
      one->setPlainText(*at);
      one->moveCursor(QTextCursor::End);
    }
}

void FormDraft::begin(QFormLayout& rows) {
  if (std::exchange(hasBegun_, true) || workspace_.isReadOnly() || !workspace_.viewer().person) return;
  before_ = typed();
  const auto drafts = workspace_.read([](const Desk& desk) { return loadDrafts(desk.records, desk.viewer); });
  for (const Draft& one : drafts.value_or(std::vector<Draft>())) {
    if (one.title != title() || !(one.form + u':').startsWith(form() + u':')) continue;
    giveBack(one, rows);
    break;
  }
  const auto changed = [this] {
    isChanged_ = true;
    behind_->typed();
  };
  for (auto* one : dialog_.findChildren<QPlainTextEdit*>()) connect(one, &QPlainTextEdit::textChanged, this, changed);
  for (auto* one : dialog_.findChildren<QLineEdit*>()) connect(one, &QLineEdit::textChanged, this, changed);
  for (auto* one : dialog_.findChildren<QComboBox*>()) connect(one, &QComboBox::currentTextChanged, this, changed);
}

// A line that a key comes to is selected, so that typing takes its place. Words that were kept are gone on with: such a
// line takes the keyboard as from elsewhere, with the cursor behind its last word. A dialog comes to its first line by
// Tab itself, after it is shown.
bool FormDraft::eventFilter(QObject* watched, QEvent* event) {
  auto* line = event->type() == QEvent::FocusIn ? qobject_cast<QLineEdit*>(watched) : nullptr;
  if (line == nullptr) return QObject::eventFilter(watched, event);
  const Qt::FocusReason why = static_cast<QFocusEvent*>(event)->reason();
  const bool selects = why == Qt::TabFocusReason || why == Qt::BacktabFocusReason || why == Qt::ShortcutFocusReason;
  if (!selects || !isWords(line->objectName(), line->text())) return false;
  QFocusEvent instead(QEvent::FocusIn, Qt::OtherFocusReason);
  QCoreApplication::sendEvent(line, &instead);
  line->end(false);
  return true;
}

void FormDraft::giveBack(const Draft& draft, QFormLayout& rows) {
  keptAs_ = draft.form;
  Fields kept;
  const QJsonObject fields = QJsonDocument::fromJson(draft.body.toUtf8()).object()[u"fields"].toObject();
  for (auto one = fields.begin(); one != fields.end(); ++one) kept[one.key()] = one->toString();
  put(kept);
  for (auto* one : dialog_.findChildren<QLineEdit*>())
    if (!one->objectName().isEmpty() && one->text() != before_.value(one->objectName())) one->installEventFilter(this);
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  auto* words = sentence(tr("What you typed here before was kept, saved %1.")
                             .arg(timeInWords(QDateTime::fromMSecsSinceEpoch(draft.savedAt).time())),
                         TextRole::Body, TextColour::Text);
  words->setObjectName(dialog_.objectName() + u".kept"_s);
  line->addWidget(words, 1);
  auto* afresh = linkButton(tr("Start afresh"));
  afresh->setObjectName(dialog_.objectName() + u".afresh"_s);
  line->addWidget(afresh);
  rows.insertRow(0, row);
  row->show();  // counted for the height of the dialog, whose other fields are shown already
  connect(afresh, &QPushButton::clicked, row, [this, row] {
    put(before_);
    for (auto* one : dialog_.findChildren<QLineEdit*>()) one->removeEventFilter(this);
    giveUp();
    row->hide();
    firstLong()->setFocus(Qt::OtherFocusReason);
  });
}

bool FormDraft::isTyped() const {
  const Fields now = typed();
  return std::any_of(now.keyBegin(), now.keyEnd(), [&](const QString& field) {
    return now[field] != before_.value(field) && (isLong(field) || isWords(field, now[field]));
  });
}

void FormDraft::keep() {
  if (!isChanged_) return;
  if (!isTyped()) return giveUp();
  behind_->stop();
  QJsonObject fields;
  const Fields now = typed();
  for (auto one = now.begin(); one != now.end(); ++one) fields[one.key()] = *one;
  QJsonObject body{{u"fields"_s, fields}};
  if (const Page* page = pageOf(dialog_.parentWidget())) {
    body[u"page"_s] = page->objectName().section(u'.', 1);
    body[u"subject"_s] = page->property("subject").toString();
  }
  const Draft draft{keptAs_, title(), QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)), 0,
                    workspace_.clock().nowMilliseconds()};
  const auto kept = workspace_.keepTyping([&](WritableDesk& desk) {
    Draft one = draft;
    if (one.form.isEmpty()) one.form = freeDraftForm(desk.records, desk.viewer, form());
    keepOwnDraft(desk, one);
    return one.form;
  });
  if (!kept) return;
  keptAs_ = *kept;
  isChanged_ = false;
}

bool FormDraft::keepNow() {
  keep();
  return !isChanged_;
}

void keepTyped(Workspace& workspace, QDialog& form, QLineEdit& line) {
  if (form.findChild<FormDraft*>() == nullptr) new FormDraft(workspace, form);
  line.setProperty(kKeptLine, true);
}

void FormDraft::giveUp() {
  behind_->stop();
  isChanged_ = false;
  if (!keptAs_.isEmpty() && workspace_.dropDraft(keptAs_)) keptAs_.clear();
}

}  // namespace headroom
