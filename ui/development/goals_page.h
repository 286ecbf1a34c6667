// SPDX-License-Identifier: MIT
// One's own goals: what, which opportunity, by when, the steps, what shows that they are reached, and what came of it.
// From here to how one has grown, to what was learnt together, and to who knows about what.
#pragma once
#include "ui/shared/goal_forms.h"
#include "ui/shared/page.h"

class QPushButton;
class QVBoxLayout;

namespace headroom {

class Card;
class MessageBar;
class PageHeader;

class GoalsPage : public Page {
  Q_OBJECT

 public:
  explicit GoalsPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Goals"); }
  void reload() override;

 private:
  QWidget* goalCard(const Goal& goal);
  void addSteps(const Goal& goal, Card& card);
  void addEvidence(const Goal& goal, Card& card);
  void addReflections(const Goal& goal, Card& card);
  void addVerbs(const Goal& goal, Card& card);
  void ask(const Goal& goal, GoalVerb verb);
  void useForCpd(const Goal& goal);
  void store(const Goal& goal, const QString& said);
  QPushButton* way(const QString& words, const QString& icon, const QString& page);
  PageHeader* header_;
  QPushButton* frameworks_;
  MessageBar* note_;
  QVBoxLayout* column_;
  QWidget* list_ = nullptr;
};

}  // namespace headroom
