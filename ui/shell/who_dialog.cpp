// SPDX-License-Identifier: MIT
// A filtered list of the people with a post today; Enter takes the first.
#include "ui/shell/who_dialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {

WhoDialog::WhoDialog(const Organisation& organisation, QDate today, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Who is looking?"));
  setObjectName(u"who"_s);
  resize(560, 520);
  for (const Person& person : organisation.people) {
    const Post* post = organisation.mainPost(person.id, today);
    if (post == nullptr) continue;
    const Unit* unit = organisation.units.find(post->unit);
    all_.push_back({person.id, person.name, token(post->role), unit == nullptr ? QString() : unit->name});
  }
  std::stable_sort(all_.begin(), all_.end(),
                   [](const Candidate& a, const Candidate& b) { return a.name.localeAwareCompare(b.name) < 0; });

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(sentence(
      tr("Your role decides which pages you see. Whoever has a passphrase is asked for it; anyone who can open "
         "this file can look as the others, and read all of it but sealed notes.")));
  filter_ = new QLineEdit;
  filter_->setObjectName(u"who.filter"_s);
  filter_->setPlaceholderText(tr("Type a name, role or team"));
  filter_->setAccessibleName(tr("Filter people"));
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
  auto* look = primaryButton(tr("Look as this person"));
  look->setObjectName(u"who.choose"_s);
  look->setDefault(true);
  column->addWidget(look, 0, Qt::AlignRight);
  connect(filter_, &QLineEdit::textChanged, this, &WhoDialog::filter);
  connect(table_, &TableView::rowOpened, this, &WhoDialog::choose);
  connect(look, &QPushButton::clicked, this, &WhoDialog::choose);
  filter(QString());
  filter_->setFocus();
}

void WhoDialog::filter(const QString& words) {
  std::vector<Candidate> shown;
  for (const Candidate& candidate : all_) {
    const QString all = candidate.name + u' ' + candidate.role + u' ' + candidate.unit;
    if (all.contains(words.trimmed(), Qt::CaseInsensitive)) shown.push_back(candidate);
  }
  model_->setRows(std::move(shown));
  if (model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
}

void WhoDialog::choose() {
  const QModelIndex current = table_->currentIndex();
  if (!current.isValid()) return;
  chosen_ = model_->rowAt(current).id;
  accept();
}

}  // namespace headroom
