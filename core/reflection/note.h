// SPDX-License-Identifier: MIT
// Reflective notes: written by practitioners for their own practice, freely or under a model (rules 9).
// Only the author is ever given a note.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

struct Prompt {
  QString key;
  QString title;     ///< 'What happened'
  QString question;  ///< shown where nothing is written yet
};

struct ReflectionModel {
  QString key;
  QString name;
  std::vector<Prompt> prompts;
};

/// A goal that a note can be tied to.
struct GoalChoice {
  GoalId id;
  QString what;
};

/// Free writing, Gibbs, Driscoll/Rolfe, Kolb, Schon, Atkins and Murphy, weekly; prompts in our own words.
const std::vector<ReflectionModel>& reflectionModels();
const ReflectionModel& reflectionModel(const QString& key);

struct Passage {
  QString prompt;
  QString body;
};

/// A note without a title is called by so many letters of its first words.
inline constexpr int kTitleFromWords = 48;

struct Note {
  std::optional<NoteId> id;  ///< none: not stored yet
  PersonId author;
  QDate day;
  QString title;
  QString model = QStringLiteral("free");
  QString caseCode = {};  ///< empty when about no case
  bool bringToSupervision = false;
  std::vector<Passage> passages = {};
  qint64 rowVersion = 0;
  bool isOpen = true;               ///< false: sealed to keys that the reader has not, so there are no words
  std::optional<GoalId> goal = {};  ///< of the author's own

  QString passage(const QString& prompt) const;
  int words() const;
  /// The first words written, for a list.
  QString opening(int length = 60) const;
};

/// In the order of the model's prompts; what belongs to none of them after these.
void orderPassages(Note& note);
/// Refused when nothing at all is written. A note without a title is called by its first words.
Result<Note> checked(Note note);
/// The title, the case and the text, as they are compared when somebody looks for a word (core/base/finding.h).
QString foldedNote(const Note& note);
/// Whether every word typed stands in the title or the text, however it is spelt.
bool noteFits(const Note& note, const QString& typed);

}  // namespace headroom
