// SPDX-License-Identifier: MIT
// The meter and the list are of one year; what was used elsewhere says where.
#include "ui/academy/cpd_page.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "core/development/cpd_actions.h"
#include "core/development/cpd_store.h"
#include "core/store/snapshot.h"
#include "ui/academy/cpd_form.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/step_dots.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString pieceStateWords(const CpdPiece& piece) {
  if (!piece.isFinished) return CpdPage::tr("Draft");
  return piece.usedIn.isEmpty() ? CpdPage::tr("Finished") : CpdPage::tr("Used in %1").arg(piece.usedIn);
}

std::vector<Column<CpdPiece>> pieceColumns() {
  return {Column<CpdPiece>(CpdPage::tr("Date"), [](const CpdPiece& one) { return tableDate(one.day); })
              .sortedBy([](const CpdPiece& one) { return QVariant(one.day); }),
          Column<CpdPiece>(CpdPage::tr("Piece"), [](const CpdPiece& one) { return one.title; })
              .bold()
              .secondLine([](const CpdPiece& one) { return one.kind; }),
          Column<CpdPiece>(CpdPage::tr("With a peer"),
                           [](const CpdPiece& one) { return one.peer ? CpdPage::tr("Yes") : CpdPage::tr("No"); }),
          Column<CpdPiece>(CpdPage::tr("State"), pieceStateWords).marked([](const CpdPiece& one) {
            return CellMark{one.isFinished ? MarkShape::Tick : MarkShape::Ring,
                            one.isFinished ? Tone::Ok : Tone::Neutral, true};
          })};
}

}  // namespace

CpdPicture readCpdLog(const Desk& desk) {
  CpdPicture picture{cpdYearOf(desk.today()), {}, {}};
  if (!desk.viewer.person) return picture;
  const Snapshot moment(desk.records);
  picture.pieces = loadCpd(desk.records, *desk.viewer.person);
  std::erase_if(picture.pieces, [&](const CpdPiece& one) { return desk.hides(one.day); });
  picture.sources = readCpdSources(desk);
  picture.asked = loadCpdStanding(desk.records, *desk.viewer.person, picture.now);
  return picture;
}

CpdPage::CpdPage(Workspace& workspace, QWidget* parent) : ListPage(workspace, u"cpd"_s, tr("CPD log"), parent) {
  from_ = secondaryButton(tr("Begin from a goal or course…"), u"star"_s);
  from_->setObjectName(u"cpd/from"_s);
  connect(from_, &QPushButton::clicked, this, &CpdPage::begin);
  header_->addAction(from_);
  auto* add = primaryButton(tr("Add a piece…"), u"plus"_s);
  add->setObjectName(u"cpd/add"_s);
  onlyToWrite(add);
  pressedByNew(*this, add);
  connect(add, &QPushButton::clicked, this, [this] {
    if (workspace_.viewer().person) edit({{}, {}, *workspace_.viewer().person, workspace_.today(), {}, {}});
  });
  header_->addAction(add);
  columns_ = new PageColumns(400);
  columns_->left()->addWidget(yearCard());
  columns_->left()->addWidget(piecesCard());
  columns_->left()->addStretch(1);
  columns_->right()->addWidget(formCard());
  columns_->right()->addStretch(1);
  addParts({columns_});
}

QWidget* CpdPage::yearCard() {
  auto* card = new Card(tr("The year"));
  years_ = newUnitBox(tr("Year"));
  years_->setObjectName(u"cpd/year"_s);
  connect(years_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
    year_ = CpdYear{years_->currentData().toInt()};
    showYear();
  });
  card->addToHeader(years_);
  nameForAssistance(years_, tr("Year"));
  card->padBody();
  countdown_ = new Label({}, TextRole::RowTitle);
  countdown_->setObjectName(u"cpd/countdown"_s);
  countdown_->setWordWrap(true);
  dots_ = new StepDots(tr("Pieces of the year"));
  dots_->setObjectName(u"cpd/pieces"_s);
  peer_ = new MarkedText;
  peer_->setObjectName(u"cpd/peer"_s);
  left_ = sentence({});
  left_->setObjectName(u"cpd/left"_s);
  card->body()->addWidget(countdown_);
  card->body()->addWidget(dots_);
  card->body()->addWidget(peer_);
  card->body()->addWidget(left_);
  return card;
}

QWidget* CpdPage::piecesCard() {
  list_ = new Card(tr("Pieces"));
  model_ = new TableModel<CpdPiece>(pieceColumns(), this);
  table_ = new TableView(tr("Pieces of CPD"));
  table_->setObjectName(u"cpd/list"_s);
  table_->setModel(model_);
  table_->setRowHeight(46);
  table_->setFitsRows(true);
  table_->setMostRows(12);
  table_->stretchColumn(1);
  table_->setColumnWidths({110, 0, 110, 150});
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) { edit(model_->rowAt(at)); });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CpdPage::showPiece);
  none_ =
      sentence(tr("No piece in this year yet. A piece is something you learnt and what it changed in your practice; "
                  "it begins from a course, a goal, a note or a presentation in one press, or here."));
  none_->setObjectName(u"cpd/none"_s);
  none_->setContentsMargins(18, 12, 18, 14);
  list_->body()->addWidget(table_);
  list_->body()->addWidget(moreRows(table_), 0, Qt::AlignHCenter);
  list_->body()->addWidget(none_);
  return list_;
}

QWidget* CpdPage::formCard() {
  form_ = new Card(tr("For the regulator's form"), tr("field by field"));
  form_->padBody();
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 1);
  grid->setVerticalSpacing(4);
  int row = 0;
  for (const CpdField& field : cpdForm({{}, {}, PersonId(1), {}, {}, {}})) {
    const std::size_t at = words_.size();
    auto* button = secondaryButton(tr("Copy"), u"copy"_s);
    button->setObjectName(u"cpd/copy/%1"_s.arg(at));
    button->setAccessibleName(tr("Copy: %1").arg(field.asked));
    connect(button, &QPushButton::clicked, this, [this, at] { copy(at); });
    grid->addWidget(new Label(field.asked, TextRole::Secondary, TextColour::Text2), row, 0);
    grid->addWidget(button, row, 1, Qt::AlignRight);
    auto* words = sentence({}, TextRole::Body, TextColour::Text);
    words->setObjectName(u"cpd/field/%1"_s.arg(at));
    words_.push_back(words);
    grid->addWidget(words, row + 1, 0, 1, 2);
    row += 2;
  }
  form_->body()->addLayout(grid);
  usedWords_ = sentence({}, TextRole::Secondary);
  usedWords_->setObjectName(u"cpd/usedWords"_s);
  form_->body()->addWidget(usedWords_);
  used_ = secondaryButton({});
  used_->setObjectName(u"cpd/used"_s);
  connect(used_, &QPushButton::clicked, this, &CpdPage::toggleUsed);
  remove_ = linkButton(tr("Remove this draft"), u"trash"_s);
  remove_->setObjectName(u"cpd/remove"_s);
  connect(remove_, &QPushButton::clicked, this, &CpdPage::removeDraft);
  form_->body()->addWidget(used_, 0, Qt::AlignLeft);
  form_->body()->addWidget(remove_, 0, Qt::AlignLeft);
  return form_;
}

void CpdPage::showSubject(const QString& subject) {
  bool isNumber = false;
  const qint64 id = subject.startsWith(u"piece:") ? subject.mid(6).toLongLong(&isNumber) : 0;
  if (isNumber && id > 0) wanted_ = CpdId(id);
}

CpdYear CpdPage::shownYear() const { return year_.value_or(picture_.now); }

void CpdPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readCpdLog(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  if (wanted_) {
    for (const CpdPiece& one : picture_.pieces)
      if (one.id == wanted_) year_ = cpdYearOf(one.day);
  }
  from_->setVisible(!picture_.sources.empty() && !workspace_.isReadOnly());
  fillYears();
  showYear();
}

void CpdPage::fillYears() {
  std::vector<int> begins{picture_.now.begins};
  for (const CpdPiece& one : picture_.pieces) begins.push_back(cpdYearOf(one.day).begins);
  if (year_) begins.push_back(year_->begins);
  std::sort(begins.rbegin(), begins.rend());
  begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
  const QSignalBlocker quietly(years_);
  years_->clear();
  for (const int one : begins) {
    years_->addItem(CpdYear{one}.label(), one);
    if (one == shownYear().begins) years_->setCurrentIndex(years_->count() - 1);
  }
}

void CpdPage::showYear() {
  const CpdYear year = shownYear();
  const QDate today = workspace_.today();
  header_->setSubtitle(tr("%1 to %2").arg(longDate(year.first()), longDate(year.last())));
  const CpdStanding standing = cpdStanding(year, picture_.pieces);
  const bool isNow = year == picture_.now;
  QString said = tr("%1: %2 of %3 pieces").arg(year.label()).arg(standing.pieces).arg(kCpdPieces);
  if (standing.pieces > kCpdPieces)
    said = tr("%1: %2 pieces, %3 are needed").arg(year.label()).arg(standing.pieces).arg(kCpdPieces);
  if (isNow && picture_.asked) said = cpdCountdown(standing, year, today);
  if (isNow && !picture_.asked) said = tr("You have no registration here, so the register asks nothing of you.");
  countdown_->setText(said);
  dots_->set(std::min(standing.pieces, kCpdPieces), kCpdPieces);
  peer_->set(standing.peer ? MarkShape::Tick : MarkShape::Ring,
             standing.peer ? tr("Reflected on with a peer") : tr("No reflection with a peer yet"),
             standing.peer ? Tone::Ok : Tone::Neutral);
  const qint64 days = today.daysTo(year.last());
  left_->setText(days == 0 ? tr("The last day of the year is today.")
                           : tr("%1 left to 30 November %2").arg(counted(days, "day", "days")).arg(year.last().year()));
  const QString closed = closedYearWords(year, today);
  if (!closed.isEmpty()) left_->setText(closed);
  left_->setVisible(isNow || !closed.isEmpty());
  const CpdPiece* before = chosen();
  const auto keep = wanted_ ? wanted_ : (before == nullptr ? std::nullopt : before->id);
  wanted_.reset();
  std::vector<CpdPiece> rows;
  std::copy_if(picture_.pieces.begin(), picture_.pieces.end(), std::back_inserter(rows),
               [&](const CpdPiece& one) { return year.holds(one.day); });
  list_->setSubtitle(counted(static_cast<qsizetype>(rows.size()), "piece", "pieces"));
  table_->setVisible(!rows.empty());
  none_->setVisible(rows.empty());
  {
    const QSignalBlocker quietly(table_->selectionModel());
    model_->setRows(std::move(rows));
    const int at = std::max(0, model_->find([&](const CpdPiece& one) { return one.id == keep; }));
    if (model_->rowCount() > 0) table_->setCurrentIndex(model_->index(at, 0));
  }
  showPiece();
}

const CpdPiece* CpdPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void CpdPage::showPiece() {
  const CpdPiece* piece = chosen();
  columns_->showRight(piece != nullptr);
  if (piece == nullptr) return;
  const auto fields = cpdForm(*piece);
  for (std::size_t i = 0; i < fields.size(); ++i)
    words_[i]->setText(fields[i].words.trimmed().isEmpty() ? tr("Nothing yet") : fields[i].words);
  const bool locked = workspace_.isReadOnly();
  used_->setVisible(piece->isFinished && !locked);
  used_->setText(piece->usedIn.isEmpty() ? tr("Mark as in the form for %1").arg(cpdYearOf(piece->day).label())
                                         : tr("Take it out of the form"));
  usedWords_->setText(!piece->isFinished        ? tr("A draft counts once it is finished. Enter opens it.")
                      : piece->usedIn.isEmpty() ? tr("Counts in %1.").arg(cpdYearOf(piece->day).label())
                                                : tr("Used in %1.").arg(piece->usedIn));
  remove_->setVisible(!piece->isFinished && !locked);
}

void CpdPage::copy(std::size_t field) {
  const CpdPiece* piece = chosen();
  if (piece == nullptr) return;
  const CpdField one = cpdForm(*piece)[field];
  QGuiApplication::clipboard()->setText(one.words);
  message_->showDone(tr("Copied: %1").arg(one.asked));
}

void CpdPage::edit(const CpdPiece& piece) {
  if (workspace_.isReadOnly()) return;
  const auto saved = editCpdPiece(workspace_, piece, this);
  if (!saved) return;
  wanted_ = *saved;
  reload();
  const CpdPiece* shown = chosen();
  const QString closed =
      shown != nullptr && shown->id == *saved ? closedYearWords(cpdYearOf(shown->day), workspace_.today()) : QString();
  TakingBack::of(workspace_).sayDone(*message_, tr("The piece is saved. %1").arg(closed).trimmed());
}

void CpdPage::begin() {
  wanted_ = beginCpdPiece(workspace_, picture_.sources, this);
  if (!wanted_) return;
  reload();
  TakingBack::of(workspace_).sayDone(*message_, tr("The piece is begun as a draft."));
}

void CpdPage::toggleUsed() {
  const CpdPiece* piece = chosen();
  if (piece == nullptr || !piece->id) return;
  const auto year = piece->usedIn.isEmpty() ? std::optional(cpdYearOf(piece->day)) : std::nullopt;
  auto& back = TakingBack::of(workspace_);
  if (back.perform([id = *piece->id, year](WritableDesk& desk) { return markCpdUsed(desk, id, year); }))
    back.sayDone(*message_, year ? tr("Marked as used in %1.").arg(year->label()) : tr("Marked as used in no year."));
}

void CpdPage::removeDraft() {
  const CpdPiece* piece = chosen();
  if (piece == nullptr || !piece->id) return;
  auto& back = TakingBack::of(workspace_);
  if (back.perform([id = *piece->id](WritableDesk& desk) { return removeCpdDraft(desk, id); }))
    back.sayDone(*message_, tr("The draft is removed."));
}

}  // namespace headroom
