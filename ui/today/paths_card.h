// SPDX-License-Identifier: MIT
// What somebody of the team has asked for and waits for a yes or a no; hidden while nothing does.
#pragma once
#include "ui/shared/card.h"
#include "ui/shared/page.h"

namespace headroom {

class PathsCard : public Card {
  Q_OBJECT

 public:
  explicit PathsCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload();

 Q_SIGNALS:
  void goTo(const headroom::Address& address);

 private:
  Workspace& workspace_;
  QWidget* lines_ = nullptr;
};

}  // namespace headroom
