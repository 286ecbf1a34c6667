// SPDX-License-Identifier: MIT
// What can be found: the viewer's people and cases, every page of their role, and what can be done for a person.
#include <algorithm>
#include <map>
#include <set>

#include "core/base/finding.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/first_questions.h"
#include "core/development/course_store.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/cipher.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/shell/guide.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette_records.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

void addPeople(std::vector<PaletteEntry>& entries, const Organisation& organisation, const Balance& balance,
               const Access& access, QDate today) {
  const PostsByPerson posts(organisation);
  std::map<PostId, const PostBalance*> balances;
  for (const PostBalance& row : balance.posts) balances.emplace(row.post, &row);
  for (const Person& person : organisation.people) {
    const Post* post = posts.main(person.id, today);
    if (post == nullptr || !access.maySee(person.id)) continue;
    QString second = token(post->role);
    if (const auto row = balances.find(post->id); row != balances.end())
      second += u" \u00b7 "_s + headroomWords(*row->second);
    if (findPage(u"person"_s) != nullptr) {
      entries.push_back({Palette::tr("People"), u"user"_s, person.name, second, {u"person"_s, person.code}});
    }
  }
}

/// Who begins on a later day has no page of figures yet: Staff says from when.
void addStarters(std::vector<PaletteEntry>& entries, const Organisation& all, const Access& access, QDate today) {
  const PostsByPerson posts(all);
  for (const Person& person : all.people) {
    if (posts.main(person.id, today) != nullptr) continue;
    const Post* first = nullptr;
    for (const Post* post : posts.everOf(person.id)) {
      if (post->period.from <= today || !access.maySee(post->unit)) continue;
      if (first == nullptr || post->period.from < first->period.from) first = post;
    }
    if (first == nullptr) continue;
    const QString second = Palette::tr("%1 from %2").arg(token(first->role), tableDate(first->period.from));
    entries.push_back(
        {Palette::tr("People"), u"user"_s, person.name, second, {u"staff"_s, u"person:%1"_s.arg(person.id.value())}});
  }
}

/// Courses that are not over, found by a word of their title, subject or place.
void addCourses(std::vector<PaletteEntry>& entries, const Desk& desk) {
  for (const Course& one : loadCourses(desk.records, desk.today()))
    entries.push_back({Palette::tr("Courses"),
                       u"calendar-event"_s,
                       one.title,
                       tableDate(one.first),
                       {u"academy"_s, u"find:"_s + one.title},
                       folded(one.title + u' ' + one.about + u' ' + one.place)});
}

/// What people call what is on a page, besides its name.
QString alsoCalled(const QString& page) {
  static const std::map<QString, QString> words{
      {u"reports"_s, Palette::tr("inspection inspector ofsted pack print pdf workbook supervision report")},
      {u"trust"_s,
       Palette::tr("inspector auditor reader read only backup restore erase leaver subject access marking")},
      {u"quality"_s, Palette::tr("audit auditor inspection sample of records")},
      {u"academy"_s, Palette::tr("course courses training catalogue place")},
      {u"cpd"_s, Palette::tr("cpd registration social work england evidence pieces")},
      {u"paths"_s, Palette::tr("asye newly qualified nqsw student practice educator programme placement secondment "
                               "acting up mentor buddy step up frontline")},
      {u"staff"_s, Palette::tr("cover leave absence sickness maternity reduction asye newly qualified nqsw student "
                               "add somebody starter leaver leaves limit weights vacancy team unit manager who manages "
                               "role roles supervisor post hours")},
      {u"cases"_s, Palette::tr("allocate allocation unallocated waiting children new case close transfer")},
      {u"moves"_s, Palette::tr("reallocate transfer share out fair what if try")},
      {u"people"_s, Palette::tr("capacity headroom who has room")},
      {u"actions"_s, Palette::tr("tasks to do late hand over")},
      {u"reflections"_s, Palette::tr("notes journal")},
      {u"shared"_s, Palette::tr("copy copies share note")},
      {u"whoknows"_s, Palette::tr("expert specialism skills")},
      {u"frameworks"_s, Palette::tr("pcf kss pqs standards capabilities")},
      {u"fairness"_s, Palette::tr("equality spread gini disparity")},
      {u"ontime"_s, Palette::tr("compliance timeliness percent")},
      {u"ageing"_s, Palette::tr("old late actions")},
      {u"notdiscussed"_s, Palette::tr("drift not talked about")},
      {u"diary"_s, Palette::tr("cover book booking appointment calendar month ics outlook days off group observed")},
      {u"supervision"_s, Palette::tr("due overdue book one-to-one cover")},
      {u"balance"_s, Palette::tr("caseload limits over heat map print")},
      {u"trends"_s, Palette::tr("forecast history overload protected")},
      {u"workforce"_s, Palette::tr("agency turnover vacancy sickness")},
      {u"week"_s, Palette::tr("weekly digest print")},
      {u"handover"_s, Palette::tr("new manager print")},
      {u"goals"_s, Palette::tr("development plan appraisal career")},
      {u"mysupervision"_s, Palette::tr("prepare agreement records print")},
      {u"learning"_s, Palette::tr("presentation teach")}};
  const auto found = words.find(page);
  return found == words.end() ? QString() : found->second;
}

void addDeeds(std::vector<PaletteEntry>& entries, const Viewer& viewer, bool isWritable, bool mayBring) {
  const auto add = [&entries](const QString& icon, const QString& words, const QString& second, const Address& where,
                              const QString& also = {}) {
    entries.push_back({Palette::tr("Do"), icon, words, second, where, {}, also});
  };
  if (isWritable && mayBring) {
    add(u"download"_s, Palette::tr("Bring files\u2026"), Palette::tr("Annex A, census or CSV, with a preview"),
        {u"import"_s, {}}, Palette::tr("import upload spreadsheet excel workbook quarter folder"));
  }
  if (viewer.person) {
    if (isWritable) {
      add(u"lock"_s, viewer.keys ? Palette::tr("Change my passphrase\u2026") : Palette::tr("Choose a passphrase\u2026"),
          Palette::tr("seals your notes and signs your records"), {u"passphrase"_s, {}},
          Palette::tr("password pin sign in log in key secret"));
      add(u"history"_s, Palette::tr("A lost passphrase\u2026"), Palette::tr("with the recovery sheet"),
          {u"recover"_s, {}}, Palette::tr("forgot forgotten password reset recovery key"));
    }
    add(u"calendar-event"_s, Palette::tr("Diary"), Palette::tr("supervision by month; book, move, calendar files"),
        {u"diary"_s, {}}, Palette::tr("cover appointment booking meeting outlook export"));
    add(u"certificate"_s, Palette::tr("Ask for a place, a student, a secondment or a post"),
        Palette::tr("paths: programmes, panels, mentors and buddies"), {u"paths"_s, {}},
        Palette::tr("asye newly qualified practice educator request apply acting up promotion training"));
    add(u"calendar-event"_s, Palette::tr("Look as at another day…"), Palette::tr("every page, nothing to change"),
        {u"day"_s, {}}, Palette::tr("date past earlier future"));
    add(u"printer"_s, Palette::tr("Print this page"), Palette::tr("Ctrl P, where there is something to print"),
        {u"print"_s, {}}, Palette::tr("pdf paper printer"));
    add(u"lock"_s, Palette::tr("Lock"), Palette::tr("Ctrl L"), {u"lock"_s, {}},
        Palette::tr("sign out log off log out leave"));
    add(u"shield-check"_s, Palette::tr("Check the signed records"), Palette::tr("what was changed since"),
        {u"trust"_s, {}}, Palette::tr("verify signature tamper audit chain"));
  }
  add(u"user"_s, Palette::tr("Who is looking?"), Palette::tr("somebody else comes to this window"), {u"who"_s, {}},
      Palette::tr("switch change user sign in log in"));
  add(u"settings"_s, Palette::tr("Settings\u2026"), Palette::tr("look, size of text, this file"), {u"settings"_s, {}},
      Palette::tr("options preferences dark theme font zoom reminders"));
  add(u"help"_s, Palette::tr("Help"), Palette::tr("F1, the guide from the page you are on"),
      {u"help"_s, guidePages().front()}, Palette::tr("manual guide how to"));
  add(u"file-text"_s, Palette::tr("Diagnosis for IT\u2026"), Palette::tr("when something goes wrong; no names"),
      {u"diagnosis"_s, {}}, Palette::tr("support crash error log version problem"));
  if (isWritable && findPage(u"reflections"_s) != nullptr)
    add(u"notebook"_s, Palette::tr("Write a reflection"), {}, {u"reflections"_s, u"new"_s},
        Palette::tr("note journal reflective"));
}

void addStarts(std::vector<PaletteEntry>& entries, const Organisation& organisation, const Access& access,
               const Viewer& viewer, QDate today) {
  if (!viewer.person || findPage(u"session"_s) == nullptr) return;
  const PostsByPerson posts(organisation);
  for (const Person& person : organisation.people) {
    if (person.id == *viewer.person || !access.maySee(person.id) || posts.main(person.id, today) == nullptr) continue;
    entries.push_back({Palette::tr("Do"),
                       u"player-play"_s,
                       Palette::tr("Start supervision with %1").arg(person.name),
                       {},
                       {u"session"_s, u"start:"_s + person.code}});
    entries.push_back({Palette::tr("Do"),
                       u"message-circle"_s,
                       Palette::tr("Prepare supervision with %1").arg(person.name),
                       {},
                       {u"brief"_s, person.code}});
  }
}

// A case is found by those who see its unit or somebody who works on it.
std::set<CaseId> visibleCases(const CaseloadFacts& facts, const Access& access) {
  std::set<CaseId> visible;
  for (const Case& record : facts.cases) {
    if (record.unit && access.maySee(*record.unit)) visible.insert(record.id);
  }
  for (const Allocation& one : facts.allocations) {
    const Post* post = facts.organisation.post(one.post);
    if (post != nullptr && access.maySee(post->person)) visible.insert(one.caseId);
  }
  return visible;
}

void addCases(std::vector<PaletteEntry>& entries, const CaseloadFacts& facts, const Access& access, const Desk& desk) {
  const std::set<CaseId> visible = visibleCases(facts, access);
  const auto add = [&entries](const Case& record, const QString& second) {
    const Address page{u"case"_s, u"case:%1"_s.arg(record.id.value())};
    entries.push_back({Palette::tr("Cases"), u"briefcase"_s, record.code, second, page});
  };
  for (const Case& record : facts.cases)
    if (visible.contains(record.id)) add(record, record.kind);
  for (const Case& record : loadUnallocatedFacts(desk.records, desk.today()).cases) {
    if (facts.caseOf(record.id) != nullptr) continue;
    if (record.unit ? access.maySee(*record.unit) : !access.units().empty())
      add(record, Palette::tr("%1, unallocated").arg(record.kind));
  }
}

}  // namespace

PaletteRecords readPaletteRecords(const Desk& desk, bool isWritable) {
  const Snapshot moment(desk.records);
  PaletteRecords found;
  const QDate today = desk.today();
  const CaseloadFacts facts = loadFacts(desk.records, today);
  const Access access = accessOf(facts.organisation, desk.viewer, today);
  addPeople(found.people, facts.organisation, balance(facts, today), access, today);
  if (access.home() != HomeRole::Practitioner) addStarters(found.people, loadOrganisation(desk.records), access, today);
  found.asksManagers = isWritable && firstQuestions(facts, {}, today).asksManagers;
  if (isWritable) addStarts(found.starts, facts.organisation, access, desk.viewer, today);
  if (desk.viewer.person) addCourses(found.courses, desk);
  if (findPage(u"cases"_s) != nullptr) addCases(found.cases, facts, access, desk);
  for (auto* entries : {&found.people, &found.starts, &found.courses, &found.cases}) prepare(*entries);
  return found;
}

std::vector<PaletteEntry> paletteEntries(Workspace& workspace, const PaletteRecords& found) {
  std::vector<PaletteEntry> entries = found.people;
  const bool isWritable = !workspace.isReadOnly();
  const auto mayBring = workspace.read(mayImport);
  addDeeds(entries, workspace.viewer(), isWritable, mayBring && *mayBring);
  if (workspace.isOnServer() && isCipherBuilt())
    entries.push_back({Palette::tr("Do"),
                       u"download"_s,
                       Palette::tr("Take a copy with me\u2026"),
                       Palette::tr("to read on a visit without a network"),
                       {u"copy"_s, {}},
                       {},
                       Palette::tr("offline laptop travel download encrypted file")});
  if (found.asksManagers) {
    entries.push_back({Palette::tr("Do"),
                       u"users"_s,
                       Palette::tr("Say who manages which team\u2026"),
                       Palette::tr("nobody does yet"),
                       {u"questions"_s, {}},
                       {},
                       Palette::tr("manager managers managed by who manages role roles limit limits first questions")});
  }
  entries.insert(entries.end(), found.starts.begin(), found.starts.end());
  for (const PageEntry* page : pagesOf(workspace)) {
    if (page->id == u"reports")
      entries.push_back({Palette::tr("Pages"),
                         page->icon,
                         Palette::tr("Inspection pack"),
                         {},
                         {page->id, u"inspection"_s},
                         {},
                         Palette::tr("inspector ofsted sample")});
    entries.push_back({Palette::tr("Pages"), page->icon, page->words, {}, {page->id, {}}, {}, alsoCalled(page->id)});
  }
  for (const QString& page : guidePages()) {
    entries.push_back(
        {Palette::tr("Help"), u"help"_s, guideTitle(page), {}, {u"help"_s, page}, folded(guideTitle(page))});
  }
  entries.insert(entries.end(), found.courses.begin(), found.courses.end());
  entries.insert(entries.end(), found.cases.begin(), found.cases.end());
  if (isReader(workspace))
    std::erase_if(entries, [&workspace](const PaletteEntry& one) { return !mayGo(workspace, one.address); });
  prepare(entries);
  return entries;
}

std::vector<PaletteEntry> paletteEntries(Workspace& workspace) {
  const bool isWritable = !workspace.isReadOnly();
  const auto found = workspace.read([&](const Desk& desk) { return readPaletteRecords(desk, isWritable); });
  return found ? paletteEntries(workspace, *found) : std::vector<PaletteEntry>{};
}

}  // namespace headroom
