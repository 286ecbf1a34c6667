// SPDX-License-Identifier: MIT
// A person's page: their posts, how the headroom of each is made up, and the cases behind it.
// Its subject is 'person:ID' or the person's code.
#pragma once
#include "ui/people/people_view.h"
#include "ui/shared/page.h"

class QPushButton;
class QVBoxLayout;

namespace headroom {

class EmptyState;
class MessageBar;
class PageColumns;
class PageHeader;

class PersonPage : public Page {
  Q_OBJECT

 public:
  explicit PersonPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override;

 private:
  QWidget* casesCard(const PostPart& part, std::size_t number);
  QWidget* supervisionCard(const PersonPicture& picture);
  QWidget* agreementCard(const PersonPicture& picture);
  QWidget* pathsCard(const PersonPicture& picture);
  QWidget* actionsCard(const PersonPicture& picture);
  QWidget* notKnownCard(const PersonPicture& picture);
  QWidget* madeCard(const PostPart& part, std::size_t number);
  void showPicture(const PersonPicture& picture);
  void clear();
  void openSession(const Session& session);

  QString subject_;
  QString name_;
  QString code_;
  bool allSessions_ = false;
  QPushButton* prepare_;
  QPushButton* growth_;
  QPushButton* start_;
  PageHeader* header_;
  MessageBar* message_;
  PageColumns* columns_;
  EmptyState* nobody_;
  EmptyState* noPost_;
  std::vector<QWidget*> cards_;
};

}  // namespace headroom
