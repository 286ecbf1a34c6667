// SPDX-License-Identifier: MIT
// Of a county's list every so many rows are measured: references of one file are alike.
#include "ui/shared/reference_width.h"

#include <QFontMetrics>
#include <QVariant>

#include <algorithm>
#include <cmath>

#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

constexpr int kMeasured = 2000;
constexpr int kAround = 30;  // what a cell keeps free round its text
constexpr const char* kFitted = "headroomReferenceWidth";

}  // namespace

void fitReferences(TableView& table, std::vector<int> widths, int most) {
  const QAbstractItemModel* model = table.model();
  if (model == nullptr || widths.empty()) return;
  const QFontMetrics metrics(theme().font(TextRole::RowTitle));
  const int step = std::max(1, model->rowCount() / kMeasured);
  int widest = 0;
  for (int row = 0; row < model->rowCount(); row += step)
    widest = std::max(widest, metrics.horizontalAdvance(model->index(row, 0).data().toString()));
  const double scale = std::max(0.1, theme().textScale());
  const int asked = static_cast<int>(std::ceil(widest / scale)) + kAround;
  const int fitted = std::clamp(asked, widths.front(), std::max(widths.front(), most));
  if (table.property(kFitted).toInt() == fitted) return;
  table.setProperty(kFitted, fitted);
  widths.front() = fitted;
  table.setColumnWidths(widths);
}

}  // namespace headroom
