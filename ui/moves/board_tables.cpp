// SPDX-License-Identifier: MIT
// A drag carries the number of a case and nothing of what it is; it is understood by this program alone.
#include "ui/moves/board_tables.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>

#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kCaseType = u"application/x-headroom-case"_s;

}  // namespace

BoardCases::BoardCases(const QString& name, QWidget* parent) : TableView(name, parent) {
  setDragEnabled(true);
  setDragDropMode(QAbstractItemView::DragOnly);
}

void BoardCases::startDrag(Qt::DropActions) {
  const QModelIndex at = currentIndex();
  if (!at.isValid() || !caseAt_) return;
  auto* carried = new QMimeData;
  carried->setData(kCaseType, QByteArray::number(caseAt_(at).value()));
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
  const qint64 id = event->mimeData()->data(kCaseType).toLongLong();
  if (!onto.isValid() || id <= 0) return event->ignore();
  event->acceptProposedAction();
  Q_EMIT caseDropped(CaseId(id), onto);
}

}  // namespace headroom
