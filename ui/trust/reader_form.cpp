// SPDX-License-Identifier: MIT
// Units and reports are lists to tick; Space ticks.
#include "ui/trust/reader_form.h"

#include <QListWidget>

#include <algorithm>

#include "core/base/say.h"
#include "core/organisation/reader_actions.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QListWidget* tickList(int rows) {
  auto* list = new QListWidget;
  list->setFixedHeight(theme().px(28) * rows + 8);
  return list;
}

void addTick(QListWidget& list, const QString& words, qint64 value, bool ticked) {
  auto* item = new QListWidgetItem(words, &list);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
  item->setData(Qt::UserRole, value);
}

std::vector<qint64> ticked(const QListWidget& list) {
  std::vector<qint64> values;
  for (int i = 0; i < list.count(); ++i) {
    if (list.item(i)->checkState() == Qt::Checked) values.push_back(list.item(i)->data(Qt::UserRole).toLongLong());
  }
  return values;
}

QListWidget* unitList(const std::vector<UnitChoice>& units, const ReaderGrant* change) {
  // As high as its units: the form itself scrolls.
  auto* list = tickList(static_cast<int>(units.size()));
  for (const UnitChoice& one : units) {
    const bool given =
        change != nullptr && std::find(change->units.begin(), change->units.end(), *one.unit) != change->units.end();
    addTick(*list, QString(qsizetype{3} * one.depth, u' ') + one.words, one.unit->value(), given);
  }
  if (list->count() > 0) list->setCurrentRow(0);
  return list;
}

QListWidget* reportList(const ReaderGrant* change) {
  auto* list = tickList(static_cast<int>(readerReports().size()));
  for (const ReaderReport report : readerReports())
    addTick(*list, readerReportWords(report), static_cast<qint64>(report), change != nullptr && change->covers(report));
  list->setCurrentRow(0);
  return list;
}

}  // namespace

QString askReading(Workspace& workspace, const std::vector<UnitChoice>& units, const ReaderGrant* change,
                   QWidget* parent) {
  constexpr int kUsualDays = 14;
  const QDate today = workspace.today();
  FormDialog form(workspace, u"reader"_s,
                  change == nullptr ? say("Let somebody read") : say("What %1 may read").arg(change->personName),
                  parent);
  QLineEdit* name = change == nullptr ? form.addLine(say("Who"), u"name"_s) : nullptr;
  QLineEdit* purpose = form.addLine(say("What for"), u"purpose"_s, change == nullptr ? QString() : change->purpose);
  DateField* from = change == nullptr ? form.addDate(say("From"), u"from"_s, today) : nullptr;
  DateField* last = form.addDate(say("Last day"), u"last"_s,
                                 change == nullptr ? today.addDays(kUsualDays - 1) : change->to.addDays(-1));
  QListWidget* unitBox = unitList(units, change);
  form.addField(say("Units"), u"units"_s, unitBox);
  QListWidget* reportBox = reportList(change);
  form.addField(say("Reports"), u"reports"_s, reportBox);
  form.addSentence(
      say("Each unit goes with all below it. They choose their name under 'Who is looking?', and can "
          "choose a passphrase there. What they open is written down."));
  QString saved;
  form.onSave(change == nullptr ? say("Let them read") : say("Change"), [&] {
    NewGrant grant{{},
                   name == nullptr ? change->personName : name->text(),
                   purpose->text(),
                   from == nullptr ? today : from->date().value_or(today),
                   last->date().value_or(QDate()),
                   {},
                   {}};
    for (const qint64 unit : ticked(*unitBox)) grant.units.emplace_back(unit);
    for (const qint64 report : ticked(*reportBox)) grant.reports.push_back(static_cast<ReaderReport>(report));
    auto& back = TakingBack::of(workspace);
    const bool done =
        change == nullptr
            ? back.perform([&](WritableDesk& desk) { return giveReading(desk, grant); }).has_value()
            : back.perform([&](WritableDesk& desk) { return changeReading(desk, change->id, grant); }).has_value();
    if (done) saved = grant.name.simplified();
    return done;
  });
  form.exec();
  return saved;
}

}  // namespace headroom
