// SPDX-License-Identifier: MIT
// Agreements and checks that are due, each with whose it is; nothing to be seen while none is.
#pragma once
#include "core/supervision/due_list.h"
#include "ui/shared/card.h"

namespace headroom {

class DueCard : public Card {
  Q_OBJECT

 public:
  /// `withNames`: of several people.
  explicit DueCard(bool withNames, QWidget* parent = nullptr);
  void show(const std::vector<DueItem>& items);

 Q_SIGNALS:
  /// The page of that person was asked for.
  void opened(const QString& personCode);

 private:
  bool withNames_;
  QWidget* list_ = nullptr;
};

}  // namespace headroom
