// SPDX-License-Identifier: MIT
// What is asked for on the page of paths: a wish, a yes or a no, a review, evidence, an end, a mentor or buddy.
#include "core/caseload/starter.h"
#include "core/development/companion_actions.h"
#include "core/development/place_actions.h"
#include "ui/paths/paths_page.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/path_form.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/typed_number.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString ofPerson(const PathRow& row) { return PathsPage::tr("%1, %2").arg(row.what, row.name); }

std::optional<PersonId> chosenPerson(const QComboBox* box) {
  const qint64 id = box == nullptr ? 0 : box->currentData().toLongLong();
  return id > 0 ? std::optional(PersonId(id)) : std::nullopt;
}

FormDialog::Choices choicesOf(const std::vector<std::pair<PersonId, QString>>& people,
                              std::optional<PersonId> without) {
  FormDialog::Choices choices;
  for (const auto& [id, name] : people)
    if (id != without) choices.emplace_back(name, id.value());
  return choices;
}

QString endsWithPlaceWords(const ProgrammePlace& place) {
  const QString usual = usualShare(PathKind::Programme, place.programme).reason;
  return usual.isEmpty()
             ? PathsPage::tr("What is taken from the hours meanwhile stays as it is; it is ended under Staff.")
             : PathsPage::tr(
                   "What is taken from the hours for '%1' on exactly the same days ends with it, and nothing else.")
                   .arg(usual);
}

QString endedWords(const Period& period, QDate day, QDate today) {
  return endingOf(period, day, today) == Ending::CalledOff ? PathsPage::tr("It is called off.")
                                                           : PathsPage::tr("That is ended.");
}

/// 'Farah holds 17 children: 227%', of every team in which they would have a ceiling.
void addLoads(FormDialog& form, const QString& name, const PathFigures& figures) {
  for (const CeilingChange& one : figures.own)
    if (const QString held = heldWords(one); !held.isEmpty())
      form.addSentence(
          PathsPage::tr("%1 in %2: a ceiling of %3. %4.").arg(name, one.unitName, ceilingChangeWords(one), held));
}

/// What is taken from the hours, by whoever says yes for the team that they work in.
struct ShareFields {
  QComboBox* reason = nullptr;
  QLineEdit* percent = nullptr;

  ShareFields(FormDialog& form, const Path& path) {
    reason = new QComboBox;
    reason->setEditable(true);
    reason->addItem(QString());
    for (const ReductionReason& one : shippedReasons()) reason->addItem(one.reason);
    reason->setCurrentText(path.reason);
    form.addField(PathsPage::tr("Less work for"), u"reason"_s, reason);
    percent = form.addLine(PathsPage::tr("Percent of the hours"), u"percent"_s,
                           path.reason.isEmpty() ? QString() : path.percent.toString());
  }
  bool read(FormDialog& form, Approval& approval) const {
    approval.reason = reason->currentText().trimmed();
    if (approval.reason.isEmpty()) return true;
    const auto share = typedNumber(form, *percent, PathsPage::tr("The percentage"), 4);
    if (!share) return false;
    approval.percent = *share;
    return true;
  }
};

}  // namespace

void PathsPage::ask(const PathWish& wish) {
  const auto saved = askForPath(workspace_, wish, this);
  if (!saved) return;
  subject_ = u"path:%1"_s.arg(saved->value());
  reload();
  sayDone(wish.changed ? tr("The request is changed.") : tr("The request is sent."));
}

void PathsPage::askNew() { ask({}); }

void PathsPage::askChange() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->path) return;
  PathWish wish;
  wish.changed = row->path;
  ask(wish);
}

void PathsPage::apply() {
  const QModelIndex at = openingTable_->currentIndex();
  if (!at.isValid()) return;
  const Vacancy& vacancy = openingModel_->rowAt(at).vacancy;
  PathWish wish;
  wish.kind = PathKind::Post;
  wish.unit = vacancy.unit;
  wish.role = vacancy.role;
  wish.fte = vacancy.fte;
  ask(wish);
}

void PathsPage::askApproval() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->path) return;
  const Path path = *row->path;
  const QString name = row->name;
  FormDialog form(workspace_, u"approve"_s, tr("Say yes: %1").arg(ofPerson(*row)), this);
  const bool makesPlace = path.kind == PathKind::Programme || path.kind == PathKind::Student;
  if (row->sides.hasThere)
    form.addSentence(tr("It goes to another team: both teams must say yes, and it holds from %1 once the second has. "
                        "Both teams' ceilings change on that day and not before.")
                         .arg(tableDate(path.period.from)));
  if (const auto detail = workspace_.read([row](const Desk& desk) { return readPathDetail(desk, *row); }))
    addLoads(form, name, detail->figures);
  std::optional<ShareFields> share;
  if (makesPlace && row->sides.home) share.emplace(form, path);
  QComboBox* mentor = nullptr;
  if (path.kind == PathKind::Programme && row->sides.home) {
    auto people = choicesOf(picture_.everybody, path.person);
    people.emplace(people.begin(), tr("Nobody yet"), qint64{0});
    mentor = form.addChoice(tr("Mentor"), u"mentor"_s, people);
    if (path.mentor) mentor->setCurrentIndex(std::max(0, mentor->findData(path.mentor->value())));
  }
  auto* answer = form.addText(tr("Answer"), u"answer"_s);
  std::optional<PathState> state;
  form.onSave(tr("Say yes"), [&] {
    Approval approval{chosenPerson(mentor), {}, {}, answer->toPlainText(), path.rowVersion};
    if (share && !share->read(form, approval)) return false;
    state =
        TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return approvePath(desk, *path.id, approval); });
    return state.has_value();
  });
  if (form.exec() != QDialog::Accepted) return;
  sayDecided(state == PathState::Approved ? tr("Approved: %1 from %2.").arg(name, tableDate(path.period.from))
                                          : tr("Your side has said yes. It holds once the other team has too."));
}

void PathsPage::askRefusal() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->path) return;
  const PathId id = *row->path->id;
  const qint64 shown = row->path->rowVersion;
  FormDialog form(workspace_, u"decline"_s, tr("Say no: %1").arg(ofPerson(*row)), this);
  auto* why = form.addText(tr("Why not, and what could come instead"), u"reason"_s);
  form.onSave(tr("Say no"), [&] {
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return declinePath(desk, id, why->toPlainText(), shown);
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDecided(tr("Declined, with the reason."));
}

void PathsPage::withdraw() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->path) return;
  const PathId id = *row->path->id;
  if (TakingBack::of(workspace_).perform([id](WritableDesk& desk) { return withdrawPath(desk, id); }))
    sayDecided(tr("It is withdrawn."));
}

void PathsPage::askEnd() {
  const PathRow* row = chosen();
  if (row == nullptr) return;
  const PathRow one = *row;
  FormDialog form(workspace_, u"endPath"_s, tr("End: %1").arg(ofPerson(one)), this);
  form.addSentence(one.path
                       ? tr("What it takes from the hours ends on the same day. A day before it begins calls it off.")
                       : endsWithPlaceWords(*one.place));
  auto* to = form.addDate(tr("First day without"), u"to"_s, std::max(workspace_.today(), one.period.from));
  auto* outcome = one.path ? form.addText(tr("What came of it"), u"outcome"_s) : nullptr;
  QDate day;
  form.onSave(tr("End it"), [&] {
    day = to->date().value_or(QDate());
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return one.path ? endPath(desk, *one.path->id, day, outcome->toPlainText()) : endPlace(desk, *one.place->id, day);
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDecided(endedWords(one.period, day, workspace_.today()));
}

void PathsPage::askMove() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->path) return;
  const PathId id = *row->path->id;
  FormDialog form(workspace_, u"movePath"_s, tr("Change its end: %1").arg(ofPerson(*row)), this);
  form.addSentence(row->path->kind == PathKind::Secondment
                       ? tr("Both posts and the ceilings follow. A longer secondment needs a yes from both teams: "
                            "whoever manages both moves it here, or it is asked for again.")
                       : tr("What it takes from the hours ends on the same day, and nothing is taken twice."));
  auto* to = form.addDate(tr("First day without"), u"to"_s, row->period.to);
  auto* why = form.addText(tr("Why"), u"why"_s);
  form.onSave(tr("Change it"), [&] {
    const QDate day = to->date().value_or(QDate());
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return movePathEnd(desk, id, day, why->toPlainText());
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("Its end has moved, and who moved it and why is kept."));
}

void PathsPage::askMentor() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->place) return;
  const PlaceId place = *row->place->id;
  FormDialog form(workspace_, u"placeMentor"_s, tr("A mentor: %1").arg(ofPerson(*row)), this);
  if (const auto before = row->place->mentor) form.addSentence(tr("Mentor now: %1.").arg(nameOf(before)));
  auto people = choicesOf(picture_.everybody, row->person);
  people.emplace(people.begin(), tr("Nobody yet"), qint64{0});
  auto* mentor = form.addChoice(tr("Mentor"), u"mentor"_s, people);
  if (row->place->mentor) mentor->setCurrentIndex(std::max(0, mentor->findData(row->place->mentor->value())));
  form.onSave(tr("Name the mentor"), [&] {
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return nameMentor(desk, place, chosenPerson(mentor));
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDecided(tr("The mentor is named."));
}

void PathsPage::askReview() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->place) return;
  const ProgrammePlace place = *row->place;
  const auto detail = workspace_.read([row](const Desk& desk) { return readPathDetail(desk, *row); });
  if (!detail) return;
  FormDialog form(workspace_, u"review"_s, tr("A review: %1").arg(ofPerson(*row)), this);
  FormDialog::Choices days;
  for (const ReviewStanding& one : detail->reviews)
    if (!one.held) days.emplace_back(tr("due %1").arg(tableDate(one.due)), one.due);
  days.emplace_back(tr("one between them"), QDate());
  auto* due = form.addChoice(tr("Which review"), u"due"_s, days);
  auto* held = form.addDate(tr("Held on"), u"held"_s, workspace_.today());
  auto* judgement = form.addWords(tr("How it stands"), u"judgement"_s, judgementWords());
  auto* body = form.addText(tr("What was said"), u"words"_s);
  form.onSave(tr("Note it"), [&] {
    const QDate day = due->currentData().toDate();
    const PlaceReview review{{},
                             *place.id,
                             day.isValid() ? std::optional(day) : std::nullopt,
                             held->date().value_or(QDate()),
                             *judgementFrom(judgement->currentText()),
                             body->toPlainText()};
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return noteReview(desk, review); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The review is noted."));
}

void PathsPage::askEvidence() {
  const PathRow* row = chosen();
  if (row == nullptr || !row->place) return;
  const PlaceId place = *row->place->id;
  FormDialog form(workspace_, u"evidence"_s, tr("Evidence: %1").arg(ofPerson(*row)), this);
  auto* kind = form.addWords(tr("Kind"), u"kind"_s, evidenceKindWords());
  auto* day = form.addDate(tr("Of the day"), u"day"_s, workspace_.today());
  auto* what = form.addText(tr("What it is, and where it is kept"), u"what"_s);
  form.onSave(tr("Add"), [&] {
    const Evidence evidence{
        {}, place, *evidenceKindFrom(kind->currentText()), day->date().value_or(QDate()), what->toPlainText()};
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return addEvidence(desk, evidence); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The evidence is added."));
}

void PathsPage::askCompanion() {
  const PathRow* row = chosen();
  FormDialog form(workspace_, u"companion"_s, tr("A mentor or buddy"), this);
  auto* who = form.addChoice(tr("For whom"), u"who"_s, choicesOf(picture_.mine, {}));
  if (row != nullptr) who->setCurrentIndex(std::max(0, who->findData(row->person.value())));
  auto* kind = form.addWords(tr("As"), u"kind"_s, companionKindWords());
  auto* with = form.addChoice(tr("Who"), u"with"_s, choicesOf(picture_.everybody, {}));
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  auto* to = form.addDate(tr("First day without"), u"to"_s, std::nullopt, FormDialog::Blank::Allowed);
  form.onSave(tr("Save"), [&] {
    const Companion one{{},
                        {},
                        *chosenPerson(who),
                        *chosenPerson(with),
                        *companionKindFrom(kind->currentText()),
                        {from->date().value_or(QDate()), to->date()}};
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return addCompanion(desk, one); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("That is noted."));
}

void PathsPage::askCompanionEnd() {
  const QModelIndex at = companionTable_->currentIndex();
  if (!at.isValid()) return;
  const CompanionRow row = companionModel_->rowAt(at);
  if (!row.one.id) return;
  FormDialog form(workspace_, u"endCompanion"_s, tr("End: %1 as %2 of %3").arg(row.with, token(row.one.kind), row.name),
                  this);
  auto* to = form.addDate(tr("First day without"), u"to"_s, workspace_.today());
  QDate day;
  form.onSave(tr("End it"), [&] {
    day = to->date().value_or(QDate());
    return done(
        TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return endCompanion(desk, *row.one.id, day); }));
  });
  if (form.exec() != QDialog::Accepted) return;
  sayDone(endedWords(row.one.period, day, workspace_.today()));
  companionTable_->setFocus();
}

}  // namespace headroom
