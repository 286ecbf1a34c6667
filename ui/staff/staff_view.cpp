// SPDX-License-Identifier: MIT
// Reads the people of a unit and what is dated about them.
#include "ui/staff/staff_view.h"

#include <algorithm>
#include <map>

#include "core/base/finding.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/vacancy_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kYearsAhead = 3;

void sayTaken(StaffRow& row, const StaffPicture& picture) {
  QStringList words, reasons;
  for (const Absence& one : picture.absences) {
    if (one.person != row.person || !one.period.holdsOn(picture.on)) continue;
    words << (one.period.to ? say("away until %1").arg(dayAndMonth(one.period.to->addDays(-1), picture.on))
                            : say("away"));
  }
  for (const Reduction& one : picture.reductions) {
    if (one.person != row.person || !one.period.holdsOn(picture.on)) continue;
    words << say("%1% less").arg(one.percent.toString());
    reasons << one.reason;
  }
  row.today = words.join(u" · "_s);
  row.todayWhy = reasons.join(u" · "_s);
}

QString warningWords(WarningKind kind) {
  switch (kind) {
    case WarningKind::MoreThanOneFte:
      return say("more than 1 FTE together");
    case WarningKind::AgencyNqsw:
      return say("agency and NQSW: agency work needs three years' practice");
    case WarningKind::PostOutlivesLeaving:
      break;
  }
  return say("a post goes on after the person left");
}

/// Of somebody without a post on the day: the posts that begin next.
std::vector<const Post*> firstPostsOf(const PostsByPerson& all, PersonId person, QDate on) {
  std::optional<QDate> first;
  for (const Post* post : all.everOf(person))
    if (post->period.from > on && (!first || post->period.from < *first)) first = post->period.from;
  return first ? all.of(person, *first) : std::vector<const Post*>{};
}

void addRows(StaffPicture& picture) {
  const Organisation& all = picture.organisation;
  std::map<PersonId, QString> warnings;
  for (const PostWarning& one : warningsOn(all, picture.on)) warnings[one.person] = warningWords(one.kind);
  const PostsByPerson held(all);
  const auto supervisors = supervisorsByPerson(all, SupervisorKind::Line, picture.on);
  for (const Person& person : all.people) {
    auto posts = held.of(person.id, picture.on);
    const bool isAhead = posts.empty();
    if (isAhead) posts = firstPostsOf(held, person.id, picture.on);
    const bool here = std::any_of(posts.begin(), posts.end(), [&](const Post* post) {
      return !picture.scope.unit || all.units.isWithin(post->unit, *picture.scope.unit);
    });
    if (!here) continue;
    StaffRow row{person.id,
                 person.name,
                 person.code,
                 token(posts.front()->role),
                 all.units.find(posts.front()->unit)->name,
                 {},
                 token(posts.front()->contract),
                 {},
                 {},
                 {},
                 warnings[person.id]};
    sayTaken(row, picture);
    if (isAhead) row.begins = posts.front()->period.from, row.today = say("starts %1").arg(tableDate(*row.begins));
    for (const Post* post : posts) {
      row.fte += post->fte;
      if (isAhead) continue;  // the figures above are those of the day
      if (picture.scope.unit && !all.units.isWithin(post->unit, *picture.scope.unit)) continue;
      picture.fte += post->fte;
      if (post->contract == Contract::Agency) picture.agencyFte += post->fte;
    }
    const auto today = supervisors.find(person.id);
    const auto supervisor = row.begins ? all.supervisorOf(person.id, SupervisorKind::Line, *row.begins)
                            : today == supervisors.end() ? std::nullopt
                                                         : std::optional(today->second);
    if (supervisor) row.supervisor = all.person(*supervisor)->name;
    // Once, and not for every letter of a filter.
    row.key = folded(QStringList{row.name, row.role, row.unit, row.supervisor, row.today}.join(u'\n'));
    picture.rows.push_back(std::move(row));
  }
  std::sort(picture.rows.begin(), picture.rows.end(), [](const StaffRow& a, const StaffRow& b) {
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.person < b.person;
  });
}

bool isToCome(const Period& period, QDate on) { return !period.to || *period.to > on; }

QString periodWords(const Period& period, QDate on) {
  const auto last = period.lastDay();
  const QString from = tableDate(period.from);
  if (period.from > on) return last ? say("from %1 until %2").arg(from, tableDate(*last)) : say("from %1").arg(from);
  return last ? say("until %1").arg(tableDate(*last)) : say("since %1").arg(from);
}

// A substantive post is what a post is when nothing is said.
QString postWords(const Organisation& all, const Post& post) {
  QStringList words{all.units.find(post.unit)->name, token(post.contract)};
  if (post.kind != PostKind::Substantive) words.insert(1, token(post.kind));
  return words.join(u" · "_s);
}

}  // namespace

StaffPicture readStaff(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  StaffPicture picture{{}, desk.today(), loadOrganisation(desk.records), {}, {}, {}, {}, {}, {}, {}};
  const Access access = accessOf(picture.organisation, desk.viewer, picture.on);
  picture.scope = unitScope(picture.organisation.units, access, asked);
  if (picture.scope.at < 0) return picture;
  const CaseloadFacts rules = loadFactsOfPosts(desk.records, picture.on, picture.on.addYears(kYearsAhead), {});
  picture.reductions = rules.reductions;
  picture.absences = rules.absences;
  picture.limits = rules.limits;
  picture.programmes = loadProgrammes(desk.records, picture.on);
  for (const Vacancy& one : loadVacancies(desk.records, picture.on))
    if (!picture.scope.unit || picture.organisation.units.isWithin(one.unit, *picture.scope.unit))
      picture.vacancies.push_back(one);
  addRows(picture);
  return picture;
}

std::vector<Column<StaffRow>> staffColumns() {
  std::vector<Column<StaffRow>> columns;
  columns.push_back(Column<StaffRow>(say("Who"), [](const StaffRow& row) { return row.name; })
                        .secondLine([](const StaffRow& row) { return u"%1 · %2"_s.arg(row.role, row.unit); })
                        .tip([](const StaffRow& row) { return u"%1 · %2"_s.arg(row.role, row.unit); })
                        .bold());
  columns.push_back(Column<StaffRow>(
                        say("FTE"), [](const StaffRow& row) { return fteWords(row.fte); }, Qt::AlignRight)
                        .secondLine([](const StaffRow& row) { return row.contract; })
                        .sortedBy([](const StaffRow& row) { return row.fte.toDouble(); }));
  columns.push_back(Column<StaffRow>(say("Supervised by"), [](const StaffRow& row) { return row.supervisor; }));
  columns.push_back(
      Column<StaffRow>(say("Today"),
                       [](const StaffRow& row) { return row.warning.isEmpty() ? row.today : row.warning; })
          .secondLine([](const StaffRow& row) { return row.warning.isEmpty() ? row.todayWhy : row.today; })
          .tip([](const StaffRow& row) {
            return QStringList{row.warning, row.today, row.todayWhy}.join(u'\n').trimmed();
          })
          .marked([](const StaffRow& row) {
            return row.warning.isEmpty() ? CellMark{} : CellMark{MarkShape::Triangle, Tone::Near, false, false};
          }));
  return columns;
}

std::vector<DatedRow> datedOf(const StaffPicture& picture, PersonId person) {
  const Organisation& all = picture.organisation;
  std::vector<DatedRow> rows;
  for (const Post& post : all.posts) {
    if (post.person != person || !isToCome(post.period, picture.on)) continue;
    rows.push_back({DatedRow::What::Post, post.id, post.code,
                    say("%1, %2 FTE").arg(token(post.role), fteWords(post.fte)), postWords(all, post), post.period});
  }
  for (const Supervisor& one : all.supervisors) {
    if (one.person != person || !isToCome(one.period, picture.on)) continue;
    rows.push_back({DatedRow::What::Supervisor,
                    {},
                    {},
                    all.person(one.supervisor)->name,
                    one.kind == SupervisorKind::Line ? say("line supervisor") : say("professional supervisor"),
                    one.period});
  }
  for (const Reduction& one : picture.reductions) {
    if (one.person != person || !isToCome(one.period, picture.on)) continue;
    const Post* post = one.post ? all.post(*one.post) : nullptr;
    rows.push_back({DatedRow::What::Reduction,
                    {},
                    one.code,
                    say("%1% less: %2").arg(one.percent.toString(), one.reason),
                    post ? say("of %1").arg(token(post->role)) : say("of every post"),
                    one.period});
  }
  for (const Absence& one : picture.absences) {
    if (one.person != person || !isToCome(one.period, picture.on)) continue;
    rows.push_back({DatedRow::What::Absence,
                    {},
                    one.code,
                    say("Away: %1").arg(one.reason),
                    one.needsCover ? say("needs cover") : say("needs no cover"),
                    one.period});
  }
  for (const ProgrammePlace& one : picture.programmes) {
    if (one.person != person) continue;
    const Person* mentor = one.mentor ? all.person(*one.mentor) : nullptr;
    rows.push_back({DatedRow::What::Programme,
                    {},
                    one.code,
                    one.programme,
                    mentor == nullptr ? say("programme") : say("programme, mentor %1").arg(mentor->name),
                    one.period});
  }
  return rows;
}

std::vector<Column<DatedRow>> datedColumns(QDate on) {
  return {Column<DatedRow>(say("What"), [](const DatedRow& row) {
            return row.words;
          }).secondLine([on](const DatedRow& row) {
              return u"%1 · %2"_s.arg(periodWords(row.period, on), row.more);
            }).tip([on](const DatedRow& row) { return u"%1 · %2"_s.arg(periodWords(row.period, on), row.more); })};
}

QString staffSubtitle(const StaffPicture& picture) {
  Decimal vacant;
  for (const Vacancy& one : picture.vacancies) vacant += one.fte;
  const auto ahead = std::count_if(picture.rows.begin(), picture.rows.end(),
                                   [](const StaffRow& row) { return row.begins.has_value(); });
  const auto here = static_cast<qsizetype>(picture.rows.size()) - static_cast<qsizetype>(ahead);
  QStringList words{counted(here, "person", "people"), say("%1 FTE").arg(fteWords(picture.fte))};
  if (!picture.fte.isZero() && !picture.agencyFte.isZero())
    words << say("%1 FTE agency (%2%)")
                 .arg(fteWords(picture.agencyFte))
                 .arg(Ratio(picture.agencyFte, picture.fte).wholePercent());
  if (ahead > 0) words << say("%1 to start").arg(ahead);
  if (!vacant.isZero()) words << say("%1 FTE vacant").arg(fteWords(vacant));
  return words.join(u" · "_s);
}

}  // namespace headroom
