// SPDX-License-Identifier: MIT
// The backups of this file, newest first, and the way back to one.
#pragma once
#include "ui/shared/card.h"
#include "ui/shared/table_model.h"

class QPushButton;

namespace headroom {

class Label;
class TableView;
class Workspace;

class BackupsCard : public Card {
  Q_OBJECT

 public:
  explicit BackupsCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload(bool mayRestore);

 Q_SIGNALS:
  void restoreWanted(const QString& backup);

 private:
  struct Kept {
    QDateTime made;
    qint64 bytes = 0;
    bool readable = false;  ///< without a passphrase
    friend bool operator==(const Kept&, const Kept&) = default;
  };

  void build();

  Workspace& workspace_;
  TableModel<Kept>* kept_;
  TableView* table_;
  Label* none_;
  QPushButton* restore_;
};

}  // namespace headroom
