// SPDX-License-Identifier: MIT
// What the lists say together: the caseload, who leads each child, who works where, and where the lists contradict.
#include "core/exchange/annex_a.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/exchange/annex_a_lists.h"
#include "core/exchange/plain_words.h"
#include "core/exchange/usual_words.h"
#include "core/organisation/terms.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const std::array<int, 5> kFallbacks{8, 7, 5, 4, 3};      // in this order (formats 3)
const std::array<int, 7> kByTrust{6, 9, 8, 7, 5, 4, 3};  // whose word on a worker's team counts first
const QString kRoot = QStringLiteral("annex-a");

/// Empty for a closed episode; nothing for a wording that is not known.
std::optional<QString> kindOfStatus(const QString& status) {
  const QString plain = u' ' + headerWords(status).join(u' ') + u' ';
  if (plain.contains(u" closed ")) return QString();
  if (plain.contains(u" looked after ") || plain.contains(u" in care ") || plain.contains(u" cla ") ||
      plain.contains(u" lac "))
    return u"child in care"_s;
  if (plain.contains(u" protection ") || plain.contains(u" cp ") || plain.contains(u" cpp "))
    return u"child protection"_s;
  if (plain.contains(u" assessment ")) return u"assessment"_s;
  if (plain.contains(u" need ") || plain.contains(u" cin ")) return u"child in need"_s;
  if (plain.contains(u" care leaver ")) return u"care leaver"_s;
  return caseKindMeant(status);  // 'Section 17'
}

struct Named {
  const AnnexList* list = nullptr;
  const AnnexRow* row = nullptr;
};

struct AnnexCase {
  Named source;
  QString kind;
  bool isKindRead = true;
  QDate opened;
  QString team;
  QString worker;
};

class Translation {
 public:
  Translation(const std::map<int, AnnexList>& lists, QDate on, SourceTables& out) : lists_(lists), on_(on), out_(out) {}
  void run();

 private:
  void indexChildren();
  void countChildrenInNeed();
  void countCareLeavers();
  void addCase(const Named& source, const std::optional<QString>& kind);
  void repeatedChild(AnnexCase& counted, const Named& again, const QString& kind);
  void completeCases();
  void reportUncounted();
  void reportOtherWorkers();
  void writeUnits();
  void writePeople();
  void writeCases();
  void remarkOnCounts();
  void remarkOnDates();
  void tellTheDay();

  void reject(const Named& where, AnnexColumn column, const QString& reason);
  SourceTable& table(const QString& name, std::vector<QString> columns);

  const std::map<int, AnnexList>& lists_;
  QDate on_;
  SourceTables& out_;
  std::map<QString, std::vector<Named>> named_;  // rows of each child, the list whose word counts first in front
  std::vector<AnnexCase> cases_;
  std::map<QString, std::size_t> caseOf_;
};

QString placed(const Named& where) { return u"%1, row %2"_s.arg(where.list->title, QString::number(where.row->row)); }

QString unitOf(const QString& team) {
  const QString code = codeOfName(team);
  return code == kRoot ? code + u"-team"_s : code;
}

void Translation::reject(const Named& where, AnnexColumn column, const QString& reason) {
  out_.rejects.push_back({where.list->place(*where.row), where.list->headerOf(column), reason});
}

SourceTable& Translation::table(const QString& name, std::vector<QString> columns) {
  SourceTable& made = out_.tables[name];
  made.columns = std::move(columns);
  return made;
}

void Translation::run() {
  indexChildren();
  countChildrenInNeed();
  countCareLeavers();
  completeCases();
  reportUncounted();
  reportOtherWorkers();
  writeUnits();
  writePeople();
  writeCases();
  remarkOnCounts();
  remarkOnDates();
  tellTheDay();
}

void Translation::indexChildren() {
  for (const int number : kByTrust) {
    const AnnexList& list = lists_.at(number);
    for (const AnnexRow& row : list.rows) named_[row.child].push_back({&list, &row});
  }
}

void Translation::countChildrenInNeed() {
  const AnnexList& list = lists_.at(6);
  for (const AnnexRow& row : list.rows) {
    const Named here{&list, &row};
    const auto kind = kindOfStatus(row.status);
    if (kind && kind->isEmpty()) continue;
    if (!kind)
      reject(here, AnnexColumn::Status,
             row.status.isEmpty() ? say("the status is empty; the child is counted, as a case of kind other")
                                  : say("'%1' is not a known status; the child is counted, as a case of kind other")
                                        .arg(row.status.left(60)));
    if (row.closed.isValid() && row.closed <= on_)
      reject(here, AnnexColumn::Closed,
             say("closed on %1, but the status says that it is open; counted as open").arg(plainDate(row.closed)));
    const auto counted = caseOf_.find(row.child);
    if (counted == caseOf_.end())
      addCase(here, kind);
    else
      repeatedChild(cases_[counted->second], here, kind.value_or(u"other"_s));
  }
}

void Translation::countCareLeavers() {
  const AnnexList& list = lists_.at(9);
  for (const AnnexRow& row : list.rows) {
    const auto counted = caseOf_.find(row.child);
    if (counted == caseOf_.end())
      addCase({&list, &row}, u"care leaver"_s);
    else if (cases_[counted->second].source.list == &list)
      repeatedChild(cases_[counted->second], {&list, &row}, u"care leaver"_s);
  }
}

void Translation::addCase(const Named& source, const std::optional<QString>& kind) {
  caseOf_.emplace(source.row->child, cases_.size());
  cases_.push_back(
      {source, kind.value_or(u"other"_s), kind.has_value(), source.row->start, source.row->team, source.row->worker});
}

/// A child is counted once, by its first row; a later row may fill what the first leaves blank.
void Translation::repeatedChild(AnnexCase& counted, const Named& again, const QString& kind) {
  if (kind != counted.kind)
    reject(again, AnnexColumn::Status,
           say("%1 has a different status for this child; that one is taken").arg(placed(counted.source)));
  if (again.row->start.isValid() && counted.opened.isValid() && again.row->start != counted.opened)
    reject(again, AnnexColumn::Start,
           say("%1 has a different start date for this child; that one is taken").arg(placed(counted.source)));
  if (!counted.opened.isValid()) counted.opened = again.row->start;
  if (counted.team.isEmpty()) counted.team = again.row->team;
  if (counted.worker.isEmpty()) counted.worker = again.row->worker;
}

/// A child's worker is its own row's; where that is blank, the one that lists 8, 7, 5, 4, 3 name.
void Translation::completeCases() {
  for (AnnexCase& one : cases_) {
    for (const int number : kFallbacks)
      for (const Named& other : named_.at(one.source.row->child)) {
        if (other.list->number != number) continue;
        const bool namesWorker = one.worker.isEmpty() && !other.row->worker.isEmpty();
        if (namesWorker) one.worker = other.row->worker;
        if (one.team.isEmpty()) one.team = other.row->team;
      }
    if (!one.opened.isValid()) one.opened = on_;
  }
}

void Translation::reportUncounted() {
  std::set<QString> inNeed;
  for (const AnnexRow& row : lists_.at(6).rows) inNeed.insert(row.child);
  for (const int number : {7, 8}) {
    const AnnexList& list = lists_.at(number);
    for (const AnnexRow& row : list.rows) {
      if (inNeed.contains(row.child)) continue;
      const bool counted = caseOf_.contains(row.child);
      reject({&list, &row}, AnnexColumn::Child,
             counted ? say("inconsistent: child %1 is not in List 6; it is counted from List 9 only").arg(row.child)
                     : say("inconsistent: child %1 is not in List 6, so it is not counted").arg(row.child));
    }
  }
}

void Translation::reportOtherWorkers() {
  for (const auto& [child, rows] : named_) {
    const Named* first = nullptr;
    for (const Named& one : rows) {
      if (one.row->worker.isEmpty()) continue;
      if (first == nullptr) first = &one;
      if (codeOfName(one.row->worker) == codeOfName(first->row->worker)) continue;
      reject(one, AnnexColumn::Worker,
             say("child %1 has a different worker in %2; that one counts first").arg(child, placed(*first)));
    }
  }
}

void Translation::writeUnits() {
  SourceTable& units = table(u"units"_s, {u"code"_s, u"parent"_s, u"kind"_s, u"name"_s, u"division"_s});
  const SourcePlace top{lists_.at(6).title, lists_.at(6).header.row};
  units.rows.push_back({top, {kRoot, {}, u"authority"_s, u"Annex A"_s, u"children"_s}});
  std::set<QString> seen;
  for (const int number : kByTrust)
    for (const AnnexRow& row : lists_.at(number).rows) {
      if (row.team.isEmpty() || !seen.insert(unitOf(row.team)).second) continue;
      units.rows.push_back(
          {lists_.at(number).place(row), {unitOf(row.team), kRoot, u"team"_s, row.team, u"children"_s}});
    }
}

/// One post for each worker, in the team beside which the lists that count first name them.
void Translation::writePeople() {
  std::map<QString, QDate> from;
  for (const AnnexCase& one : cases_) {
    if (one.worker.isEmpty()) continue;
    const auto [entry, fresh] = from.emplace(codeOfName(one.worker), std::min(one.opened, on_));
    if (!fresh) entry->second = std::min(entry->second, one.opened);
  }
  struct Post {
    Named first;
    std::optional<Named> team;
    std::set<QString> otherTeams;
  };
  std::map<QString, Post> posts;
  std::vector<QString> order;
  for (const int number : kByTrust)
    for (const AnnexRow& row : lists_.at(number).rows) {
      if (row.worker.isEmpty()) continue;
      const Named here{&lists_.at(number), &row};
      const QString code = codeOfName(row.worker);
      const auto [entry, fresh] = posts.emplace(code, Post{here, {}, {}});
      if (fresh) order.push_back(code);
      if (row.team.isEmpty()) continue;
      Post& post = entry->second;
      if (!post.team) post.team = here;
      const bool elsewhere = unitOf(row.team) != unitOf(post.team->row->team);
      if (elsewhere && post.otherTeams.insert(unitOf(row.team)).second)
        reject(here, AnnexColumn::Team,
               say("this worker has another team in %1; the post is put there").arg(placed(*post.team)));
    }
  SourceTable& people = table(u"people"_s, {u"code"_s, u"name"_s});
  SourceTable& made =
      table(u"posts"_s, {u"code"_s, u"person"_s, u"unit"_s, u"role"_s, u"fte"_s, u"contract"_s, u"kind"_s, u"from"_s});
  for (const QString& code : order) {
    const Post& post = posts.at(code);
    const SourcePlace place = post.first.list->place(*post.first.row);
    const QString unit = post.team ? unitOf(post.team->row->team) : kRoot;
    const auto start = from.find(code);
    const QDate day = start == from.end() ? on_ : start->second;
    people.rows.push_back({place, {code, post.first.row->worker}});
    made.rows.push_back({place,
                         {code, code, unit, token(Role::SocialWorker), u"1"_s, token(Contract::Permanent),
                          token(PostKind::Substantive), day.toString(Qt::ISODate)}});
  }
  if (!order.empty())
    out_.remarks.push_back(say("The workbook does not say FTE, role or contract: FTE 1, social worker and permanent "
                               "are assumed for the %1 that it names.")
                               .arg(counted(order.size(), "worker", "workers")));
}

void Translation::writeCases() {
  SourceTable& cases = table(u"cases"_s, {u"code"_s, u"kind"_s, u"unit"_s, u"opened"_s});
  SourceTable& leads = table(u"allocations"_s, {u"code"_s, u"case"_s, u"post"_s, u"part"_s, u"from"_s});
  for (const AnnexCase& one : cases_) {
    const SourcePlace place = one.source.list->place(*one.source.row);
    const QString& child = one.source.row->child;
    const QString day = one.opened.toString(Qt::ISODate);
    cases.rows.push_back({place, {child, one.kind, one.team.isEmpty() ? QString() : unitOf(one.team), day}});
    if (!one.worker.isEmpty())
      leads.rows.push_back({place, {boundedCode(child + u"-lead"_s), child, codeOfName(one.worker), u"lead"_s, day}});
  }
}

void Translation::remarkOnCounts() {
  const auto led = std::count_if(cases_.begin(), cases_.end(), [](const AnnexCase& c) { return !c.worker.isEmpty(); });
  const auto leavers =
      std::count_if(cases_.begin(), cases_.end(), [](const AnnexCase& c) { return c.source.list->number == 9; });
  out_.remarks.push_back(
      say("%1 counted: %2 from List 6 and %3 more from List 9. %4 led by a worker, %5 without a lead.")
          .arg(counted(cases_.size(), "child is", "children are"))
          .arg(qint64(cases_.size()) - leavers)
          .arg(leavers)
          .arg(led)
          .arg(qint64(cases_.size()) - led));
}

void Translation::remarkOnDates() {
  const auto undated = std::count_if(cases_.begin(), cases_.end(), [](const AnnexCase& c) {
    return !c.source.row->start.isValid() && !c.source.row->isStartUnread;
  });
  const auto later = std::count_if(cases_.begin(), cases_.end(), [&](const AnnexCase& c) { return c.opened > on_; });
  const QString day = plainDate(on_);
  if (undated > 0)
    out_.remarks.push_back(
        say("%1 no start date in the row: %2 is taken.").arg(counted(undated, "case has", "cases have"), day));
  if (later > 0) out_.remarks.push_back(u"%1 after %2."_s.arg(counted(later, "case starts", "cases start"), day));
}

void Translation::tellTheDay() {
  WorkbookDay day;
  day.on = on_;
  day.listsCareLeavers = !lists_.at(9).title.isEmpty();
  for (const AnnexCase& one : cases_) {
    const AnnexRow& row = *one.source.row;
    day.open.push_back({one.source.list->place(row), row.child, one.kind,
                        one.team.isEmpty() ? QString() : unitOf(one.team),
                        one.worker.isEmpty() ? QString() : codeOfName(one.worker), one.opened, one.isKindRead,
                        one.opened != on_ || row.start.isValid()});
  }
  std::map<QString, std::size_t> told;
  for (const AnnexRow& row : lists_.at(6).rows) {
    const auto kind = kindOfStatus(row.status);
    if (!kind || !kind->isEmpty() || caseOf_.contains(row.child)) continue;
    const auto [entry, fresh] = told.emplace(row.child, day.closed.size());
    if (fresh) day.closed.push_back({lists_.at(6).place(row), row.child, {}});
    auto& closed = day.closed[entry->second].on;  // of several episodes the last one counts
    if (row.closed.isValid() && (!closed || row.closed > *closed)) closed = row.closed;
  }
  for (const auto& [child, rows] : named_) day.listed.insert(child);
  out_.workbook = std::move(day);
}

}  // namespace

Result<SourceTables> readAnnexA(const QString& path, QDate on) {
  auto book = Workbook::open(path);
  if (!book) return tl::unexpected<Refusal>(book.error());
  SourceTables out;
  const auto lists = readAnnexLists(*book, on, out);
  if (!lists) return tl::unexpected<Refusal>(lists.error());
  const AnnexList& inNeed = lists->at(6);
  if (inNeed.title.isEmpty())
    return book->refusal(
        say("no sheet with a readable header is List 6 (children in need), so the caseload cannot be told"));
  if (!inNeed.header.columns.contains(AnnexColumn::Status))
    return book->refusal(say("%1, row %2 has no column Case Status, so open cases cannot be told from closed ones")
                             .arg(inNeed.title)
                             .arg(inNeed.header.row));
  Translation(*lists, on, out).run();
  return out;
}

}  // namespace headroom
