// SPDX-License-Identifier: MIT
// Enter in the line names somebody and does not save the form; in an empty line it does.
#include "ui/learning/people_field.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/finding.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

PeopleField::PeopleField(const QString& key, const QString& name, std::vector<NamedPerson> all,
                         std::vector<PersonId> chosen, QWidget* parent)
    : QWidget(parent), key_(key), all_(std::move(all)), chosen_(std::move(chosen)) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(4);
  line_ = new QLineEdit;
  line_->setObjectName(key_ + u".line"_s);
  line_->setAccessibleName(name);
  line_->setPlaceholderText(tr("a name, then Enter"));
  QStringList names;
  for (const NamedPerson& one : all_) names << one.second;
  auto* completer = new QCompleter(names, line_);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  line_->setCompleter(completer);
  line_->installEventFilter(this);
  column_->addWidget(line_);
  setFocusProxy(line_);
  showChosen();
}

std::optional<PersonId> PeopleField::typedPerson() const {
  const QString typed = folded(line_->text().trimmed());
  if (typed.isEmpty()) return std::nullopt;
  std::vector<PersonId> fits;
  for (const auto& [person, name] : all_) {
    if (folded(name) == typed) return person;
    if (findsWords(typed, name)) fits.push_back(person);
  }
  return fits.size() == 1 ? std::optional(fits.front()) : std::nullopt;
}

std::vector<PersonId> PeopleField::people() const {
  std::vector<PersonId> people = chosen_;
  if (const auto typed = typedPerson()) people.push_back(*typed);
  return people;
}

QString PeopleField::unknown() const { return typedPerson() ? QString() : line_->text().trimmed(); }

QString PeopleField::nameOf(PersonId person) const {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [person](const NamedPerson& one) { return one.first == person; });
  return found == all_.end() ? tr("somebody who has left") : found->second;
}

void PeopleField::nameTyped() {
  const auto person = typedPerson();
  if (!person) return;
  line_->clear();
  if (std::find(chosen_.begin(), chosen_.end(), *person) == chosen_.end()) chosen_.push_back(*person);
  showChosen();
}

void PeopleField::showChosen() {
  discard(list_);
  list_ = new QWidget;
  auto* lines = new QVBoxLayout(list_);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(2);
  for (const PersonId person : chosen_) {
    auto* line = new QHBoxLayout;
    line->addWidget(new Label(nameOf(person)), 1);
    auto* without = iconButton(u"x"_s, tr("Without %1").arg(nameOf(person)));
    without->setObjectName(u"%1.without.%2"_s.arg(key_).arg(person.value()));
    connect(without, &QPushButton::clicked, this, [this, person] {
      std::erase(chosen_, person);
      line_->setFocus(Qt::OtherFocusReason);
      showChosen();
    });
    line->addWidget(without);
    lines->addLayout(line);
  }
  column_->addWidget(list_);
}

bool PeopleField::eventFilter(QObject* watched, QEvent* event) {
  if (watched != line_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if ((key != Qt::Key_Return && key != Qt::Key_Enter) || line_->text().trimmed().isEmpty()) return false;
  nameTyped();
  return true;
}

}  // namespace headroom
