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
#include "ui/shell/help_page.h"
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

using Roles = std::vector<HomeRole>;
const Roles kServices{HomeRole::ServiceManager};
const Roles kTeams{HomeRole::TeamManager};
const Roles kManagers{HomeRole::TeamManager, HomeRole::ServiceManager};
const Roles kPractitioners{HomeRole::Practitioner};
const Roles kEverybody{HomeRole::TeamManager, HomeRole::ServiceManager, HomeRole::Practitioner};

/// A line of the sidebar.
template <class P>
PageEntry line(const QString& id, const QString& words, const QString& icon, const Roles& roles) {
  return {id, words, icon, false, roles, make<P>};
}

/// A line of it under 'My practice'.
template <class P>
PageEntry own(const QString& id, const QString& words, const QString& icon, const Roles& roles) {
  return {id, words, icon, true, roles, make<P>};
}

/// Reached from that page and the palette.
template <class P>
PageEntry beneath(const QString& page, const QString& id, const QString& words, const QString& icon,
                  const Roles& roles = kManagers) {
  return {id, words, icon, false, roles, make<P>, page};
}

/// The same of a page under 'My practice'.
template <class P>
PageEntry ownBeneath(const QString& page, const QString& id, const QString& words, const QString& icon,
                     const Roles& roles = kEverybody) {
  return {id, words, icon, true, roles, make<P>, page};
}

/// A page that is opened with a subject alone.
template <class P>
PageEntry about(const QString& id, const QString& words, const QString& icon) {
  return {id, words, icon, false, {}, make<P>};
}

/// The home of a service manager comes first, that of a team manager before its other pages.
std::vector<PageEntry> workPages() {
  return {
      line<BalancePage>(u"balance"_s, say("Balance"), u"scale"_s, kServices),
      line<PeoplePage>(u"people"_s, say("Teams"), u"users"_s, kServices),
      line<TodayPage>(u"today"_s, say("Today"), u"sun"_s, kTeams),
      line<PeoplePage>(u"people"_s, say("My team"), u"users"_s, kTeams),
      line<BalancePage>(u"balance"_s, say("Balance"), u"scale"_s, kTeams),
      line<MyWorkPage>(u"mywork"_s, say("My work"), u"sun"_s, kPractitioners),
      line<CasesPage>(u"cases"_s, say("Cases"), u"briefcase"_s, kManagers),
      line<CasesPage>(u"cases"_s, say("My cases"), u"briefcase"_s, kPractitioners),
      line<MovesPage>(u"moves"_s, say("Moves"), u"arrows-exchange"_s, kManagers),
      line<TrendsPage>(u"trends"_s, say("Over time"), u"history"_s, kManagers),
      beneath<FairnessPage>(u"trends"_s, u"fairness"_s, say("Fairness"), u"history"_s),
      beneath<WorkforcePage>(u"trends"_s, u"workforce"_s, say("A stable workforce"), u"history"_s),
      line<SupervisionPage>(u"supervision"_s, say("Supervision"), u"message-circle"_s, kManagers),
      beneath<WeekPage>(u"people"_s, u"week"_s, say("The week on a page"), u"file-text"_s),
      beneath<HandoverPage>(u"people"_s, u"handover"_s, say("Handover"), u"file-text"_s),
      beneath<PathsPage>(u"people"_s, u"paths"_s, say("Paths"), u"file-text"_s),
      beneath<DiaryPage>(u"supervision"_s, u"diary"_s, say("Diary"), u"message-circle"_s),
      beneath<OnTimePage>(u"supervision"_s, u"ontime"_s, say("Supervision on time by month"), u"message-circle"_s),
      beneath<SincePage>(u"supervision"_s, u"since"_s, say("Supervision since a day"), u"message-circle"_s),
      beneath<NotDiscussedPage>(u"supervision"_s, u"notdiscussed"_s, say("Cases not discussed"), u"message-circle"_s),
      beneath<AgeingPage>(u"supervision"_s, u"ageing"_s, say("Age of actions"), u"message-circle"_s),
      line<ActionsPage>(u"actions"_s, say("Actions"), u"list-check"_s, kManagers),
      line<StaffPage>(u"staff"_s, say("Staff"), u"user"_s, kManagers),
      line<ReportsPage>(u"reports"_s, say("Reports"), u"file-text"_s, kManagers),
      line<QualityPage>(u"quality"_s, say("Quality"), u"circle-check"_s, kServices),
      line<MySupervisionPage>(u"mysupervision"_s, say("My supervision"), u"message-circle"_s, kPractitioners),
      beneath<DiaryPage>(u"mysupervision"_s, u"diary"_s, say("Diary"), u"calendar-event"_s, kPractitioners),
      own<MySupervisionPage>(u"mysupervision"_s, say("My supervision"), u"message-circle"_s, kManagers),
      line<ActionsPage>(u"actions"_s, say("My actions"), u"list-check"_s, kPractitioners),
      line<TrustPage>(u"trust"_s, say("Trust"), u"shield-check"_s, kEverybody),
  };
}

std::vector<PageEntry> practicePages() {
  return {
      own<ReflectionsPage>(u"reflections"_s, say("Reflections"), u"notebook"_s, kEverybody),
      own<GoalsPage>(u"goals"_s, say("Goals"), u"star"_s, kEverybody),
      own<CpdPage>(u"cpd"_s, say("CPD log"), u"certificate"_s, kEverybody),
      own<AcademyPage>(u"academy"_s, say("Academy"), u"calendar-event"_s, kEverybody),
      ownBeneath<PathsPage>(u"goals"_s, u"paths"_s, say("Paths"), u"certificate"_s, kPractitioners),
      ownBeneath<GrowthPage>(u"goals"_s, u"growth"_s, say("My growth"), u"history"_s),
      ownBeneath<LearningPage>(u"goals"_s, u"learning"_s, say("Shared learning"), u"users"_s),
      ownBeneath<WhoKnowsPage>(u"goals"_s, u"whoknows"_s, say("Who knows about what"), u"search"_s),
      ownBeneath<FrameworksPage>(u"goals"_s, u"frameworks"_s, say("Frameworks"), u"list-check"_s, kServices),
      {u"shared"_s, say("Shared notes"), u"users"_s, true, {}, make<SharedPage>},
  };
}

std::vector<PageEntry> subjectPages() {
  return {
      about<SessionPage>(u"session"_s, say("Session"), u"message-circle"_s),
      about<AgreementPage>(u"agreement"_s, say("Agreement and checks"), u"certificate"_s),
      about<BriefPage>(u"brief"_s, say("Prepare"), u"message-circle"_s),
      about<CasePage>(u"case"_s, say("Case"), u"briefcase"_s),
      about<PersonPage>(u"person"_s, say("Person"), u"user"_s),
      about<HelpPage>(u"help"_s, say("Help"), u"help"_s),
  };
}

std::vector<PageEntry> allPages() {
  std::vector<PageEntry> entries;
  for (auto&& part : {workPages(), practicePages(), subjectPages()})
    entries.insert(entries.end(), part.begin(), part.end());
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
