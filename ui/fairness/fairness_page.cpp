// SPDX-License-Identifier: MIT
// What the report says is shown; which numbers are hidden was decided in core.
#include "ui/fairness/fairness_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/exchange/fairness_report.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

struct FairnessPicture {
  UnitScope units;
  std::optional<Report> report;
  std::optional<Report> lists;
  std::vector<std::vector<PersonId>> names;
};

namespace {

constexpr int kYearsToChoose = 3;

UnitScope readFairnessScope(const Desk& desk, const ChosenUnit& asked, std::size_t& posts) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  posts = organisation.posts.size();
  return unitScope(organisation.units, accessOf(organisation, desk.viewer, desk.today()), asked);
}

QStringList yearsToChoose(QDate on) {
  QStringList years;
  for (const Period& year : fairnessYears(on, kYearsToChoose)) years << fairnessYearWords(year);
  return years;
}

FairnessPicture readFairness(const Desk& desk, const ChosenUnit& asked, int yearsBack) {
  std::size_t posts = 0;
  FairnessPicture picture{readFairnessScope(desk, asked, posts), {}, {}, {}};
  if (picture.units.choices.empty()) return picture;
  const Period year = fairnessYears(desk.today(), kYearsToChoose)[static_cast<std::size_t>(yearsBack)];
  if (auto report = fairnessReport(desk, year, longDate(desk.today()))) picture.report = std::move(*report);
  const FairnessNames names = loadFairnessNames(desk, picture.units.unit);
  picture.lists = Report{{}, {}, desk.today(), {}, {fairnessNamesPart(names)}};
  picture.names.resize(2);
  for (const NothingForAYear& one : names.nothing) picture.names[0].push_back(one.person);
  for (const WaitingForAnswer& one : names.waiting) picture.names[1].push_back(one.person);
  return picture;
}

}  // namespace

FairnessPage::FairnessPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"fairness"_s, tr("Fairness"), parent), long_(workspace, this) {
  years_ = newUnitBox(tr("Year"));
  years_->setObjectName(u"fairness/year"_s);
  years_->setMinimumContentsLength(8);
  years_->addItems(yearsToChoose(workspace.today()));
  header_->addAction(years_);
  setStartsHere(years_);  // a long table would scroll the page past its own title
  nameForAssistance(years_, tr("Year"));
  connect(years_, qOverload<int>(&QComboBox::currentIndexChanged), this, &FairnessPage::reload);
  save_ = secondaryButton(tr("Save figures…"), u"printer"_s);
  save_->setObjectName(u"fairness/save"_s);
  connect(save_, &QPushButton::clicked, this, &FairnessPage::save);
  header_->addAction(save_);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &FairnessPage::save);
  sayToNobody(u"scale"_s, tr("Fairness figures are for those who manage a unit; you manage none today."));
  figures_ = new ReportView(u"fairness"_s);
  lists_ = new ReportView(u"fairness/names"_s);
  connect(lists_, &ReportView::rowOpened, this, &FairnessPage::openName);
  auto* ways = new PageWays(u"fairness"_s, overTimePages());
  connect(ways, &PageWays::wanted, this, &Page::goTo);
  addParts({ways, figures_, namesLine(), lists_});
}

// The figures are the same for every unit; the names are of one.
QWidget* FairnessPage::namesLine() {
  namesLine_ = new QWidget;
  unit_ = newUnitBox(tr("Names of the people of"));
  unit_->setObjectName(u"fairness/unit"_s);
  rememberUnit(*unit_, workspace_.memory(), u"fairness/unit"_s);
  connect(unit_, qOverload<int>(&QComboBox::currentIndexChanged), this, &FairnessPage::reload);
  auto* column = new QVBoxLayout(namesLine_);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(4);
  column->addWidget(labelFor(unit_, tr("Names of the people of")));
  column->addWidget(unit_, 0, Qt::AlignLeft);
  return namesLine_;
}

// On another day other years are over.
void FairnessPage::fillYears() {
  const QStringList years = yearsToChoose(workspace_.today());
  if (years.front() == years_->itemText(0)) return;
  const QSignalBlocker quiet(years_);
  for (int i = 0; i < years_->count(); ++i) years_->setItemText(i, years[i]);
}

void FairnessPage::reload() {
  std::size_t posts = 0;
  const auto scope =
      readOfUnit([&posts](const Desk& desk, const ChosenUnit& asked) { return readFairnessScope(desk, asked, posts); });
  if (!scope) return;
  long_.drop();
  fillYears();
  if (!showUnits(*scope, {namesLine_, years_, save_, figures_, lists_})) return show({*scope, {}, {}, {}});
  const auto reading = [asked = chosenUnit(*unit_), back = years_->currentIndex()](const Desk& desk) {
    return readFairness(desk, asked, back);
  };
  if (posts <= LongRead::manyPosts) {
    auto read = workspace_.read(reading);
    if (read) show(std::move(*read));
    return;
  }
  show({*scope, {}, {}, {}});
  header_->setSubtitle(tr("Looking through a year of %1…").arg(counted(posts, "post", "posts")));
  long_.ask(reading, [this](FairnessPicture picture) { show(std::move(picture)); });
}

void FairnessPage::show(FairnessPicture picture) {
  report_ = std::move(picture.report);
  names_ = std::move(picture.names);
  save_->setEnabled(report_.has_value());
  header_->setSubtitle(report_ ? tr("of the whole service, whoever looks") : QString());
  report_ ? figures_->showReport(*report_) : figures_->clear();
  picture.lists ? lists_->showReport(*picture.lists) : lists_->clear();
  // The choice of whose names stands between the tables, which are made anew.
  QWidget* last = save_;
  for (QWidget* one : figures_->findChildren<QWidget*>())
    if ((one->focusPolicy() & Qt::TabFocus) != 0) last = one;
  setTabOrder(last, unit_);
}

void FairnessPage::openName(int table, int row) {
  const PersonId person = names_[static_cast<std::size_t>(table)][static_cast<std::size_t>(row)];
  Q_EMIT goTo({u"people"_s, u"person:%1"_s.arg(person.value())});
}

void FairnessPage::save() {
  if (!report_) return;
  QString wrong;
  const QString path = saveReport(
      *report_, u"fairness-%1-%2"_s.arg(years_->currentText(), report_->on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
