// SPDX-License-Identifier: MIT
// One person is shown at a time; what is saved holds everybody, a page each.
#include "ui/handover/handover_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

#include "core/exchange/handover_report.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct HandoverPicture {
  UnitScope units;
  std::vector<std::pair<PersonId, QString>> people;
  std::optional<Report> report;
};

HandoverPicture readHandover(const Desk& desk, const ChosenUnit& asked, std::optional<PersonId> wanted) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  HandoverPicture picture{
      unitScope(organisation.units, accessOf(organisation, desk.viewer, desk.today()), asked), {}, {}};
  if (picture.units.choices.empty()) return picture;
  const auto scope = reportScopeOf(desk, picture.units.unit, desk.today());
  if (!scope) return picture;
  picture.people = handoverPeople(desk, *scope);
  if (picture.people.empty()) return picture;
  const bool there =
      std::any_of(picture.people.begin(), picture.people.end(), [&](const auto& one) { return one.first == wanted; });
  const PersonId shown = there ? *wanted : picture.people.front().first;
  picture.report = handoverReport(desk, *scope, longDate(desk.today()), shown);
  return picture;
}

}  // namespace

HandoverPage::HandoverPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"handover"_s, tr("Handover"), parent) {
  addUnitChoice();
  person_ = newUnitBox(tr("Person"));
  person_->setObjectName(u"handover/person"_s);
  person_->setMinimumContentsLength(12);
  header_->addAction(person_);
  nameForAssistance(person_, tr("Person"));
  connect(person_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] { reload(); });
  save_ = secondaryButton(tr("Save all…"), u"printer"_s);
  save_->setObjectName(u"handover/save"_s);
  connect(save_, &QPushButton::clicked, this, &HandoverPage::save);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &HandoverPage::save);
  header_->addAction(save_);
  sayToNobody(u"users"_s, tr("A handover is of the people of a unit that you manage; you manage none today."));
  nobodyHere_ = sentence(tr("Only you work there."));
  view_ = new ReportView(u"handover"_s);
  addParts({nobodyHere_, view_});
}

std::optional<PersonId> HandoverPage::chosen() const {
  const qint64 id = person_->currentData().toLongLong();
  return id > 0 ? std::optional(PersonId(id)) : std::nullopt;
}

void HandoverPage::reload() {
  readBeside(
      [person = chosen()](const Desk& desk, const ChosenUnit& asked) { return readHandover(desk, asked, person); },
      [this](const HandoverPicture& found) {
        if (!showUnits(found.units, {unit_, person_, save_, view_, nobodyHere_})) return view_->clear();
        fillPeople(found.people);
        nobodyHere_->setVisible(!found.report);
        person_->setVisible(found.report.has_value());
        save_->setVisible(found.report.has_value());
        if (!found.report) return view_->clear();
        header_->setSubtitle(reportScopeWords(*found.report));
        view_->showReport(*found.report);
      });
}

void HandoverPage::fillPeople(const std::vector<std::pair<PersonId, QString>>& people) {
  const auto before = chosen();
  const QSignalBlocker quietly(person_);
  person_->clear();
  for (const auto& [person, name] : people) {
    person_->addItem(name, person.value());
    if (before == person) person_->setCurrentIndex(person_->count() - 1);
  }
}

void HandoverPage::save() {
  std::optional<Report> report;
  const auto asSeen = [&]() -> const Report* {
    const auto read = readOfUnit([](const Desk& desk, const ChosenUnit& asked) -> std::optional<Report> {
      const auto scope = reportScopeOf(desk, asked.unit, desk.today());
      if (!scope) return std::nullopt;
      return handoverReport(desk, *scope, longDate(desk.today()));
    });
    report = read.value_or(std::nullopt);
    return report ? &*report : nullptr;
  };
  QString wrong;
  const QString path = saveReport(asSeen, u"handover-%1"_s.arg(workspace_.today().toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
