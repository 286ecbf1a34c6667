// SPDX-License-Identifier: MIT
// At the head of a record that waits for its supervisee: what is asked of them, before they have read to the end.
#pragma once
#include "ui/shared/card.h"
#include "ui/supervision/session_view.h"

namespace headroom {

class Label;

class AgreeOffer : public Card {
  Q_OBJECT

 public:
  explicit AgreeOffer(QWidget* parent = nullptr);
  /// Hidden unless the viewer can agree.
  void show(const SessionPicture& picture);

 Q_SIGNALS:
  void agreeWanted();
  /// A comment, or what they see differently, is to be written first.
  void wordsWanted();

 private:
  Label* words_;
};

}  // namespace headroom
