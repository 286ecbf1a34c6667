// SPDX-License-Identifier: MIT
// 'Next date and sign-off': how long it took, when to meet again, and what is still missing from the record.
#pragma once
#include "core/supervision/session_fields.h"
#include "core/supervision/supervision_actions.h"
#include "ui/supervision/session_panes.h"
#include "ui/supervision/sign_off_card.h"

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace headroom {

class DateField;
class Label;
class TimeField;

class SignOffPane : public SectionPane {
  Q_OBJECT

 public:
  SignOffPane(const AgendaSection& section, QDate today, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;
  void clear() override;
  void take(SessionRecord& record) const override;
  /// Says every gap of the record as it stands now; true when they are others than before.
  bool showGaps(const std::vector<QString>& gaps);
  /// Offers to share the record with these gaps, and puts the keyboard there.
  void askToAccept();
  bool acceptsGaps() const;
  SignOffCard& card() { return *card_; }
  /// What is typed to go with a step.
  QString words() const { return card_->words(); }
  void enterWords() { card_->enterWords(); }
  void enter() override;
  void setWritable(bool writable) override;
  /// Offers the minutes that it has taken by now as its length.
  void showSoFar(std::optional<int> minutes);

 Q_SIGNALS:
  void nextWanted(QDate day, const headroom::Booking& booking);
  void signOffChosen(headroom::SignOffVerb verb, const QString& words);

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  /// While somebody looks, what stands above the sign-off gets no lower: a button never moves up under the pointer.
  void holdStill();
  /// A field of its own for every fact that is declared as typed by hand: 'signoff.minutes', …
  void addFact(const SessionField& fact, QHBoxLayout* line);
  void addBooking(QDate today);
  void showBooking(const SessionPicture& picture);
  void book();

  QWidget* above_;  ///< everything before the sign-off itself
  QVBoxLayout* aboveLines_;
  std::vector<std::pair<const SessionField*, QWidget*>> facts_;
  QWidget* booking_;
  DateField* next_;
  TimeField* time_;
  QLineEdit* place_;
  Label* booked_;
  std::optional<Session> shownBooking_;
  QPushButton* soFar_;
  std::optional<int> minutesSoFar_;
  Label* writtenUp_;
  Label* gaps_;
  QStringList shownGaps_;
  QCheckBox* accept_;
  QPushButton* book_;
  SignOffCard* card_;
};

}  // namespace headroom
