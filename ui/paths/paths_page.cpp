// SPDX-License-Identifier: MIT
// A list of paths, and beside it one of them with what it changes and what can be done about it.
#include "ui/paths/paths_page.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/fte_words.h"
#include "core/development/place_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kPathRow = 48;
constexpr int kPathsInFull = 9;

void addLine(QVBoxLayout* column, const QString& name, const QString& figure) {
  auto* line = new QHBoxLayout;
  line->setSpacing(12);
  line->addWidget(sentence(name, TextRole::Body, TextColour::Text), 1);
  line->addWidget(new Label(figure, TextRole::BodyStrong), 0, Qt::AlignTop);
  column->addLayout(line);
}

QVBoxLayout* columnOf(QWidget* part) {
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  return column;
}

void addChange(QVBoxLayout* column, const QString& name, const CeilingChange& change) {
  addLine(column, name, ceilingChangeWords(change));
  if (const QString held = heldWords(change); !held.isEmpty()) column->addWidget(sentence(held));
}

}  // namespace

PathsPage::PathsPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"paths"_s, tr("Paths"), parent), detail_(workspace) {
  addUnitChoice();
  companion_ = secondaryButton(tr("Mentor or buddy…"), u"users"_s);
  companion_->setObjectName(u"paths/companion"_s);
  connect(companion_, &QPushButton::clicked, this, &PathsPage::askCompanion);
  header_->addAction(companion_);
  ask_ = primaryButton(tr("Ask for something…"), u"plus"_s);
  ask_->setObjectName(u"paths/ask"_s);
  pressedByNew(*this, ask_);
  connect(ask_, &QPushButton::clicked, this, &PathsPage::askNew);
  header_->addAction(ask_);
  columns_ = new PageColumns(360);
  columns_->left()->addWidget(listCard());
  columns_->left()->addWidget(openingsCard());
  columns_->left()->addWidget(companionsCard());
  columns_->left()->addStretch(1);
  path_ = new Card(QStringLiteral(" "));
  path_->padBody();
  auto* verbs = new QGridLayout;
  verbs->setSpacing(8);
  verbs->setContentsMargins(0, 12, 0, 0);
  verbs->setColumnStretch(2, 1);
  approve_ = verb(tr("Say yes…"), u"paths/approve"_s, &PathsPage::askApproval);
  decline_ = verb(tr("Say no…"), u"paths/decline"_s, &PathsPage::askRefusal);
  change_ = verb(tr("Change…"), u"paths/change"_s, &PathsPage::askChange);
  withdraw_ = verb(tr("Withdraw"), u"paths/withdraw"_s, &PathsPage::withdraw);
  review_ = verb(tr("Note a review…"), u"paths/review"_s, &PathsPage::askReview);
  evidence_ = verb(tr("Add evidence…"), u"paths/evidence"_s, &PathsPage::askEvidence);
  mentor_ = verb(tr("Name a mentor…"), u"paths/mentor"_s, &PathsPage::askMentor);
  move_ = verb(tr("Change its end…"), u"paths/move"_s, &PathsPage::askMove);
  end_ = verb(tr("End it…"), u"paths/end"_s, &PathsPage::askEnd);
  setWeighty(end_);
  for (std::size_t i = 0; i < verbs_.size(); ++i)
    verbs->addWidget(verbs_[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2, Qt::AlignLeft);
  path_->body()->addLayout(verbs);
  columns_->right()->addWidget(path_);
  columns_->right()->addStretch(1);
  addParts({columns_});
  // Tab goes from the row to what can be done about it.
  QWidget* last = table_;
  for (QPushButton* one : verbs_) setTabOrder(std::exchange(last, one), one);
}

QPushButton* PathsPage::verb(const QString& words, const QString& name, void (PathsPage::*pressed)()) {
  auto* button = secondaryButton(words);
  button->setObjectName(name);
  connect(button, &QPushButton::clicked, this, pressed);
  verbs_.push_back(button);
  return button;
}

QWidget* PathsPage::listCard() {
  model_ = new TableModel<PathRow>(pathColumns(workspace_.today()), this);
  table_ = new TableView(tr("Paths"));
  table_->setObjectName(u"paths/table"_s);
  table_->setModel(model_);
  table_->setRowHeight(kPathRow);
  table_->setSortable(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 232, 104, 166});
  list_ = new ListCard(tr("Who is on which path"), tr("what needs a decision comes first"), u"paths"_s, table_,
                       {tr("Filter paths"), tr("Filter by name, team or path")}, kPathsInFull);
  list_->sayNone(tr("Nobody has asked for anything yet. A path is a place in a programme, a student, a secondment, "
                    "another post or a progression panel."),
                 tr("No path here fits '%1'. The filter stays until you clear it."));
  list_->rememberFilter(workspace_.memory());
  connect(list_, &ListCard::filterChanged, this, &PathsPage::showRows);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PathsPage::showPath);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    // What waits for the viewer is decided here; the keyboard goes there, and nothing is decided by it.
    if (approve_->isVisible()) return approve_->setFocus();
    Q_EMIT goTo({u"person"_s, u"person:%1"_s.arg(model_->rowAt(at).person.value())});
  });
  return list_;
}

QWidget* PathsPage::openingsCard() {
  openings_ = new Card(tr("Posts to apply for"), tr("vacant, and a step on"));
  openingModel_ = new TableModel<OpeningRow>(openingColumns(), this);
  openingTable_ = new TableView(tr("Posts to apply for"));
  openingTable_->setObjectName(u"paths/openings"_s);
  openingTable_->setModel(openingModel_);
  openingTable_->setFitsRows(true);
  openingTable_->stretchColumn(1);
  openingTable_->setColumnWidths({180, 0, 70, 130});
  apply_ = secondaryButton(tr("Apply…"));
  apply_->setObjectName(u"paths/apply"_s);
  connect(apply_, &QPushButton::clicked, this, &PathsPage::apply);
  openings_->addToHeader(apply_);
  openings_->body()->addWidget(openingTable_);
  return openings_;
}

QWidget* PathsPage::companionsCard() {
  companions_ = new Card(tr("Mentors and buddies"));
  companionModel_ = new TableModel<CompanionRow>(companionColumns(), this);
  companionTable_ = new TableView(tr("Mentors and buddies"));
  companionTable_->setObjectName(u"paths/companions"_s);
  companionTable_->setModel(companionModel_);
  companionTable_->setFitsRows(true);
  companionTable_->setMostRows(6);
  companionTable_->stretchColumn(2);
  companionTable_->setColumnWidths({180, 90, 0, 170});
  endCompanion_ = secondaryButton(tr("End…"));
  endCompanion_->setObjectName(u"paths/endCompanion"_s);
  connect(endCompanion_, &QPushButton::clicked, this, &PathsPage::askCompanionEnd);
  // The mentor of a place ends with it.
  connect(companionTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            const bool inside = at.isValid() && at.row() < companionModel_->rowCount();
            endCompanion_->setEnabled(inside && companionModel_->rowAt(at).one.id);
          });
  companions_->addToHeader(endCompanion_);
  companions_->body()->addWidget(companionTable_);
  companions_->body()->addWidget(moreRows(companionTable_), 0, Qt::AlignHCenter);
  return companions_;
}

void PathsPage::reload() {
  auto read = readOfUnit([](const Desk& desk, const ChosenUnit& asked) { return readPaths(desk, asked); });
  if (!read) return;
  picture_ = std::move(*read);
  if (!picture_.scope.choices.empty()) fillUnitBox(*unit_, picture_.scope);
  unit_->setVisible(picture_.scope.choices.size() > 1);
  const bool writes = !workspace_.isReadOnly();
  ask_->setVisible(writes && !picture_.mine.empty());
  companion_->setVisible(writes && !picture_.mine.empty());
  apply_->setVisible(writes && !picture_.mine.empty());
  endCompanion_->setVisible(writes);
  openingModel_->setRows(picture_.openings);
  openings_->setVisible(!picture_.openings.empty());
  if (!picture_.openings.empty() && !openingTable_->currentIndex().isValid())
    openingTable_->setCurrentIndex(openingModel_->index(0, 0));
  companionModel_->setRows(picture_.companions);
  companions_->setVisible(!picture_.companions.empty());
  if (!picture_.companions.empty() && !companionTable_->currentIndex().isValid())
    companionTable_->setCurrentIndex(companionModel_->index(0, 0));
  const auto number = [this](PathStanding standing) {
    return std::count_if(picture_.rows.begin(), picture_.rows.end(),
                         [standing](const PathRow& row) { return row.standing == standing; });
  };
  header_->setSubtitle(tr("%1 asked for · %2 running · %3 coming")
                           .arg(number(PathStanding::Asked))
                           .arg(number(PathStanding::Running))
                           .arg(number(PathStanding::Coming)));
  showRows();
  chooseSubject();
}

void PathsPage::chooseSubject() {
  const QString wanted = std::exchange(subject_, {});
  if (wanted.isEmpty()) return;
  const qint64 id = wanted.startsWith(u"person:") ? wanted.mid(7).toLongLong() : 0;
  const auto fits = [&](const PathRow& row) { return row.key == wanted || (id > 0 && row.person.value() == id); };
  if (model_->find(fits) < 0) {
    list_->clearFilter();
    showRows();
  }
  if (const int at = model_->find(fits); at >= 0) table_->setCurrentIndex(model_->index(at, 0));
}

void PathsPage::showRows() {
  list_->show(*model_, pathRowsWith(picture_.rows, list_->typed()), &PathRow::key, 0);
  showPath();
}

void PathsPage::showPath() {
  const PathRow* row = chosen();
  path_->setVisible(row != nullptr);
  columns_->showRight(row != nullptr);
  detail_.drop();
  if (row == nullptr) return;
  path_->setTitle(row->what);
  path_->setSubtitle(row->name);
  if (!LongRead::isLong(workspace_)) {
    const auto detail = workspace_.read([row](const Desk& desk) { return readPathDetail(desk, *row); });
    return detail ? showDetail(*row, *detail) : void();
  }
  discard(parts_);
  path_->body()->insertWidget(0, parts_ = sentence(tr("Reading what it changes…")));
  for (QPushButton* one : verbs_) one->hide();
  detail_.ask([asked = *row](const Desk& desk) { return std::pair(asked, readPathDetail(desk, asked)); },
              [this](const std::pair<PathRow, PathDetail>& found) { showDetail(found.first, found.second); });
}

void PathsPage::showDetail(const PathRow& row, const PathDetail& detail) {
  discard(parts_);
  parts_ = new QWidget;
  auto* column = columnOf(parts_);
  column->setSpacing(14);
  column->addWidget(factsPart(row, detail));
  if (detail.mayFollow && !(detail.reviews.empty() && detail.between.empty())) column->addWidget(reviewsPart(detail));
  if (detail.mayFollow) column->addWidget(evidencePart(detail));
  path_->body()->insertWidget(0, parts_);
  showVerbs(&row, detail);
}

void PathsPage::showVerbs(const PathRow* row, const PathDetail& detail) {
  const bool writes = !workspace_.isReadOnly();
  const bool asked = row->standing == PathStanding::Asked;
  const bool decides = row->sides.home || row->sides.there;
  const bool isYes = row->path && isAgreed(*row->path, row->sides.hasThere);
  const bool mine =
      row->path && ((row->sides.home && !row->path->letGoBy) || (row->sides.there && !row->path->takenBy));
  approve_->setVisible(writes && asked && mine && !isYes);
  decline_->setVisible(writes && asked && decides);
  change_->setVisible(writes && asked && row->mayAsk);
  withdraw_->setVisible(writes && asked && row->mayWithdraw);
  const bool holds = row->standing == PathStanding::Running || row->standing == PathStanding::Coming;
  const bool ends = !row->path || (row->path->kind != PathKind::Panel && row->path->kind != PathKind::Post);
  end_->setVisible(writes && holds && ends && decides);
  move_->setVisible(writes && holds && ends && decides && row->path);
  mentor_->setVisible(writes && holds && row->place && row->sides.home);
  review_->setVisible(writes && detail.mayFollow && !row->isOwn && row->standing != PathStanding::Coming);
  evidence_->setVisible(writes && detail.mayFollow);
}

QWidget* PathsPage::factsPart(const PathRow& row, const PathDetail& detail) const {
  auto* part = new QWidget;
  auto* column = columnOf(part);
  const auto say = [column](const QString& words) {
    column->addWidget(sentence(words, TextRole::Body, TextColour::Text));
  };
  say(u"%1 · %2"_s.arg(standingWords(row.standing), pathPeriodWords(row.period)));
  if (const auto mentor = row.place ? row.place->mentor : row.path->mentor) say(tr("Mentor: %1").arg(nameOf(mentor)));
  if (!row.path) return part;
  const Path& path = *row.path;
  if (!path.reason.isEmpty() && !path.percent.isZero())
    say(tr("%1% less: %2").arg(path.percent.toString(), path.reason));
  if (!path.why.isEmpty()) column->addWidget(sentence(path.why));
  if (path.letGoBy) say(tr("Yes from where they work: %1").arg(nameOf(path.letGoBy)));
  if (path.takenBy) say(tr("Yes from where they go: %1").arg(nameOf(path.takenBy)));
  if (path.state == PathState::Declined) say(tr("No from %1").arg(nameOf(path.decidedBy)));
  for (const QString& words : {path.answer, path.outcome})
    if (!words.isEmpty()) column->addWidget(sentence(words));
  if (!detail.figures.own.empty() && path.kind != PathKind::Panel) {
    column->addSpacing(6);
    column->addWidget(
        new Label(tr("Ceilings on %1, without and with it").arg(tableDate(path.period.from)), TextRole::RowTitle));
    for (const CeilingChange& one : detail.figures.own)
      addChange(column, tr("%1, in %2").arg(row.name, one.unitName), one);
    for (const CeilingChange& one : detail.figures.teams)
      addChange(column,
                one.fteBefore == one.fteAfter
                    ? one.unitName
                    : tr("%1, %2 to %3 FTE").arg(one.unitName, fteWords(one.fteBefore), fteWords(one.fteAfter)),
                one);
  }
  return part;
}

QWidget* PathsPage::reviewsPart(const PathDetail& detail) const {
  auto* part = new QWidget;
  part->setObjectName(u"paths/reviews"_s);
  auto* column = columnOf(part);
  column->addWidget(new Label(tr("Reviews"), TextRole::RowTitle));
  for (const ReviewStanding& one : detail.reviews) {
    addLine(column, tr("due %1").arg(tableDate(one.due)),
            one.held                       ? tr("%1, %2").arg(token(one.held->judgement), tableDate(one.held->held))
            : one.isLate                   ? tr("late")
            : one.due < workspace_.today() ? tr("not held")
                                           : tr("to come"));
    if (one.held && !one.held->body.isEmpty()) column->addWidget(sentence(one.held->body));
  }
  for (const PlaceReview& one : detail.between) {
    addLine(column, tableDate(one.held), token(one.judgement));
    if (!one.body.isEmpty()) column->addWidget(sentence(one.body));
  }
  return part;
}

QWidget* PathsPage::evidencePart(const PathDetail& detail) {
  auto* part = new QWidget;
  part->setObjectName(u"paths/evidenceList"_s);
  auto* column = columnOf(part);
  column->addWidget(new Label(tr("Evidence"), TextRole::RowTitle));
  column->addWidget(sentence(evidenceWords(detail.evidence)));
  for (const Evidence& one : detail.evidence) {
    auto* line = new QHBoxLayout;
    line->addWidget(sentence(u"%1 · %2 · %3"_s.arg(tableDate(one.day), token(one.kind), one.what), TextRole::Body,
                             TextColour::Text),
                    1);
    const auto& takesOut = detail.takesOut;
    if (!workspace_.isReadOnly() && std::find(takesOut.begin(), takesOut.end(), *one.id) != takesOut.end()) {
      auto* away = iconButton(u"x"_s, tr("Take out: %1").arg(one.what));
      away->setObjectName(u"paths/removeEvidence.%1"_s.arg(one.id->value()));
      connect(away, &QPushButton::clicked, this, [this, id = *one.id] {
        if (TakingBack::of(workspace_).perform([id](WritableDesk& desk) { return removeEvidence(desk, id); }))
          sayDone(tr("The evidence is taken out."));
      });
      line->addWidget(away, 0, Qt::AlignTop);
    }
    column->addLayout(line);
  }
  return part;
}

const PathRow* PathsPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

QString PathsPage::nameOf(std::optional<PersonId> person) const {
  for (const auto& [id, name] : picture_.everybody)
    if (id == person) return name;
  return person ? tr("somebody who has left") : QString();
}

void PathsPage::sayDone(const QString& words) { TakingBack::of(workspace_).sayDone(*message_, words); }

void PathsPage::sayDecided(const QString& words) {
  sayDone(words);
  table_->setFocus();
}

}  // namespace headroom
