// SPDX-License-Identifier: MIT
// How the cards of Over time lay out a table and a sentence.
#include "ui/trends/trends_parts.h"

#include "ui/shared/label.h"
#include "ui/shared/table_view.h"

namespace headroom {

TableView* newTrendsTable(const QString& name, const QString& object, QAbstractItemModel* model, int height,
                          int stretched, const std::vector<int>& widths) {
  auto* table = new TableView(name);
  table->setObjectName(object);
  table->setModel(model);
  table->setRowHeight(height);
  table->setFitsRows(true);
  table->setMostRows(kMostRows);
  table->setSortable(true);
  table->stretchColumn(stretched);
  table->setColumnWidths(widths);
  return table;
}

Label* newTrendsWords(const QString& words) {
  Label* label = sentence(words);
  label->setContentsMargins(18, 12, 18, 12);
  return label;
}

}  // namespace headroom
