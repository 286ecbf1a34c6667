// SPDX-License-Identifier: MIT
// The models with their prompts, and what makes a note.
#include "core/reflection/note.h"

#include "core/base/finding.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/base/word_count.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom {

const std::vector<ReflectionModel>& reflectionModels() {
  static const std::vector<ReflectionModel> models{
      {u"free"_s,
       say("Free writing"),
       {{u""_s, say("What is on your mind?"), say("Begin anywhere. Nobody marks this.")}}},
      {u"gibbs"_s,
       say("Gibbs' reflective cycle"),
       {{u"happened"_s, say("What happened"), say("Who was there, what was said, what did you see?")},
        {u"feelings"_s, say("Thoughts and feelings"), say("What went through you, then and afterwards?")},
        {u"evaluation"_s, say("Good and hard"), say("What went well, and what was hard, for whom?")},
        {u"sense"_s, say("Making sense of it"), say("What might have been going on? Which theory or value helps?")},
        {u"else"_s, say("What else could I do"), say("What other ways were open to you?")},
        {u"again"_s, say("If it happened again"), say("What would you keep, and what would you try?")}}},
      {u"driscoll"_s,
       say("What? So what? Now what?"),
       {{u"what"_s, say("What?"), say("What happened, in a few plain sentences?")},
        {u"so-what"_s, say("So what?"), say("What does it mean for the child or adult, and for you?")},
        {u"now-what"_s, say("Now what?"), say("What will you do next, and with whom?")}}},
      {u"kolb"_s,
       say("Kolb's learning cycle"),
       {{u"experience"_s, say("The experience"), say("What did you do?")},
        {u"observe"_s, say("Looking back"), say("What did you notice that did not fit?")},
        {u"concept"_s, say("The idea"), say("What general idea comes out of it?")},
        {u"try"_s, say("Trying it out"), say("Where will you try that idea?")}}},
      {u"schon"_s,
       say("In and on action (Sch\u00f6n)"),
       {{u"in"_s, say("In the moment"), say("What surprised you, and what did you change there and then?")},
        {u"on"_s, say("Afterwards"), say("What do you see now that you could not see then?")}}},
      {u"atkins"_s,
       say("Atkins and Murphy"),
       {{u"discomfort"_s, say("Discomfort"), say("What felt uncomfortable, and where did you feel it?")},
        {u"describe"_s, say("The situation"), say("What was going on around that feeling?")},
        {u"analyse"_s, say("Looking closer"), say("What did you assume? What else could be true?")},
        {u"learnt"_s, say("What I learnt"), say("What do you know now about your practice?")}}},
      {u"weekly"_s,
       say("My week"),
       {{u"carried"_s, say("What I carried home"), say("What stayed with you this week?")},
        {u"proud"_s, say("What I am proud of"), say("What did you do well that nobody saw?")},
        {u"need"_s, say("What I need"), say("What would help next week?")}}},
  };
  return models;
}

const ReflectionModel& reflectionModel(const QString& key) {
  const auto& models = reflectionModels();
  const auto found =
      std::find_if(models.begin(), models.end(), [&key](const ReflectionModel& model) { return model.key == key; });
  return found == models.end() ? models.front() : *found;
}

QString Note::passage(const QString& prompt) const {
  for (const Passage& each : passages) {
    if (each.prompt == prompt) return each.body;
  }
  return {};
}

int Note::words() const {
  int count = 0;
  for (const Passage& each : passages) count += wordCount(each.body);
  return count;
}

QString Note::opening(int length) const {
  for (const Passage& each : passages) {
    if (!each.body.simplified().isEmpty()) return firstWords(each.body, length);
  }
  return {};
}

void orderPassages(Note& note) {
  const auto placeOf = [&note](const Passage& passage) {
    const auto& prompts = reflectionModel(note.model).prompts;
    const auto isIt = [&passage](const Prompt& prompt) { return prompt.key == passage.prompt; };
    return std::find_if(prompts.begin(), prompts.end(), isIt) - prompts.begin();
  };
  std::stable_sort(note.passages.begin(), note.passages.end(),
                   [&](const Passage& a, const Passage& b) { return placeOf(a) < placeOf(b); });
}

Result<Note> checked(Note note) {
  note.title = note.title.simplified();
  if (note.words() == 0 && note.title.isEmpty()) return refuse(say("There is nothing written yet."));
  if (note.title.isEmpty()) note.title = note.opening(kTitleFromWords);
  TRY(checkedLength(note.title, kLongestName, say("The title")));
  for (const Passage& each : note.passages) {
    TRY(checkedLength(each.body, kLongestText, say("The note")));
  }
  return note;
}

QString foldedNote(const Note& note) {
  QStringList all{note.title, note.caseCode};
  for (const Passage& each : note.passages) all << each.body;
  return folded(all.join(u'\n'));
}

bool noteFits(const Note& note, const QString& typed) {
  const QStringList words = foldedWords(typed);
  return words.isEmpty() || standIn(words, foldedNote(note));
}

}  // namespace headroom
