// SPDX-License-Identifier: MIT
// A filtered list of the people with a post today; Enter takes the first.
#include "ui/shell/who_dialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/finding.h"
#include "core/organisation/by_person.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {

WhoDialog::WhoDialog(const Organisation& organisation, QDate today, const std::vector<ReaderGrant>& readers,
                     QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(tr("Who is looking?"));
  setObjectName(u"who"_s);
  resize(560, 520);
  const PostsByPerson posts(organisation);
  for (const Person& person : organisation.people) {
    const Post* post = posts.main(person.id, today);
    if (post == nullptr) continue;
    const Unit* unit = organisation.units.find(post->unit);
    all_.push_back(
        {person.id, person.name, token(post->role), unit == nullptr ? QString() : unit->name, homeRoleOf(post->role)});
  }
  // Those who manage most first: whoever opens a file for the first time is most often one of them.
  std::stable_sort(all_.begin(), all_.end(), [](const Candidate& a, const Candidate& b) {
    return a.home != b.home ? a.home > b.home : a.name.localeAwareCompare(b.name) < 0;
  });
  addReaders(organisation, today, readers);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(sentence(
      tr("Your role decides which pages you see. Whoever has a passphrase is asked for it; anyone who can open "
         "this file can look as the others, and read all of it but sealed notes.")));
  filter_ = new QLineEdit;
  filter_->setObjectName(u"who.filter"_s);
  filter_->setAccessibleName(tr("Filter people"));
  column->addWidget(labelFor(filter_, tr("A name, role or team")));
  column->addWidget(filter_);
  model_ = new TableModel<Candidate>({Column<Candidate>(tr("Name"), [](const Candidate& c) { return c.name; }),
                                      Column<Candidate>(tr("Role"), [](const Candidate& c) { return c.role; }),
                                      Column<Candidate>(tr("Unit"), [](const Candidate& c) { return c.unit; })},
                                     this);
  table_ = new TableView(tr("People"));
  table_->setObjectName(u"who.people"_s);
  table_->setModel(model_);
  table_->setRowHeight(38);
  table_->setColumnWidths({0, 150, 170});
  table_->stretchColumn(0);
  column->addWidget(table_, 1);
  none_ = sentence({});
  none_->setObjectName(u"who.none"_s);
  column->addWidget(none_, 1);
  look_ = primaryButton(tr("Look as this person"));
  look_->setObjectName(u"who.choose"_s);
  look_->setDefault(true);
  column->addWidget(look_, 0, Qt::AlignRight);
  connect(filter_, &QLineEdit::textChanged, this, &WhoDialog::filter);
  connect(table_, &TableView::rowOpened, this, &WhoDialog::choose);
  connect(look_, &QPushButton::clicked, this, &WhoDialog::choose);
  filter(QString());
  filter_->setFocus();
}

// Behind those who work here.
void WhoDialog::addReaders(const Organisation& organisation, QDate today, const std::vector<ReaderGrant>& readers) {
  for (const ReaderGrant& one : readers) {
    if (!one.holdsOn(today) || organisation.mainPost(one.person, today) != nullptr) continue;
    const auto same = [&one](const Candidate& listed) { return listed.id == one.person; };
    if (std::any_of(all_.begin(), all_.end(), same)) continue;
    all_.push_back({one.person, one.personName, tr("only reads"), tr("until %1").arg(tableDate(one.to.addDays(-1))),
                    HomeRole::Practitioner});
  }
}

void WhoDialog::filter(const QString& words) {
  std::vector<Candidate> shown;
  for (const Candidate& candidate : all_) {
    const bool isNew = candidate.role == token(Role::Nqsw);
    const QString called = isNew ? tr("newly qualified, first year, ASYE") : QString();
    const QString all = QStringList{candidate.name, candidate.role, candidate.unit, called}.join(u' ');
    if (findsWords(words, all)) shown.push_back(candidate);
  }
  model_->setRows(std::move(shown));
  const bool any = model_->rowCount() > 0;
  if (any) table_->setCurrentIndex(model_->index(0, 0));
  table_->setVisible(any);
  look_->setEnabled(any);
  none_->setVisible(!any);
  none_->setText(all_.empty() ? tr("Nobody in this file has a post today, so there is nobody to look as.")
                              : tr("Nobody with a post today fits '%1'.").arg(words.trimmed()));
}

void WhoDialog::choose() {
  const QModelIndex current = table_->currentIndex();
  if (!current.isValid()) return;
  chosen_ = model_->rowAt(current).id;
  accept();
}

}  // namespace headroom
