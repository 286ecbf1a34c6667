// SPDX-License-Identifier: MIT
// Every open action of the viewer and their people: age, carry count, due; ticked off where it stands.
#pragma once
#include "core/supervision/open_actions.h"
#include "ui/shared/page.h"

class QLineEdit;

namespace headroom {

class Card;
class MessageBar;
class PageHeader;
class QuickActionLine;

class ActionsPage : public Page {
  Q_OBJECT

 public:
  explicit ActionsPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Actions"); }
  void reload() override;
  /// 'new' begins an action.
  void showSubject(const QString& subject) override;

 private:
  void refill();
  void offerPeople();
  void addTyped();
  void tick(const OpenAction& action);
  std::vector<OpenAction> actions_;
  PageHeader* header_;
  MessageBar* note_;
  QuickActionLine* line_;
  QLineEdit* filter_;
  Card* card_;
  QWidget* list_ = nullptr;
};

}  // namespace headroom
