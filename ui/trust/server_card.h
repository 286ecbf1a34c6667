// SPDX-License-Identifier: MIT
// Who can read records that lie on a server: what whoever looks after it can read and what they cannot.
#pragma once
#include "ui/shared/card.h"

namespace headroom {

class Label;

class ServerCard : public Card {
  Q_OBJECT

 public:
  explicit ServerCard(QWidget* parent = nullptr);
  /// Who else has the records open, by name.
  void showOthers(const QStringList& names);

 private:
  Label* others_;
};

}  // namespace headroom
