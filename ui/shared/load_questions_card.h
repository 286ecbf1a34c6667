// SPDX-License-Identifier: MIT
// What people say of the load that is counted for them: one's own questions with their answers, or those that a manager
// has to answer, the earliest date first.
#pragma once
#include "core/caseload/load_question.h"
#include "ui/shared/card.h"

class QVBoxLayout;

namespace headroom {

class Workspace;

class LoadQuestionsCard : public Card {
  Q_OBJECT

 public:
  enum class For { Own, Answering };
  LoadQuestionsCard(Workspace& workspace, For whom, QWidget* parent = nullptr);
  /// Reads anew; hides itself when there is nothing to answer.
  void reload();
  /// Asks about one of the viewer's own posts.
  void ask(PostId post, const QString& shown);

 private:
  QWidget* lineOf(const LoadQuestion& one);
  void answer(const LoadQuestion& one);
  Workspace& workspace_;
  For whom_;
  QWidget* lines_ = nullptr;
};

}  // namespace headroom
