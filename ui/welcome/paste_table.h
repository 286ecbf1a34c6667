// SPDX-License-Identifier: MIT
// A small table to type in that also accepts a paste from a spreadsheet: tabs between cells, one line a row.
#pragma once
#include <QTableWidget>

namespace headroom {

class PasteTable : public QTableWidget {
  Q_OBJECT

 public:
  PasteTable(const QString& name, const QStringList& headers, QWidget* parent = nullptr);
  /// The rows that hold anything, trimmed; `numbers` are their places on the screen, counting from 1.
  struct Row {
    int number = 0;
    QStringList cells;
  };
  std::vector<Row> rows() const;
  /// Writes `text` from the current cell on, adding rows as needed; what goes beyond the last column is left out.
  void pasteText(const QString& text);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace headroom
