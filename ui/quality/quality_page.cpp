// SPDX-License-Identifier: MIT
// The record stands beside the form; what was answered is saved at once, and taken back by Ctrl+Z.
#include "ui/quality/quality_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/supervision/quality_audit_actions.h"
#include "ui/quality/quality_form.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"

using namespace Qt::StringLiterals;

namespace headroom {

QualityPage::QualityPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"quality"_s, tr("Quality audits"), parent) {
  addUnitChoice();
  draw_ = primaryButton(tr("Draw a sample…"), u"plus"_s);
  draw_->setObjectName(u"quality/draw"_s);
  connect(draw_, &QPushButton::clicked, this, &QualityPage::askSample);
  header_->addAction(draw_);
  sayToNobody(u"circle-check"_s, tr("Records are audited by those who manage the service."));
  none_ =
      sentence(tr("No sample has been drawn for this unit yet. Draw one: a number of shared records from some months, "
                  "at random. The same seed draws the same records again."));
  none_->setObjectName(u"quality/none"_s);
  columns_ = new PageColumns(430);
  columns_->left()->addWidget(sampleCard());
  own_ = sentence(tr("You are one of the two whose record this is; somebody else grades it."));
  own_->setObjectName(u"quality/own"_s);
  columns_->left()->addWidget(own_);
  record_ = new ReportView(u"quality.record"_s);
  columns_->left()->addWidget(record_);
  columns_->left()->addStretch(1);
  form_ = new QualityForm;
  columns_->right()->addWidget(form_);
  columns_->right()->addStretch(1);
  results_ = new ReportView(u"quality.results"_s);
  addParts({none_, columns_, results_});
  connect(form_, &QualityForm::answered, this, &QualityPage::answer);
  connect(form_, &QualityForm::nextWanted, this, &QualityPage::next);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::showRecord);
}

QWidget* QualityPage::sampleCard() {
  sample_ = new Card(tr("The sample"));
  audits_ = newUnitBox(tr("Audit"));
  audits_->setObjectName(u"quality/audits"_s);
  nameForAssistance(audits_, tr("Audit"));
  connect(audits_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
    const qint64 id = audits_->currentData().toLongLong();
    audit_ = id > 0 ? std::optional(AuditId(id)) : std::nullopt;
    reload();
  });
  save_ = secondaryButton(tr("Save the results…"), u"download"_s);
  save_->setObjectName(u"quality/save"_s);
  connect(save_, &QPushButton::clicked, this, &QualityPage::save);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &QualityPage::save);
  sample_->addToHeader(audits_);
  sample_->addToHeader(save_);
  const auto total = static_cast<int>(qualityQuestions().size());
  model_ = new TableModel<QualityRow>(
      {Column<QualityRow>(tr("Record"), [](const QualityRow& row) { return row.code; }).bold(),
       Column<QualityRow>(tr("Date"), [](const QualityRow& row) { return tableDate(row.day); }),
       Column<QualityRow>(tr("Kind"), [](const QualityRow& row) { return row.kind; }),
       Column<QualityRow>(tr("Graded by you"),
                          [total](const QualityRow& row) {
                            if (row.isOwn) return tr("your own");
                            return tr("%1 of %2").arg(row.mine).arg(total);
                          })
           .marked([total](const QualityRow& row) {
             const bool done = row.mine == total;
             return CellMark{done ? MarkShape::Tick : MarkShape::Ring, done ? Tone::Ok : Tone::Neutral, true};
           }),
       Column<QualityRow>(
           tr("By others"), [](const QualityRow& row) { return QString::number(row.auditors); }, Qt::AlignRight)},
      this);
  table_ = new TableView(tr("Records of the sample"));
  table_->setObjectName(u"quality/sample"_s);
  table_->setModel(model_);
  table_->setFitsRows(true);
  table_->setMostRows(10);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 110, 150, 140, 90});
  sample_->body()->addWidget(table_);
  sample_->body()->addWidget(moreRows(table_), 0, Qt::AlignHCenter);
  connect(table_, &TableView::rowOpened, this, [this] { form_->begin(); });
  return sample_;
}

void QualityPage::reload() {
  auto read =
      readOfUnit([this](const Desk& desk, const ChosenUnit& asked) { return readQuality(desk, asked, audit_); });
  if (!read) return;
  picture_ = std::move(*read);
  if (!showUnits(picture_.scope, {unit_, columns_, results_, none_, draw_})) return;
  const bool any = picture_.shown.has_value();
  none_->setVisible(!any);
  columns_->setVisible(any);
  results_->setVisible(any);
  draw_->setVisible(!workspace_.isReadOnly());
  fillAudits();
  header_->setSubtitle(any ? tr("%1 · drawn on %2 by %3")
                                 .arg(counted(picture_.rows.size(), "record", "records"))
                                 .arg(longDate(picture_.shown->drawn), picture_.shown->drawnBy)
                           : QString());
  const QualityRow* before = chosen();
  const auto keep = before == nullptr ? std::nullopt : std::optional(before->session);
  {
    const QSignalBlocker quietly(table_->selectionModel());
    model_->setRows(picture_.rows);
    const int again = keep ? model_->find([&](const QualityRow& row) { return row.session == *keep; }) : -1;
    const int at = again >= 0 ? again : model_->find([](const QualityRow& row) { return !row.isOwn; });
    if (any) table_->setCurrentIndex(model_->index(std::max(at, 0), 0));
  }
  if (any) results_->showReport(picture_.results);
  showRecord();
}

void QualityPage::fillAudits() {
  const QSignalBlocker quietly(audits_);
  audits_->clear();
  for (const QualityAudit& one : picture_.audits) {
    audits_->addItem(auditWords(one), one.id.value());
    if (picture_.shown && picture_.shown->id == one.id) audits_->setCurrentIndex(audits_->count() - 1);
  }
}

const QualityRow* QualityPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void QualityPage::showRecord() {
  const QualityRow* row = chosen();
  const bool graded = row != nullptr && picture_.shown && !row->isOwn;
  own_->setVisible(row != nullptr && row->isOwn);
  record_->setVisible(graded);
  columns_->showRight(graded);
  if (!graded) return record_->clear();
  const auto read =
      workspace_.read([&](const Desk& desk) { return readAudited(desk, picture_.shown->id, row->session); });
  if (!read) return;
  if (*read) {
    record_->showReport(**read);
  } else {
    record_->clear();
  }
  form_->setTitle(tr("The form for %1").arg(row->code));
  form_->showAnswers(picture_.answers, row->session, workspace_.isReadOnly());
}

void QualityPage::answer(const QString& question, std::optional<QualityGrade> grade, const QString& note) {
  const QualityRow* row = chosen();
  if (row == nullptr || !picture_.shown) return;
  TakingBack::of(workspace_).perform([&, audit = picture_.shown->id, session = row->session](WritableDesk& desk) {
    return answerQuestion(desk, audit, session, question, grade, note);
  });
}

void QualityPage::next() {
  const int at = table_->currentIndex().row() + 1;
  if (at >= model_->rowCount()) return table_->setFocus(Qt::TabFocusReason);
  table_->setCurrentIndex(model_->index(at, 0));
  form_->begin();
}

void QualityPage::save() {
  QString wrong;
  const auto asSeen = [this]() -> const Report* {
    reload();
    return picture_.shown ? &picture_.results : nullptr;
  };
  const QString path = saveReport(asSeen, u"quality-%1"_s.arg(picture_.results.on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

void QualityPage::askSample() {
  const QDate today = workspace_.today();
  const auto unit = picture_.scope.unit;
  FormDialog form(workspace_, u"sample"_s, tr("Draw a sample"), this);
  auto* wanted = form.addLine(tr("How many records"), u"wanted"_s, u"10"_s);
  auto* first = form.addDate(tr("Of sessions from"), u"first"_s, today.addMonths(-3));
  auto* last = form.addDate(tr("To"), u"last"_s, today);
  auto* seed = form.addLine(tr("Seed"), u"seed"_s, today.toString(u"yyMMdd"_s));
  form.addSentence(
      tr("Shared one-to-ones and case supervisions are drawn at random. The same seed draws the same records again, so "
         "that a second auditor can check it."));
  form.onSave(tr("Draw"), [&] {
    bool isNumber = false, isSeed = false;
    const NewAudit audit{unit, seed->text().trimmed().toInt(&isSeed), wanted->text().trimmed().toInt(&isNumber),
                         first->date().value_or(QDate()), last->date().value_or(QDate())};
    if (!isNumber || !isSeed) return form.say(tr("How many, and the seed, are numbers.")), false;
    const auto drawn = TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return drawAudit(desk, audit); });
    if (drawn) audit_ = *drawn;
    return drawn.has_value();
  });
  if (form.exec() == QDialog::Accepted) TakingBack::of(workspace_).sayDone(*message_, tr("The sample is drawn."));
}

}  // namespace headroom
