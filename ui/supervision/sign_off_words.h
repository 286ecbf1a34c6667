// SPDX-License-Identifier: MIT
// The words that go with a step of the sign-off (a comment, an answer, an addition), and a goal that stands in its
// line, kept while they are typed: they belong to no record before the step is taken or the goal is added, and the
// program may end before that.
#pragma once
#include <QObject>

#include <functional>
#include <optional>

#include "core/supervision/session.h"

namespace headroom {

class KeptBehind;
class LearningPane;
class SignOffCard;
class Workspace;
struct WritableDesk;

/// Where such words are typed.
struct WordsBeside {
  QString part;   ///< of the draft's name: 'session:17:words'
  QString title;  ///< with whose name for %1
  std::function<QString()> words;
  std::function<void(const QString&)> put;
  std::function<bool()> isOpen;
};

class SignOffWords : public QObject {
  Q_OBJECT

 public:
  SignOffWords(Workspace& workspace, SignOffCard& card, QObject* parent);
  SignOffWords(Workspace& workspace, LearningPane& pane, QObject* parent);
  /// Those of that session from now on: what was kept stands in the box again.
  void show(const Session& session);
  /// Keeps what is typed at once; false when it is nowhere but on the screen.
  bool keep();
  /// They have become what they were typed for: nothing is kept of them.
  void letGo();
  /// Whether words wait for their step.
  bool wait() const;
  /// In the save of the step that they went with.
  void said(WritableDesk& desk) const;
  /// After that save.
  void empty();

 private:
  SignOffWords(Workspace& workspace, WordsBeside beside, QObject* parent);
  void noteTyped();
  QString form() const;
  QString body() const;

  Workspace& workspace_;
  WordsBeside beside_;
  KeptBehind* behind_;
  std::optional<SessionId> session_;
  QString title_;
  bool isTyped_ = false;  ///< and not kept yet
};

}  // namespace headroom
