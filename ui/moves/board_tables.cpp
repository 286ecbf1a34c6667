// SPDX-License-Identifier: MIT
// A drag carries the numbers of cases and nothing of what they are; it is understood by this program alone.
#include "ui/moves/board_tables.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>

#include <algorithm>

#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kCaseType = u"application/x-headroom-case"_s;

}  // namespace

BoardCases::BoardCases(const QString& name, QWidget* parent) : TableView(name, parent) {
  setDragEnabled(true);
  setDragDropMode(QAbstractItemView::DragOnly);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
}

std::vector<CaseId> BoardCases::chosen() const {
  QModelIndexList rows = selectionModel()->selectedRows();
  if (rows.isEmpty() && currentIndex().isValid()) rows << currentIndex();
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
  std::vector<CaseId> cases;
  for (const QModelIndex& at : rows) cases.push_back(caseAt_(at));
  return cases;
}

void BoardCases::startDrag(Qt::DropActions) {
  if (!caseAt_) return;
  QByteArrayList numbers;
  for (const CaseId one : chosen()) numbers << QByteArray::number(one.value());
  if (numbers.isEmpty()) return;
  auto* carried = new QMimeData;
  carried->setData(kCaseType, numbers.join(' '));
  auto* drag = new QDrag(this);
  drag->setMimeData(carried);
  drag->exec(Qt::MoveAction);
}

BoardPeople::BoardPeople(const QString& name, QWidget* parent) : TableView(name, parent) {
  setAcceptDrops(true);
  setDragDropMode(QAbstractItemView::DropOnly);
  setDropIndicatorShown(true);
}

void BoardPeople::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasFormat(kCaseType)) event->acceptProposedAction();
}

void BoardPeople::dragMoveEvent(QDragMoveEvent* event) {
  const bool onto = event->mimeData()->hasFormat(kCaseType) && indexAt(event->position().toPoint()).isValid();
  event->setAccepted(onto);
}

void BoardPeople::dropEvent(QDropEvent* event) {
  const QModelIndex onto = indexAt(event->position().toPoint());
  std::vector<CaseId> cases;
  for (const QByteArray& number : event->mimeData()->data(kCaseType).split(' '))
    if (const qint64 id = number.toLongLong(); id > 0) cases.emplace_back(id);
  if (!onto.isValid() || cases.empty()) return event->ignore();
  event->acceptProposedAction();
  Q_EMIT casesDropped(cases, onto);
}

}  // namespace headroom
