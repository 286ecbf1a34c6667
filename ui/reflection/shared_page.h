// SPDX-License-Identifier: MIT
// Copies of notes: what others have shared with the viewer, and what the viewer has shared and can take back.
#pragma once
#include "core/reflection/note_sharing.h"
#include "ui/shared/page.h"

class QVBoxLayout;

namespace headroom {

class Card;

class SharedPage : public Page {
  Q_OBJECT

 public:
  explicit SharedPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Shared notes"); }
  void reload() override;

 private:
  QWidget* copyBox(const SharedCopy& copy, bool own);

  QVBoxLayout* column_;
  QWidget* copies_ = nullptr;
};

}  // namespace headroom
