// SPDX-License-Identifier: MIT
// Reads the model through the roles that are drawn.
#include "ui/shared/table_text.h"

#include <QHeaderView>
#include <QTableView>

#include "ui/shared/table_model.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString plain(const QString& words) {
  const QString text = words.simplified();
  if (text.isEmpty() || !u"=+-@"_s.contains(text[0])) return text;
  bool isNumber = false;
  (void)QString(text).remove(u'%').toDouble(&isNumber);
  return isNumber ? text : u'\'' + text;
}

}  // namespace

QString tableText(const QTableView& table) {
  const QAbstractItemModel* model = table.model();
  if (model == nullptr) return {};
  QList<int> columns;
  for (int at = 0; at < model->columnCount(); ++at)
    if (const int column = table.horizontalHeader()->logicalIndex(at); !table.isColumnHidden(column)) columns << column;
  QStringList lines, cells;
  for (const int column : columns) cells << plain(model->headerData(column, Qt::Horizontal).toString());
  lines << cells.join(u'\t');
  for (int row = 0; row < model->rowCount(); ++row) {
    if (table.isRowHidden(row)) continue;
    cells.clear();
    for (const int column : columns) {
      const QModelIndex at = model->index(row, column);
      const QString second = at.data(SecondLineRole).toString().simplified();
      const QString first = at.data().toString();
      cells << plain(second.isEmpty() ? first : u"%1 (%2)"_s.arg(first, second));
    }
    lines << cells.join(u'\t');
  }
  return lines.join(u'\n') + u'\n';
}

}  // namespace headroom
