// SPDX-License-Identifier: MIT
// One card a part: what it was, mine, theirs, and three ways on. 'Both' is chosen at first, because it loses nothing.
#include "ui/shared/conflict_dialog.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

void addText(QVBoxLayout* column, const QString& heading, const QString& text) {
  column->addWidget(new Label(heading, TextRole::Caption, TextColour::Text2));
  Label* words = sentence(text.isEmpty() ? ConflictDialog::tr("(empty)") : text, TextRole::Body, TextColour::Text);
  words->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(words);
}

bool isOpen(const ConflictPart& part) {
  return part.mine != part.theirs && part.mine != part.base && part.theirs != part.base;
}

}  // namespace

std::vector<ConflictPart> partsInConflict(const std::vector<ConflictPart>& parts) {
  std::vector<ConflictPart> open;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(open), isOpen);
  return open;
}

std::optional<std::vector<QString>> settledParts(const QString& record, const std::vector<ConflictPart>& parts,
                                                 QWidget* parent, ConflictWith with) {
  const std::vector<ConflictPart> open = partsInConflict(parts);
  ConflictDialog dialog(record, open, parent, with);
  if (!open.empty() && dialog.exec() != QDialog::Accepted) return std::nullopt;
  std::vector<QString> texts;
  std::size_t asked = 0;
  for (const ConflictPart& part : parts) {
    if (isOpen(part)) {
      texts.push_back(dialog.chosen(asked++));
    } else {
      texts.push_back(part.mine == part.base ? part.theirs : part.mine);
    }
  }
  return texts;
}

ConflictDialog::ConflictDialog(const QString& record, std::vector<ConflictPart> parts, QWidget* parent,
                               ConflictWith with)
    : QDialog(parent), parts_(std::move(parts)), with_(with) {
  setObjectName(u"conflict"_s);
  setWindowTitle(with_ == ConflictWith::Saved ? tr("Your draft and the record") : tr("Changed twice"));
  resize(theme().px(760), theme().px(600));
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 16);
  auto* page = new PageScroll;
  page->body()->addWidget(new Label(record, TextRole::RecordTitle));
  page->body()->addWidget(sentence(
      with_ == ConflictWith::Saved
          ? tr("The record was saved after this draft was kept. Choose what stays; nothing is saved before you do.")
          : tr("Somebody else saved this record while you were writing. Choose what stays; nothing is saved before you "
               "do.")));
  for (std::size_t i = 0; i < parts_.size(); ++i) page->body()->addWidget(question(i));
  page->body()->addStretch(1);
  outside->addWidget(page, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(32, 8, 32, 0);
  foot->addStretch(1);
  QPushButton* back = secondaryButton(tr("Go back to my text"));
  back->setObjectName(u"conflict/back"_s);
  connect(back, &QPushButton::clicked, this, &QDialog::reject);
  foot->addWidget(back);
  QPushButton* save = primaryButton(tr("Save what I chose"));
  save->setObjectName(u"conflict/save"_s);
  save->setDefault(true);
  connect(save, &QPushButton::clicked, this, &QDialog::accept);
  foot->addWidget(save);
  outside->addLayout(foot);
}

QWidget* ConflictDialog::question(std::size_t index) {
  const ConflictPart& part = parts_[index];
  auto* card = new Card(part.name);
  card->padBody();
  const bool isSaved = with_ == ConflictWith::Saved;
  // Of a draft nobody knows any more what it began from.
  if (!isSaved) addText(card->body(), tr("Before"), part.base);
  addText(card->body(), isSaved ? tr("In the draft that was kept") : tr("Mine"), part.mine);
  addText(card->body(), isSaved ? tr("In the record now") : tr("Theirs"), part.theirs);
  auto* line = new QHBoxLayout;
  auto* group = new QButtonGroup(card);
  const auto add = [&](const QString& words, const QString& name) {
    auto* radio = new QRadioButton(words);
    radio->setObjectName(u"conflict/%1/%2"_s.arg(index).arg(name));
    radio->setAccessibleName(tr("%1: %2").arg(part.name, words));
    radio->setMinimumHeight(theme().px(28));
    group->addButton(radio);
    line->addWidget(radio);
    return radio;
  };
  Choice choice{};
  choice.both =
      add(isSaved ? tr("Keep both, the draft after the record") : tr("Keep both, mine after theirs"), u"both"_s);
  choice.mine = add(isSaved ? tr("Keep the draft") : tr("Keep mine"), u"mine"_s);
  choice.theirs = add(isSaved ? tr("Keep the record") : tr("Keep theirs"), u"theirs"_s);
  choice.both->setChecked(true);
  choices_.push_back(choice);
  line->addStretch(1);
  card->body()->addLayout(line);
  return card;
}

QString ConflictDialog::chosen(std::size_t part) const {
  const ConflictPart& texts = parts_.at(part);
  if (choices_.at(part).mine->isChecked()) return texts.mine;
  if (choices_.at(part).theirs->isChecked()) return texts.theirs;
  return texts.theirs + u"\n\n"_s + texts.mine;
}

}  // namespace headroom
