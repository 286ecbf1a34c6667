// SPDX-License-Identifier: MIT
// The words of the sample: short plain sentences as they stand in supervision records and notes. They name nobody.
#pragma once
#include "core/sample/dice.h"

namespace headroom::sample {

struct DiscussionWords {
  QString why;
  QString said;
  QString risks;
  QString decision;
  QString rationale;
};

DiscussionWords discussionWords(bool adults, Dice& dice);
/// What is to be done about a case; begins with a verb.
QString caseAction(bool adults, Dice& dice);
/// What is to be done that is about no case.
QString ownAction(Dice& dice);
/// A sentence or two for that section of the agenda ('wellbeing', 'reflection', …).
QString sectionWords(const QString& section, Dice& dice);
/// Why a meeting was moved or cancelled.
QString moveReason(Dice& dice);
QString preparationWords(Dice& dice);

QString noteTitle(Dice& dice);
/// The sentences of one reflective note, about 18 words each; none comes twice within twenty.
class NoteThoughts {
 public:
  explicit NoteThoughts(Dice& dice);
  QString next(int sentences);

 private:
  static constexpr int kSentences = 20;
  int at_ = 0;
  int step_ = 1;
};

struct GoalWords {
  QString what;
  QString framework;
  QString opportunity;
  std::vector<QString> steps;
};
const std::vector<GoalWords>& goals();

struct CpdWords {
  QString kind;
  QString title;
  QString learnt;
  QString impact;
};
const std::vector<CpdWords>& cpdPieces();
const std::vector<QString>& courses();

}  // namespace headroom::sample
