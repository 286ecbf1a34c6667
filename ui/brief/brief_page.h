// SPDX-License-Identifier: MIT
// What stands before a supervision, for both who meet: the brief that writes itself, and what they want to talk about.
// Its subject is the person's code.
#pragma once
#include "core/supervision/brief.h"
#include "ui/paper/brief_report.h"
#include "ui/shared/page.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class Card;
class EmptyState;
class KeptBehind;
class Label;
class MessageBar;
class PageColumns;
class PageHeader;

class BriefPage : public Page {
  Q_OBJECT

 public:
  explicit BriefPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override;
  QString subjectNow(const QString&) const override { return code_; }
  /// What stands in the line is kept for whoever typed it, and for the supervision of that person.
  bool keepTyping() override;

 private:
  void buildHeader();
  QWidget* talkCard();
  void showTalk(const BriefSection& section);
  QWidget* cardOf(const BriefSection& section) const;
  void addTyped();
  QString draftForm() const;
  void showKeptLine();
  void takeBack(PreparationId id);
  void savePdf();
  void print();

  QString code_;
  std::optional<Brief> brief_;
  PageHeader* header_;
  QPushButton* start_;
  QPushButton* print_;
  QPushButton* save_;
  MessageBar* note_;
  PageColumns* columns_;
  QVBoxLayout* left_ = nullptr;
  QVBoxLayout* right_ = nullptr;
  EmptyState* nobody_;
  Card* talk_;
  Label* withheld_;
  QWidget* typing_;
  QLineEdit* line_;
  KeptBehind* behind_;
  QString kept_;  ///< of what stands in the line, as it lies in the file
  bool isDraftRead_ = false;
  QWidget* talkLines_ = nullptr;
  std::vector<QWidget*> cards_;
};

}  // namespace headroom
