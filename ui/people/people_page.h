// SPDX-License-Identifier: MIT
// The team and the pages of its people in one place of the sidebar: no subject shows the team, 'person:ID' a person.
#pragma once
#include "ui/shared/page.h"

class QStackedLayout;

namespace headroom {

class PeoplePage : public Page {
  Q_OBJECT

 public:
  explicit PeoplePage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override;

 private:
  Page* shown() const;
  QStackedLayout* stack_;
  Page* team_;
  Page* person_;
};

}  // namespace headroom
