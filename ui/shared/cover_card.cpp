// SPDX-License-Identifier: MIT
// A line for each supervisor who is away. Who can cover: whoever manages or supervises already, before the others.
#include "ui/shared/cover_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

#include "core/base/counted.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/cover_store.h"
#include "core/supervision/diary_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/viewer_clocks.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString awayWords(const CoverGap& gap) {
  const auto last = gap.absence.lastDay();
  const QString who = last ? CoverCard::tr("%1 is away until %2").arg(gap.name, longDate(*last))
                           : CoverCard::tr("%1 is away, and nobody knows until when").arg(gap.name);
  const auto due = gap.due.size();
  return CoverCard::tr("%1. %2 and nobody covers.").arg(who, counted(due, "person is due", "people are due"));
}

FormDialog::Choices coverChoices(const Desk& desk, PersonId person) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  FormDialog::Choices managing;
  FormDialog::Choices others;
  const PostsByPerson posts(organisation);
  std::set<PersonId> supervising;
  for (const Supervisor& row : organisation.supervisors)
    if (row.period.holdsOn(desk.today())) supervising.insert(row.supervisor);
  for (const Person& one : organisation.people) {
    const Post* post = posts.main(one.id, desk.today());
    if (one.id == person || post == nullptr) continue;
    const bool manages = homeRoleOf(post->role) != HomeRole::Practitioner || supervising.contains(one.id);
    (manages ? managing : others).emplace_back(u"%1, %2"_s.arg(one.name, token(post->role)), one.id.value());
  }
  const auto byName = [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; };
  std::sort(managing.begin(), managing.end(), byName);
  std::sort(others.begin(), others.end(), byName);
  managing.insert(managing.end(), others.begin(), others.end());
  return managing;
}

}  // namespace

CoverCard::CoverCard(Workspace& workspace, MessageBar& message, QWidget* parent)
    : Card(tr("Nobody covers"), {}, parent), workspace_(workspace), message_(message) {
  setObjectName(u"cover"_s);
  hide();
}

void CoverCard::reload() {
  const auto gaps = workspace_.read([](const Desk& desk) {
    if (!desk.viewer.person) return std::vector<CoverGap>{};
    const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
    const Access access = accessOf(organisation, desk.viewer, desk.today());
    return loadCoverGaps(desk.records, readClocks(desk, organisation, access, kSupervisionWindow), desk.today());
  });
  if (gaps) showGaps(*gaps);
}

void CoverCard::showGaps(const std::vector<CoverGap>& gaps) {
  discardAll(body());
  setVisible(!gaps.empty());
  for (const CoverGap& gap : gaps) {
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(18, 10, 18, 10);
    line->setSpacing(12);
    line->addWidget(new MarkedText(MarkShape::Diamond, QString(), Tone::Over), 0, Qt::AlignTop);
    auto* words = sentence(awayWords(gap), TextRole::Body, TextColour::Text);
    words->setObjectName(u"cover.words/%1"_s.arg(gap.away.value()));
    line->addWidget(words, 1);
    auto* arrange = secondaryButton(tr("Say who covers…"));
    arrange->setObjectName(u"cover.arrange/%1"_s.arg(gap.away.value()));
    arrange->setAccessibleName(tr("Say who covers for %1").arg(gap.name));
    arrange->setVisible(!workspace_.isReadOnly());
    connect(arrange, &QPushButton::clicked, this,
            [this, gap] { askCover(workspace_, message_, gap.away, gap.name, gap.absence, this); });
    line->addWidget(arrange);
    body()->addWidget(box);
  }
}

bool askCover(Workspace& workspace, MessageBar& message, PersonId person, const QString& name, const Period& when,
              QWidget* parent) {
  const auto choices = workspace.read([person](const Desk& desk) { return coverChoices(desk, person); });
  if (!choices) return false;
  FormDialog form(workspace, u"coverFor"_s, CoverCard::tr("Who covers for %1").arg(name), parent);
  form.addSentence(CoverCard::tr("Whoever covers sees the people whom %1 supervises, and holds their supervisions, "
                                 "from the first day to the last.")
                       .arg(name));
  auto* who = form.addChoice(CoverCard::tr("Who"), u"who"_s, *choices);
  auto* from = form.addDate(CoverCard::tr("From"), u"from"_s, std::max(when.from, workspace.today()));
  auto* to = form.addDate(CoverCard::tr("First day without"), u"to"_s, when.to, FormDialog::Blank::Allowed);
  form.onSave(CoverCard::tr("Save"), [&] {
    const Cover cover{person, PersonId(who->currentData().toLongLong()), {from->date().value_or(QDate()), to->date()}};
    return done(TakingBack::of(workspace).perform([&](WritableDesk& desk) { return addCover(desk, cover); }));
  });
  if (form.exec() != QDialog::Accepted) return false;
  TakingBack::of(workspace).sayDone(
      message, CoverCard::tr("%1 covers for %2.").arg(who->currentText().section(u',', 0, 0), name));
  return true;
}

}  // namespace headroom
