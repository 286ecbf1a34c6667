// SPDX-License-Identifier: MIT
// The title and every prompt that either window wrote under are the parts.
#include "ui/reflection/note_merge.h"

#include <QStringList>

#include "core/base/say.h"

namespace headroom {
namespace {

QString titleOf(const Note& note, const QString& prompt) {
  for (const Prompt& each : reflectionModel(note.model).prompts) {
    if (each.key == prompt) return each.title;
  }
  return say("Written before");
}

}  // namespace

std::optional<Note> mergedNote(const Note& base, const Note& mine, const Note& theirs, QWidget* parent,
                               ConflictWith with, const QString& drafted) {
  std::vector<ConflictPart> parts{{say("Title"), mine.title, theirs.title, base.title}};
  QStringList prompts;
  for (const Note* note : {&theirs, &mine}) {
    for (const Passage& each : note->passages) {
      if (!prompts.contains(each.prompt)) prompts << each.prompt;
    }
  }
  for (const QString& prompt : prompts) {
    parts.push_back({titleOf(mine, prompt), mine.passage(prompt), theirs.passage(prompt), base.passage(prompt)});
  }
  const auto texts = settledParts(say("Your note"), parts, parent, with, drafted);
  if (!texts) return std::nullopt;
  Note note = theirs;
  note.title = texts->front().simplified();
  if (mine.model != base.model) note.model = mine.model;
  if (mine.caseCode != base.caseCode) note.caseCode = mine.caseCode;
  if (mine.bringToSupervision != base.bringToSupervision) note.bringToSupervision = mine.bringToSupervision;
  if (mine.goal != base.goal) note.goal = mine.goal;
  note.passages.clear();
  for (qsizetype i = 0; i < prompts.size(); ++i) {
    note.passages.push_back({prompts[i], (*texts)[static_cast<std::size_t>(i) + 1]});
  }
  return note;
}

}  // namespace headroom
