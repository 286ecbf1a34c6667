// SPDX-License-Identifier: MIT
// Reads what is left behind on the day that is typed, and saves the whole handing over at once.
#include "ui/staff/leaving_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/base/word_count.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/what_if.h"
#include "core/development/path_actions.h"
#include "core/development/path_reading.h"
#include "core/organisation/by_person.h"
#include "core/supervision/leaving_store.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

LeavingDialog::LeavingDialog(Workspace& workspace, const StaffPicture& picture, PersonId person, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      hearing_(workspace, [this](NotDone, const QString& sentence) { said_->setText(sentence); }),
      picture_(picture),
      person_(person),
      name_(picture.organisation.person(person)->name) {
  setObjectName(u"leaving"_s);
  setWindowTitle(tr("%1 leaves").arg(name_));
  resize(theme().px(720), std::min(theme().px(560), 700));
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(24, 18, 24, 18);
  page->setSpacing(10);
  auto* top = new QHBoxLayout;
  auto* words = new Label(tr("First day after leaving"), TextRole::RowTitle);
  day_ = new DateField(tr("First day after leaving"), workspace.today());
  day_->setObjectName(u"leaving.day"_s);
  day_->setDate(workspace.today());
  words->setBuddy(day_->edit());
  top->addWidget(words);
  top->addWidget(day_, 1);
  page->addLayout(top);
  all_ = new QComboBox;
  all_->setObjectName(u"leaving.all"_s);
  all_->addItem(tr("Choose one by one"), qint64{0});
  for (const StaffRow& row : picture.rows)
    if (row.person != person && !row.begins) all_->addItem(row.name, row.person.value());
  auto* second = new QHBoxLayout;
  auto* allWords = new Label(tr("Everything to"), TextRole::RowTitle);
  allWords->setBuddy(all_);
  second->addWidget(allWords);
  second->addWidget(all_, 1);
  page->addLayout(second);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  followFocus(scroll);
  auto* inside = new QWidget;
  place_ = new QVBoxLayout(inside);
  place_->setContentsMargins(0, 0, 12, 0);
  scroll->setWidget(inside);
  page->addWidget(scroll, 1);
  effect_ = sentence({}, TextRole::Secondary, TextColour::Text2);
  effect_->setObjectName(u"leaving.effect"_s);
  page->addWidget(effect_);
  why_ = new QLineEdit;
  why_->setObjectName(u"leaving.why"_s);
  why_->setPlaceholderText(tr("Only if something is in the way"));
  auto* whyWords = new Label(tr("Why it is right anyway"), TextRole::RowTitle);
  whyWords->setBuddy(why_);
  auto* third = new QHBoxLayout;
  third->addWidget(whyWords);
  third->addWidget(why_, 1);
  page->addLayout(third);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"leaving.said"_s);
  said_->setWordWrap(true);
  page->addWidget(said_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch();
  cancel_ = secondaryButton(tr("Cancel"));
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  auto* save = primaryButton(tr("Hand over and end the posts"));
  save->setObjectName(u"leaving.save"_s);
  setWeighty(save);
  connect(save, &QPushButton::clicked, this, &LeavingDialog::save);
  // Enter in a field neither leaves nor hands over.
  cancel_->setAutoDefault(false);
  save->setAutoDefault(false);
  buttons->addWidget(cancel_);
  buttons->addWidget(save);
  page->addLayout(buttons);
  connect(all_, qOverload<int>(&QComboBox::currentIndexChanged), this, &LeavingDialog::giveAllTo);
  connect(day_, &DateField::dateChanged, this, &LeavingDialog::showBehind);
  showBehind();
}

void LeavingDialog::addPart(const QString& title) {
  lines_->addSpacing(6);
  lines_->addWidget(new Label(title, TextRole::CardTitle));
}

QComboBox* LeavingDialog::addLine(const QString& words, const QString& name, bool posts) {
  auto* line = new QHBoxLayout;
  auto* label = sentence(words, TextRole::Body, TextColour::Text);
  auto* box = new QComboBox;
  box->setObjectName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  label->setBuddy(box);
  nameForAssistance(box, words);
  box->addItem(posts ? tr("Nobody yet: unallocated") : tr("Nobody yet"), qint64{0});
  const PostsByPerson held(picture_.organisation);
  for (const StaffRow& row : picture_.rows) {
    if (row.person == person_ || row.begins) continue;
    // The post that holds on the day: hours that change before it are another one.
    const Post* post = held.main(row.person, day_->date().value_or(picture_.on));
    box->addItem(row.name, posts && post ? post->id.value() : row.person.value());
    box->setItemData(box->count() - 1, row.person.value(), Qt::UserRole + 1);
  }
  if (const auto before = chosen_.constFind(name); before != chosen_.constEnd())
    box->setCurrentIndex(std::max(0, box->findData(*before)));
  connect(box, qOverload<int>(&QComboBox::currentIndexChanged), this, [this, box, name] {
    chosen_.insert(name, box->currentData());
    showEffect();
  });
  line->addWidget(label, 1);
  line->addWidget(box, 1);
  lines_->addLayout(line);
  return box;
}

void LeavingDialog::showBehind() {
  const auto day = day_->date();
  if (!day) return;
  const auto behind = workspace_.read([&](const Desk& desk) { return loadLeavesBehind(desk.records, person_, *day); });
  if (!behind) return;
  behind_ = *behind;
  facts_ = workspace_.read([&](const Desk& desk) { return loadBoardFacts(desk.records, *day, picture_.scope.unit); });
  discard(list_);
  list_ = new QWidget;
  lines_ = new QVBoxLayout(list_);
  lines_->setContentsMargins(0, 0, 0, 0);
  cases_.clear();
  actions_.clear();
  supervisees_.clear();
  addPart(tr("Cases: %1").arg(behind_.cases.size()));
  for (const LeavingCase& one : behind_.cases)
    cases_.push_back(addLine(one.from > *day
                                 ? tr("%1 · %2, theirs from %3").arg(one.code, one.kind, tableDate(one.from))
                                 : u"%1 · %2"_s.arg(one.code, one.kind),
                             u"leaving.case."_s + one.code, true));
  addPart(tr("Open actions: %1").arg(behind_.actions.size()));
  for (const LeavingAction& one : behind_.actions)
    actions_.push_back(addLine(firstWords(one.what, 80), u"leaving.action.%1"_s.arg(one.id.value()), false));
  addPart(tr("People whom they supervise: %1").arg(behind_.supervisees.size()));
  for (const LeavingSupervisee& one : behind_.supervisees)
    supervisees_.push_back(addLine(u"%1 · %2"_s.arg(one.name, token(one.kind)),
                                   u"leaving.person.%1.%2"_s.arg(one.person.value()).arg(token(one.kind)), false));
  addEnding(*day);
  lines_->addStretch();
  place_->addWidget(list_);
  // Made anew, the lines take their place between what stands above and the buttons below.
  QWidget* before = all_;
  for (const auto* boxes : {&cases_, &actions_, &supervisees_}) {
    for (QComboBox* box : *boxes) {
      setTabOrder(before, box);
      before = box;
    }
  }
  setTabOrder(before, why_);
  setTabOrder(why_, cancel_);
  if (chosen_.isEmpty()) giveAllTo(all_->currentIndex());
  showEffect();
}

/// What goes without being given to anybody.
void LeavingDialog::addEnding(QDate day) {
  const auto ends =
      workspace_.read([&](const Desk& desk) { return endsWithLeaver(desk.records, person_, day, desk.today()); });
  if (!ends || (ends->ends.isEmpty() && ends->without.empty())) return;
  addPart(tr("Paths, mentors and buddies that end: %1").arg(ends->ends.size()));
  QStringList words = ends->ends;
  if (!words.isEmpty()) words << tr("What these take from the hours ends on the same day.");
  for (const WithoutCompanion& one : ends->without) words << tr("%1. Their manager reads it.").arg(withoutWords(one));
  auto* said = sentence(words.join(u'\n'), TextRole::Body, TextColour::Text);
  said->setObjectName(u"leaving.ends"_s);
  lines_->addWidget(said);
}

void LeavingDialog::showEffect() {
  std::vector<TriedChange> board;
  QList<qint64> posts;
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    const qint64 to = cases_[i]->currentData().toLongLong();
    if (to <= 0) continue;
    board.push_back(TriedMove{behind_.cases[i].id, PostId(to)});
    if (!posts.contains(to)) posts << to;
  }
  QStringList words;
  if (facts_ && !board.empty()) {
    const BoardEffect effect = effectOf(*facts_, board, *day_->date(), picture_.scope.unit);
    for (const qint64 post : posts) {
      const PostBalance* after = effect.rowAfter(PostId(post));
      const PostBalance* before = effect.rowBefore(PostId(post));
      if (after != nullptr)
        words << tr("%1 would hold %2; before it is %3.")
                     .arg(after->personName, loadSentence(*after),
                          before == nullptr ? u"0"_s : before->load.toString());
    }
  }
  effect_->setText(words.join(u' '));
  effect_->setVisible(!words.isEmpty());
}

void LeavingDialog::giveAllTo(int index) {
  const QVariant person = all_->itemData(index);
  if (person.toLongLong() <= 0) return;
  for (const auto* boxes : {&cases_, &actions_, &supervisees_}) {
    for (QComboBox* box : *boxes) box->setCurrentIndex(std::max(0, box->findData(person, Qt::UserRole + 1)));
  }
}

void LeavingDialog::save() {
  said_->setText({});
  if (day_->isWrong() || !day_->date()) return day_->edit()->setFocus(Qt::OtherFocusReason);
  Leaving leaving{person_, *day_->date(), {}, {}, {}, why_->text().trimmed()};
  const auto chosen = [](const QComboBox* box) { return box->currentData().toLongLong(); };
  for (std::size_t i = 0; i < cases_.size(); ++i)
    if (const qint64 to = chosen(cases_[i]); to > 0) leaving.cases.emplace(behind_.cases[i].id, PostId(to));
  for (std::size_t i = 0; i < actions_.size(); ++i)
    if (const qint64 to = chosen(actions_[i]); to > 0) leaving.actions.emplace(behind_.actions[i].id, PersonId(to));
  for (std::size_t i = 0; i < supervisees_.size(); ++i)
    if (const qint64 to = chosen(supervisees_[i]); to > 0)
      leaving.supervisees.emplace(std::pair(behind_.supervisees[i].person, behind_.supervisees[i].kind), PersonId(to));
  given_ = leaving.cases.size() + leaving.actions.size() + leaving.supervisees.size();
  if (TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return leaveWithPaths(desk, leaving); })) accept();
}

QString LeavingDialog::doneWords() const {
  const std::size_t left = behind_.cases.size() + behind_.actions.size() + behind_.supervisees.size() - given_;
  if (given_ + left == 0) return tr("%1 leaves.").arg(name_);
  if (left == 0) return tr("%1 leaves; what they held is handed over.").arg(name_);
  if (given_ == 0) return tr("%1 leaves; nobody has what they held yet.").arg(name_);
  return tr("%1 leaves. Handed over: %2. With nobody yet: %3.").arg(name_, QString::number(given_), QString::number(left));
}

}  // namespace headroom
