// SPDX-License-Identifier: MIT
// What was typed and not saved when the program ended, offered: go on with it, see it beside what is saved, or let it
// go.
#pragma once
#include "core/desk/draft.h"
#include "ui/shared/card.h"

namespace headroom {

class Label;

class DraftOffer : public Card {
  Q_OBJECT

 public:
  explicit DraftOffer(QWidget* parent = nullptr);
  void offer(const Draft& draft);

 Q_SIGNALS:
  void continueWanted();
  void compareWanted();
  void discardWanted();

 private:
  Label* words_;
};

}  // namespace headroom
