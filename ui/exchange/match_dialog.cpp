// SPDX-License-Identifier: MIT
// The lines are made once, for the kind of list with most columns; another kind gives them other words.
#include "ui/exchange/match_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "core/base/word_count.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::array kKinds{ListKind::People, ListKind::Cases, ListKind::Sessions};
constexpr int kShownRows = 8;
constexpr int kNotThere = -1;

/// What stands in a column, so that a heading like 'Ref 2' is told from another.
QString sampleOf(const ForeignSheet& sheet, int column) {
  for (const ForeignRow& row : sheet.rows) {
    const QString cell = row.cells.value(column).simplified();
    if (!cell.isEmpty()) return firstWords(cell, 30);
  }
  return {};
}

}  // namespace

MatchDialog::MatchDialog(std::vector<ForeignSheet> sheets, MatchMemory memory, QDate on, QWidget* parent)
    : QDialog(parent), sheets_(std::move(sheets)), memory_(std::move(memory)), on_(on) {
  setObjectName(u"match"_s);
  setWindowTitle(tr("Match columns"));
  resize(QSize(theme().px(960), theme().px(660)).boundedTo(screen()->availableSize() * 9 / 10));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(28, 24, 28, 20);
  column->setSpacing(10);
  column->addWidget(new Label(tr("Which column is which?"), TextRole::RecordTitle));
  which_ = new Label({}, TextRole::BodyStrong);
  which_->setObjectName(u"match.which"_s);
  which_->setWordWrap(true);
  which_->hide();
  column->addWidget(which_);
  column->addWidget(
      sentence(tr("Say it once: it is remembered for the next list with these headings. A column that you "
                  "leave out is not read, and nothing is saved before you have seen what would be added.")));
  column->addWidget(whatItIs());
  remembered_ = new Label(tr("Matched as you did last time."), TextRole::Secondary, TextColour::Ok);
  remembered_->setObjectName(u"match.remembered"_s);
  column->addWidget(remembered_);
  column->addWidget(lines());
  preview_ = new QTableWidget;
  preview_->setObjectName(u"match.preview"_s);
  preview_->setAccessibleName(tr("The first rows, as they would be read"));
  nameCorner(preview_);
  preview_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  preview_->setTabKeyNavigation(false);
  preview_->verticalHeader()->setDefaultSectionSize(theme().px(30));
  preview_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  preview_->setMinimumHeight(theme().px(120));
  column->addWidget(preview_, 1);
  auto* foot = new QHBoxLayout;
  missing_ = sentence(QString(), TextRole::Body, TextColour::Over);
  missing_->setObjectName(u"match.missing"_s);
  foot->addWidget(missing_, 1);
  auto* cancel = secondaryButton(tr("Cancel"));
  cancel->setObjectName(u"match.cancel"_s);
  cancel->setAutoDefault(false);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  foot->addWidget(cancel);
  go_ = primaryButton(tr("See what would be added"));
  go_->setObjectName(u"match.go"_s);
  connect(go_, &QPushButton::clicked, this, [this] { go(false); });
  another_ = secondaryButton(tr("And another sheet"));
  another_->setObjectName(u"match.another"_s);
  another_->setAutoDefault(false);
  another_->setVisible(sheets_.size() > 1);
  connect(another_, &QPushButton::clicked, this, [this] { go(true); });
  foot->addWidget(another_);
  foot->addWidget(go_);
  column->addLayout(foot);
  showSheet();
  (sheets_.size() > 1 ? sheet_ : kind_)->setFocus(Qt::TabFocusReason);
}

QWidget* MatchDialog::whatItIs() {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  sheet_ = new QComboBox(line);
  sheet_->setObjectName(u"match.sheet"_s);
  for (const ForeignSheet& one : sheets_) sheet_->addItem(one.title);
  auto* sheetWords = new Label(tr("Sheet"));
  sheetWords->setBuddy(sheet_);
  row->addWidget(sheetWords);
  row->addWidget(sheet_);
  sheetWords->setVisible(sheets_.size() > 1);
  sheet_->setVisible(sheets_.size() > 1);
  auto* kindWords = new Label(tr("It is a list of"));
  kind_ = new QComboBox(line);
  kind_->setObjectName(u"match.kind"_s);
  kind_->addItems({tr("people"), tr("cases"), tr("supervision sessions")});
  kindWords->setBuddy(kind_);
  row->addWidget(kindWords);
  row->addWidget(kind_);
  row->addStretch(1);
  connect(sheet_, &QComboBox::currentIndexChanged, this, [this] { showSheet(); });
  connect(kind_, &QComboBox::currentIndexChanged, this, [this](int kind) {
    if (!isFilling_) showKind(suggestedMatching(kKinds[static_cast<std::size_t>(kind)], sheet().headings));
  });
  return line;
}

QWidget* MatchDialog::lines() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  std::size_t most = 0;
  for (const ListKind kind : kKinds) most = std::max(most, matchColumns(kind).size());
  const auto half = static_cast<int>(most + 1) / 2;
  for (int i = 0; i < static_cast<int>(most); ++i) {
    Line line{new Label, new QComboBox};
    line.heading->setObjectName(u"match.column.%1"_s.arg(i));
    line.heading->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.heading->setMinimumContentsLength(16);
    line.words->setBuddy(line.heading);
    grid->addWidget(line.words, i % half, i < half ? 0 : 2);
    grid->addWidget(line.heading, i % half, i < half ? 1 : 3);
    connect(line.heading, &QComboBox::currentIndexChanged, this, [this] {
      if (!isFilling_) showPreview();
    });
    lines_.push_back(line);
  }
  return box;
}

const ForeignSheet& MatchDialog::sheet() const {
  return sheets_[static_cast<std::size_t>(std::max(0, sheet_->currentIndex()))];
}

Matching MatchDialog::matching() const {
  Matching said{kKinds[static_cast<std::size_t>(kind_->currentIndex())], {}};
  const auto& columns = matchColumns(said.kind);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int place = lines_[i].heading->currentData().toInt();
    if (place != kNotThere) said.columns.emplace(columns[i], place);
  }
  return said;
}

void MatchDialog::showSheet() {
  const QStringList& headings = sheet().headings;
  const QString kept = memory_.kept ? memory_.kept(memoryKey(headings)) : QString();
  const auto last = matchingFrom(kept, headings);
  remembered_->setVisible(last.has_value());
  const Matching shown = last ? *last : suggestedMatching(headings);
  {
    const QScopedValueRollback filling(isFilling_, true);
    kind_->setCurrentIndex(static_cast<int>(shown.kind));
  }
  showKind(shown);
}

void MatchDialog::showKind(const Matching& shown) {
  const QScopedValueRollback filling(isFilling_, true);
  const auto& columns = matchColumns(shown.kind);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const bool isThere = i < columns.size();
    lines_[i].words->setVisible(isThere);
    lines_[i].heading->setVisible(isThere);
    lines_[i].heading->clear();
    lines_[i].heading->addItem(tr("Not in this list"), kNotThere);
    if (!isThere) continue;
    const QString words = wordsFor(shown.kind, columns[i]);
    lines_[i].words->setText(isNeeded(shown.kind, columns[i]) ? tr("%1 (needed)").arg(words) : words);
    for (int h = 0; h < sheet().headings.size(); ++h) {
      const QString sample = sampleOf(sheet(), h);
      const QString heading = sheet().headings[h].isEmpty() ? tr("Column %1").arg(h + 1) : sheet().headings[h];
      lines_[i].heading->addItem(sample.isEmpty() ? heading : tr("%1: %2").arg(heading, sample), h);
    }
    lines_[i].heading->setCurrentIndex(shown.at(columns[i]).value_or(kNotThere) + 1);
  }
  showPreview();
}

void MatchDialog::showPreview() {
  const Matching said = matching();
  std::vector<UsualColumn> columns;
  for (const UsualColumn column : matchColumns(said.kind))
    if (said.at(column)) columns.push_back(column);
  QStringList titles;
  for (const UsualColumn column : columns) titles << wordsFor(said.kind, column);
  preview_->clear();
  preview_->setColumnCount(static_cast<int>(columns.size()));
  preview_->setHorizontalHeaderLabels(titles);
  const auto& rows = sheet().rows;
  const int shown = std::min(kShownRows, static_cast<int>(rows.size()));
  preview_->setRowCount(shown);
  QStringList numbers;
  for (int r = 0; r < shown; ++r) {
    const ForeignRow& row = rows[static_cast<std::size_t>(r)];
    numbers << QString::number(row.number);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const ReadCell read = readAs(said.kind, columns[c], row.cells.value(*said.at(columns[c])), on_);
      auto* item = new QTableWidgetItem(read.words);
      item->setToolTip(read.words);
      if (read.isWrong) item->setForeground(colourOf(TextColour::Over));
      preview_->setItem(r, static_cast<int>(c), item);
    }
  }
  preview_->setVerticalHeaderLabels(numbers);
  QStringList missing;
  for (const UsualColumn column : missingFrom(said)) missing << wordsFor(said.kind, column);
  missing_->setText(missing.isEmpty() ? QString() : tr("Say which column holds: %1.").arg(missing.join(u", "_s)));
  for (QPushButton* button : {go_, another_}) button->setEnabled(missing.isEmpty());
}

ListToBring MatchDialog::chosen() const { return {sheet().title, matching()}; }

void MatchDialog::sayWhich(const QString& words) {
  which_->setText(words);
  which_->setVisible(!words.isEmpty());
}

void MatchDialog::go(bool another) {
  const Matching said = matching();
  if (!missingFrom(said).empty()) return;
  if (memory_.keep) memory_.keep(memoryKey(sheet().headings), toText(said, sheet().headings));
  wantsAnother_ = another;
  accept();
}

}  // namespace headroom
