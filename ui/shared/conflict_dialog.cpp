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

/// What both begin with, in whole words.
QString commonBeginning(const QString& one, const QString& other) {
  const auto length = std::min(one.size(), other.size());
  qsizetype same = 0;
  while (same < length && one[same] == other[same]) ++same;
  const auto endsWord = [same](const QString& text) { return same == text.size() || text[same].isSpace(); };
  if (endsWord(one) && endsWord(other)) return one.left(same);
  while (same > 0 && !one[same - 1].isSpace()) --same;
  return one.left(same).trimmed().isEmpty() ? QString() : one.left(same);
}

bool isOpen(const ConflictPart& part) {
  return part.mine != part.theirs && part.mine != part.base && part.theirs != part.base;
}

}  // namespace

QString draftAndSince(const ConflictPart& part) {
  const QString base = part.base.isEmpty() ? commonBeginning(part.mine, part.theirs) : part.base;
  const auto length = std::min(base.size(), part.theirs.size());
  qsizetype before = 0;
  while (before < length && base[before] == part.theirs[before]) ++before;
  qsizetype behind = 0;
  while (behind < length - before && base[base.size() - 1 - behind] == part.theirs[part.theirs.size() - 1 - behind])
    ++behind;
  const QString since = part.theirs.mid(before, part.theirs.size() - before - behind);
  if (since.trimmed().isEmpty() || part.mine.isEmpty()) return part.mine + since;
  return part.mine + (since.front().isSpace() || part.mine.back().isSpace() ? u""_s : u"\n"_s) + since;
}

std::vector<ConflictPart> partsInConflict(const std::vector<ConflictPart>& parts) {
  std::vector<ConflictPart> open;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(open), isOpen);
  return open;
}

std::optional<std::vector<QString>> settledParts(const QString& record, const std::vector<ConflictPart>& parts,
                                                 QWidget* parent, ConflictWith with, const QString& drafted) {
  const std::vector<ConflictPart> open = partsInConflict(parts);
  ConflictDialog dialog(record, open, parent, with, drafted);
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

ConflictDialog::Words ConflictDialog::wordsOf(ConflictWith with, const QString& drafted) {
  switch (with) {
    case ConflictWith::OwnDraft:
      return {
          tr("Your draft and what you have typed since both changed these words. Choose what stays; nothing is lost "
             "before you do."),
          tr("Your draft of %1").arg(drafted),
          tr("What you have typed since"),
          tr("Keep both, what you typed since behind the draft"),
          tr("Keep the draft"),
          tr("Keep what you typed since")};
    case ConflictWith::Saved:
      return {tr("The record was saved after this draft was kept. Choose what stays; nothing is saved before you do."),
              tr("In the draft that was kept"),
              tr("In the record now"),
              tr("Keep both, the draft after the record"),
              tr("Keep the draft"),
              tr("Keep the record")};
    case ConflictWith::Somebody:
      break;
  }
  return {tr("Somebody else saved this record while you were writing. Choose what stays; nothing is saved before you "
             "do."),
          tr("Mine"),
          tr("Theirs"),
          tr("Keep both, mine after theirs"),
          tr("Keep mine"),
          tr("Keep theirs")};
}

ConflictDialog::ConflictDialog(const QString& record, std::vector<ConflictPart> parts, QWidget* parent,
                               ConflictWith with, const QString& drafted)
    : QDialog(parent), parts_(std::move(parts)), with_(with), words_(wordsOf(with, drafted)) {
  setObjectName(u"conflict"_s);
  setWindowTitle(with_ == ConflictWith::Somebody   ? tr("Changed twice")
                 : with_ == ConflictWith::OwnDraft ? tr("Your draft and what you typed since")
                                                   : tr("Your draft and the record"));
  resize(theme().px(760), theme().px(600));
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 16);
  auto* page = new PageScroll;
  page->body()->addWidget(new Label(record, TextRole::RecordTitle));
  page->body()->addWidget(sentence(words_.explains));
  for (std::size_t i = 0; i < parts_.size(); ++i) page->body()->addWidget(question(i));
  page->body()->addStretch(1);
  outside->addWidget(page, 1);
  // It begins with what it is about: the keyboard on the first choice, which stands below two long texts, would scroll
  // past them. From here the arrows and Page Down read on, Tab leads to the choices, and Enter saves what loses
  // nothing.
  page->setFocusPolicy(Qt::StrongFocus);
  page->setAccessibleName(words_.explains);
  page->setFocus(Qt::OtherFocusReason);
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
  // Of a draft nobody may know any more what it began from.
  if (with_ == ConflictWith::Somebody) addText(card->body(), tr("Before"), part.base);
  addText(card->body(), words_.mine, part.mine);
  addText(card->body(), words_.theirs, part.theirs);
  auto* line = new QVBoxLayout;
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
  choice.both = add(words_.both, u"both"_s);
  choice.mine = add(words_.keepMine, u"mine"_s);
  choice.theirs = add(words_.keepTheirs, u"theirs"_s);
  choice.both->setChecked(true);
  choices_.push_back(choice);
  card->body()->addLayout(line);
  return card;
}

QString ConflictDialog::chosen(std::size_t part) const {
  const ConflictPart& texts = parts_.at(part);
  if (choices_.at(part).mine->isChecked()) return texts.mine;
  if (choices_.at(part).theirs->isChecked()) return texts.theirs;
  if (with_ == ConflictWith::OwnDraft) return draftAndSince(texts);
  return texts.theirs + u"\n\n"_s + texts.mine;
}

}  // namespace headroom
