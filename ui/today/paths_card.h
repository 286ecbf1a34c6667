// SPDX-License-Identifier: MIT
// What somebody of the team has asked for and waits for a yes or a no, and who has lost a mentor, buddy or practice
// educator; hidden while there is neither.
#pragma once
#include "core/development/path_reading.h"
#include "ui/shared/card.h"
#include "ui/shared/page.h"

class QVBoxLayout;

namespace headroom {

class PathsCard : public Card {
  Q_OBJECT

 public:
  explicit PathsCard(Workspace& workspace, QWidget* parent = nullptr);
  void reload();

 Q_SIGNALS:
  void goTo(const headroom::Address& address);

 private:
  void addWithout(const std::vector<WithoutCompanion>& without, QVBoxLayout& column);

  Workspace& workspace_;
  QWidget* lines_ = nullptr;
};

}  // namespace headroom
