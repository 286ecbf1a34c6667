// SPDX-License-Identifier: MIT
// A month is read at once; going from day to day reads nothing.
#include "ui/diary/diary_page.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/day_words.h"
#include "core/base/time_entry.h"
#include "core/supervision/diary_actions.h"
#include "ui/diary/booking_forms.h"
#include "ui/diary/calendar_export.h"
#include "ui/diary/cover_list.h"
#include "ui/diary/month_grid.h"
#include "ui/shared/booking_dialog.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/cover_card.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString givenName(const QString& name) { return name.section(u' ', 0, 0); }

DayLines linesOf(const DiaryPicture& picture) {
  DayLines lines;
  for (const DiaryRow& row : picture.rows) {
    const auto minute = row.session.startMinute;
    const auto timed = [minute](const QString& who) {
      return minute ? u"%1 %2"_s.arg(timeInWords(*minute), who) : who;
    };
    const bool isCancelled = row.state == SessionState::Cancelled;
    const QString brief = timed(givenName(row.isOwn ? row.session.supervisorName : row.session.personName));
    const QString whole = u"%1, %2"_s.arg(timed(whoWords(row)), diaryStateWords(row));
    lines[row.session.day].push_back({isCancelled ? DiaryPage::tr("(%1)").arg(brief) : brief, whole});
  }
  return lines;
}

}  // namespace

DiaryPage::DiaryPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Diary"));
  buildHeader();
  scroll->body()->addWidget(header_);
  message_ = new MessageBar;
  message_->setObjectName(u"diary/message"_s);
  message_->hide();
  scroll->body()->addWidget(message_);
  alarm_ = new CoverCard(workspace_, *message_);
  scroll->body()->addWidget(alarm_);
  auto* columns = new PageColumns(370);
  columns->left()->addWidget(monthCard());
  columns->left()->addStretch(1);
  columns->right()->addWidget(dayCard());
  covers_ = new CoverList(workspace_, *message_);
  columns->right()->addWidget(covers_);
  columns->right()->addStretch(1);
  scroll->body()->addWidget(columns);
  scroll->body()->addStretch(1);
  setStartsHere(grid_);
}

void DiaryPage::buildHeader() {
  const auto verb = [this](QPushButton* button, const QString& name, auto ask) {
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, ask);
    header_->addAction(button);
    return button;
  };
  whose_ = new SegmentedControl(tr("Whose"), {tr("Mine"), tr("Everybody I see")});
  whose_->setObjectName(u"diary/whose"_s);
  header_->addAction(whose_);
  connect(whose_, &SegmentedControl::currentChanged, this, &DiaryPage::reload);
  verb(secondaryButton(tr("Calendar file…"), u"download"_s), u"diary/year"_s,
       [this] { exportYear(workspace_, picture_.month, whose_->current() == 0, *message_, this); });
  daysOff_ = verb(secondaryButton(tr("Days off…")), u"diary/daysOff"_s,
                  [this] { sayDone(askDaysOff(workspace_, picture_, this)); });
  observed_ = verb(secondaryButton(tr("Observed…")), u"diary/observed"_s,
                   [this] { sayDone(askObserved(workspace_, picture_, this)); });
  book_ = verb(secondaryButton(tr("Book…"), u"plus"_s), u"diary/book"_s,
               [this] { sayDone(askMeeting(workspace_, picture_, day_, this)); });
  ahead_ = verb(primaryButton(tr("Three months ahead…"), u"calendar-event"_s), u"diary/ahead"_s,
                [this] { sayDone(askThreeMonths(workspace_, picture_, this)); });
}

QWidget* DiaryPage::monthCard() {
  month_ = new Card(QStringLiteral(" "), tr("arrows go from day to day, Page Up and Page Down from month to month"));
  const auto turn = [this](const QString& icon, const QString& words, const QString& name, int months) {
    auto* button = iconButton(icon, words);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, months] { goToDay(day_.addMonths(months)); });
    month_->addToHeader(button);
  };
  turn(u"chevron-left"_s, tr("The month before"), u"diary/before"_s, -1);
  auto* today = linkButton(tr("Today"));
  today->setObjectName(u"diary/today"_s);
  connect(today, &QPushButton::clicked, this, [this] { goToDay(workspace_.today()); });
  month_->addToHeader(today);
  turn(u"chevron-right"_s, tr("The month after"), u"diary/after"_s, 1);
  grid_ = new MonthGrid(tr("Days of the month"));
  grid_->setObjectName(u"diary/month"_s);
  month_->body()->addWidget(grid_);
  connect(grid_, &MonthGrid::dayChanged, this, [this](QDate day) {
    if (!day.isValid() || day == day_) return;
    day_ = day;
    showDay();
  });
  connect(grid_, &MonthGrid::dayWanted, this, &DiaryPage::goToDay);
  connect(grid_, &TableView::rowOpened, this, [this] {
    if (model_->rowCount() > 0) table_->setFocus(Qt::OtherFocusReason);
  });
  return month_;
}

QWidget* DiaryPage::dayCard() {
  dayList_ = new Card(QStringLiteral(" "));
  model_ = new TableModel<DiaryRow>(diaryColumns(), this);
  table_ = new TableView(tr("Sessions of the day"));
  table_->setObjectName(u"diary/day"_s);
  table_->horizontalHeader()->hide();
  table_->setModel(model_);
  table_->setRowHeight(50);
  table_->setFitsRows(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 130});
  dayList_->body()->addWidget(table_);
  none_ = sentence(tr("Nothing is booked on that day."));
  none_->setObjectName(u"diary/none"_s);
  none_->setContentsMargins(18, 14, 18, 14);
  dayList_->body()->addWidget(none_);
  auto* verbs = new QGridLayout;
  verbs->setContentsMargins(14, 10, 14, 8);
  verbs->setSpacing(8);
  verbs->setColumnStretch(2, 1);
  const auto verb = [&](const QString& words, const QString& name, int at, auto ask) {
    auto* button = secondaryButton(words);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, ask);
    verbs->addWidget(button, at / 2, at % 2, Qt::AlignLeft);
    return button;
  };
  start_ = verb(tr("Start"), u"diary/start"_s, 0, [this] { start(); });
  open_ = verb(tr("Open the record"), u"diary/open"_s, 1, [this] { open(); });
  rebook_ = verb(tr("Move or cancel…"), u"diary/rebook"_s, 2, [this] { rebook(); });
  file_ = verb(tr("Calendar file…"), u"diary/file"_s, 3, [this] {
    if (const DiaryRow* row = chosen()) exportSession(workspace_, row->session.id, *message_, this);
  });
  dayList_->body()->addLayout(verbs);
  connect(table_, &TableView::rowOpened, this, [this] {
    const DiaryRow* row = chosen();
    if (row != nullptr && wasHeld(row->session.state)) return open();
    rebook();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DiaryPage::showVerbs);
  return dayList_;
}

void DiaryPage::showSubject(const QString& subject) {
  const QDate day = QDate::fromString(subject, Qt::ISODate);
  if (day.isValid()) day_ = day;
}

bool DiaryPage::focusNextPane() {
  if (!grid_->hasFocus() || model_->rowCount() == 0) return false;
  table_->setFocus(Qt::OtherFocusReason);
  return true;
}

void DiaryPage::reload() {
  if (!day_.isValid()) day_ = workspace_.today();
  const bool onlyMine = whose_->current() == 0;
  auto read = workspace_.read([&](const Desk& desk) { return readDiary(desk, day_, onlyMine); });
  if (!read) return;
  picture_ = std::move(*read);
  whose_->setVisible(picture_.mayManage);
  const bool writes = !workspace_.isReadOnly() && !picture_.people.empty();
  for (QPushButton* button : {ahead_, book_, daysOff_}) button->setVisible(writes);
  observed_->setVisible(writes && picture_.mayManage);
  const auto booked = std::count_if(picture_.rows.begin(), picture_.rows.end(), [this](const DiaryRow& row) {
    return row.session.state == SessionState::Planned && row.session.day >= picture_.month &&
           row.session.day < picture_.month.addMonths(1);
  });
  const QString month = dayWords(picture_.month, u"MMMM yyyy");
  header_->setSubtitle(booked == 1 ? tr("1 session booked in %1").arg(month)
                                   : tr("%1 sessions booked in %2").arg(booked).arg(month));
  month_->setTitle(month);
  grid_->showMonth(picture_.month, picture_.today, linesOf(picture_));
  grid_->setDay(day_);
  alarm_->showGaps(picture_.gaps);
  covers_->reload();
  showDay();
}

void DiaryPage::goToDay(QDate day) {
  const bool isThere = day.year() == picture_.month.year() && day.month() == picture_.month.month();
  day_ = day;
  if (isThere) {
    grid_->setDay(day);
    return showDay();
  }
  reload();
}

void DiaryPage::showDay() {
  std::vector<DiaryRow> rows;
  for (const DiaryRow& row : picture_.rows)
    if (row.session.day == day_) rows.push_back(row);
  dayList_->setTitle(longDate(day_));
  model_->setRows(std::move(rows));
  table_->setVisible(model_->rowCount() > 0);
  none_->setVisible(model_->rowCount() == 0);
  if (model_->rowCount() > 0 && !table_->currentIndex().isValid()) table_->selectRow(0);
  showVerbs();
}

void DiaryPage::showVerbs() {
  const DiaryRow* row = chosen();
  const bool writes = row != nullptr && !workspace_.isReadOnly();
  const bool isPlanned = writes && row->session.state == SessionState::Planned;
  start_->setVisible(isPlanned && !row->isOwn && row->session.day <= picture_.today);
  open_->setVisible(row != nullptr && wasHeld(row->session.state));
  rebook_->setVisible(writes && canBeRebooked(row->session, workspace_.viewer()));
  file_->setVisible(row != nullptr);
}

const DiaryRow* DiaryPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void DiaryPage::open() {
  if (const DiaryRow* row = chosen()) Q_EMIT goTo({u"session"_s, QString::number(row->session.id.value())});
}

void DiaryPage::start() {
  const DiaryRow* row = chosen();
  if (row == nullptr) return;
  const SessionId id = row->session.id;
  const auto begun = workspace_.perform([id](WritableDesk& desk) { return startBooked(desk, id); });
  if (begun) Q_EMIT goTo({u"session"_s, QString::number(begun->value())});
}

void DiaryPage::rebook() {
  const DiaryRow* row = chosen();
  if (row == nullptr || workspace_.isReadOnly()) return;
  if (!canBeRebooked(row->session, workspace_.viewer()))
    return message_->showMessage(MessageKind::Info, tr("Only the person who runs a group can move or cancel it."));
  BookingDialog dialog(workspace_, row->session, this);
  if (dialog.exec() == QDialog::Accepted) sayDone(dialog.saidDone());
}

void DiaryPage::sayDone(const QString& words) {
  if (!words.isEmpty()) TakingBack::of(workspace_).sayDone(*message_, words);
}

}  // namespace headroom
