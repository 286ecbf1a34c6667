// SPDX-License-Identifier: MIT
// The council is the one that was chosen on the page over time, and chosen here it is chosen there.
#include "ui/fairness/workforce_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

#include "core/base/counted.h"
#include "core/exchange/workforce_figures.h"
#include "core/exchange/workforce_report.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

struct WorkforcePicture {
  UnitScope units;
  std::size_t posts = 0;
  std::optional<Report> report = {};
};

namespace {

WorkforcePicture readWorkforceScope(const Desk& desk, const ChosenUnit& asked) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  return {unitScope(organisation.units, accessOf(organisation, desk.viewer, desk.today()), asked),
          organisation.posts.size()};
}

WorkforcePicture readWorkforce(const Desk& desk, const ChosenUnit& asked, const QString& council) {
  WorkforcePicture picture = readWorkforceScope(desk, asked);
  if (picture.units.choices.empty()) return picture;
  if (const auto scope = reportScopeOf(desk, picture.units.unit, desk.today()))
    picture.report = workforceReport(desk.records, *scope, council, longDate(desk.today()));
  return picture;
}

}  // namespace

WorkforcePage::WorkforcePage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"workforce"_s, tr("A stable workforce"), parent), long_(workspace, this) {
  addUnitChoice();
  setStartsHere(unit_);  // a long table would scroll the page past its own title
  council_ = newUnitBox(tr("Council"));
  council_->setObjectName(u"workforce/council"_s);
  council_->setMinimumContentsLength(22);
  council_->addItems(councilNames());
  connect(council_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
    workspace_.memory().keepChoice(u"trends/council"_s, council_->currentText());
    reload();
  });
  header_->addAction(council_);
  nameForAssistance(council_, tr("Council"));
  save_ = secondaryButton(tr("Save…"), u"printer"_s);
  save_->setObjectName(u"workforce/save"_s);
  connect(save_, &QPushButton::clicked, this, &WorkforcePage::save);
  header_->addAction(save_);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &WorkforcePage::save);
  sayToNobody(u"users"_s, tr("This is counted for the units that somebody manages; you manage none today."));
  view_ = new ReportView(u"workforce"_s);
  auto* ways = new PageWays(u"workforce"_s, overTimePages());
  connect(ways, &PageWays::wanted, this, &Page::goTo);
  addParts({ways, view_});
}

void WorkforcePage::reload() {
  const auto scope = readOfUnit(readWorkforceScope);
  if (!scope) return;
  long_.drop();
  {
    const QSignalBlocker quiet(council_);
    if (const int kept = council_->findText(workspace_.memory().kept(u"trends/council"_s)); kept >= 0)
      council_->setCurrentIndex(kept);
  }
  if (!showUnits(scope->units, {unit_, council_, save_, view_})) return show(*scope);
  const auto reading = [asked = chosenUnit(*unit_), council = council_->currentText()](const Desk& desk) {
    return readWorkforce(desk, asked, council);
  };
  if (scope->posts <= LongRead::manyPosts) {
    auto read = workspace_.read(reading);
    if (read) show(std::move(*read));
    return;
  }
  show(*scope);
  header_->setSubtitle(tr("Looking through three years of %1…").arg(counted(scope->posts, "post", "posts")));
  long_.ask(reading, [this](WorkforcePicture picture) { show(std::move(picture)); });
}

void WorkforcePage::show(WorkforcePicture picture) {
  report_ = std::move(picture.report);
  save_->setEnabled(report_.has_value());
  header_->setSubtitle(report_ ? reportScopeWords(*report_) : QString());
  report_ ? view_->showReport(*report_) : view_->clear();
}

void WorkforcePage::save() {
  if (!report_) return;
  QString wrong;
  const QString path = saveReport(*report_, u"workforce-%1"_s.arg(report_->on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
