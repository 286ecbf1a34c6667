// SPDX-License-Identifier: MIT
// Copies of notes: what others have shared with the viewer, and what the viewer has shared and can take back.
#pragma once
#include "core/reflection/note_sharing.h"
#include "ui/shared/page.h"

class QVBoxLayout;

namespace headroom {

class MessageBar;

class SharedPage : public Page {
  Q_OBJECT

 public:
  explicit SharedPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Shared notes"); }
  void reload() override;

 private:
  /// A copy, and whether it can be quoted in the record of the two.
  struct Shown {
    SharedCopy copy;
    bool mayQuote = false;
  };
  QWidget* copyBox(const Shown& shown, bool own);
  void takeBack(CopyId id);

  QVBoxLayout* column_;
  MessageBar* bar_;
  QWidget* copies_ = nullptr;
};

}  // namespace headroom
