// SPDX-License-Identifier: MIT
// The two tables of a board: cases are dragged out of one and dropped on somebody in the other.
// What the mouse can do the keyboard can: Enter on a case asks to whom.
#pragma once
#include <functional>
#include <vector>

#include "core/base/id.h"
#include "ui/shared/table_view.h"

namespace headroom {

/// The cases of one person; one or several rows can be dragged.
class BoardCases : public TableView {
  Q_OBJECT

 public:
  explicit BoardCases(const QString& name, QWidget* parent = nullptr);
  /// Which case stands in a row of the view.
  /// Those that are chosen, or the one that the keyboard is on; from the top.
  std::vector<CaseId> chosen() const;
  void setCaseAt(std::function<CaseId(const QModelIndex&)> caseAt) { caseAt_ = std::move(caseAt); }

 protected:
  void startDrag(Qt::DropActions actions) override;

 private:
  std::function<CaseId(const QModelIndex&)> caseAt_;
};

/// Everybody; cases can be dropped on a row.
class BoardPeople : public TableView {
  Q_OBJECT

 public:
  explicit BoardPeople(const QString& name, QWidget* parent = nullptr);

 Q_SIGNALS:
  void casesDropped(const std::vector<headroom::CaseId>& cases, const QModelIndex& onto);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
};

}  // namespace headroom
