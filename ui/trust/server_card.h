// SPDX-License-Identifier: MIT
// Who can read records that lie on a server: what whoever looks after it can read and what they cannot.
#pragma once
#include "ui/shared/card.h"

class QPushButton;

namespace headroom {

class Label;

class ServerCard : public Card {
  Q_OBJECT

 public:
  explicit ServerCard(QWidget* parent = nullptr);
  /// Whether whoever looks may take a copy along: whoever logged in as themselves.
  void offerCopy(bool isOffered);
  /// Who else has the records open, by name.
  void showOthers(const QStringList& names);

 Q_SIGNALS:
  void copyWanted();

 private:
  Label* others_;
  QPushButton* copy_;
};

}  // namespace headroom
