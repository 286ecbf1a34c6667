// SPDX-License-Identifier: MIT
// Asks only for what the choice needs.
#include "ui/shared/booking_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

#include "core/supervision/diary.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/time_field.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

bool canBeRebooked(const Session& session, const Viewer& viewer) {
  const bool isOthersGroup = session.kind == SessionKind::Group && viewer.person == session.person;
  return !wasHeld(session.state) && !isOthersGroup;
}

BookingDialog::BookingDialog(Workspace& workspace, const Session& session, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      hearing_(workspace, [this](NotDone, const QString& sentence) { said_->setText(sentence); }),
      session_(session) {
  setObjectName(u"booking"_s);
  setWindowTitle(tr("Supervision with %1, %2").arg(session.personName, shortDate(session.day)));
  resize(theme().px(560), theme().px(320));
  build();
  showFields();
}

void BookingDialog::build() {
  form_ = new QFormLayout(this);
  form_->setContentsMargins(24, 20, 24, 20);
  form_->setVerticalSpacing(10);
  const auto row = [this](const QString& words, QWidget* field, const QString& name) {
    field->setObjectName(name);
    field->setAccessibleName(words);
    auto* label = new Label(words, TextRole::RowTitle);
    label->setBuddy(field);
    form_->addRow(label, field);
  };
  what_ = new QComboBox;
  const auto offer = [this](const QString& words, What what) { what_->addItem(words, static_cast<int>(what)); };
  if (session_.state == SessionState::Planned) {
    offer(tr("Move it to another day"), What::Move);
    offer(tr("Cancel it, with a new date"), What::Cancel);
    const auto other =
        workspace_.read([this](const Desk& desk) { return otherPlanned(desk.records, session_, desk.today()); });
    if (other && *other)
      offer(tr("It is not needed: one is booked for %1").arg(shortDate((*other)->day)), What::NotNeeded);
    if (session_.day < workspace_.today()) offer(tr("It did not take place"), What::Missed);
  } else {
    offer(tr("Plan it again for %1").arg(shortDate(session_.day)), What::Again);
  }
  row(tr("What happens"), what_, u"booking.what"_s);
  day_ = new DateField(tr("New date"), workspace_.today());
  row(tr("New date"), day_, u"booking.day"_s);
  time_ = new TimeField(tr("At what time"));
  time_->setMinute(session_.startMinute);
  row(tr("At what time"), time_, u"booking.time"_s);
  place_ = new QLineEdit(session_.location);
  row(tr("Where"), place_, u"booking.place"_s);
  side_ = new QComboBox;
  side_->addItem(tr("Choose…"), QString());
  side_->addItem(tr("The supervisee's"), token(SessionSide::Supervisee));
  side_->addItem(tr("The supervisor's"), token(SessionSide::Supervisor));
  side_->addItem(tr("The organisation's"), token(SessionSide::Organisation));
  row(tr("Whose side"), side_, u"booking.side"_s);
  reason_ = new QLineEdit;
  row(tr("Why"), reason_, u"booking.reason"_s);
  allTheSame_ = new QCheckBox(tr("Book it anyway"));
  allTheSame_->setObjectName(u"booking.allTheSame"_s);
  form_->addRow(QString(), allTheSame_);
  // Of another day or time it is asked anew.
  const auto forget = [this] {
    allTheSame_->setChecked(false);
    allTheSame_->hide();
  };
  connect(day_, &DateField::dateChanged, this, forget);
  connect(time_->edit(), &QLineEdit::textChanged, this, forget);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"booking.said"_s);
  said_->setWordWrap(true);
  form_->addRow(said_);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* leave = secondaryButton(tr("Leave as it is"));
  connect(leave, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(leave);
  auto* save = primaryButton(tr("Save"));
  save->setObjectName(u"booking.save"_s);
  save->setDefault(true);
  connect(save, &QPushButton::clicked, this, &BookingDialog::apply);
  line->addWidget(save);
  form_->addRow(line);
  connect(what_, qOverload<int>(&QComboBox::currentIndexChanged), this, &BookingDialog::showFields);
}

BookingDialog::What BookingDialog::what() const { return static_cast<What>(what_->currentData().toInt()); }

void BookingDialog::showFields() {
  const bool asksDay = what() == What::Move || what() == What::Cancel;
  for (QWidget* field : std::initializer_list<QWidget*>{day_, time_, place_, reason_, side_}) {
    const bool shown = field == side_ ? what() == What::Cancel : asksDay;
    field->setVisible(shown);
    form_->labelForField(field)->setVisible(shown);
  }
  allTheSame_->setChecked(false);
  allTheSame_->hide();
}

QString BookingDialog::clashWords() const {
  const auto day = day_->date();
  const auto minute = time_->minute();
  if (!day || !minute || allTheSame_->isChecked()) return {};
  for (const auto& [person, name] : {std::pair(std::optional(session_.person), session_.personName),
                                     std::pair(session_.supervisor, session_.supervisorName)}) {
    if (!person) continue;
    const auto others = workspace_.read([&, who = *person](const Desk& desk) {
      return atThatTime(loadDiary(desk.records, who), *day, *minute, &session_);
    });
    if (others && !others->empty())
      return tr("%1 has another session on %2. Choose another time, or tick to book it anyway.")
          .arg(name, bookedWhen(others->front()));
  }
  return {};
}

// What is missing, and what would be at one time, is said before anything is saved.
bool BookingDialog::isReady() {
  if (what() == What::Cancel && side_->currentData().toString().isEmpty()) {
    said_->setText(tr("Say whose side it was on: the supervisee's, the supervisor's or the organisation's."));
    side_->setFocus(Qt::OtherFocusReason);
    return false;
  }
  const bool asksDay = what() == What::Move || what() == What::Cancel;
  const QString clash = asksDay ? clashWords() : QString();
  if (clash.isEmpty()) return true;
  said_->setText(clash);
  allTheSame_->show();
  allTheSame_->setFocus(Qt::OtherFocusReason);
  return false;
}

QString BookingDialog::saidDone() const {
  const QString who = session_.personName;
  switch (what()) {
    case What::Move:
      return tr("The session with %1 is moved to %2.").arg(who, longDate(day_->date().value_or(session_.day)));
    case What::Cancel:
      return tr("The session with %1 is cancelled; the new one is booked for %2.")
          .arg(who, longDate(day_->date().value_or(session_.day)));
    case What::NotNeeded:
      return tr("The session with %1 is cancelled as not needed.").arg(who);
    case What::Missed:
      return tr("It is noted that the session with %1 did not take place.").arg(who);
    case What::Again:
      break;
  }
  return tr("The session with %1 is booked again.").arg(who);
}

void BookingDialog::apply() {
  if (day_->isWrong()) return day_->edit()->setFocus(Qt::OtherFocusReason);
  if (time_->isWrong()) return time_->edit()->setFocus(Qt::OtherFocusReason);
  said_->setText({});
  if (!isReady()) return;
  const auto done = TakingBack::of(workspace_).perform([this](WritableDesk& desk) -> Result<void> {
    const auto none = [](SessionId) {};
    const QDate day = day_->date().value_or(QDate());
    const Booking booking{time_->minute(), place_->text()};
    switch (what()) {
      case What::Move:
        return moveSession(desk, session_.id, day, reason_->text(), booking).map(none);
      case What::Cancel:
        return cancelSession(desk, session_.id, *sessionSideFrom(side_->currentData().toString()), reason_->text(), day,
                             booking)
            .map(none);
      case What::NotNeeded:
        return cancelNotNeeded(desk, session_.id).map([](QDate) {});
      case What::Missed:
        return markMissed(desk, session_.id);
      case What::Again:
        break;
    }
    return reopenSession(desk, session_.id);
  });
  if (done) accept();
}

}  // namespace headroom
