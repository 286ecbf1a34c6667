// SPDX-License-Identifier: MIT
// The words that go with a step of the sign-off (a comment, an answer, an addition), kept while they are typed: they
// belong to no record before the step is taken, and the program may end before that.
#pragma once
#include <QObject>

#include <optional>

#include "core/supervision/session.h"

class QTimer;

namespace headroom {

class SignOffCard;
class Workspace;
struct WritableDesk;

class SignOffWords : public QObject {
  Q_OBJECT

 public:
  SignOffWords(Workspace& workspace, SignOffCard& card, QObject* parent);
  /// Those of that session from now on: what was kept stands in the box again.
  void show(const Session& session);
  /// Keeps what is typed at once; false when it is nowhere but on the screen.
  bool keep();
  /// Whether words wait for their step.
  bool wait() const;
  /// In the save of the step that they went with.
  void said(WritableDesk& desk) const;
  /// After that save.
  void empty();

 private:
  QString form() const;
  QString body() const;

  Workspace& workspace_;
  SignOffCard& card_;
  QTimer* throttle_;
  std::optional<SessionId> session_;
  QString title_;
  bool isTyped_ = false;  ///< and not kept yet
};

}  // namespace headroom
