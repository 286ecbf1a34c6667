// SPDX-License-Identifier: MIT
// 'Next date and sign-off': how long it took, when to meet again, and what is still missing from the record.
#pragma once
#include "core/supervision/session_fields.h"
#include "ui/supervision/session_panes.h"
#include "ui/supervision/sign_off_card.h"

class QHBoxLayout;

namespace headroom {

class DateField;
class Label;

class SignOffPane : public SectionPane {
  Q_OBJECT

 public:
  SignOffPane(const AgendaSection& section, QDate today, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;
  void clear() override;
  void take(SessionRecord& record) const override;
  /// Says every gap of the record as it stands now.
  void showGaps(const std::vector<QString>& gaps);
  void setWritable(bool writable) override;

 Q_SIGNALS:
  void nextWanted(QDate day);
  void signOffChosen(headroom::SignOffVerb verb, const QString& words);

 private:
  /// A field of its own for every fact that is declared as typed by hand: 'signoff.minutes', …
  void addFact(const SessionField& fact, QHBoxLayout* line);

  std::vector<std::pair<const SessionField*, QWidget*>> facts_;
  DateField* next_;
  Label* gaps_;
  QPushButton* book_;
  SignOffCard* card_;
};

}  // namespace headroom
