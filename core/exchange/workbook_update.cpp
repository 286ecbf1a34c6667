// SPDX-License-Identifier: MIT
// First who and where: the file's teams and people keep their own codes. Then child by child.
// What a user has changed in the file since (a role, an FTE, a team's place) is no business of a workbook.
#include "core/exchange/workbook_update.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/exchange/annex_a_lists.h"
#include "core/exchange/person_name.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using What = WorkbookChange::What;

std::size_t columnOf(const SourceTable& table, const QString& name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  Q_ASSERT(found != table.columns.end());
  return static_cast<std::size_t>(found - table.columns.begin());
}

/// The one entry of a kind that `key` has; none when there are several.
template <class Held, class Key>
std::map<QString, const Held*> onlyOnes(const std::vector<Held>& all, Key key) {
  std::map<QString, const Held*> found;
  for (const Held& one : all) {
    const auto [entry, fresh] = found.emplace(key(one), &one);
    if (!fresh) entry->second = nullptr;
  }
  return found;
}

template <class Held>
const Held* theOne(const std::map<QString, const Held*>& found, const QString& key) {
  const auto entry = found.find(key);
  return entry == found.end() ? nullptr : entry->second;
}

/// Kinds that a user knows more exactly than a workbook's status can say.
bool saysTheSame(const QString& inFile, const QString& inWorkbook) {
  if (inFile == inWorkbook) return true;
  const bool inCare = inWorkbook == u"child in care";
  if (inFile == u"UASC") return inCare || inWorkbook == u"care leaver";
  return inFile == u"court proceedings" && (inCare || inWorkbook == u"child protection");
}

}  // namespace

WorkbookUpdate::WorkbookUpdate(const Database& records, const SourceTables& sources, const ImportWish& wish)
    : records_(records), wish_(wish), tables_(sources), day_(*sources.workbook), held_(records) {
  for (const WorkbookDay::Child& one : day_.open) isLater_ = isLater_ || held_.byCode(one.code).has_value();
  for (const WorkbookDay::Closed& one : day_.closed) isLater_ = isLater_ || held_.byCode(one.code).has_value();
  knowUnits();
  knowPeople();
  compareCases();
  isLater_ ? findMissing() : tellNoneInCommon();
  if (isLater_ && !wish_.update) holdBack();
}

void WorkbookUpdate::reject(const SourcePlace& place, const QString& column, const QString& reason) {
  tables_.rejects.push_back({place, column, reason});
}

void WorkbookUpdate::rewrite(const QString& table, const QString& column, const std::map<QString, QString>& codes) {
  SourceTable& made = tables_.tables.at(table);
  const std::size_t at = columnOf(made, column);
  for (SourceRow& row : made.rows)
    if (const auto found = codes.find(row.cells[at]); found != codes.end()) row.cells[at] = found->second;
}

/// Takes the rows with one of these codes out, as known.
void WorkbookUpdate::drop(const QString& table, const QString& column, const std::set<QString>& codes) {
  SourceTable& made = tables_.tables.at(table);
  const std::size_t at = columnOf(made, column);
  known_[table] += static_cast<qint64>(
      std::erase_if(made.rows, [&](const SourceRow& row) { return codes.contains(row.cells[at]); }));
}

/// A team is the one of that code, or the only one of that name.
void WorkbookUpdate::knowUnits() {
  const std::vector<UnitInFile> held = loadUnitsInFile(records_);
  const auto byCode = onlyOnes(held, [](const UnitInFile& one) { return one.code; });
  const auto byName = onlyOnes(held, [](const UnitInFile& one) { return codeOfName(one.name); });
  const auto roots = std::count_if(held.begin(), held.end(), [](const UnitInFile& one) { return one.isRoot; });
  const SourceTable& units = tables_.tables.at(u"units"_s);
  const std::size_t code = columnOf(units, u"code"_s);
  const std::size_t name = columnOf(units, u"name"_s);
  const std::size_t parent = columnOf(units, u"parent"_s);
  std::set<QString> known;
  for (const SourceRow& row : units.rows) {
    const QString& own = row.cells[code];
    unitNames_[own] = row.cells[name];
    const UnitInFile* found = theOne(byCode, own);
    if (found == nullptr && row.cells[parent].isEmpty() && roots == 1)
      found = &*std::find_if(held.begin(), held.end(), [](const UnitInFile& one) { return one.isRoot; });
    if (found == nullptr && !row.cells[parent].isEmpty()) found = theOne(byName, codeOfName(row.cells[name]));
    if (found == nullptr) continue;
    unitOf_[own] = found->code;
    known.insert(own);
  }
  drop(u"units"_s, u"code"_s, known);
  rewrite(u"units"_s, u"parent"_s, unitOf_);
  rewrite(u"posts"_s, u"unit"_s, unitOf_);
  rewrite(u"cases"_s, u"unit"_s, unitOf_);
}

/// A worker is the person of that code, or the only one of that name, in whatever order.
void WorkbookUpdate::knowPeople() {
  const std::vector<PersonInFile> held = loadPeopleInFile(records_);
  const auto byCode = onlyOnes(held, [](const PersonInFile& one) { return one.code; });
  const auto byName = onlyOnes(held, [](const PersonInFile& one) { return nameKey(one.name); });
  const SourceTable& people = tables_.tables.at(u"people"_s);
  std::set<QString> known;
  for (const SourceRow& row : people.rows) {
    const QString& code = row.cells[columnOf(people, u"code"_s)];
    const QString& name = row.cells[columnOf(people, u"name"_s)];
    workerNames_[code] = name;
    const PersonInFile* found = theOne(byName, nameKey(name));
    if (found == nullptr) found = theOne(byCode, code);
    if (found == nullptr) continue;
    if (found->name != name)
      tables_.remarks.push_back(say("%1 of the workbook is taken as %2, whom the file holds.").arg(name, found->name));
    personOf_[code] = found->code;
    workerNames_[code] = found->name;
    known.insert(code);
  }
  std::map<QString, QString> teams;
  const SourceTable& posts = tables_.tables.at(u"posts"_s);
  for (const SourceRow& row : posts.rows)
    teams[row.cells[columnOf(posts, u"code"_s)]] = row.cells[columnOf(posts, u"unit"_s)];
  drop(u"people"_s, u"code"_s, known);
  const std::vector<PostInFile> heldPosts = loadPostsInFile(records_);
  std::set<QString> withPost;
  for (const QString& code : known) {
    const auto ofPerson = [&](const PostInFile& post) { return post.person == personOf_.at(code); };
    if (std::none_of(heldPosts.begin(), heldPosts.end(), ofPerson)) continue;  // known, and has no post yet
    withPost.insert(code);
    const auto main = std::find_if(heldPosts.begin(), heldPosts.end(), [&](const PostInFile& post) {
      return ofPerson(post) && post.from <= day_.on && (!post.to || *post.to > day_.on);
    });
    postOf_[code] = main == heldPosts.end() ? std::nullopt : std::optional(main->code);
    if (main != heldPosts.end() && main->unit != teams.at(code) && teams.at(code) != unitOf_[u"annex-a"_s])
      tables_.remarks.push_back(
          say("%1 is in another team in the workbook than in the file (%2): the post is left there; "
              "move it on Moves if that has changed.")
              .arg(main->name, main->unitName));
  }
  drop(u"posts"_s, u"code"_s, withPost);
  rewrite(u"posts"_s, u"person"_s, personOf_);
}

QString WorkbookUpdate::nameOf(const QString& worker) const {
  const auto found = workerNames_.find(worker);
  return found == workerNames_.end() ? QString() : found->second;
}

QString WorkbookUpdate::postOf(const WorkbookDay::Child& child) {
  if (child.worker.isEmpty()) return {};
  const auto found = postOf_.find(child.worker);
  if (found == postOf_.end()) return child.worker;
  if (found->second) return *found->second;
  reject(child.place, u"Allocated Worker"_s,
         say("%1 has no post on %2 in the file, so nobody leads child %3")
             .arg(nameOf(child.worker), plainDate(day_.on), child.code));
  return {};
}

void WorkbookUpdate::compareCases() {
  std::set<QString> known;
  std::set<QString> unled;
  std::map<QString, QString> posts;
  for (const WorkbookDay::Child& child : day_.open) {
    if (const auto held = held_.byCode(child.code)) {
      known.insert(child.code);
      compare(child, *held);
      continue;
    }
    const QString post = postOf(child);
    if (post.isEmpty()) unled.insert(child.code);
    posts[child.worker] = post;
    noteNew(child);
  }
  for (const WorkbookDay::Closed& child : day_.closed) close(child);
  drop(u"cases"_s, u"code"_s, known);
  drop(u"allocations"_s, u"case"_s, known);
  SourceTable& leads = tables_.tables.at(u"allocations"_s);
  const std::size_t at = columnOf(leads, u"case"_s);
  std::erase_if(leads.rows, [&](const SourceRow& row) { return unled.contains(row.cells[at]); });
  rewrite(u"allocations"_s, u"post"_s, posts);
}

void WorkbookUpdate::noteNew(const WorkbookDay::Child& child) {
  if (!isLater_) return;
  changes_.push_back({What::New, child.code, {}, nameOf(child.worker), child.opened});
}

void WorkbookUpdate::compare(const WorkbookDay::Child& child, const CaseInFile& held) {
  compareKind(child, held);
  compareUnit(child, held);
  const QString day = plainDate(day_.on);
  if (held.opened > day_.on)
    return reject(child.place, {},
                  say("the file opens child %1 on %2, after the workbook's day %3; nothing is changed")
                      .arg(child.code, plainDate(held.opened), day));
  if (child.isOpenedRead && child.opened != held.opened)
    tables_.remarks.push_back(say("%1: opened on %2 in the file and on %3 in the workbook; the file's day is kept.")
                                  .arg(child.code, plainDate(held.opened), plainDate(child.opened)));
  if (held.closed && *held.closed <= day_.on) return reopen(child, held);
  compareLead(child, held);
}

void WorkbookUpdate::compareKind(const WorkbookDay::Child& child, const CaseInFile& held) {
  if (!child.isKindRead || held.kind == child.kind) return;
  if (saysTheSame(held.kind, child.kind)) {
    tables_.remarks.push_back(say("%1: %2 in the file and %3 in the workbook; the file's is kept, being more exact.")
                                  .arg(child.code, held.kind, child.kind));
    return;
  }
  WorkbookChange change{What::Corrected, child.code, held.kind, child.kind, {}};
  change.caseId = held.id;
  change.kind = child.kind;
  changes_.push_back(std::move(change));
}

void WorkbookUpdate::compareUnit(const WorkbookDay::Child& child, const CaseInFile& held) {
  if (child.unit.isEmpty()) return;
  const auto own = unitOf_.find(child.unit);
  const QString unit = own == unitOf_.end() ? child.unit : own->second;
  if (unit == held.unit) return;
  const QString was = held.unitName.isEmpty() ? say("in no team") : u"in "_s + held.unitName;
  WorkbookChange change{What::Corrected, child.code, was, u"in "_s + unitNames_[child.unit], {}};
  change.caseId = held.id;
  change.unit = unit;
  changes_.push_back(std::move(change));
}

void WorkbookUpdate::compareLead(const WorkbookDay::Child& child, const CaseInFile& held) {
  const auto lead = held_.leadOn(held.id, day_.on);
  const auto known = personOf_.find(child.worker);
  const QString person = known == personOf_.end() ? child.worker : known->second;
  if ((lead ? lead->person : QString()) == person) return;
  if (const auto later = held_.leadAfter(held.id, day_.on))
    return reject(child.place, u"Allocated Worker"_s,
                  say("the file says who leads child %1 from %2, after the workbook's day; nothing is changed")
                      .arg(child.code, plainDate(*later)));
  const bool startsThatDay = lead && lead->from == day_.on;
  if (startsThatDay && lead->isDecided)
    return reject(child.place, u"Allocated Worker"_s,
                  say("child %1 was given to %2 on the workbook's own day, in Headroom; nothing is changed")
                      .arg(child.code, lead->name));
  WorkbookChange change{What::Moved, child.code, lead ? lead->name : QString(), {}, day_.on};
  change.caseId = held.id;
  if (lead) change.endsLead = lead->id;
  change.startsThatDay = startsThatDay;
  change.leadPost = postOf(child);
  if (!child.worker.isEmpty() && change.leadPost.isEmpty()) return;  // said above
  change.becomes = nameOf(child.worker);
  changes_.push_back(std::move(change));
}

void WorkbookUpdate::reopen(const WorkbookDay::Child& child, const CaseInFile& held) {
  WorkbookChange change{What::Reopened, child.code, held.closed->toString(Qt::ISODate), {}, day_.on};
  change.caseId = held.id;
  change.leadPost = postOf(child);
  if (!change.leadPost.isEmpty()) change.becomes = nameOf(child.worker);
  changes_.push_back(std::move(change));
}

void WorkbookUpdate::close(const WorkbookDay::Closed& child) {
  const auto held = held_.byCode(child.code);
  if (!held || (held->closed && *held->closed <= day_.on)) {
    if (held && child.on && *child.on != *held->closed)
      tables_.remarks.push_back(say("%1: closed on %2 in the file and on %3 in the workbook; the file's day is kept.")
                                    .arg(child.code, plainDate(*held->closed), plainDate(*child.on)));
    return;
  }
  QDate day = child.on.value_or(day_.on);
  if (day <= held->opened && child.on) {
    tables_.remarks.push_back(say("%1: the workbook closes it on %2, but it was opened on %3 only; %4 is taken.")
                                  .arg(child.code, plainDate(day), plainDate(held->opened), plainDate(day_.on)));
    day = day_.on;
  }
  if (day <= held->opened)
    return reject(child.place, say("CIN Closure Date"),
                  say("child %1 was opened on %2, so it cannot be closed by %3; it stays open")
                      .arg(child.code, plainDate(held->opened), plainDate(day)));
  if (!child.on)
    tables_.remarks.push_back(
        say("%1: closed without a date that can be read; %2 is taken.").arg(child.code, plainDate(day)));
  WorkbookChange change{What::Closed, child.code, {}, {}, day};
  change.caseId = held->id;
  changes_.push_back(std::move(change));
}

/// Adults' cases are no business of a workbook about children.
std::vector<CaseInFile> WorkbookUpdate::openChildren() {
  std::vector<CaseInFile> open = held_.openOn(day_.on);
  std::erase_if(open,
                [](const CaseInFile& one) { return one.division == u"adults" || one.kind.startsWith(u"adult "); });
  return open;
}

/// Nobody is looked for then; but whoever has read last month's workbook by mistake is to see it.
void WorkbookUpdate::tellNoneInCommon() {
  if (const std::size_t open = openChildren().size(); open > 0)
    tables_.remarks.push_back(
        say("The workbook names none of the file's open children (%1), so nothing is said of them: they stay open.")
            .arg(open));
}

/// Open children that no list names.
void WorkbookUpdate::findMissing() {
  std::set<QString> closing;
  for (const WorkbookDay::Closed& one : day_.closed) closing.insert(one.code);
  int leavers = 0;
  for (const CaseInFile& one : openChildren()) {
    if (day_.listed.contains(one.code) || closing.contains(one.code)) continue;
    if (!day_.listsCareLeavers && one.kind == u"care leaver") {
      ++leavers;
      continue;
    }
    if (one.opened >= day_.on) {
      tables_.remarks.push_back(
          say("%1: not listed, but opened on the workbook's own day; it stays open.").arg(one.code));
      continue;
    }
    WorkbookChange change{What::Missing, one.code, {}, {}, day_.on};
    change.caseId = one.id;
    changes_.push_back(std::move(change));
  }
  if (leavers > 0)
    tables_.remarks.push_back(
        say("The workbook has no List 9, so nothing is said of the file's %1 care leavers.").arg(leavers));
}

/// Without an update nothing of a later workbook is written, new children neither.
void WorkbookUpdate::holdBack() {
  for (auto& [name, table] : tables_.tables) {
    waiting_[name] += static_cast<qint64>(table.rows.size());
    table.rows.clear();
  }
}

}  // namespace headroom
