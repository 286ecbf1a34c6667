// SPDX-License-Identifier: MIT
// Puts into a control what is kept, and listens to it.
#include "ui/shared/page_memory.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>

#include <map>

#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"
#include "ui/shared/unit_choice.h"

using namespace Qt::StringLiterals;

namespace headroom {

void rememberUnit(QComboBox& box, PageMemory& memory, const QString& name) {
  bool number = false;
  const qint64 kept = memory.kept(name).toLongLong(&number);
  if (number) setKeptUnit(box, kept);
  QObject::connect(&box, qOverload<int>(&QComboBox::currentIndexChanged), &box, [&box, &memory, name] {
    if (box.currentIndex() >= 0) memory.keepChoice(name, QString::number(box.currentData().toLongLong()));
  });
}

void remember(SegmentedControl& control, PageMemory& memory, const QString& name) {
  bool number = false;
  const int kept = memory.kept(name).toInt(&number);
  if (number) control.setCurrent(kept);
  QObject::connect(&control, &SegmentedControl::currentChanged, &control,
                   [&memory, name](int index) { memory.keepChoice(name, QString::number(index)); });
}

void remember(QLineEdit& edit, PageMemory& memory, const QString& name) {
  {
    const QSignalBlocker quiet(edit);
    edit.setText(memory.kept(name));
  }
  QObject::connect(&edit, &QLineEdit::textChanged, &edit,
                   [&memory, name](const QString& words) { memory.keepWords(name, words); });
}

void rememberWidths(TableView& table, PageMemory& memory, const QString& name) {
  std::map<int, int> kept;
  const QStringList columns = memory.kept(name).split(u' ', Qt::SkipEmptyParts);
  for (const QString& one : columns)
    if (const int width = one.section(u':', 1).toInt(); width > 0) kept[one.section(u':', 0, 0).toInt()] = width;
  if (!kept.empty()) table.setDrawnWidths(kept);
  QObject::connect(&table, &TableView::widthsDrawn, &table, [&table, &memory, name] {
    QStringList words;
    for (const auto& [column, width] : table.drawnWidths()) words << u"%1:%2"_s.arg(column).arg(width);
    memory.keepChoice(name, words.join(u' '));
  });
}

void rememberSorting(TableView& table, PageMemory& memory, const QString& name) {
  const QStringList kept = memory.kept(name).split(u' ');
  if (kept.size() == 2 && kept.first().toInt() < table.horizontalHeader()->count())
    table.sortByColumn(kept.first().toInt(), kept.last() == u"down" ? Qt::DescendingOrder : Qt::AscendingOrder);
  QObject::connect(table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, &table,
                   [&memory, name](int column, Qt::SortOrder order) {
                     memory.keepChoice(name,
                                       u"%1 %2"_s.arg(column).arg(order == Qt::DescendingOrder ? u"down"_s : u"up"_s));
                   });
}

}  // namespace headroom
