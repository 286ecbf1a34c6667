// SPDX-License-Identifier: MIT
// The session editor: the agenda at the left, one section in the middle, what helps at the right. Typing is kept as a
// draft at most 0.8 s behind, and saved into the record when a section is left, on Ctrl+S and at the end.
#pragma once
#include <memory>

#include "core/supervision/supervision_actions.h"
#include "ui/shared/page.h"
#include "ui/supervision/session_view.h"
#include "ui/supervision/sign_off_card.h"

class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace headroom {

enum class GoalVerb;

class AgendaList;
class Card;
class CasesPane;
class ActionsPane;
class LastActionsPane;
class LearningPane;
class SectionPane;
class SideDrawer;
class SignOffPane;
class SignOffWords;
class PageHeader;
class KeptBehind;
class Label;
class AgreeOffer;
class DraftOffer;
class EmptyState;
class MessageBar;
enum class MessageKind;
class RecordReader;

class SessionPage : public Page {
  Q_OBJECT

 public:
  explicit SessionPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  /// 'start:CODE' starts a session with that person now; a number opens that session.
  void showSubject(const QString& subject) override;
  bool keepTyping() override;
  /// Takes a start back in which nothing was written: a look or a slip of the hand is no supervision.
  void left() override;
  /// The number of the session: to go back to it starts nothing.
  QString subjectNow(const QString& asked) const override;
  /// Agenda, section, side; on a narrow page the side is a drawer that opens for it.
  bool focusNextPane() override;
  /// Saves the record; false when it was refused, failed or somebody else changed it. What is typed stays.
  bool save();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  void placeSide();
  void enterSection();
  /// A session that was asked for begins with its first section that is not done, and with nothing said about another.
  /// `anew`: not the session that stood here before; of that the section stays where somebody was.
  void openFirstUnfinished(bool anew);
  void showTyped();
  bool closeOne(ActionId id, bool done);
  bool openOne(ActionId id);
  void buildHeader();
  /// The record on one page in place of its sections, but for the last one, where it is signed.
  void setReading(bool reading);
  /// How long it has taken by now, and from then on every half minute.
  void showSoFar();
  void showReading();
  void savePdf(AddedLater later);
  void printPage();
  /// Asks which of the cases that were discussed, when there are several.
  void saveCaseFile();
  void saveGoal(const Goal& goal, const QString& said);
  void askPath(const Goal& goal);
  void askGoal(const Goal& goal, GoalVerb verb);
  bool dropOne(const OpenAction& action);
  /// An action that was added to the record or removed from it is what Ctrl+Z takes back, saved since or not.
  void offerListed(const QString& what);
  void build();
  void buildPanes(QVBoxLayout* column);
  void bindKeys();
  void showAll();
  void showSide();
  void refreshAgenda();
  /// What was said of other gaps is taken off the page with them.
  void showGaps(const std::vector<QString>& gaps);
  void sayOfGaps(MessageKind kind, const QString& sentence);
  void edited();
  bool keepDraftNow();
  void offerDraft();
  void continueDraft();
  void goOnWith(const SessionRecord& saved, const SessionRecord& restored);
  void compareDraft();
  void dropDraft();
  void resolveConflict();
  /// Shows that record as typing that is not saved yet.
  void showRecord(const SessionRecord& record);
  void book(QDate day, const Booking& booking);
  void sayBooked(const Session& booked, const std::optional<Session>& other);
  void finish();
  void addOrFinish();  ///< what Ctrl+Enter does
  /// Nothing stands in it, on the screen or in the file, but what it began with.
  bool isOnlyBegun() const;
  bool mayShare();
  void takeBack();
  void sayRead();
  void signOff(SignOffVerb verb, const QString& words);
  SessionRecord typed() const;

  std::optional<SessionId> id_;
  std::optional<SessionId> shown_;  ///< whose words stand in the panes
  std::optional<SessionPicture> picture_;
  std::optional<SessionId> readSaid_;  ///< of whose opening it was written down
  bool started_ = false;               ///< on this page, by 'start:'
  bool asked_ = false;                 ///< for a session that is not shown yet
  bool isReading_ = false;
  bool dirty_ = false;
  QString keptAs_;  ///< the form of the draft in which that typing is kept; empty while it is in none
  KeptBehind* behind_;
  QTimer* minute_;
  Label* soFar_;
  PageHeader* header_;
  Label* savedAt_;
  MessageBar* note_;
  /// What offerListed() offers; empty when something else is.
  std::shared_ptr<QString> listed_ = std::make_shared<QString>();
  QString saidOfGaps_;  ///< true while the gaps are those of then
  DraftOffer* draftOffer_;
  AgreeOffer* offer_;
  RecordReader* reader_ = nullptr;
  QPushButton* read_;
  AgendaList* agenda_;
  QStackedWidget* stack_;
  std::vector<SectionPane*> panes_;
  CasesPane* cases_ = nullptr;
  ActionsPane* actions_ = nullptr;
  LearningPane* learning_ = nullptr;
  SignOffPane* signOff_ = nullptr;
  SignOffWords* words_ = nullptr;
  SignOffWords* goalTyped_ = nullptr;
  SideDrawer* drawer_;
  QPushButton* sideButton_;
  QPushButton* finish_;
  QPushButton* takeBack_;
  QWidget* sideBody_ = nullptr;
  QWidget* editor_;
  EmptyState* none_;
};

}  // namespace headroom
