// SPDX-License-Identifier: MIT
// Who has left is listed too: the right to ask does not end with the post.
#include "ui/trust/subject_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/exchange/subject_access_actions.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/button.h"
#include "ui/shared/document_files.h"
#include "ui/shared/label.h"
#include "ui/shared/workspace.h"
#include "ui/trust/subject_access_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {

SubjectCard::SubjectCard(Workspace& workspace, QWidget* parent)
    : Card(tr("What is held about a person"), tr("for a request to see it"), parent), workspace_(workspace) {
  padBody();
  auto* line = new QHBoxLayout;
  person_ = new QComboBox;
  person_->setObjectName(u"subject.person"_s);
  auto* label = new Label(tr("About whom"), TextRole::Body);
  person_->setAccessibleName(label->text());
  label->setBuddy(person_);
  line->addWidget(label);
  line->addWidget(person_, 1);
  auto* gathers = secondaryButton(tr("Gather it…"), u"file-text"_s);
  gathers->setObjectName(u"subject.gather"_s);
  connect(gathers, &QPushButton::clicked, this, &SubjectCard::gather);
  line->addWidget(gathers);
  body()->addLayout(line);
}

void SubjectCard::reload(bool managesService) {
  const auto read = workspace_.read([](const Desk& desk) { return loadOrganisation(desk.records); });
  if (!read) return;
  const auto viewer = workspace_.viewer().person;
  const QVariant chosen = person_->currentData();
  const QSignalBlocker quiet(person_);
  person_->clear();
  std::vector<Person> people = read->people;
  std::sort(people.begin(), people.end(),
            [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
  for (const Person& one : people) {
    if (managesService || one.id == viewer) person_->addItem(one.name, one.id.value());
  }
  const int at = person_->findData(chosen.isValid() ? chosen : QVariant(viewer ? viewer->value() : 0));
  person_->setCurrentIndex(std::max(0, at));
}

void SubjectCard::gather() {
  if (person_->currentIndex() < 0) return;
  const PersonId person(person_->currentData().toLongLong());
  const auto held = workspace_.read([person](const Desk& desk) { return gatherHeldAbout(desk, person); });
  const auto all = workspace_.read([](const Desk& desk) { return loadOrganisation(desk.records); });
  if (!held || !*held || !all) return;
  QStringList others;
  for (const Person& one : all->people) {
    if (one.id != person) others << one.name;
  }
  SubjectAccessDialog dialog(**held, others, workspace_.today(), this);
  dialog.setMarking(footNow(workspace_).marking);
  dialog.exec();
}

}  // namespace headroom
