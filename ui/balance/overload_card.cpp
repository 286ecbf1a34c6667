// SPDX-License-Identifier: MIT
// Lists the runs, and asks what is done about the one that is opened.
#include "ui/balance/overload_card.h"

#include <QVBoxLayout>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/caseload/escalation_actions.h"
#include "core/caseload/escalation_store.h"
#include "core/organisation/access.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/met_change.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString lengthWords(const OverloadRun& run) {
  return run.days() < 14 ? counted(run.days(), "day", "days") : counted(run.days() / 7, "week", "weeks");
}

QString doneWords(const OverloadRow& row) {
  const auto& decided = row.escalation.decided;
  if (row.escalation.isListedAgain())
    return say("Accepted until %1, still running").arg(tableDate(*decided->acceptedUntil()));
  if (decided && !decided->what.isEmpty()) return decided->what.simplified();
  return row.escalation.running ? say("Nobody is dealing with it yet") : say("Ended; nobody dealt with it");
}

QString ownerWords(const OverloadRow& row) {
  const auto& decided = row.escalation.decided;
  if (row.owner.isEmpty()) return {};
  return decided->due ? say("%1, by %2").arg(row.owner, tableDate(*decided->due)) : row.owner;
}

}  // namespace

std::vector<OverloadRow> overloadRows(const BalancePicture& picture) {
  const Organisation& organisation = picture.staff;
  std::vector<OverloadRow> rows;
  if (!picture.escalations) return rows;
  for (const OpenEscalation& one : *picture.escalations) {
    const Post* post = organisation.post(one.run.post);
    const Person* person = organisation.person(one.run.person);
    if (post == nullptr || person == nullptr) continue;
    OverloadRow row{
        one, person->name, u"%1 · %2"_s.arg(token(post->role), organisation.units.find(post->unit)->name), {}, false};
    if (one.hasOwner()) row.owner = organisation.person(*one.decided->owner)->name;
    row.late = one.decided && one.decided->due && *one.decided->due < picture.asked.on;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Column<OverloadRow>> overloadColumns(QDate on) {
  std::vector<Column<OverloadRow>> columns;
  columns.push_back(Column<OverloadRow>(say("Who"), [](const OverloadRow& row) { return row.name; })
                        .secondLine([](const OverloadRow& row) { return row.where; })
                        .tip([](const OverloadRow& row) { return row.where; })
                        .bold());
  columns.push_back(Column<OverloadRow>(say("Over for"),
                                        [](const OverloadRow& row) {
                                          return row.escalation.stands ? lengthWords(row.escalation.run)
                                                                       : say("Not any more");
                                        })
                        .secondLine([on](const OverloadRow& row) {
                          const OverloadRun& run = row.escalation.run;
                          if (!row.escalation.stands) return say("was: from %1").arg(dayAndMonth(run.since, on));
                          return row.escalation.running ? say("since %1").arg(tableDate(run.since))
                                                        : say("until %1").arg(dayAndMonth(run.last, on));
                        })
                        .sortedBy([](const OverloadRow& row) { return row.escalation.run.days(); }));
  columns.push_back(Column<OverloadRow>(
                        say("Highest"),
                        [](const OverloadRow& row) {
                          return row.escalation.stands ? percentWords(row.escalation.run.peak) : QString();
                        },
                        Qt::AlignRight)
                        .sortedBy([](const OverloadRow& row) { return row.escalation.run.peak.toDouble(); }));
  columns.push_back(Column<OverloadRow>(say("What is being done"), doneWords)
                        .secondLine(ownerWords)
                        .tip(doneWords)
                        .marked([](const OverloadRow& row) {
                          if (row.owner.isEmpty())
                            return row.escalation.running ? CellMark{MarkShape::Diamond, Tone::Over, false, false}
                                                          : CellMark{MarkShape::Ring, Tone::Neutral, false, false};
                          return row.late ? CellMark{MarkShape::Triangle, Tone::Near, false, false} : CellMark{};
                        }));
  return columns;
}

OverloadCard::OverloadCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Over for weeks"), tr("four weeks or more without a day's break; press Enter to say what is being done"),
           parent),
      workspace_(workspace) {
  setObjectName(u"balance/overload"_s);
  none_ = sentence({});
  none_->setObjectName(u"balance/overload/none"_s);
  none_->setContentsMargins(18, 12, 18, 12);
  body()->addWidget(none_);
  table_ = new TableView(tr("Over for weeks"));
  table_->setObjectName(u"balance/overload/table"_s);
  model_ = new TableModel<OverloadRow>(overloadColumns(workspace.today()), this);
  table_->setModel(model_);
  table_->setRowHeight(48);
  table_->setFitsRows(true);
  table_->setSortable(true);
  table_->stretchColumn(3);
  table_->setColumnWidths({280, 150, 76, 0});
  body()->addWidget(table_);
  closeEnded_ = secondaryButton(tr("Close those that ended…"));
  closeEnded_->setObjectName(u"balance/overload/ended"_s);
  setWeighty(closeEnded_);
  addToHeader(closeEnded_);
  connect(closeEnded_, &QPushButton::clicked, this, &OverloadCard::closeThoseEnded);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) { decide(model_->rowAt(at)); });
}

void OverloadCard::show(const BalancePicture& picture) {
  on_ = picture.asked.on;
  owners_.clear();
  for (const Post& post : picture.staff.posts) {
    if (!post.period.holdsOn(on_) || homeRoleOf(post.role) == HomeRole::Practitioner) continue;
    const std::pair owner(picture.staff.person(post.person)->name, post.person);
    if (std::find(owners_.begin(), owners_.end(), owner) == owners_.end()) owners_.push_back(owner);
  }
  std::sort(owners_.begin(), owners_.end(), [](const auto& a, const auto& b) {
    const int order = QString::localeAwareCompare(a.first, b.first);
    return order != 0 ? order < 0 : a.second < b.second;
  });
  auto rows = overloadRows(picture);
  none_->setText(
      picture.escalations
          ? tr("No weeks of overload are open.")
          : tr("Looking through the past of %1…").arg(counted(picture.figures.posts.size(), "post", "posts")));
  none_->setVisible(rows.empty());
  table_->setVisible(!rows.empty());
  ended_.clear();
  for (const OverloadRow& row : rows)
    if (!row.escalation.running && !row.escalation.hasOwner()) ended_.push_back(row.escalation);
  closeEnded_->setVisible(!ended_.empty() && !workspace_.isReadOnly() && on_ == workspace_.today());
  // Whoever was looked at stays so, wherever the row stands now.
  const QModelIndex before = table_->currentIndex();
  std::optional<OverloadRun> chosen;
  if (before.isValid() && before.row() < model_->rowCount()) chosen = model_->rowAt(before).escalation.run;
  model_->setRows(std::move(rows));
  const int at = !chosen ? -1 : model_->find([&chosen](const OverloadRow& row) {
    return row.escalation.run.post == chosen->post && row.escalation.run.since == chosen->since;
  });
  if (at >= 0) table_->setCurrentIndex(model_->index(at, 0));
}

void OverloadCard::sayUnread() { none_->setText(tr("The weeks of overload could not be read.")); }

void OverloadCard::closeThoseEnded() {
  FormDialog form(workspace_, u"closeEnded"_s, tr("Close weeks that ended"), this);
  form.addSentence(
      ended_.size() == 1
          ? tr("One person was over for weeks that have ended, and nobody dealt with it.")
          : tr("%1 times somebody was over for weeks that have ended, and nobody dealt with it.").arg(ended_.size()));
  auto* outcome = form.addLine(tr("Closed, because"), u"outcome"_s);
  form.onSave(tr("Close them"), [&] {
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return closeEnded(desk, ended_, outcome->text());
    }));
  });
  form.exec();
}

// Somebody else decided since: what they said is shown, and the next save is over theirs.
void OverloadCard::meet(FormDialog& form, std::optional<Escalation>& decided, const OverloadRun& run,
                        const DecisionFields& fields) {
  const auto open = workspace_.read([&](const Desk& desk) { return loadEscalations(desk.records, on_, {}); });
  if (!open) return;
  const auto now = std::find_if(open->begin(), open->end(), [&run](const OpenEscalation& one) {
    return one.run.post == run.post && one.run.since == run.since;
  });
  if (now == open->end()) return form.say(tr("Somebody else has closed this since you opened it."));
  const auto& theirs = now->decided;
  const auto ownerOf = [&fields](const std::optional<Escalation>& one) {
    return fields.owner->itemText(one && one->owner ? std::max(0, fields.owner->findData(one->owner->value())) : 0);
  };
  const auto whatOf = [](const std::optional<Escalation>& one) { return one ? one->what : QString(); };
  const auto dueOf = [](const std::optional<Escalation>& one) { return one ? one->due : std::nullopt; };
  showMetChange(form, {metField(tr("Who is dealing with it"), *fields.owner, ownerOf(decided), ownerOf(theirs)),
                       metField(tr("What is being done"), *fields.what, whatOf(decided), whatOf(theirs)),
                       metField(tr("By when"), *fields.due, dueOf(decided), dueOf(theirs))});
  decided = theirs;
}

void OverloadCard::decide(const OverloadRow& row) {
  if (workspace_.isReadOnly() || on_ != workspace_.today()) return;
  const OverloadRun run = row.escalation.run;
  auto decided = row.escalation.decided;
  FormDialog form(workspace_, u"escalation"_s,
                  row.escalation.stands ? tr("%1, over for %2").arg(row.name, lengthWords(run))
                                        : tr("%1, no longer over then by what is recorded now").arg(row.name),
                  this);
  FormDialog::Choices people{{tr("Choose who"), qint64{0}}};
  for (const auto& [name, person] : owners_) people.emplace_back(name, person.value());
  DecisionFields fields;
  fields.owner = form.addChoice(tr("Who is dealing with it"), u"owner"_s, people);
  if (decided && decided->owner)
    fields.owner->setCurrentIndex(std::max(0, fields.owner->findData(decided->owner->value())));
  fields.what = form.addLine(tr("What is being done"), u"what"_s, decided ? decided->what : QString());
  // Of one that is listed again the date is the one until which it was accepted, and is over.
  const bool again = row.escalation.isListedAgain();
  fields.due = form.addDate(tr("By when"), u"due"_s, decided && !again ? decided->due : std::optional<QDate>(),
                            FormDialog::Blank::Allowed);
  auto* outcome = form.addLine(tr("Closed, because"), u"outcome"_s);
  outcome->setPlaceholderText(tr("Leave empty while it stays open"));
  DateField* accepted = nullptr;
  if (row.escalation.running) {
    accepted = form.addDate(tr("Accepted until"), u"accepted"_s, std::nullopt, FormDialog::Blank::Allowed);
    form.addSentence(
        tr("These weeks are still running. If you close them, they are listed again on that day, within 28 days."));
  }
  form.onSave(tr("Save"), [&] {
    const qint64 id = fields.owner->currentData().toLongLong();
    const EscalationStep step{run.post,
                              run.since,
                              id > 0 ? std::optional(PersonId(id)) : std::nullopt,
                              fields.what->text(),
                              fields.due->date(),
                              outcome->text(),
                              decided,
                              accepted == nullptr ? std::nullopt : accepted->date()};
    const bool saved =
        done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return decideEscalation(desk, step); }));
    if (!saved && workspace_.lastWasConflict()) meet(form, decided, run, fields);
    return saved;
  });
  form.exec();
}

}  // namespace headroom
