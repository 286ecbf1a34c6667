// SPDX-License-Identifier: MIT
// The card on which a case is added: reference, kind, the day it opens, family, team and lead.
// A case is known by a reference; the card says so where a name could be typed.
#pragma once
#include <optional>

#include "core/caseload/new_case.h"
#include "ui/caseload/cases_view.h"
#include "ui/shared/card.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace headroom {

class DateField;
class Label;

class NewCaseCard : public Card {
  Q_OBJECT

 public:
  explicit NewCaseCard(QDate today, QWidget* parent = nullptr);
  /// The teams and people that a case can be given to; what was chosen stays.
  void setChoices(const std::vector<UnitChoice>& units, int opening, const std::vector<LeadChoice>& leads);
  /// Empties the card for the next case.
  void start();
  NewCase typed() const;
  /// Everything that stands in it, to be kept; empty when nothing was typed. And back.
  QString kept() const;
  void restore(const QString& kept);
  std::optional<PostId> lead() const;
  /// Why the lead is right all the same; asked for once something stood in the way.
  QString overrideWhy() const;
  /// The case was refused: with a lead, why it is right all the same can be said now.
  void refused();

 Q_SIGNALS:
  void added();
  void cancelled();

 private:
  void add();
  Label* addField(const QString& name, QWidget* field);
  QDate today_;
  QLineEdit* reference_;
  QComboBox* kind_;
  DateField* opened_;
  QLineEdit* family_;
  QComboBox* unit_;
  QComboBox* lead_;
  Label* whyWords_;
  QLineEdit* why_;
  Label* wrong_;
};

}  // namespace headroom
