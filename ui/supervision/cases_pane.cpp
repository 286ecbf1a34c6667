// SPDX-License-Identifier: MIT
// A discussion exists as soon as a word is typed for its case, and goes when all of it is deleted.
#include "ui/supervision/cases_pane.h"

#include <QCheckBox>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kRowsAboveForm = 5;

QString decidedWords(const CaseToDiscuss& chosen) {
  if (!chosen.lastDecided) return CasesPane::tr("Nothing was decided about it before that you can see.");
  const CaseDiscussion& last = *chosen.lastDecided;
  const QString words =
      CasesPane::tr("Last decided, %1: \u201c%2\u201d").arg(longDate(last.day), last.decision.trimmed());
  return last.rationale.trimmed().isEmpty()
             ? words
             : CasesPane::tr("%1 Why: \u201c%2\u201d").arg(words, last.rationale.trimmed());
}

}  // namespace

CasesPane::CasesPane(const AgendaSection& section, QWidget* parent) : SectionPane(section, parent) {
  text_->hide();
  model_ = new TableModel<CaseToDiscuss>(
      {Column<CaseToDiscuss>(tr("Case"), [](const CaseToDiscuss& c) { return c.code; }).bold(),
       Column<CaseToDiscuss>(tr("Kind"), [](const CaseToDiscuss& c) { return c.kind; }),
       Column<CaseToDiscuss>(
           tr("Points"), [](const CaseToDiscuss& c) { return c.points; }, Qt::AlignRight),
       // What has been written about stands apart from what has not.
       Column<CaseToDiscuss>(tr("Why today"),
                             [this](const CaseToDiscuss& c) { return isRecorded(c.id) ? tr("recorded") : c.why; })
           .tip([](const CaseToDiscuss& c) { return c.why; })
           .marked([this](const CaseToDiscuss& c) {
             return isRecorded(c.id) ? CellMark{MarkShape::Tick, Tone::Ok, true} : CellMark{};
           })},
      this);
  table_ = new TableView(tr("Cases to discuss"));
  table_->setObjectName(u"cases.table"_s);
  table_->setModel(model_);
  table_->setRowHeight(38);
  table_->stretchColumn(1);
  table_->setColumnWidths({120, 0, 64, 190});
  table_->setFitsRows(true);
  table_->setOpensOnClick(true);
  body()->addWidget(table_);
  body()->addWidget(moreRows(table_), 0, Qt::AlignLeft);
  form_ = new QWidget;
  auto* column = new QVBoxLayout(form_);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(8);
  heading_ = new Label({}, TextRole::CaseTitle);
  column->addWidget(heading_);
  lastDecided_ = sentence({}, TextRole::Secondary);
  lastDecided_->setObjectName(u"case.lastDecided"_s);
  column->addWidget(lastDecided_);
  const auto field = [this, column](const QString& title, const QString& hint, int lines, const QString& name) {
    column->addWidget(new Label(title, TextRole::RowTitle));
    column->addWidget(sentence(hint, TextRole::Secondary));
    auto* edit = new GrowingTextEdit(title, lines, TextRole::Editor);
    edit->setObjectName(name);
    column->addWidget(edit);
    connect(edit, &QTextEdit::textChanged, this, [this] {
      if (showing_) return;
      store();
      Q_EMIT edited();
    });
    return edit;
  };
  said_ = field(tr("What did we talk about?"), tr("Facts, strengths, worries"), 4, u"case.said"_s);
  risks_ = field(tr("Risks and strengths"), tr("What could go wrong, and what protects"), 2, u"case.risks"_s);
  decision_ = field(tr("Decision"), tr("Shown on the case record"), 2, u"case.decision"_s);
  rationale_ = field(tr("Why"), tr("A reason somebody could follow in two years"), 2, u"case.rationale"_s);
  body()->addWidget(form_);
  form_->hide();
  const auto open = [this](const QModelIndex& at) {
    if (at.isValid()) choose(at.row());
  };
  // A case that is opened is written about next.
  connect(table_, &TableView::rowOpened, this, [this, open](const QModelIndex& at) {
    open(at);
    said_->setFocus(Qt::OtherFocusReason);
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, open);
  for (const int by : {1, -1}) {
    auto* shortcut = new QShortcut(QKeySequence(by > 0 ? u"Alt+Down"_s : u"Alt+Up"_s), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, by] { step(by); });
  }
}

bool CasesPane::isRecorded(CaseId id) const {
  return std::any_of(discussions_.begin(), discussions_.end(),
                     [id](const Discussion& d) { return d.caseId == id && !d.isEmpty(); });
}

void CasesPane::step(int by) {
  const int rows = model_->rowCount();
  if (rows == 0) return;
  const int now = table_->currentIndex().isValid() ? table_->currentIndex().row() : by > 0 ? -1 : rows;
  table_->setCurrentIndex(model_->index(std::clamp(now + by, 0, rows - 1), 0));
  said_->setFocus(Qt::OtherFocusReason);
}

Discussion* CasesPane::find(CaseId id) {
  for (Discussion& d : discussions_) {
    if (d.caseId == id) return &d;
  }
  return nullptr;
}

void CasesPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  tabDown();
  cases_ = picture.cases;
  discussions_ = picture.record.discussions;
  // A case that has left the caseload since stays on the list while its discussion is here.
  for (const Discussion& d : discussions_) {
    const bool listed =
        std::any_of(cases_.begin(), cases_.end(), [&d](const CaseToDiscuss& c) { return c.id == d.caseId; });
    if (!listed) cases_.push_back({d.caseId, d.caseCode, {}, {}, d.why});
  }
  model_->setRows(cases_);
  const int row = current_ ? model_->find([this](const CaseToDiscuss& c) { return c.id == *current_; }) : -1;
  if (row >= 0) choose(row);
}

void CasesPane::clear() {
  SectionPane::clear();
  showing_ = true;
  current_.reset();
  discussions_.clear();
  for (GrowingTextEdit* edit : {said_, risks_, decision_, rationale_}) edit->clear();
  form_->hide();
  table_->setMostRows(0);
  showing_ = false;
}

void CasesPane::choose(int shown) {
  const CaseToDiscuss& chosen = model_->rowAt(shown);
  const bool another = current_ != chosen.id;
  current_ = chosen.id;
  showing_ = true;
  heading_->setText(chosen.kind.isEmpty() ? chosen.code : u"%1 · %2"_s.arg(chosen.code, chosen.kind));
  lastDecided_->setText(decidedWords(chosen));
  const Discussion* d = find(chosen.id);
  // The same words are not set again: the cursor of somebody who is typing would jump to the start. Nor is a blank line
  // taken away under it, with which somebody begins.
  const auto put = [another](GrowingTextEdit* edit, const QString& words) {
    const QString has = edit->toPlainText();
    if (!another && (has == words || (words.isEmpty() && has.trimmed().isEmpty()))) return;
    edit->setPlainText(words);
    edit->moveCursor(QTextCursor::End);  // where somebody goes on
  };
  put(said_, d == nullptr ? QString() : d->said);
  put(risks_, d == nullptr ? QString() : d->risks);
  put(decision_, d == nullptr ? QString() : d->decision);
  put(rationale_, d == nullptr ? QString() : d->rationale);
  form_->show();
  // The form stands below the chosen row; the others are a press away.
  table_->setMostRows(kRowsAboveForm);
  showing_ = false;
}

void CasesPane::store() {
  if (!current_) return;
  const bool wasRecorded = isRecorded(*current_);
  Discussion* d = find(*current_);
  if (d == nullptr) {
    QString code;
    QString why;
    for (const CaseToDiscuss& c : cases_) {
      if (c.id == *current_) {
        code = c.code;
        why = c.why;
      }
    }
    discussions_.push_back({{}, *current_, code, why, {}, {}, {}, {}});
    d = &discussions_.back();
  }
  d->said = said_->toPlainText();
  d->risks = risks_->toPlainText();
  d->decision = decision_->toPlainText();
  d->rationale = rationale_->toPlainText();
  if (d->isEmpty()) std::erase_if(discussions_, [this](const Discussion& each) { return each.caseId == *current_; });
  if (isRecorded(*current_) != wasRecorded) table_->viewport()->update();
}

void CasesPane::take(SessionRecord& record) const {
  SectionPane::take(record);
  record.discussions = discussions_;
}

// On to the words at once: of the case that is open, or of the first that nothing is written about yet.
void CasesPane::enter() {
  if (model_->rowCount() == 0) return done_->setFocus(Qt::OtherFocusReason);
  if (said_->isReadOnly()) return table_->setFocus(Qt::OtherFocusReason);
  if (!current_) {
    const int next = model_->find([this](const CaseToDiscuss& c) { return !isRecorded(c.id); });
    table_->setCurrentIndex(model_->index(std::max(next, 0), 0));
  }
  said_->setFocus(Qt::OtherFocusReason);
}

int CasesPane::recorded() const { return static_cast<int>(discussionsWritten(discussions_)); }

}  // namespace headroom
