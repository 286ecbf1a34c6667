// SPDX-License-Identifier: MIT
// Reads what was typed; the rules that let a case in are core's.
#include "ui/caseload/new_case_card.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

NewCaseCard::NewCaseCard(QDate today, QWidget* parent) : Card(tr("Add a case"), {}, parent), today_(today) {
  setObjectName(u"cases/new"_s);
  padBody();
  reference_ = new QLineEdit;
  reference_->setObjectName(u"cases/new/reference"_s);
  reference_->setPlaceholderText(tr("Never a name"));
  kind_ = new QComboBox;
  kind_->setObjectName(u"cases/new/kind"_s);
  kind_->addItems(caseKinds());
  opened_ = new DateField(tr("Opened"), today);
  opened_->setObjectName(u"cases/new/opened"_s);
  family_ = new QLineEdit;
  family_->setObjectName(u"cases/new/family"_s);
  family_->setPlaceholderText(tr("None"));
  unit_ = newUnitBox(tr("Team"));
  unit_->setObjectName(u"cases/new/unit"_s);
  lead_ = newUnitBox(tr("Lead"));
  lead_->setObjectName(u"cases/new/lead"_s);
  addField(tr("Reference"), reference_);
  addField(tr("Kind"), kind_);
  addField(tr("Opened"), opened_);
  addField(tr("Family reference"), family_);
  addField(tr("Team"), unit_);
  addField(tr("Lead"), lead_);
  why_ = new QLineEdit;
  why_->setObjectName(u"cases/new/why"_s);
  whyWords_ = addField(tr("Why it is right anyway"), why_);
  why_->hide();
  whyWords_->hide();
  wrong_ = sentence({}, TextRole::Secondary, TextColour::Over);
  wrong_->setSpoken();
  wrong_->setObjectName(u"cases/new/wrong"_s);
  wrong_->hide();
  body()->addWidget(wrong_);

  auto* buttons = new QHBoxLayout;
  auto* save = primaryButton(tr("Add case"));
  save->setObjectName(u"cases/new/save"_s);
  auto* cancel = secondaryButton(tr("Cancel"));
  cancel->setObjectName(u"cases/new/cancel"_s);
  buttons->addWidget(save);
  buttons->addWidget(cancel);
  buttons->addStretch();
  body()->addLayout(buttons);
  connect(save, &QPushButton::clicked, this, &NewCaseCard::add);
  connect(cancel, &QPushButton::clicked, this, &NewCaseCard::cancelled);
  connect(reference_, &QLineEdit::returnPressed, this, &NewCaseCard::add);
}

Label* NewCaseCard::addField(const QString& name, QWidget* field) {
  auto* label = new Label(name, TextRole::Secondary, TextColour::Text2);
  label->setBuddy(field);
  if (field->accessibleName().isEmpty()) field->setAccessibleName(name);
  body()->addWidget(label);
  body()->addWidget(field);
  return label;
}

QString NewCaseCard::overrideWhy() const { return why_->isHidden() ? QString() : why_->text(); }

void NewCaseCard::refused() {
  if (!lead()) return;
  whyWords_->show();
  why_->show();
  why_->setFocus(Qt::OtherFocusReason);
}

void NewCaseCard::setChoices(const std::vector<UnitChoice>& units, int opening, const std::vector<LeadChoice>& leads) {
  std::vector<UnitChoice> teams = units;
  for (UnitChoice& one : teams)
    if (!one.unit) one.words = tr("No team");
  fillUnitBox(*unit_, teams, opening);
  const QSignalBlocker quiet(lead_);
  const QVariant before = lead_->currentData();
  lead_->clear();
  lead_->addItem(tr("Nobody yet"), QVariant::fromValue(qint64{0}));
  for (const LeadChoice& one : leads) lead_->addItem(one.words, QVariant::fromValue(one.post.value()));
  lead_->setCurrentIndex(std::max(0, before.isValid() ? lead_->findData(before) : 0));
}

void NewCaseCard::start() {
  // What was added is taken back by Ctrl+Z, and not that the fields were emptied for the next.
  for (QLineEdit* field : {reference_, family_, why_}) field->setText({});
  opened_->setDate(today_);
  wrong_->hide();
  why_->hide();
  whyWords_->hide();
  reference_->setFocus(Qt::OtherFocusReason);
}

NewCase NewCaseCard::typed() const {
  NewCase one{reference_->text().trimmed(),
              kind_->currentText(),
              opened_->date().value_or(QDate()),
              family_->text().trimmed(),
              {},
              {},
              {}};
  if (const qint64 unit = unit_->currentData().toLongLong(); unit > 0) one.unit = UnitId(unit);
  return one;
}

QString NewCaseCard::kept() const {
  const QStringList typed{reference_->text(), family_->text(), why_->text()};
  if (typed.join(QString()).trimmed().isEmpty()) return {};
  const QJsonObject all{{u"reference"_s, reference_->text()},
                        {u"kind"_s, kind_->currentText()},
                        {u"opened"_s, opened_->edit()->text()},
                        {u"family"_s, family_->text()},
                        {u"unit"_s, unit_->currentText()},
                        {u"lead"_s, lead_->currentText()},
                        {u"why"_s, why_->text()}};
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void NewCaseCard::restore(const QString& kept) {
  const QJsonObject all = QJsonDocument::fromJson(kept.toUtf8()).object();
  reference_->setText(all[u"reference"_s].toString());
  kind_->setCurrentText(all[u"kind"_s].toString());
  opened_->edit()->setText(all[u"opened"_s].toString());
  family_->setText(all[u"family"_s].toString());
  unit_->setCurrentText(all[u"unit"_s].toString());
  lead_->setCurrentText(all[u"lead"_s].toString());
  why_->setText(all[u"why"_s].toString());
  why_->setVisible(!why_->text().isEmpty());
  whyWords_->setVisible(!why_->text().isEmpty());
}

std::optional<PostId> NewCaseCard::lead() const {
  const qint64 post = lead_->currentData().toLongLong();
  return post > 0 ? std::optional(PostId(post)) : std::nullopt;
}

void NewCaseCard::add() {
  QString wrong;
  if (reference_->text().trimmed().isEmpty())
    wrong = tr("Type the reference by which the case is known.");
  else if (!opened_->date())
    wrong = tr("Say the day on which it opened.");
  wrong_->setText(wrong);
  wrong_->setVisible(!wrong.isEmpty());
  if (wrong.isEmpty()) Q_EMIT added();
}

}  // namespace headroom
