// SPDX-License-Identifier: MIT
// A small table to type in that also accepts a paste from a spreadsheet, with its heading row or without. Its last
// column says what is read and what is wrong, as it is typed; a row can be deleted, and the last thing done taken back.
#pragma once
#include <QTableWidget>

#include <functional>
#include <optional>

#include "core/exchange/typed_start.h"

namespace headroom {

class PasteTable : public QTableWidget {
  Q_OBJECT

 public:
  PasteTable(const QString& name, const QStringList& headers, QWidget* parent = nullptr);
  /// The rows that hold anything, trimmed, a cell that is being typed included; `number` is the one beside the row.
  std::vector<TypedRow> rows() const;
  /// Which of a row's cells are the headings of which columns; -1 for those that have none here, empty for no headings.
  void setHeadings(std::function<std::vector<int>(const QStringList&)> headings) { headings_ = std::move(headings); }
  /// Writes `text` from the current cell on, adding rows as needed; what goes beyond the last column is left out. Where
  /// its first row names columns, each cell goes where its heading says.
  void pasteText(const QString& text);
  void setNotes(std::vector<CellNote> notes);
  /// What stands beside the row of that number.
  QString noteBeside(int number) const;
  void deleteRow();
  /// Takes the last change back: a paste, a row deleted, cells emptied or typed over.
  void takeBack();
  bool canTakeBack() const { return !past_.empty(); }

 Q_SIGNALS:
  void contentChanged();
  /// What became of a paste, for people.
  void said(const QString& sentence);
  /// All that is said of the row that somebody is in; empty when nothing is.
  void noteHere(const QString& words);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void shareWidth();
  using Grid = std::vector<QStringList>;
  struct Live {
    int row = 0;
    int column = 0;
    QString text;
  };
  int dataColumns() const { return columnCount() - 1; }
  QString cell(int row, int column) const;
  Grid grid() const;
  void setGrid(const Grid& grid);
  void changed();
  void showNotes();
  /// Colours the row's cells and gives what is said of it, what is wrong with the cell that somebody is in first.
  QStringList showRowNotes(int row, bool isHere);
  void typing(const QModelIndex& index, const QString& text);
  friend class PasteDelegate;

  std::function<std::vector<int>(const QStringList&)> headings_;
  std::vector<CellNote> notes_;
  std::optional<Live> live_;
  Grid now_;
  std::vector<Grid> past_;
  bool isFilling_ = false;
};

}  // namespace headroom
