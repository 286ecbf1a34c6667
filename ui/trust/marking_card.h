// SPDX-License-Identifier: MIT
// The marking at the foot of whatever is printed or saved as a PDF: a setting of the whole service.
#pragma once
#include "ui/shared/card.h"

class QLineEdit;

namespace headroom {

class Workspace;

class MarkingCard : public Card {
  Q_OBJECT

 public:
  explicit MarkingCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload();

 private:
  void store();
  Workspace& workspace_;
  QLineEdit* words_;
};

}  // namespace headroom
