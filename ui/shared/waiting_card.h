// SPDX-License-Identifier: MIT
// The records that wait for whoever is looking, each with what is asked of them; hidden while none does.
#pragma once
#include "core/supervision/waiting_records.h"
#include "ui/shared/card.h"
#include "ui/shared/page.h"

namespace headroom {

/// auto* waiting = new WaitingCard(workspace); connect(waiting, &WaitingCard::goTo, this, &Page::goTo); and reload() it
/// with its page.
class WaitingCard : public Card {
  Q_OBJECT

 public:
  /// Everything, or only the records of their own supervision.
  enum class Whose { All, Own };

  explicit WaitingCard(Workspace& workspace, Whose whose = Whose::All, QWidget* parent = nullptr);
  void reload();

 Q_SIGNALS:
  void goTo(const headroom::Address& address);

 private:
  QWidget* lineOf(const WaitingRecord& one);
  QWidget* decisionsLine(const QString& words, const QString& page);
  Workspace& workspace_;
  Whose whose_;
  QWidget* lines_ = nullptr;
};

/// 'Your supervision of Friday 24 July 2026 with Priya Nair is to be read and agreed.'
QString waitingWords(const WaitingRecord& one);

}  // namespace headroom
