// SPDX-License-Identifier: MIT
// Enter in the day's field reads the workbook again and never adds anything: the day is typed before the yes.
#include "ui/exchange/workbook_part.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using What = WorkbookChange::What;

QString shortDay(QDate day) { return day.isValid() ? tableDate(day) : QString(); }

QString wordOf(What what) {
  switch (what) {
    case What::New:
      return WorkbookPart::tr("New");
    case What::Moved:
      return WorkbookPart::tr("Moves");
    case What::Closed:
      return WorkbookPart::tr("Closes");
    case What::Corrected:
      return WorkbookPart::tr("Corrected");
    case What::Reopened:
      return WorkbookPart::tr("Open again");
    case What::Missing:
      return WorkbookPart::tr("No longer listed");
  }
  return {};
}

QString wasOf(const WorkbookChange& change) {
  if (change.what == What::Reopened)
    return WorkbookPart::tr("Closed on %1").arg(shortDay(QDate::fromString(change.was, Qt::ISODate)));
  if (change.what == What::Moved && change.was.isEmpty()) return WorkbookPart::tr("Nobody");
  if (change.what == What::Closed || change.what == What::Missing) return WorkbookPart::tr("Open");
  return change.was;
}

QString becomesOf(const WorkbookChange& change) {
  if (change.what == What::Closed) return WorkbookPart::tr("Closed");
  if (change.what == What::Missing) return WorkbookPart::tr("Open, unless you close it");
  if (change.what == What::Corrected) return change.becomes;
  return change.becomes.isEmpty() ? WorkbookPart::tr("Nobody") : change.becomes;
}

int countOf(const std::vector<WorkbookChange>& changes, What what) {
  return static_cast<int>(
      std::count_if(changes.begin(), changes.end(), [what](const WorkbookChange& one) { return one.what == what; }));
}

}  // namespace

QString changesInWords(const std::vector<WorkbookChange>& changes) {
  const auto some = [&](What what, const char* one, const char* many) {
    const int count = countOf(changes, what);
    return count == 0 ? QString() : counted(count, one, many);
  };
  QStringList parts{some(What::New, TO_SAY("new"), TO_SAY("new")),
                    some(What::Moved, TO_SAY("moved"), TO_SAY("moved")),
                    some(What::Closed, TO_SAY("closed"), TO_SAY("closed")),
                    some(What::Corrected, TO_SAY("correction"), TO_SAY("corrections")),
                    some(What::Reopened, TO_SAY("opened again"), TO_SAY("opened again")),
                    some(What::Missing, TO_SAY("no longer listed"), TO_SAY("no longer listed"))};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

WorkbookPart::WorkbookPart(QDate today, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  auto* line = new QHBoxLayout;
  auto* words = new Label(tr("Which day does the workbook describe?"), TextRole::RowTitle);
  line->addWidget(words, 0, Qt::AlignTop);
  day_ = new DateField(tr("Which day does the workbook describe?"), today);
  day_->setObjectName(u"import/day"_s);
  day_->edit()->installEventFilter(this);
  words->setBuddy(day_->edit());
  line->addWidget(day_, 1);
  again_ = secondaryButton(tr("Read it as of this day"));
  again_->setObjectName(u"import/again"_s);
  again_->setAutoDefault(false);
  connect(again_, &QPushButton::clicked, this, &WorkbookPart::chooseDay);
  line->addWidget(again_, 0, Qt::AlignTop);
  column->addLayout(line);
  card_ = new Card(tr("What would change in the file"), tr("nothing does before you say so"));
  using C = WorkbookChange;
  model_ = new TableModel<C>(
      {Column<C>(tr("Child"), [](const C& one) { return one.child; }).bold(),
       Column<C>(tr("What"), [](const C& one) { return wordOf(one.what); }), Column<C>(tr("Was"), wasOf).tip(wasOf),
       Column<C>(tr("Becomes"), becomesOf).tip(becomesOf),
       Column<C>(tr("From"), [](const C& one) { return shortDay(one.from); }).sortedBy([](const C& one) {
         return QVariant(one.from);
       })},
      this);
  table_ = new TableView(tr("What would change in the file"));
  table_->setObjectName(u"import/changes"_s);
  table_->setModel(model_);
  table_->setSortable(true);
  table_->setFitsRows(true);
  table_->setMostRows(8);
  table_->setRowHeight(36);
  table_->setColumnWidths({150, 140, 190, 0, 120});
  table_->stretchColumn(3);
  card_->body()->addWidget(table_);
  column->addWidget(card_);
  closeMissing_ = new QCheckBox;
  closeMissing_->setObjectName(u"import/close-missing"_s);
  connect(closeMissing_, &QCheckBox::toggled, this, &WorkbookPart::edited);
  column->addWidget(closeMissing_);
  connect(day_, &DateField::dateChanged, this, &WorkbookPart::noteDay);
}

void WorkbookPart::tell(const ImportPreview& preview) {
  setVisible(preview.day.has_value());
  if (!preview.day) return;
  read_ = *preview.day;
  if (day_->date() != read_) day_->setDate(read_);
  model_->setRows(preview.changes);
  card_->setVisible(!preview.changes.empty());
  const int missing = countOf(preview.changes, What::Missing);
  closeMissing_->setChecked(false);
  closeMissing_->setVisible(missing > 0);
  closeMissing_->setText(
      missing == 1 ? tr("Close the one that the workbook no longer lists, from %1").arg(shortDay(read_))
                   : tr("Close the %1 that the workbook no longer lists, from %2").arg(missing).arg(shortDay(read_)));
  noteDay();
}

bool WorkbookPart::closesMissing() const { return closeMissing_->isChecked(); }

void WorkbookPart::lookAtChanges() { table_->setFocus(Qt::TabFocusReason); }

bool WorkbookPart::isDayRead() const { return day_->date() == read_; }

int WorkbookPart::wantedChanges(const ImportPreview& preview) const {
  const int stay = closesMissing() ? 0 : countOf(preview.changes, What::Missing);
  return static_cast<int>(preview.changes.size()) - stay;
}

bool WorkbookPart::changesAnything(const ImportPreview& preview) const {
  return preview.isLaterWorkbook && wantedChanges(preview) > 0;
}

QString WorkbookPart::applyWords(const ImportPreview& preview) const {
  if (!preview.isLaterWorkbook) return {};
  const int wanted = wantedChanges(preview);
  return wanted == 1 ? tr("Make this 1 change") : tr("Make these %1 changes").arg(wanted);
}

void WorkbookPart::chooseDay() {
  if (day_->date() && !isDayRead()) Q_EMIT dayChosen(*day_->date());
}

void WorkbookPart::noteDay() {
  again_->setEnabled(day_->date() && !isDayRead());
  Q_EMIT edited();
}

bool WorkbookPart::eventFilter(QObject* watched, QEvent* event) {
  if (watched != day_->edit() || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  chooseDay();
  return true;
}

}  // namespace headroom
