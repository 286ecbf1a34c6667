// SPDX-License-Identifier: MIT
// What the report says is shown; nothing is counted here.
#include "ui/handover/week_page.h"

#include <QPushButton>
#include <QShortcut>

#include "core/exchange/week_report.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct WeekPicture {
  UnitScope units;
  std::optional<Report> report;
};

WeekPicture readWeek(const Desk& desk, const ChosenUnit& asked) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  WeekPicture picture{unitScope(organisation.units, accessOf(organisation, desk.viewer, desk.today()), asked), {}};
  if (picture.units.choices.empty()) return picture;
  if (const auto scope = reportScopeOf(desk, picture.units.unit, desk.today()))
    picture.report = weekReport(desk.records, *scope, longDate(desk.today()));
  return picture;
}

}  // namespace

WeekPage::WeekPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"week"_s, tr("The week on a page"), parent) {
  addUnitChoice();
  save_ = secondaryButton(tr("Save…"), u"printer"_s);
  save_->setObjectName(u"week/save"_s);
  connect(save_, &QPushButton::clicked, this, &WeekPage::save);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &WeekPage::save);
  header_->addAction(save_);
  sayToNobody(u"sun"_s, tr("The week is of a unit that you manage; you manage none today."));
  view_ = new ReportView(u"week"_s);
  addParts({view_});
}

void WeekPage::reload() {
  readBeside(readWeek, [this](WeekPicture found) {
    report_ = std::move(found.report);
    if (!showUnits(found.units, {unit_, save_, view_}) || !report_) return view_->clear();
    header_->setSubtitle(reportScopeWords(*report_));
    view_->showReport(*report_);
  });
}

void WeekPage::save() {
  if (!report_) return;
  QString wrong;
  const auto asSeen = [this]() -> const Report* {
    if (auto read = readOfUnit(readWeek)) report_ = std::move(read->report);
    return report_ ? &*report_ : nullptr;
  };
  const QString path = saveReport(asSeen, u"week-%1"_s.arg(report_->on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
