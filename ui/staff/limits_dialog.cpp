// SPDX-License-Identifier: MIT
// One table and Close.
#include "ui/staff/limits_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

LimitsDialog::LimitsDialog(std::vector<LimitRow> rows, QDate on, QWidget* parent) : QDialog(parent) {
  setObjectName(u"limits"_s);
  setWindowTitle(tr("Limits in force"));
  resize(theme().px(860), theme().px(480));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  auto* words = sentence(
      rows.empty() ? tr("No limit is in force on %1.").arg(longDate(on))
                   : tr("On %1. One limit holds for a post: one of the person before others, then the nearest unit, "
                        "then one of the role.")
                         .arg(longDate(on)));
  words->setObjectName(u"limits.words"_s);
  column->addWidget(words);
  auto* table = new TableView(tr("Limits in force"));
  table->setObjectName(u"limits.table"_s);
  auto* model = new TableModel<LimitRow>(limitColumns(), table);
  table->setModel(model);
  table->setRowHeight(48);
  table->setSortable(true);
  table->stretchColumn(2);
  table->setColumnWidths({300, 150, 0});
  table->setVisible(!rows.empty());
  model->setRows(std::move(rows));
  column->addWidget(table, 1);
  auto* ends = new QHBoxLayout;
  ends->addStretch(1);
  auto* close = secondaryButton(tr("Close"));
  close->setObjectName(u"limits.close"_s);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  ends->addWidget(close);
  column->addLayout(ends);
}

}  // namespace headroom
