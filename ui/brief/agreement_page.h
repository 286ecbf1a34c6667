// SPDX-License-Identifier: MIT
// The supervision agreement of somebody with their supervisor, and what is checked about them once a year.
// Its subject is the person's code.
#pragma once
#include "ui/brief/agreement_view.h"
#include "ui/shared/page.h"

class QPushButton;
class QVBoxLayout;

namespace headroom {

class Card;
class EmptyState;
class MessageBar;
class PageColumns;
class PageHeader;

class AgreementPage : public Page {
  Q_OBJECT

 public:
  explicit AgreementPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override { code_ = subject; }

 private:
  void showAll();
  QWidget* agreementCard(const Agreement& agreement, const QString& title);
  void addVerbs(Card& card, const Agreement& agreement);
  QWidget* earlierCard();
  QPushButton* saveButton(const Agreement& agreement);
  QWidget* checksCard();
  QWidget* seenCard();
  void write(Agreement agreement);
  void begin();
  void sign(const Agreement& agreement);
  void unsign(AgreementId id);
  void drop(AgreementId id);
  void noteCheck(CheckKind kind);
  void removeCheck(CheckId id);

  QString code_;
  std::optional<AgreementPicture> picture_;
  PageHeader* header_;
  QPushButton* note_;
  QPushButton* begin_;
  MessageBar* message_;
  PageColumns* columns_;
  EmptyState* nobody_;
  QVBoxLayout* left_;
  QVBoxLayout* right_;
  std::vector<QWidget*> cards_;
};

}  // namespace headroom
