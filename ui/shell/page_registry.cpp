// SPDX-License-Identifier: MIT
// The list of pages. Only what exists is listed: no entry leads nowhere.
#include "ui/shell/page_registry.h"

#include <algorithm>

#include "core/base/say.h"
#include "ui/academy/academy_page.h"
#include "ui/academy/cpd_page.h"
#include "ui/balance/balance_page.h"
#include "ui/brief/agreement_page.h"
#include "ui/brief/brief_page.h"
#include "ui/caseload/case_page.h"
#include "ui/caseload/cases_page.h"
#include "ui/development/frameworks_page.h"
#include "ui/development/goals_page.h"
#include "ui/development/growth_page.h"
#include "ui/diary/diary_page.h"
#include "ui/fairness/fairness_page.h"
#include "ui/fairness/workforce_page.h"
#include "ui/handover/handover_page.h"
#include "ui/handover/week_page.h"
#include "ui/learning/learning_page.h"
#include "ui/learning/who_knows_page.h"
#include "ui/moves/moves_page.h"
#include "ui/paths/paths_page.h"
#include "ui/people/people_page.h"
#include "ui/people/person_page.h"
#include "ui/quality/quality_page.h"
#include "ui/reader/reader_home_page.h"
#include "ui/reader/reader_record_page.h"
#include "ui/reader/reader_report_page.h"
#include "ui/reflection/reflections_page.h"
#include "ui/reflection/shared_page.h"
#include "ui/reports/reports_page.h"
#include "ui/staff/staff_page.h"
#include "ui/supervision/actions_page.h"
#include "ui/supervision/ageing_page.h"
#include "ui/supervision/my_supervision_page.h"
#include "ui/supervision/not_discussed_page.h"
#include "ui/supervision/on_time_page.h"
#include "ui/supervision/session_page.h"
#include "ui/supervision/since_page.h"
#include "ui/supervision/supervision_page.h"
#include "ui/today/my_work_page.h"
#include "ui/today/today_page.h"
#include "ui/trends/trends_page.h"
#include "ui/trust/trust_page.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

template <class P>
Page* make(Workspace& workspace) {
  return new P(workspace);
}

/// The pages of somebody who only reads: which of them they have is decided for each (own_pages.h).
void addReaderPages(std::vector<PageEntry>& entries) {
  entries.push_back({kReaderHomePage, say("What you may read"), u"eye"_s, false, {}, make<ReaderHomePage>});
  for (const ReaderReport report : readerReports()) {
    entries.push_back(
        {readerPageOf(report), readerReportWords(report), u"file-text"_s, false, {}, [report](Workspace& workspace) {
           return new ReaderReportPage(workspace, report);
         }});
  }
  entries.push_back({kReaderRecordPage, say("Record"), u"file-text"_s, false, {}, make<ReaderRecordPage>});
}

/// A page that looks across supervision: reached from Supervision and the palette.
template <class P>
PageEntry across(const QString& id, const QString& words) {
  return {id,      words,           u"message-circle"_s, false, {HomeRole::TeamManager, HomeRole::ServiceManager},
          make<P>, u"supervision"_s};
}

/// A page about the people of a unit: reached from them and the palette.
template <class P>
PageEntry ofTeam(const QString& id, const QString& words) {
  return {id, words, u"file-text"_s, false, {HomeRole::TeamManager, HomeRole::ServiceManager}, make<P>, u"people"_s};
}

/// A page over a year or more: reached from Over time and the palette.
template <class P>
PageEntry overTime(const QString& id, const QString& words) {
  return {id, words, u"history"_s, false, {HomeRole::TeamManager, HomeRole::ServiceManager}, make<P>, u"trends"_s};
}

/// A page about growing: reached from Goals and the palette, by everybody.
template <class P>
PageEntry ofGrowth(const QString& id, const QString& words, const QString& icon) {
  return {id,      words,     icon, true, {HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner},
          make<P>, u"goals"_s};
}

std::vector<PageEntry> allPages() {
  std::vector<PageEntry> entries{
      // The home of a service manager comes first, that of a team manager before its other pages.
      {u"balance"_s, say("Balance"), u"scale"_s, false, {HomeRole::ServiceManager}, make<BalancePage>},
      {u"people"_s, say("Teams"), u"users"_s, false, {HomeRole::ServiceManager}, make<PeoplePage>},
      {u"today"_s, say("Today"), u"sun"_s, false, {HomeRole::TeamManager}, make<TodayPage>},
      {u"people"_s, say("My team"), u"users"_s, false, {HomeRole::TeamManager}, make<PeoplePage>},
      {u"balance"_s, say("Balance"), u"scale"_s, false, {HomeRole::TeamManager}, make<BalancePage>},
      {u"mywork"_s, say("My work"), u"sun"_s, false, {HomeRole::Practitioner}, make<MyWorkPage>},
      {u"cases"_s,
       say("Cases"),
       u"briefcase"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<CasesPage>},
      {u"cases"_s, say("My cases"), u"briefcase"_s, false, {HomeRole::Practitioner}, make<CasesPage>},
      {u"moves"_s,
       say("Moves"),
       u"arrows-exchange"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<MovesPage>},
      {u"trends"_s,
       say("Over time"),
       u"history"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<TrendsPage>},
      overTime<FairnessPage>(u"fairness"_s, say("Fairness")),
      overTime<WorkforcePage>(u"workforce"_s, say("A stable workforce")),
      {u"supervision"_s,
       say("Supervision"),
       u"message-circle"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<SupervisionPage>},
      ofTeam<WeekPage>(u"week"_s, say("The week on a page")),
      ofTeam<HandoverPage>(u"handover"_s, say("Handover")),
      ofTeam<PathsPage>(u"paths"_s, say("Paths")),
      across<DiaryPage>(u"diary"_s, say("Diary")),
      across<OnTimePage>(u"ontime"_s, say("Supervision on time by month")),
      across<SincePage>(u"since"_s, say("Supervision since a day")),
      across<NotDiscussedPage>(u"notdiscussed"_s, say("Cases not discussed")),
      across<AgeingPage>(u"ageing"_s, say("Age of actions")),
      {u"actions"_s,
       say("Actions"),
       u"list-check"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<ActionsPage>},
      {u"staff"_s, say("Staff"), u"user"_s, false, {HomeRole::TeamManager, HomeRole::ServiceManager}, make<StaffPage>},
      {u"reports"_s,
       say("Reports"),
       u"file-text"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<ReportsPage>},
      {u"quality"_s, say("Quality"), u"circle-check"_s, false, {HomeRole::ServiceManager}, make<QualityPage>},
      {u"mysupervision"_s,
       say("My supervision"),
       u"message-circle"_s,
       false,
       {HomeRole::Practitioner},
       make<MySupervisionPage>},
      {u"diary"_s,
       say("Diary"),
       u"calendar-event"_s,
       false,
       {HomeRole::Practitioner},
       make<DiaryPage>,
       u"mysupervision"_s},
      {u"mysupervision"_s,
       say("My supervision"),
       u"message-circle"_s,
       true,
       {HomeRole::TeamManager, HomeRole::ServiceManager},
       make<MySupervisionPage>},
      {u"actions"_s, say("My actions"), u"list-check"_s, false, {HomeRole::Practitioner}, make<ActionsPage>},
      {u"trust"_s,
       say("Trust"),
       u"shield-check"_s,
       false,
       {HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner},
       make<TrustPage>},
      {u"reflections"_s,
       say("Reflections"),
       u"notebook"_s,
       true,
       {HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner},
       make<ReflectionsPage>},
      {u"goals"_s,
       say("Goals"),
       u"star"_s,
       true,
       {HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner},
       make<GoalsPage>},
      {u"cpd"_s,
       say("CPD log"),
       u"certificate"_s,
       true,
       {HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner},
       make<CpdPage>},
      {u"academy"_s,
       say("Academy"),
       u"calendar-event"_s,
       true,
       {HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner},
       make<AcademyPage>},
      {u"paths"_s, say("Paths"), u"certificate"_s, true, {HomeRole::Practitioner}, make<PathsPage>, u"goals"_s},
      ofGrowth<GrowthPage>(u"growth"_s, say("My growth"), u"history"_s),
      ofGrowth<LearningPage>(u"learning"_s, say("Shared learning"), u"users"_s),
      ofGrowth<WhoKnowsPage>(u"whoknows"_s, say("Who knows about what"), u"search"_s),
      {u"frameworks"_s,
       say("Frameworks"),
       u"list-check"_s,
       true,
       {HomeRole::ServiceManager},
       make<FrameworksPage>,
       u"goals"_s},
      {u"session"_s, say("Session"), u"message-circle"_s, false, {}, make<SessionPage>},
      {u"agreement"_s, say("Agreement and checks"), u"certificate"_s, false, {}, make<AgreementPage>},
      {u"brief"_s, say("Prepare"), u"message-circle"_s, false, {}, make<BriefPage>},
      {u"shared"_s, say("Shared notes"), u"users"_s, true, {}, make<SharedPage>},
      {u"case"_s, say("Case"), u"briefcase"_s, false, {}, make<CasePage>},
      {u"person"_s, say("Person"), u"user"_s, false, {}, make<PersonPage>},
  };
  addReaderPages(entries);
  return entries;
}

}  // namespace

const std::vector<PageEntry>& pageRegistry() {
  static const std::vector<PageEntry> entries = allPages();
  return entries;
}

const PageEntry* findPage(const QString& id) {
  const auto& entries = pageRegistry();
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&id](const PageEntry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

std::vector<const PageEntry*> pagesFor(HomeRole role) {
  std::vector<const PageEntry*> pages;
  for (const bool ownPractice : {false, true}) {
    for (const PageEntry& entry : pageRegistry()) {
      const bool has = std::find(entry.roles.begin(), entry.roles.end(), role) != entry.roles.end();
      if (has && entry.ownPractice == ownPractice) pages.push_back(&entry);
    }
  }
  return pages;
}

}  // namespace headroom
