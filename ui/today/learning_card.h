// SPDX-License-Identifier: MIT
// What of learning waits for whoever looks: the register's year, a course to be evaluated, what changed in practice,
// the requests that they decide. Nothing to be seen while nothing does.
#pragma once
#include "core/development/learning_due.h"
#include "ui/shared/card.h"
#include "ui/shared/page.h"

namespace headroom {

class LearningCard : public Card {
  Q_OBJECT

 public:
  /// `withYear`: the register's year is told too.
  explicit LearningCard(bool withYear, QWidget* parent = nullptr);
  void show(const LearningDue& due, QDate today);

 Q_SIGNALS:
  void goTo(const headroom::Address& address);

 private:
  bool withYear_;
  QWidget* list_ = nullptr;
};

}  // namespace headroom
