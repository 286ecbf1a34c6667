// SPDX-License-Identifier: MIT
// What the cards of Over time share: a column of figures, a table that fits its rows, and a sentence in a card without
// padding.
#pragma once
#include <vector>

#include "ui/shared/table_model.h"

namespace headroom {

class Label;
class TableView;

/// On the right, and sorted by what it is and not by how it is written.
template <class Row>
Column<Row> numberColumn(const QString& title, std::function<QString(const Row&)> text,
                         std::function<QVariant(const Row&)> key) {
  return Column<Row>(title, std::move(text), Qt::AlignRight).sortedBy(std::move(key));
}

/// Of a table in a card; what a county has more is scrolled to in it.
inline constexpr int kMostRows = 14;

TableView* newTrendsTable(const QString& name, const QString& object, QAbstractItemModel* model, int height,
                          int stretched, const std::vector<int>& widths);
Label* newTrendsWords(const QString& words);

}  // namespace headroom
