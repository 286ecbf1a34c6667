// SPDX-License-Identifier: MIT
// The way to what is held about one person: about anybody for those who manage the service, about oneself for others.
#pragma once
#include "core/base/id.h"
#include "ui/shared/card.h"

class QComboBox;

namespace headroom {

class Workspace;

class SubjectCard : public Card {
  Q_OBJECT

 public:
  explicit SubjectCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload(bool managesService);

 private:
  void gather();

  Workspace& workspace_;
  QComboBox* person_;
};

}  // namespace headroom
