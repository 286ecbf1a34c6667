// SPDX-License-Identifier: MIT
// Shows one of two pages and passes on where they lead.
#include "ui/people/people_page.h"

#include <QStackedLayout>

#include "ui/people/person_page.h"
#include "ui/people/team_page.h"

namespace headroom {

PeoplePage::PeoplePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      stack_(new QStackedLayout(this)),
      team_(new TeamPage(workspace)),
      person_(new PersonPage(workspace)) {
  for (Page* page : {team_, person_}) {
    stack_->addWidget(page);
    connect(page, &Page::goTo, this, &Page::goTo);
  }
}

Page* PeoplePage::shown() const { return stack_->currentWidget() == person_ ? person_ : team_; }

QString PeoplePage::title() const { return shown()->title(); }

void PeoplePage::reload() { shown()->reload(); }

void PeoplePage::showSubject(const QString& subject) {
  stack_->setCurrentWidget(subject.isEmpty() ? team_ : person_);
  shown()->showSubject(subject);
}

}  // namespace headroom
