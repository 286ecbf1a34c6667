// SPDX-License-Identifier: MIT
// The boards that somebody keeps: keep this one under a name, open one, drop one; what each would do stands beside it.
#pragma once
#include "ui/moves/moves_view.h"
#include "ui/shared/card.h"

class QLineEdit;
class QPushButton;

namespace headroom {

class TableView;

/// A kept board with what it would do as things are now.
struct KeptRow {
  KeptBoard board;
  int over = 0;
  QString range;
  int moved = 0;
};

class KeptBoards : public Card {
  Q_OBJECT

 public:
  explicit KeptBoards(QWidget* parent = nullptr);
  void show(const MovesPicture& picture);
  void setWritable(bool writable);

 Q_SIGNALS:
  void keepAsked(const QString& name);
  void opened(const KeptBoard& board);
  void dropAsked(const KeptBoard& board);

 private:
  QLineEdit* name_;
  QPushButton* keep_;
  TableModel<KeptRow>* model_;
  TableView* table_;
  QPushButton* open_;
  QPushButton* drop_;
};

}  // namespace headroom
