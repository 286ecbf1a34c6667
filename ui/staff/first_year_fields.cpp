// SPDX-License-Identifier: MIT
// The shipped reduction of the first year, and the year itself, are offered; both can be changed or left empty.
#include "ui/staff/first_year_fields.h"

#include <QComboBox>
#include <QLineEdit>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/caseload/starter.h"
#include "core/development/programme.h"
#include "core/development/starting_actions.h"
#include "core/organisation/terms.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/typed_number.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kReason = QStringLiteral("NQSW first year");

}  // namespace

FirstYearFields::FirstYearFields(FormDialog& form, QComboBox& role, DateField& from) : role_(role), from_(from) {
  const ReductionReason* shipped = shippedReason(kReason);
  percent_ = form.addLine(say("Percent less in the first year"), u"firstYear"_s,
                          shipped != nullptr && shipped->percent ? shipped->percent->toString() : QString());
  to_ = form.addDate(say("First day after the ASYE"), u"asyeTo"_s, std::nullopt, FormDialog::Blank::Allowed);
  reviews_ = form.addSentence({});
  reviews_->setObjectName(u"newPerson.reviews"_s);
  const auto again = [this, &form] { follow(form); };
  QObject::connect(&role, qOverload<int>(&QComboBox::currentIndexChanged), &form, again);
  QObject::connect(&from, &DateField::dateChanged, &form, again);
  follow(form);
}

bool FirstYearFields::isShown() const { return roleFrom(role_.currentText()) == Role::Nqsw; }

void FirstYearFields::follow(FormDialog& form) {
  for (QWidget* field : {static_cast<QWidget*>(percent_), static_cast<QWidget*>(to_)}) form.setShown(field, isShown());
  reviews_->setVisible(isShown() && from_.date());
  if (!from_.date()) return;
  to_->setDate(asyeFrom(*from_.date()).to);
  QStringList days;
  for (const QDate& day : asyeReviews(*from_.date())) days << tableDate(day);
  reviews_->setText(say("The ASYE is reviewed by %1.").arg(days.join(u", "_s)));
}

bool FirstYearFields::read(FormDialog& form, Starter& starter) const {
  if (!isShown()) return true;
  const QDate from = starter.post.period.from;
  if (!percent_->text().trimmed().isEmpty()) {
    const auto share = typedNumber(form, *percent_, say("The percentage"), 4);
    if (!share) return false;
    if (!share->isZero())
      starter.reduction = FirstReduction{kReason, *share, {from, to_->date().value_or(*asyeFrom(from).to)}};
  }
  if (to_->date()) starter.asye = Period{from, to_->date()};
  return true;
}

}  // namespace headroom
