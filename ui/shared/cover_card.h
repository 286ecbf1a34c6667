// SPDX-License-Identifier: MIT
// The alarm that people are due while their supervisor is away and nobody covers, with what arranges it. Gone when
// there is nothing to say.
#pragma once
#include "core/organisation/organisation.h"
#include "core/supervision/cover.h"
#include "ui/shared/card.h"

namespace headroom {

class MessageBar;
class Workspace;

/// auto* alarm = new CoverCard(workspace, message); … alarm->reload();  // reads and shows itself, or hides
class CoverCard : public Card {
  Q_OBJECT

 public:
  CoverCard(Workspace& workspace, MessageBar& message, QWidget* parent = nullptr);
  void reload();
  void showGaps(const std::vector<CoverGap>& gaps);

 private:
  Workspace& workspace_;
  MessageBar& message_;
};

/// Asks who covers for that person and from when until when, and says that it is done. False when it was left.
bool askCover(Workspace& workspace, MessageBar& message, PersonId person, const QString& name, const Period& when,
              QWidget* parent);

}  // namespace headroom
