// SPDX-License-Identifier: MIT
// One class a kind of list would be three of the same: what differs is which rows a line makes.
#include "core/exchange/matched_list.h"

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/exchange/annex_a_lists.h"
#include "core/exchange/cell_words.h"
#include "core/exchange/date_text.h"
#include "core/exchange/import_store.h"
#include "core/exchange/person_name.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/terms.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString unitKey(const QString& name) { return name.simplified().toCaseFolded(); }

class MatchedList {
 public:
  MatchedList(const ForeignSheet& sheet, const Matching& matching, KnownRows& known, QDate on)
      : sheet_(sheet), matching_(matching), known_(known), on_(on) {}

  SourceTables run() {
    out_.remarks = sheet_.remarks;
    out_.origin = sheet_.title;
    if (matching_.kind == ListKind::Cases) findEarliest();
    for (const ForeignRow& row : sheet_.rows) {
      row_ = &row;
      if (matching_.kind == ListKind::People) addPerson();
      if (matching_.kind == ListKind::Cases) addCase();
      if (matching_.kind == ListKind::Sessions) addSession();
    }
    if (matching_.kind == ListKind::People) addSupervisors();
    sayCounts();
    return std::move(out_);
  }

 private:
  QString cell(UsualColumn column) const {
    const auto at = matching_.at(column);
    return at ? row_->cells.value(*at).simplified() : QString();
  }

  void reject(UsualColumn column, const QString& reason) {
    const auto at = matching_.at(column);
    out_.rejects.push_back({{sheet_.title, row_->number}, at ? sheet_.headings.value(*at) : QString(), reason});
  }

  void add(const QString& table, const std::vector<QString>& columns, std::vector<QString> cells) {
    SourceTable& into = out_.tables[table];
    into.columns = columns;
    into.rows.push_back({{sheet_.title, row_->number}, std::move(cells)});
  }

  QString freeCode(const QString& wanted) {
    QString code = boundedCode(wanted.isEmpty() ? u"row-%1"_s.arg(row_->number) : wanted);
    for (int i = 2; !known_.codes.insert(code).second; ++i) code = boundedCode(wanted + u"-%1"_s.arg(i));
    return code;
  }

  /// A cell that is empty or can be read; nothing after it was rejected.
  std::optional<QString> read(UsualColumn column) {
    const QString typed = cell(column);
    const ReadCell said = readAs(matching_.kind, column, typed, on_);
    if (!said.isWrong) return said.words;
    reject(column, said.words);
    return {};
  }

  /// The day of a cell; nothing when it is empty or was rejected.
  std::optional<QDate> day(UsualColumn column) {
    const QString typed = cell(column);
    if (typed.isEmpty() || saysNothing(typed)) return {};
    const QDate found = britishDate(typed, on_);
    if (found.isValid()) return found;
    reject(column, say("'%1' is not a date").arg(typed));
    return {};
  }

  /// The unit of that name, made where there is none. Empty for no team.
  QString teamOf(const QString& typed) {
    if (namesNoTeam(typed)) return {};
    const auto found = known_.units.find(unitKey(typed));
    if (found != known_.units.end()) return found->second;
    const QString code = freeCode(codeOfName(typed));
    known_.units.emplace(unitKey(typed), code);
    add(u"units"_s, {u"code"_s, u"parent"_s, u"kind"_s, u"name"_s},
        {code, known_.root.value_or(QString()), u"team"_s, typed});
    ++teams_;
    return code;
  }

  const KnownRows::Known& makePerson(const QString& name, const QString& unit, const QString& role, const QString& fte,
                                     QDate from, const QString& start, const QString& registration) {
    const QString code = freeCode(codeOfName(name));
    add(u"people"_s, {u"code"_s, u"name"_s, u"registration"_s, u"start"_s}, {code, name, registration, start});
    const QString post = freeCode(code + u"-post"_s);
    add(u"posts"_s, {u"code"_s, u"person"_s, u"unit"_s, u"role"_s, u"fte"_s, u"contract"_s, u"kind"_s, u"from"_s},
        {post, code, unit, role, fte, token(Contract::Permanent), token(PostKind::Substantive),
         from.toString(Qt::ISODate)});
    return known_.people[unitKey(name)] = {code, post, unit};
  }

  void addPerson() {
    const QString typed = cell(UsualColumn::Name);
    if (isNoRow(typed)) return;
    const QString name = nameInOrder(typed);
    supervision_.emplace_back(row_, unitKey(name));
    if (known_.people.contains(unitKey(name))) {
      ++alreadyThere_;
      return;
    }
    const auto role = read(UsualColumn::Role);
    const auto fte = read(UsualColumn::Fte);
    const QString unit = teamOf(cell(UsualColumn::Team));
    if (unit.isEmpty()) reject(UsualColumn::Team, say("the team is empty, and everybody works in one"));
    const auto start = day(UsualColumn::Start);
    if (!role || !fte || unit.isEmpty()) return;
    assumedRoles_ += role->isEmpty() ? 1 : 0;
    assumedFte_ += fte->isEmpty() ? 1 : 0;
    makePerson(name, unit, role->isEmpty() ? token(Role::SocialWorker) : *role, fte->isEmpty() ? u"1"_s : *fte,
               start.value_or(on_), start ? start->toString(Qt::ISODate) : QString(), cell(UsualColumn::Registration));
  }

  /// When everybody of the list is known: a manager may stand below those whom they supervise.
  void addSupervisors() {
    for (const auto& [row, person] : supervision_) {
      row_ = row;
      const QString typed = cell(UsualColumn::Supervisor);
      const auto supervised = known_.people.find(person);
      if (typed.isEmpty() || namesNoPerson(typed) || supervised == known_.people.end()) continue;
      if (!isNew(supervised->second.code)) continue;
      const auto by = known_.people.find(unitKey(nameInOrder(typed)));
      if (by == known_.people.end()) {
        reject(UsualColumn::Supervisor, say("nobody in the list or the file is called '%1'").arg(typed));
      } else if (by->second.code != supervised->second.code) {
        add(u"supervisors"_s, {u"person"_s, u"supervisor"_s, u"kind"_s, u"from"_s},
            {supervised->second.code, by->second.code, u"line"_s, on_.toString(Qt::ISODate)});
      }
    }
  }

  bool isNew(const QString& person) const {
    const auto people = out_.tables.find(u"people"_s);
    return people != out_.tables.end() && std::any_of(people->second.rows.begin(), people->second.rows.end(),
                                                      [&](const SourceRow& row) { return row.cells[0] == person; });
  }

  void addCase() {
    const QString reference = cell(UsualColumn::Reference);
    if (isNoRow(reference)) return;
    if (known_.cases.contains(reference)) {
      ++alreadyThere_;
      return;
    }
    const QString status = comparable(cell(UsualColumn::Kind));
    const auto closed = day(UsualColumn::Closed);
    if (!closed && (status == u"closed" || status.startsWith(u"closed ") || status.endsWith(u" closed"))) {
      ++closed_;
      return;
    }
    const auto kind = read(UsualColumn::Kind);
    const auto opened = day(UsualColumn::Opened);
    const QDate from = opened.value_or(on_);
    assumedOpened_ += opened ? 0 : 1;
    assumedKind_ += kind.value_or(QString()).isEmpty() ? 1 : 0;
    QString unit = teamOf(cell(UsualColumn::Team));
    const QString post = postOf(cell(UsualColumn::Worker), unit);
    known_.cases.insert(reference);
    add(u"cases"_s, {u"code"_s, u"kind"_s, u"family"_s, u"unit"_s, u"opened"_s, u"closed"_s},
        {reference, kind.value_or(QString()).isEmpty() ? u"other"_s : *kind, cell(UsualColumn::Family), unit,
         from.toString(Qt::ISODate), closed ? closed->toString(Qt::ISODate) : QString()});
    if (post.isEmpty()) {
      ++waiting_;
      return;
    }
    add(u"allocations"_s, {u"code"_s, u"case"_s, u"post"_s, u"part"_s, u"from"_s, u"to"_s},
        {freeCode(reference + u"-lead"_s), reference, post, u"lead"_s, from.toString(Qt::ISODate),
         closed ? closed->toString(Qt::ISODate) : QString()});
  }

  /// A worker whom only the list names has worked here since the first of their cases.
  void findEarliest() {
    for (const ForeignRow& row : sheet_.rows) {
      row_ = &row;
      const QDate opened = britishDate(cell(UsualColumn::Opened), on_);
      QDate& first = earliest_[unitKey(nameInOrder(cell(UsualColumn::Worker)))];
      if (!first.isValid()) first = on_;
      if (opened.isValid()) first = std::min(first, opened);
    }
  }

  /// The post that leads, made where nobody of that name is there; `unit` becomes theirs where the list names no team.
  QString postOf(const QString& typed, QString& unit) {
    if (namesNoPerson(typed)) {
      if (unit.isEmpty()) unit = known_.root.value_or(QString());
      if (!typed.isEmpty()) ++nobody_;
      return {};
    }
    const QString name = nameInOrder(typed);
    const auto found = known_.people.find(unitKey(name));
    if (found != known_.people.end()) {
      if (unit.isEmpty()) unit = found->second.unit;
      if (found->second.post.isEmpty())
        reject(UsualColumn::Worker, say("%1 has no post on this day, so the case waits").arg(name));
      return found->second.post;
    }
    if (unit.isEmpty() && known_.root) unit = *known_.root;
    if (unit.isEmpty()) {
      reject(UsualColumn::Worker, say("nobody in the file is called '%1' and the row names no team; bring the list of "
                                      "people first. The case waits")
                                      .arg(name));
      return {};
    }
    ++madeWorkers_;
    return makePerson(name, unit, token(Role::SocialWorker), u"1"_s, earliest_[unitKey(name)], {}, {}).post;
  }

  void addSession() {
    const QString typed = cell(UsualColumn::Name);
    if (isNoRow(typed)) return;
    const auto person = known_.people.find(unitKey(nameInOrder(typed)));
    if (person == known_.people.end()) {
      return reject(UsualColumn::Name,
                    say("nobody in the file is called '%1'; bring the list of people first").arg(typed));
    }
    const auto held = day(UsualColumn::Day);
    if (!held && (cell(UsualColumn::Day).isEmpty() || saysNothing(cell(UsualColumn::Day)))) {
      return reject(UsualColumn::Day, say("the date is empty"));
    }
    const auto kind = read(UsualColumn::SessionKind);
    const auto minutes = read(UsualColumn::Minutes);
    if (!held || !kind || !minutes) return;
    QString supervisor;
    if (const QString by = cell(UsualColumn::Supervisor); !by.isEmpty() && !namesNoPerson(by)) {
      const auto found = known_.people.find(unitKey(nameInOrder(by)));
      if (found == known_.people.end())
        return reject(UsualColumn::Supervisor, say("nobody in the file is called '%1'").arg(by));
      supervisor = found->second.code;
    }
    const QString what = kind->isEmpty() ? u"formal one-to-one"_s : *kind;
    const QString date = held->toString(Qt::ISODate);
    const QString code =
        boundedCode(person->second.code + u'-' + date + (kind->isEmpty() ? QString() : u'-' + codeOfName(what)));
    add(u"sessions"_s, {u"code"_s, u"person"_s, u"supervisor"_s, u"kind"_s, u"date"_s, u"minutes"_s, u"state"_s},
        {code, person->second.code, supervisor, what, date, *minutes, *held > on_ ? u"planned"_s : u"held"_s});
  }

  /// An empty row, a total under the list, or a remark there.
  bool isNoRow(const QString& first) {
    if (!first.isEmpty() && !isTotalLabel(first)) return false;
    const bool isEmpty =
        std::all_of(row_->cells.begin(), row_->cells.end(), [](const QString& one) { return one.trimmed().isEmpty(); });
    if (!isEmpty) ++noRows_;
    return true;
  }

  void tell(int count, const char* one, const char* many, const QString& day = {}) {
    if (count == 0) return;
    QString words = nounOf(count, one, many);
    out_.remarks.push_back(words.replace(u"%1"_s, QString::number(count)).replace(u"%2"_s, day));
  }

  void sayCounts() {
    tell(alreadyThere_, "1 row is of somebody or something that is in the file already; it is left as it is.",
         "%1 rows are of people or cases that are in the file already; they are left as they are.");
    tell(noRows_, "1 row has no name or reference, or is a total; it is left out.",
         "%1 rows have no name or reference, or are totals; they are left out.");
    tell(teams_, "1 team is new.", "%1 teams are new.");
    tell(assumedRoles_, "1 person has no role in the list: social worker is assumed.",
         "%1 people have no role in the list: social worker is assumed.");
    tell(assumedFte_, "1 person has no FTE in the list: 1 is assumed.",
         "%1 people have no FTE in the list: 1 is assumed.");
    tell(madeWorkers_, "1 worker is new: social worker, FTE 1 and permanent are assumed.",
         "%1 workers are new: social worker, FTE 1 and permanent are assumed.");
    tell(closed_, "1 case is closed and is left out.", "%1 cases are closed and are left out.");
    tell(assumedKind_, "1 case has no kind that is known: it is taken as 'other'.",
         "%1 cases have no kind that is known: they are taken as 'other'.");
    tell(assumedOpened_, "1 case has no opening date: %2 is taken.", "%1 cases have no opening date: %2 is taken.",
         on_.toString(Qt::ISODate));
    tell(nobody_, "1 worker's cell names nobody ('TBC' and the like).",
         "%1 workers' cells name nobody ('TBC' and the like).");
    tell(waiting_, "1 case has no worker and waits in its team.", "%1 cases have no worker and wait in their teams.");
  }

  const ForeignSheet& sheet_;
  const Matching& matching_;
  KnownRows& known_;
  QDate on_;
  SourceTables out_;
  const ForeignRow* row_ = nullptr;
  std::vector<std::pair<const ForeignRow*, QString>> supervision_;
  std::map<QString, QDate> earliest_;
  int alreadyThere_ = 0, noRows_ = 0, teams_ = 0, assumedRoles_ = 0, assumedFte_ = 0, madeWorkers_ = 0, closed_ = 0,
      assumedKind_ = 0, assumedOpened_ = 0, nobody_ = 0, waiting_ = 0;
};

}  // namespace

KnownRows knownRows(const Database& records, const ForeignSheet& sheet, const Matching& matching, QDate on) {
  const Organisation organisation = loadOrganisation(records);
  KnownRows known;
  for (const Unit& unit : organisation.units.units()) {
    known.units.emplace(unitKey(unit.name), unit.code);
    known.codes.insert(unit.code);
  }
  const auto roots = organisation.units.children(std::nullopt);
  if (roots.size() == 1) known.root = organisation.units.code(roots.front());
  for (const Post& post : organisation.posts) known.codes.insert(post.code);
  const PostsByPerson posts(organisation);
  for (const Person& person : organisation.people) {
    known.codes.insert(person.code);
    const Post* main = posts.main(person.id, on);
    known.people[unitKey(person.name)] = {person.code, main == nullptr ? QString() : main->code,
                                          main == nullptr ? QString() : organisation.units.code(main->unit)};
  }
  const auto reference = matching.at(UsualColumn::Reference);
  if (!reference) return known;
  FileRows file(records);
  for (const ForeignRow& row : sheet.rows) {
    const QString code = row.cells.value(*reference).simplified();
    if (!code.isEmpty() && file.idOf(TableId::Cases, code)) known.cases.insert(code);
  }
  return known;
}

SourceTables tablesOf(const ForeignSheet& sheet, const Matching& matching, KnownRows& known, QDate on) {
  return MatchedList(sheet, matching, known, on).run();
}

}  // namespace headroom
