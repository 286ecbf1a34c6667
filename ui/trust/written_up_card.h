// SPDX-License-Identifier: MIT
// How many working days there are to share the record of a supervision: a setting of the whole service.
#pragma once
#include "ui/shared/card.h"

class QSpinBox;

namespace headroom {

class Workspace;

class WrittenUpCard : public Card {
  Q_OBJECT

 public:
  explicit WrittenUpCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload();

 private:
  void store();
  Workspace& workspace_;
  QSpinBox* days_;
};

}  // namespace headroom
