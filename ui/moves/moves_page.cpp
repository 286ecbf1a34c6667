// SPDX-License-Identifier: MIT
// Keeps the board in memory and everything on the page on the same effect of it.
#include "ui/moves/moves_page.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/caseload/board_actions.h"
#include "ui/moves/board_tables.h"
#include "ui/moves/kept_boards.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/tag.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kWeeksAway = 4;
constexpr int kCaseRow = 44;
constexpr int kCasesInFull = 6;  // what it would do stays on the first screen

}  // namespace

MovesPage::MovesPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"moves"_s, tr("Moves"), parent), long_(workspace, this) {
  addUnitChoice();
  clear_ = secondaryButton(tr("Clear"), u"arrow-back-up"_s);
  clear_->setObjectName(u"moves/clear"_s);
  setWeighty(clear_);
  make_ = primaryButton(tr("Make these moves…"), u"check"_s);
  setWeighty(make_);
  make_->setObjectName(u"moves/make"_s);
  setWeighty(make_);
  for (QPushButton* one : {clear_, make_}) header_->addAction(one);
  sayToNobody(u"arrows-exchange"_s, tr("Moves are tried by those who manage a unit; you manage none today."));
  // The cases stand beside the people, so that one can be dragged onto the other without scrolling.
  columns_ = new PageColumns(390);
  columns_->left()->addWidget(peopleCard());
  columns_->left()->addWidget(tryCard());
  columns_->right()->addWidget(casesCard());
  columns_->right()->addWidget(effectCard());
  kept_ = new KeptBoards;
  columns_->right()->addWidget(kept_);
  addParts({columns_});
  connectAll();
}

QWidget* MovesPage::peopleCard() {
  auto* card = new Card(tr("Who holds how much"), tr("drop a case on somebody"));
  suggest_ = secondaryButton(tr("Suggest…"), u"scale"_s);
  suggest_->setObjectName(u"moves/suggest"_s);
  card->addToHeader(suggest_);
  people_ = new BoardPeople(tr("Who holds how much"));
  people_->setObjectName(u"moves/people"_s);
  peopleModel_ = new TableModel<BoardRow>(boardColumns(), this);
  people_->setModel(peopleModel_);
  people_->setRowHeight(46);
  people_->setFitsRows(true);
  people_->setSortable(true);
  people_->stretchColumn(1);
  people_->setColumnWidths({226, 0, 136, 60});
  card->body()->addWidget(people_);
  return card;
}

QWidget* MovesPage::casesCard() {
  casesCard_ = new Card(tr("Cases"), tr("drag them onto somebody"));
  cases_ = new BoardCases(tr("Cases that can be moved"));
  cases_->setObjectName(u"moves/cases"_s);
  casesModel_ = new TableModel<BoardCase>(boardCaseColumns(), this);
  cases_->setModel(casesModel_);
  cases_->setRowHeight(kCaseRow);
  cases_->stretchColumn(0);
  cases_->setColumnWidths({0, 80, 54, 112});
  cases_->setSortable(true);
  cases_->setCaseAt([this](const QModelIndex& at) { return casesModel_->rowAt(at).id; });
  auto* line = new QHBoxLayout;
  line->setContentsMargins(14, 10, 14, 10);
  line->setSpacing(8);
  to_ = new QComboBox;
  to_->setObjectName(u"moves/to"_s);
  auto* words = new Label(tr("With"), TextRole::Secondary, TextColour::Text2);
  words->setBuddy(to_);
  nameForAssistance(to_, tr("Try with"));
  move_ = secondaryButton(tr("Try"), u"arrow-right"_s);
  move_->setObjectName(u"moves/move"_s);
  line->addWidget(words);
  line->addWidget(to_, 1);
  line->addWidget(move_);
  casesCard_->body()->addLayout(line);
  cases_->setFitsRows(true);
  cases_->setMostRows(kCasesInFull);
  casesCard_->body()->addWidget(cases_);
  casesCard_->body()->addWidget(moreRows(cases_), 0, Qt::AlignHCenter);
  return casesCard_;
}

QWidget* MovesPage::effectCard() {
  auto* card = new Card(tr("What it would do"));
  card->addToHeader(new Tag(MarkShape::None, tr("Nothing saved yet"), Tone::Neutral));
  card->padBody();
  effectBody_ = new QWidget;
  effectLines_ = new QVBoxLayout(effectBody_);
  effectLines_->setContentsMargins(0, 0, 0, 0);
  effectLines_->setSpacing(8);
  card->body()->addWidget(effectBody_);
  return card;
}

QWidget* MovesPage::tryCard() {
  auto* card = new Card(tr("Try something else"), tr("hours and leave of the person chosen"));
  card->padBody();
  hours_ = secondaryButton(tr("Other hours…"), u"clock"_s);
  hours_->setObjectName(u"moves/hours"_s);
  away_ = secondaryButton(tr("Away for %1 weeks").arg(kWeeksAway), u"calendar-event"_s);
  away_->setObjectName(u"moves/away"_s);
  auto* starter = secondaryButton(tr("Add a starter…"), u"plus"_s);
  starter->setObjectName(u"moves/starter"_s);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  for (QPushButton* button : {hours_, away_, starter}) line->addWidget(button);
  line->addStretch();
  card->body()->addLayout(line);
  connect(hours_, &QPushButton::clicked, this, &MovesPage::askHours);
  connect(away_, &QPushButton::clicked, this, &MovesPage::tryAway);
  connect(starter, &QPushButton::clicked, this, &MovesPage::askStarter);
  return card;
}

void MovesPage::connectAll() {
  connect(people_, &BoardPeople::casesDropped, this, [this](const std::vector<CaseId>& cases, const QModelIndex& onto) {
    tryMoves(cases, peopleModel_->rowAt(onto).post);
  });
  connect(cases_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MovesPage::nameMove);
  connect(people_->selectionModel(), &QItemSelectionModel::currentChanged, this, &MovesPage::showCases);
  connect(cases_, &TableView::rowOpened, this, [this] { to_->setFocus(Qt::TabFocusReason); });
  connect(move_, &QPushButton::clicked, this, &MovesPage::moveChosen);
  connect(clear_, &QPushButton::clicked, this, [this] {
    board_.clear();
    message_->clear();
    show();
  });
  connect(suggest_, &QPushButton::clicked, this, &MovesPage::suggest);
  connect(make_, &QPushButton::clicked, this, &MovesPage::makeThem);
  connect(kept_, &KeptBoards::keepAsked, this, [this](const QString& name) {
    workspace_.perform([&](WritableDesk& desk) { return keepBoard(desk, {name, picture_->scope.unit, board_}); });
  });
  connect(kept_, &KeptBoards::opened, this, [this](const KeptBoard& board) {
    board_ = board.changes;
    message_->clear();
    show();
  });
  connect(kept_, &KeptBoards::dropAsked, this, [this](const KeptBoard& board) {
    workspace_.perform([&](WritableDesk& desk) { return dropBoard(desk, board.id); });
  });
}

// What was tried in one unit says nothing of another.
void MovesPage::unitChosen() {
  board_.clear();
  message_->clear();
  reload();
}

void MovesPage::reload() {
  const auto scope = readOfUnit([](const Desk& desk, const ChosenUnit& asked) { return readMovesScope(desk, asked); });
  if (!scope) return;
  long_.drop();
  if (scope->posts <= LongRead::manyPosts) {
    auto read = readOfUnit([](const Desk& desk, const ChosenUnit& asked) { return readMoves(desk, asked); });
    if (read) showPicture(std::move(*read));
    return;
  }
  const bool isOther = !picture_ || picture_->scope.unit != scope->units.unit;
  // A county is read beside the window; what another unit showed is not left under its name.
  showUnits(scope->units, {unit_});
  if (isOther) {
    for (QWidget* part : std::initializer_list<QWidget*>{columns_, suggest_, clear_, make_}) part->hide();
  }
  header_->setSubtitle(tr("Reading the cases of %1…").arg(counted(scope->posts, "post", "posts")));
  long_.ask(
      [asked = chosenUnit(*unit_)](const Desk& desk) {
        MovesPicture picture = readMoves(desk, asked);
        Balance before = balance(picture.facts, picture.on, picture.scope.unit);
        return std::pair(std::move(picture), std::move(before));
      },
      [this](std::pair<MovesPicture, Balance> found) { showPicture(std::move(found.first), std::move(found.second)); });
}

void MovesPage::showPicture(MovesPicture picture, std::optional<Balance> before) {
  picture_ = std::move(picture);
  before_ = std::move(before);
  kept_->setWritable(!workspace_.isReadOnly());
  if (!showUnits(picture_->scope, {columns_, unit_, suggest_, clear_, make_})) return;
  show();
  showAsked();
}

// A kept board may name a case that closed and a post that ended meanwhile; they are left out of what is tried.
void MovesPage::show() {
  std::erase_if(board_, [this](const TriedChange& change) {
    const auto* move = std::get_if<TriedMove>(&change);
    if (move == nullptr) return false;
    const Post* onto = move->to && !starterNumber(*move->to) ? picture_->facts.organisation.post(*move->to) : nullptr;
    const bool isGone = move->to && !starterNumber(*move->to) && (!onto || !onto->period.holdsOn(picture_->on));
    return isGone || picture_->facts.caseOf(move->caseId) == nullptr;
  });
  if (!before_) before_ = balance(picture_->facts, picture_->on, picture_->scope.unit);
  effect_ = effectOf(picture_->facts, board_, picture_->on, picture_->scope.unit, *before_);
  const auto before = chosenPost();
  const bool had = hasChosen();
  std::vector<BoardRow> rows = boardRows(*picture_, *effect_);
  {
    const QSignalBlocker quiet(to_);
    const QVariant chosen = to_->currentData();
    to_->clear();
    for (const BoardRow& row : rows) to_->addItem(takerWords(row), row.post ? row.post->value() : qint64{0});
    to_->setCurrentIndex(std::max(0, to_->findData(chosen)));
  }
  peopleModel_->setRows(std::move(rows));
  const int at = had ? peopleModel_->find([&](const BoardRow& row) { return row.post == before; }) : 0;
  people_->setCurrentIndex(peopleModel_->index(std::max(0, at), 0));
  header_->setSubtitle(board_.empty() ? tr("Nothing is tried yet; nothing here is saved until the moves are made")
                                      : tr("%1 tried, nothing saved").arg(board_.size()));
  clear_->setEnabled(!board_.empty());
  make_->setEnabled(effect_->childrenMoved > 0 && !workspace_.isReadOnly());
  showCases();
  showEffect();
  kept_->show(*picture_);
}

bool MovesPage::hasChosen() const {
  const QModelIndex at = people_->currentIndex();
  return at.isValid() && at.row() < peopleModel_->rowCount();
}

std::optional<PostId> MovesPage::chosenPost() const {
  return hasChosen() ? peopleModel_->rowAt(people_->currentIndex()).post : std::nullopt;
}

void MovesPage::showCases() {
  if (!effect_ || !hasChosen()) return;
  const BoardRow& row = peopleModel_->rowAt(people_->currentIndex());
  casesCard_->setTitle(row.post ? tr("Cases of %1").arg(row.name) : tr("Cases that nobody leads"));
  casesModel_->setRows(casesOf(*picture_, *effect_, board_, row.post));
  // The reference has the room of a column that says nothing.
  bool families = false;
  for (int at = 0; at < casesModel_->rowCount() && !families; ++at)
    families = !casesModel_->index(at, 1).data().toString().isEmpty();
  cases_->setColumnHidden(1, !families);
  if (casesModel_->rowCount() > 0 && !cases_->currentIndex().isValid())
    cases_->setCurrentIndex(casesModel_->index(0, 0));
  const bool stored = row.post && !starterNumber(*row.post);
  hours_->setEnabled(stored);
  away_->setEnabled(stored);
  move_->setEnabled(casesModel_->rowCount() > 0);
  nameMove();
  // Nobody is offered their own case.
  if (to_->currentData().toLongLong() == (row.post ? row.post->value() : 0) && to_->count() > 1)
    to_->setCurrentIndex((to_->currentIndex() + 1) % to_->count());
}

void MovesPage::showEffect() {
  discardAll(effectLines_);
  for (const EffectLine& line : effectLines(*effect_)) {
    auto* row = new QHBoxLayout;
    row->addWidget(new Label(line.name, TextRole::Body, TextColour::Text2), 1);
    const bool same = line.before == line.after;
    auto* figure = new Label(same ? line.after : tr("%1 → %2").arg(line.before, line.after), TextRole::BodyStrong);
    figure->setObjectName(u"moves/effect/"_s + line.name);
    row->addWidget(figure);
    effectLines_->addLayout(row);
  }
  for (const QString& words : boardWarnings(*picture_, *effect_, board_))
    effectLines_->addWidget(sentence(words, TextRole::Secondary, TextColour::Near));
  if (board_.empty()) return;
  effectLines_->addWidget(divider());
  for (std::size_t i = 0; i < board_.size(); ++i) {
    auto* row = new QHBoxLayout;
    row->addWidget(sentence(changeWords(*picture_, *effect_, board_[i]), TextRole::Secondary, TextColour::Text), 1);
    auto* drop = iconButton(u"x"_s, tr("Take this off the board"));
    setWeighty(drop);
    drop->setObjectName(u"moves/change/%1"_s.arg(i));
    connect(drop, &QPushButton::clicked, this, [this, i] {
      board_.erase(board_.begin() + static_cast<std::ptrdiff_t>(i));
      message_->clear();
      show();
    });
    row->addWidget(drop);
    effectLines_->addLayout(row);
  }
}

void MovesPage::tryChange(const TriedChange& change) {
  putOnBoard(board_, change, picture_->facts, picture_->on);
  message_->clear();
  show();
}

void MovesPage::tryMoves(const std::vector<CaseId>& cases, std::optional<PostId> to) {
  for (const CaseId one : cases) putOnBoard(board_, TriedMove{one, to}, picture_->facts, picture_->on);
  message_->clear();
  show();
}

void MovesPage::moveChosen() {
  const qint64 to = to_->currentData().toLongLong();
  tryMoves(cases_->chosen(), to > 0 ? std::optional(PostId(to)) : std::nullopt);
}

void MovesPage::nameMove() {
  const auto chosen = cases_->selectionModel()->selectedRows().size();
  move_->setText(chosen > 1 ? tr("Try the %1").arg(chosen) : tr("Try"));
}

void MovesPage::tryAway() {
  if (const auto post = chosenPost()) tryChange(TriedAbsence{*post, 7 * kWeeksAway});
}

void MovesPage::showAsked() {
  const QString wanted = std::exchange(subject_, {});
  const qint64 id = wanted.startsWith(u"case:") ? wanted.mid(5).toLongLong() : 0;
  if (id <= 0) return;
  const auto lead = leadOf(picture_->facts, CaseId(id), picture_->on);
  const int person = peopleModel_->find([&](const BoardRow& row) { return row.post == lead; });
  if (person < 0) return;
  people_->setCurrentIndex(peopleModel_->index(person, 0));
  const int row = casesModel_->find([&](const BoardCase& one) { return one.id.value() == id; });
  if (row >= 0) cases_->setCurrentIndex(casesModel_->index(row, 0));
}

}  // namespace headroom
