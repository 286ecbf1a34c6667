// SPDX-License-Identifier: MIT
// The guide in the window: what is asked for is a place in it ('keys', 'every-page#academy').
#pragma once
#include "ui/shared/page.h"

namespace headroom {

class GuideView;
class MessageBar;
class PageHeader;

class HelpPage : public Page {
  Q_OBJECT

 public:
  explicit HelpPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override {}
  void showSubject(const QString& subject) override;

 private:
  void save();
  GuideView* view_;
  MessageBar* message_;
};

}  // namespace headroom
