// SPDX-License-Identifier: MIT
// A case's page: who holds it and why, its family, where it was discussed; give it, put its facts right, close it.
// Its subject is 'case:ID' or the reference.
#pragma once
#include "core/caseload/caseload_actions.h"
#include "ui/caseload/case_view.h"
#include "ui/shared/page.h"

class QPushButton;

namespace headroom {

class EmptyState;
class MessageBar;
class PageColumns;
class PageHeader;

class CasePage : public Page {
  Q_OBJECT

 public:
  explicit CasePage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override;

 private:
  void build();
  void showPicture();
  QWidget* heldCard();
  QWidget* waitingCard();
  QWidget* discussionsCard();
  QWidget* factsCard();
  QWidget* familyCard();
  void give();
  void correct();
  void settleWait();
  void decide();
  void endPart(const HeldLine& line);
  void close();
  void sayDone(const QString& words);

  QString subject_;
  bool fresh_ = false;  ///< the next reload shows another case
  std::optional<CasePicture> picture_;
  PageHeader* header_;
  MessageBar* message_;
  PageColumns* columns_;
  EmptyState* nothing_;
  QPushButton* give_;
  QPushButton* correct_;
  QPushButton* wait_;
  QPushButton* decide_;
  QPushButton* close_;
  std::vector<QWidget*> cards_;
};

}  // namespace headroom
