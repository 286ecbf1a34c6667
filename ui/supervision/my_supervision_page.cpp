// SPDX-License-Identifier: MIT
// A row is a session; one that is shared opens to be read, agreed or disputed.
#include "ui/supervision/my_supervision_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/time_entry.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/waiting_card.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kHistoryShown = 60;  // five years of monthly supervision

bool waits(const Session& session) { return session.state == SessionState::Shared; }

QString recordWords(const Session& session, QDate today) {
  switch (shownState(session, today)) {
    case SessionState::Planned:
      return MySupervisionPage::tr("Booked");
    case SessionState::Held:
      return MySupervisionPage::tr("Being written up");
    case SessionState::Shared:
      return MySupervisionPage::tr("To read and agree");
    case SessionState::Agreed:
      return session.agreed ? MySupervisionPage::tr("Agreed %1").arg(tableDate(*session.agreed))
                            : MySupervisionPage::tr("Agreed");
    case SessionState::Disputed:
      return MySupervisionPage::tr("You see it differently");
    case SessionState::Moved:
      return session.newDay ? MySupervisionPage::tr("Moved to %1").arg(tableDate(*session.newDay))
                            : MySupervisionPage::tr("Moved");
    case SessionState::Cancelled:
      return MySupervisionPage::tr("Cancelled");
    case SessionState::Missed:
      break;
  }
  return MySupervisionPage::tr("Missed");
}

CellMark recordMark(const Session& session) {
  if (waits(session)) return {MarkShape::Triangle, Tone::Near, true};
  if (session.state == SessionState::Disputed) return {MarkShape::Diamond, Tone::Over, true};
  if (session.state == SessionState::Agreed) return {MarkShape::Tick, Tone::Ok, true};
  return {MarkShape::Ring, Tone::Neutral, true};
}

QString ownCode(const Desk& desk) {
  if (!desk.viewer.person) return {};
  const Organisation organisation = loadOrganisationOf(desk.records, desk.today(), *desk.viewer.person);
  const Person* own = organisation.person(*desk.viewer.person);
  return own == nullptr ? QString() : own->code;
}

}  // namespace

MySupervisionPage::MySupervisionPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(MySupervisionPage::title());
  auto* diary = secondaryButton(tr("Diary"), u"calendar-event"_s);
  diary->setObjectName(u"mysupervision.diary"_s);
  connect(diary, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"diary"_s, {}}); });
  header_->addAction(diary);
  auto* agreement = secondaryButton(tr("My agreement"));
  agreement->setObjectName(u"mysupervision.agreement"_s);
  connect(agreement, &QPushButton::clicked, this, [this] {
    const auto code = workspace_.read([](const Desk& desk) { return ownCode(desk); });
    if (code) Q_EMIT goTo({u"agreement"_s, *code});
  });
  header_->addAction(agreement);
  auto* prepare = primaryButton(tr("Prepare"));
  prepare->setObjectName(u"mysupervision.prepare"_s);
  connect(prepare, &QPushButton::clicked, this, [this] {
    const auto code = workspace_.read([](const Desk& desk) { return ownCode(desk); });
    if (code) Q_EMIT goTo({u"brief"_s, *code});
  });
  header_->addAction(prepare);
  scroll->body()->addWidget(header_);
  waiting_ = new WaitingCard(workspace, WaitingCard::Whose::Own);
  connect(waiting_, &WaitingCard::goTo, this, &MySupervisionPage::goTo);
  scroll->body()->addWidget(waiting_);
  card_ = new Card(tr("My sessions"), tr("Enter opens a record that is shared with you"));
  const QDate today = workspace_.today();
  model_ = new TableModel<Session>(
      {Column<Session>(tr("Date"), [](const Session& s) { return tableDate(s.day); })
           .secondLine([](const Session& s) {
             return s.state == SessionState::Planned && s.startMinute ? timeInWords(*s.startMinute) : QString();
           })
           .sortedBy([](const Session& s) { return s.day; })
           .bold(),
       Column<Session>(tr("With"), [](const Session& s) { return s.supervisorName; }).secondLine([](const Session& s) {
         return s.location.trimmed();
       }),
       Column<Session>(tr("Kind"), [](const Session& s) { return token(s.kind); }),
       Column<Session>(tr("Record"), [today](const Session& s) { return recordWords(s, today); }).marked(recordMark)},
      this);
  table_ = new TableView(tr("My sessions"));
  table_->setObjectName(u"mysupervision.table"_s);
  table_->setModel(model_);
  table_->setRowHeight(46);
  table_->setFitsRows(true);
  table_->setSortable(true);
  table_->stretchColumn(1);
  table_->setColumnWidths({130, 0, 190, 210});
  card_->body()->addWidget(table_);
  scroll->body()->addWidget(card_);
  none_ = new EmptyState(u"message-circle"_s, tr("Your supervision sessions are listed here; there are none yet."));
  scroll->body()->addWidget(none_);
  scroll->body()->addStretch(1);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const Session& session = model_->rowAt(at);
    if (isShownTo(session, session.person, false)) Q_EMIT goTo({u"session"_s, QString::number(session.id.value())});
  });
}

void MySupervisionPage::reload() {
  const auto read = workspace_.read([](const Desk& desk) {
    auto all =
        desk.viewer.person ? loadSessionsOf(desk.records, *desk.viewer.person, kHistoryShown) : std::vector<Session>{};
    std::erase_if(all, [&desk](const Session& one) { return desk.hides(one.day); });
    return all;
  });
  if (!read) return;
  const int waiting = toAgree(
      workspace_.read([](const Desk& desk) { return waitingRecords(desk); }).value_or(std::vector<WaitingRecord>{}));
  header_->setSubtitle(waiting == 0
                           ? tr("Nothing waits for you to agree.")
                           : tr("%1 for you to read and agree.").arg(counted(waiting, "record waits", "records wait")));
  waiting_->reload();
  model_->setRows(*read);
  card_->setVisible(!read->empty());
  none_->setVisible(read->empty());
}

}  // namespace headroom
