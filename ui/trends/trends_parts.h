// SPDX-License-Identifier: MIT
// What the cards of Over time share: a table that fits its rows, and a sentence in a card without padding.
#pragma once
#include <vector>

class QAbstractItemModel;
class QString;

namespace headroom {

class Label;
class TableView;

TableView* newTrendsTable(const QString& name, const QString& object, QAbstractItemModel* model, int height,
                          int stretched, const std::vector<int>& widths);
Label* newTrendsWords(const QString& words);

}  // namespace headroom
