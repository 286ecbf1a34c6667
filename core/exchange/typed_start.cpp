// SPDX-License-Identifier: MIT
// One reader of a row for both: the notes that stand beside the cells, and what the file is made from.
#include "core/exchange/typed_start.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/say.h"
#include "core/caseload/new_case.h"
#include "core/exchange/cell_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using Kind = CellNote::Kind;

QString typedKey(const QString& name) { return name.simplified().toCaseFolded(); }

/// The names that a table gives, and how often.
std::map<QString, int> namesIn(const std::vector<TypedRow>& rows) {
  std::map<QString, int> names;
  for (const TypedRow& row : rows)
    if (!row.cells.value(0).isEmpty()) ++names[typedKey(row.cells[0])];
  return names;
}

class Reader {
 public:
  Reader(const TypedStart& typed, std::vector<CellNote>& notes) : typed_(typed), notes_(notes) {
    teams_ = namesIn(typed.rows(StartSheet::Teams));
    people_ = namesIn(typed.rows(StartSheet::People));
  }

  StartTeam team(const TypedRow& row) {
    row_ = &row;
    name(say("the name of the team"), u"team"_s, seenTeams_);
    StartTeam team{row.cells[0], {}, limit(2), row.number};
    if (!row.cells[1].isEmpty()) {
      const auto division = divisionMeant(row.cells[1]);
      if (!division) note(1, Kind::Wrong, say("'%1' is neither children nor adults").arg(row.cells[1]));
      team.division = division.value_or(QString());
      understood(1, team.division);
    }
    return team;
  }

  StartPerson person(const TypedRow& row) {
    row_ = &row;
    name(u"the name"_s, u"person"_s, seenPeople_);
    StartPerson person;
    person.name = row.cells[0];
    person.role = meaning(1, roleMeant(row.cells[1]), say("the role, such as social worker or SW,"), u"role"_s);
    if (!row.cells[2].isEmpty()) {
      const auto fte = Decimal::parse(row.cells[2], 6);
      const bool fits = fte && *fte >= Decimal(0) && *fte <= Decimal(1);
      if (!fits) note(2, Kind::Wrong, say("the FTE '%1' is not a number from 0 to 1 such as 0.8").arg(row.cells[2]));
      person.fte = fits ? *fte : Decimal(1);
    }
    person.team = teamNamed(3, u"the team"_s);
    person.childrenBelow = limit(4);
    person.supervisor = row.cells[5];
    if (!person.supervisor.isEmpty()) {
      if (typedKey(person.supervisor) == typedKey(person.name)) {
        note(5, Kind::Wrong, say("nobody supervises themselves"));
      } else if (!people_.contains(typedKey(person.supervisor))) {
        note(5, Kind::Wrong, say("nobody in this table is called '%1'").arg(person.supervisor));
      }
    }
    person.row = row.number;
    return person;
  }

  StartCase oneCase(const TypedRow& row) {
    row_ = &row;
    name(u"the reference"_s, u"case"_s, seenCases_);
    StartCase one;
    one.reference = row.cells[0];
    one.kind =
        meaning(1, caseKindMeant(row.cells[1]), say("the kind, such as child in need or CIN,"), say("kind of case"));
    if (!namesNoPerson(row.cells[2])) {
      one.worker = row.cells[2];
      if (!people_.contains(typedKey(one.worker)))
        note(2, Kind::Wrong, say("there is nobody called '%1' in the table of people").arg(one.worker));
    }
    one.family = row.cells[3];
    const bool isLed = !one.worker.isEmpty();
    if (!isLed || !row.cells[4].isEmpty()) one.team = teamNamed(4, say("the team that it waits in"));
    one.row = row.number;
    return one;
  }

 private:
  void note(int column, Kind kind, const QString& words) { notes_.push_back({row_->number, column, kind, words}); }

  void understood(int column, const QString& word) {
    if (word.isEmpty() || comparable(word) == comparable(row_->cells[column])) return;
    note(column, Kind::Read, say("%1 is read as %2").arg(row_->cells[column], word));
  }

  void name(const QString& missing, const QString& what, std::set<QString>& seen) {
    const QString& typed = row_->cells[0];
    if (typed.isEmpty()) return note(0, Kind::Missing, missing + u" is missing"_s);
    if (!seen.insert(typedKey(typed)).second)
      note(0, Kind::Wrong, say("there is a second %1 called '%2'").arg(what, typed));
  }

  QString meaning(int column, const std::optional<QString>& meant, const QString& missing, const QString& what) {
    const QString& typed = row_->cells[column];
    if (typed.isEmpty()) note(column, Kind::Missing, missing + u" is missing"_s);
    if (!typed.isEmpty() && !meant) note(column, Kind::Wrong, say("'%1' is not a %2 that is known").arg(typed, what));
    if (meant) understood(column, *meant);
    return meant.value_or(QString());
  }

  /// Where there is one team, nobody has to say it.
  QString teamNamed(int column, const QString& missing) {
    const QString& typed = row_->cells[column];
    const auto& teams = typed_.rows(StartSheet::Teams);
    if (typed.isEmpty() && teams_.size() == 1) return teams.front().cells[0];
    if (typed.isEmpty()) note(column, Kind::Missing, missing + u" is missing"_s);
    if (!typed.isEmpty() && !teams_.contains(typedKey(typed)))
      note(column, Kind::Wrong, say("there is no team called '%1' in the table of teams").arg(typed));
    return typed;
  }

  std::optional<Decimal> limit(int column) {
    const QString& typed = row_->cells[column];
    if (typed.isEmpty()) return {};
    const auto value = Decimal::parse(typed, 4);
    if (value && isAmount(*value)) return *value;
    note(column, Kind::Wrong, say("the limit '%1' is not a number such as 15").arg(typed));
    return {};
  }

  const TypedStart& typed_;
  std::vector<CellNote>& notes_;
  const TypedRow* row_ = nullptr;
  std::map<QString, int> teams_;
  std::map<QString, int> people_;
  std::set<QString> seenTeams_;
  std::set<QString> seenPeople_;
  std::set<QString> seenCases_;
};

/// Every row is as wide as the table.
TypedStart wide(TypedStart typed) {
  for (std::size_t sheet = 0; sheet < typed.sheets.size(); ++sheet) {
    const auto columns = static_cast<qsizetype>(startColumns(static_cast<StartSheet>(sheet)).size());
    for (TypedRow& row : typed.sheets[sheet])
      while (row.cells.size() < columns) row.cells << QString();
  }
  return typed;
}

Result<void> refuseFirst(const std::vector<CellNote>& notes, const QString& table) {
  for (const CellNote& one : notes)
    if (one.kind != Kind::Read) return refuse(u"%1, row %2: %3."_s.arg(table).arg(one.row).arg(one.words));
  return {};
}

}  // namespace

const std::vector<UsualColumn>& startColumns(StartSheet sheet) {
  static const std::array<std::vector<UsualColumn>, 3> all{
      {{UsualColumn::Team, UsualColumn::Division, UsualColumn::Limit},
       {UsualColumn::Name, UsualColumn::Role, UsualColumn::Fte, UsualColumn::Team, UsualColumn::Limit,
        UsualColumn::Supervisor},
       {UsualColumn::Reference, UsualColumn::Kind, UsualColumn::Worker, UsualColumn::Family, UsualColumn::Team}}};
  return all[static_cast<std::size_t>(sheet)];
}

std::vector<CellNote> notesOn(const TypedStart& given, StartSheet sheet) {
  const TypedStart typed = wide(given);
  std::vector<CellNote> notes;
  Reader reader(typed, notes);
  for (const TypedRow& row : typed.rows(sheet)) {
    if (sheet == StartSheet::Teams) reader.team(row);
    if (sheet == StartSheet::People) reader.person(row);
    if (sheet == StartSheet::Cases) reader.oneCase(row);
  }
  std::stable_sort(notes.begin(), notes.end(), [](const CellNote& a, const CellNote& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  return notes;
}

Result<CaseloadStart> startFrom(const TypedStart& given) {
  const TypedStart typed = wide(given);
  TRY(refuseFirst(notesOn(typed, StartSheet::Teams), u"Teams"_s));
  TRY(refuseFirst(notesOn(typed, StartSheet::People), u"People"_s));
  TRY(refuseFirst(notesOn(typed, StartSheet::Cases), u"Cases"_s));
  std::vector<CellNote> notes;
  Reader reader(typed, notes);
  CaseloadStart start;
  start.authority = typed.authority;
  start.from = typed.from;
  for (const TypedRow& row : typed.rows(StartSheet::Teams)) start.teams.push_back(reader.team(row));
  for (const TypedRow& row : typed.rows(StartSheet::People)) start.people.push_back(reader.person(row));
  for (const TypedRow& row : typed.rows(StartSheet::Cases)) start.cases.push_back(reader.oneCase(row));
  return start;
}

std::vector<int> headingsOf(StartSheet sheet, const QStringList& cells) {
  const auto& columns = startColumns(sheet);
  std::vector<int> places;
  int filled = 0;
  int usual = 0;
  for (const QString& cell : cells) {
    int place = -1;
    int best = 2;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto fit = headingFit(columns[i], cell);
      const bool isTaken = std::find(places.begin(), places.end(), static_cast<int>(i)) != places.end();
      if (!fit || *fit >= best || isTaken) continue;
      best = *fit;
      place = static_cast<int>(i);
    }
    filled += cell.trimmed().isEmpty() ? 0 : 1;
    usual += place >= 0 && best == 0 ? 1 : 0;
    places.push_back(place);
  }
  return usual > 0 && usual * 2 >= filled ? places : std::vector<int>();
}

}  // namespace headroom
