// SPDX-License-Identifier: MIT
// Tab leaves the table from its last cell, so that nobody is caught in it; Enter goes to the row below.
#include "ui/welcome/paste_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include "ui/shared/accessible.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

/// Tells the table what is typed, letter by letter.
class PasteDelegate : public QStyledItemDelegate {
 public:
  explicit PasteDelegate(PasteTable& table) : QStyledItemDelegate(&table), table_(table) {}

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
    auto* editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(editor, &QLineEdit::textEdited, &table_,
            [&table = table_, at = QPersistentModelIndex(index)](const QString& text) { table.typing(at, text); });
    return editor;
  }

  // A note that changes the look of the cell does not take back what is being typed in it.
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line == nullptr || !line->isModified()) QStyledItemDelegate::setEditorData(editor, index);
  }

 private:
  PasteTable& table_;
};

namespace {

constexpr int kRowsAtFirst = 8;
constexpr std::size_t kMostSteps = 200;

/// A paste as rows of cells: tabs between cells, and a spreadsheet's quotes round a cell with a line end.
std::vector<QStringList> cellsOf(const QString& text) {
  std::vector<QStringList> rows(1);
  QString cell;
  bool inQuotes = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (inQuotes) {
      const bool isPair = c == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
      if (c == u'"' && !isPair) {
        inQuotes = false;
      } else {
        cell += c == u'\n' || c == u'\r' ? u' ' : c;
        i += isPair ? 1 : 0;
      }
    } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
      inQuotes = true;
    } else if (c == u'\t' || c == u'\n') {
      rows.back() << cell.simplified();
      cell.clear();
      if (c == u'\n') rows.emplace_back();
    } else if (c != u'\r') {
      cell += c;
    }
  }
  rows.back() << cell.simplified();
  if (rows.back() == QStringList{QString()}) rows.pop_back();
  return rows;
}

}  // namespace

PasteTable::PasteTable(const QString& name, const QStringList& headers, QWidget* parent)
    : QTableWidget(kRowsAtFirst, static_cast<int>(headers.size()) + 1, parent) {
  setAccessibleName(name);
  nameCorner(this);
  setHorizontalHeaderLabels(headers + QStringList{tr("What is read")});
  setTabKeyNavigation(false);
  setItemDelegate(new PasteDelegate(*this));
  verticalHeader()->setDefaultSectionSize(theme().px(32));
  horizontalHeader()->setMinimumSectionSize(theme().px(70));
  shareWidth();
  setMinimumHeight(theme().px(200));
  now_ = grid();
  connect(this, &QTableWidget::itemChanged, this, [this] { changed(); });
  connect(this, &QTableWidget::currentCellChanged, this, [this] { showNotes(); });
}

QString PasteTable::cell(int row, int column) const {
  if (live_ && live_->row == row && live_->column == column) return live_->text.trimmed();
  const QTableWidgetItem* found = item(row, column);
  return found == nullptr ? QString() : found->text().trimmed();
}

std::vector<TypedRow> PasteTable::rows() const {
  std::vector<TypedRow> filled;
  for (int r = 0; r < rowCount(); ++r) {
    TypedRow row{r + 1, {}};
    for (int c = 0; c < dataColumns(); ++c) row.cells << cell(r, c);
    if (!row.cells.join(QString()).isEmpty()) filled.push_back(std::move(row));
  }
  return filled;
}

PasteTable::Grid PasteTable::grid() const {
  Grid all;
  for (int r = 0; r < rowCount(); ++r) {
    QStringList cells;
    for (int c = 0; c < dataColumns(); ++c) cells << (item(r, c) == nullptr ? QString() : item(r, c)->text());
    all.push_back(std::move(cells));
  }
  return all;
}

void PasteTable::setGrid(const Grid& all) {
  const QScopedValueRollback filling(isFilling_, true);
  setRowCount(static_cast<int>(all.size()));
  for (int r = 0; r < rowCount(); ++r) {
    for (int c = 0; c < dataColumns(); ++c) setItem(r, c, new QTableWidgetItem(all[static_cast<std::size_t>(r)][c]));
  }
}

// Whatever was done, as one step that can be taken back.
void PasteTable::changed() {
  if (isFilling_) return;
  Grid after = grid();
  if (after == now_) return;
  past_.push_back(std::move(now_));
  if (past_.size() > kMostSteps) past_.erase(past_.begin());
  now_ = std::move(after);
  Q_EMIT contentChanged();
}

void PasteTable::takeBack() {
  if (past_.empty()) return;
  const int row = currentRow();
  const int column = currentColumn();
  now_ = std::move(past_.back());
  past_.pop_back();
  setGrid(now_);
  setCurrentCell(std::clamp(row, 0, rowCount() - 1), std::max(0, column));
  Q_EMIT contentChanged();
}

void PasteTable::deleteRow() {
  const int row = currentRow();
  if (row < 0) return;
  {
    const QScopedValueRollback filling(isFilling_, true);
    removeRow(row);
    if (rowCount() < kRowsAtFirst) setRowCount(kRowsAtFirst);
    for (int c = 0; c < dataColumns(); ++c)
      if (item(rowCount() - 1, c) == nullptr) setItem(rowCount() - 1, c, new QTableWidgetItem);
  }
  setCurrentCell(std::min(row, rowCount() - 1), 0);
  changed();
}

void PasteTable::pasteText(const QString& text) {
  auto lines = cellsOf(text);
  if (lines.empty()) return;
  std::vector<int> places = headings_ ? headings_(lines.front()) : std::vector<int>();
  int row = std::max(0, currentRow());
  const int firstColumn = std::min(std::max(0, currentColumn()), dataColumns() - 1);
  if (!places.empty()) {
    QStringList without;
    for (qsizetype i = 0; i < lines.front().size(); ++i)
      if (places[static_cast<std::size_t>(i)] < 0 && !lines.front()[i].isEmpty()) without << lines.front()[i];
    lines.erase(lines.begin());
    Q_EMIT said(
        without.isEmpty()
            ? tr("The heading row was recognised and left out.")
            : tr("The heading row was recognised. There is no column here for: %1.").arg(without.join(u", "_s)));
  }
  {
    const QScopedValueRollback filling(isFilling_, true);
    for (const QStringList& line : lines) {
      if (row >= rowCount()) setRowCount(row + 1);
      for (qsizetype i = 0; i < line.size(); ++i) {
        const int column = places.empty()                              ? firstColumn + static_cast<int>(i)
                           : i < static_cast<qsizetype>(places.size()) ? places[static_cast<std::size_t>(i)]
                                                                       : -1;
        if (column >= 0 && column < dataColumns()) setItem(row, column, new QTableWidgetItem(line[i]));
      }
      ++row;
    }
    if (row >= rowCount()) setRowCount(row + 1);
  }
  changed();
}

void PasteTable::typing(const QModelIndex& index, const QString& text) {
  live_ = Live{index.row(), index.column(), text};
  Q_EMIT contentChanged();
}

void PasteTable::setNotes(std::vector<CellNote> notes) {
  notes_ = std::move(notes);
  showNotes();
}

QString PasteTable::noteBeside(int number) const {
  const QTableWidgetItem* beside = item(number - 1, dataColumns());
  return beside == nullptr ? QString() : beside->text();
}

void PasteTable::showNotes() {
  const bool isHere = hasFocus() || isAncestorOf(QApplication::focusWidget());
  QString here;
  {
    const QScopedValueRollback filling(isFilling_, true);
    const QSignalBlocker quiet(this);
    for (int r = 0; r < rowCount(); ++r) {
      const QStringList said = showRowNotes(r, isHere);
      if (r == currentRow() && !said.isEmpty()) here = tr("Row %1: %2.").arg(r + 1).arg(said.join(u"; "_s));
    }
  }
  viewport()->update();
  Q_EMIT noteHere(here);
}

QStringList PasteTable::showRowNotes(int row, bool isHere) {
  QStringList wrong;
  QStringList read;
  std::vector<QString> ofCell(static_cast<std::size_t>(dataColumns()));
  for (const CellNote& note : notes_) {
    if (note.row != row + 1) continue;
    // Nobody has finished the row that they are in.
    if (note.kind == CellNote::Kind::Missing && isHere && row == currentRow()) continue;
    if (note.kind == CellNote::Kind::Read) {
      read << note.words;
      continue;
    }
    ofCell[static_cast<std::size_t>(note.column)] = note.words;
    if (row == currentRow() && note.column == currentColumn()) {
      wrong.prepend(note.words);
    } else {
      wrong << note.words;
    }
  }
  for (int c = 0; c < dataColumns(); ++c) {
    const QString& words = ofCell[static_cast<std::size_t>(c)];
    if (item(row, c) == nullptr && words.isEmpty()) continue;
    if (item(row, c) == nullptr) setItem(row, c, new QTableWidgetItem);
    item(row, c)->setBackground(words.isEmpty() ? QBrush() : QBrush(theme().tokens().overSoft));
    item(row, c)->setToolTip(words);
    item(row, c)->setData(Qt::AccessibleDescriptionRole, words);
  }
  const QStringList said = wrong.isEmpty() ? read : wrong;
  auto* beside = new QTableWidgetItem(said.size() < 2 ? said.join(QString())
                                                      : tr("%1; and %2 more").arg(said.front()).arg(said.size() - 1));
  beside->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  beside->setForeground(colourOf(wrong.isEmpty() ? TextColour::Text2 : TextColour::Over));
  beside->setToolTip(said.join(u'\n'));
  setItem(row, dataColumns(), beside);
  return said;
}

void PasteTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
  const QModelIndex at = currentIndex();
  live_.reset();
  const bool isLast = at.column() + 1 >= dataColumns();
  if (hint == QAbstractItemDelegate::SubmitModelCache || (hint == QAbstractItemDelegate::EditNextItem && isLast)) {
    QTableWidget::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (at.row() + 1 >= rowCount()) setRowCount(at.row() + 2);
    setCurrentCell(at.row() + 1, hint == QAbstractItemDelegate::SubmitModelCache ? at.column() : 0);
  } else {
    QTableWidget::closeEditor(editor, hint);
  }
  now_.resize(static_cast<std::size_t>(rowCount()), QStringList(dataColumns()));
  Q_EMIT contentChanged();
}

void PasteTable::keyPressEvent(QKeyEvent* event) {
  const bool isTyping = state() == EditingState;
  if (event->matches(QKeySequence::Paste)) return pasteText(QApplication::clipboard()->text());
  if (!isTyping && event->matches(QKeySequence::Undo)) return takeBack();
  if (!isTyping && event->key() == Qt::Key_Delete) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) return deleteRow();
    {
      const QScopedValueRollback filling(isFilling_, true);
      for (QTableWidgetItem* cell : selectedItems())
        if (cell->column() < dataColumns()) cell->setText(QString());
    }
    return changed();
  }
  if (!isTyping && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    if (currentRow() + 1 < rowCount()) setCurrentCell(currentRow() + 1, currentColumn());
    return;
  }
  QTableWidget::keyPressEvent(event);
}

void PasteTable::resizeEvent(QResizeEvent* event) {
  QTableWidget::resizeEvent(event);
  shareWidth();
}

// Each heading is whole; what is left over is shared, and the notes take no more than a sentence needs.
void PasteTable::shareWidth() {
  const QFontMetrics metrics(theme().font(TextRole::Secondary));
  std::vector<int> widths;
  int headings = 0;
  for (int i = 0; i < dataColumns(); ++i) {
    const int words = metrics.horizontalAdvance(horizontalHeaderItem(i)->text()) + theme().px(30);
    widths.push_back(std::max(words, horizontalHeader()->minimumSectionSize()));
    headings += widths.back();
  }
  const int room = viewport()->width();
  const int notes = std::clamp(room - headings, theme().px(100), theme().px(340));
  const int spare = std::max(0, room - notes - headings) / std::max(1, dataColumns());
  for (int i = 0; i < dataColumns(); ++i) setColumnWidth(i, widths[static_cast<std::size_t>(i)] + spare);
  setColumnWidth(dataColumns(), notes);
}

}  // namespace headroom
