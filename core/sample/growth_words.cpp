// SPDX-License-Identifier: MIT
// The words of notes, goals and learning.
// A note is made of whole sentences, so that it reads as one.
#include "core/sample/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace headroom::sample {

QString noteTitle(Dice& dice) {
  static const std::vector<QString> list{u"After the core group"_s,
                                         u"A visit that went quiet"_s,
                                         u"Sitting in the car first"_s,
                                         u"When the plan says more than we know"_s,
                                         u"Saying no and staying kind"_s,
                                         u"What I did not ask"_s,
                                         u"Handing over"_s,
                                         u"First day in court"_s,
                                         u"Who was I talking to?"_s,
                                         u"Good news, and why I did not trust it"_s,
                                         u"The week of three endings"_s,
                                         u"Listening with an interpreter"_s,
                                         u"A decision that was not mine"_s,
                                         u"What humour did in that room"_s};
  return dice.pick(list);
}

NoteThoughts::NoteThoughts(Dice& dice) {
  // Steps that share no factor with the number of sentences pass every one of them before any comes again.
  static const std::vector<int> steps{3, 7, 9, 11, 13, 17};
  at_ = dice.below(kSentences);
  step_ = dice.pick(steps);
}

QString NoteThoughts::next(int sentences) {
  static const std::array<QString, kSentences> list{
      u"I had planned the visit around the form, and it took me ten minutes to notice that nobody was looking at it."_s,
      u"What stays with me is how quietly she closed the door when her brother came in, and that I kept on talking."_s,
      u"I think I wanted the meeting to go well more than I wanted to know what was going on at home."_s,
      u"When I sat down on the floor everything became slower, and he began to show me things without being asked."_s,
      u"I felt defensive when the teacher said that we had come too late, perhaps because I had thought it myself."_s,
      u"In supervision I would like to ask what else could explain this pattern, before I settle on the obvious one."_s,
      u"It helped to write down what I saw and what I made of it in two separate columns, as we tried last month."_s,
      u"I was aware of my accent, my lanyard and my car keys on the table, and of how much they say about power."_s,
      u"Next time I will say at the beginning what I have to write down, so that it does not come as a verdict."_s,
      u"Theory calls this parallel process; in the room it only felt as if I had caught the hopelessness of the family."_s,
      u"The interpreter stopped twice to explain a word to me, and each time I understood more than the word."_s,
      u"I noticed relief when they cancelled, and I want to be honest about what that relief is telling me."_s,
      u"A colleague asked what the grandmother would say if she were here, and suddenly the plan had a centre again."_s,
      u"I did not raise the smell of smoke, although it is in the plan, because the day was already heavy for them."_s,
      u"There is something about endings that I do not do well, and this is the third case in which I see it."_s,
      u"He said that I am the ninth worker, and I promised nothing, which was harder than promising something."_s,
      u"Looking back, the turning point was a joke about the kettle, and I could not have put that in any assessment."_s,
      u"I would keep the walk instead of the interview room, and I would try to stay silent for longer than I did."_s,
      u"The legal view and the human one did not meet in that hour, and I found myself translating in both directions."_s,
      u"It was good practice to go back the next day, even if nobody will ever see that visit in the figures."_s};
  QString text;
  for (int i = 0; i < sentences; ++i) {
    if (i > 0) text += u' ';
    text += list[static_cast<std::size_t>(at_)];
    at_ = (at_ + step_) % kSentences;
  }
  return text;
}

const std::vector<GoalWords>& goals() {
  static const std::vector<GoalWords> list{
      {u"Staying with discomfort in direct work"_s,
       u"PCF: critical reflection and analysis"_s,
       u"co-working"_s,
       {u"Choose one family to try it with"_s, u"Write two reflections"_s,
        u"Bring one of them to group supervision"_s}},
      {u"Confident in court"_s,
       u"KSS: the law and the family and youth justice systems"_s,
       u"course"_s,
       {u"Attend court skills training"_s, u"Shadow a colleague in the witness box"_s,
        u"Give evidence with support"_s}},
      {u"Chairing core groups so that parents speak first"_s,
       u"PCF: professional leadership"_s,
       u"shadowing"_s,
       {u"Watch two core groups"_s, u"Chair one with a colleague"_s, u"Ask two parents how it was"_s}},
      {u"Assessments in plain words"_s,
       u"SWE 3.4: apply knowledge and skill"_s,
       u"course"_s,
       {u"Read three of my own aloud"_s, u"Write one together with a colleague"_s, u"Present it to the team"_s}},
      {u"Recording on the day of the visit"_s,
       u"SWE 3.11: maintain clear records"_s,
       u"extra work in another practice area"_s,
       {u"Block an hour after each visit for a month"_s, u"Look at what changed"_s}},
      {u"Supervising a student"_s,
       u"PCF: professional leadership"_s,
       u"practice educator"_s,
       {u"Attend the stage 1 course"_s, u"Agree the placement"_s, u"Observe and be observed"_s}},
      {u"Ready for a deputy manager's post"_s,
       u"KSS: practice supervisor"_s,
       u"deputy or team manager post"_s,
       {u"Lead the allocation meeting twice"_s, u"Shadow the budget review"_s, u"Write the application"_s}},
  };
  return list;
}

const std::vector<CpdWords>& cpdPieces() {
  static const std::vector<CpdWords> list{
      {u"training"_s, u"Court skills"_s, u"How to answer only what was asked, and to say when I do not know."_s,
       u"My last statement was two pages shorter and the judge used its summary."_s},
      {u"reading"_s, u"Neglect and the long view"_s, u"Chronologies show what visits hide."_s,
       u"I now begin every assessment with the chronology."_s},
      {u"peer learning"_s, u"A case brought to the reflective group"_s, u"My certainty came from tiredness."_s,
       u"I changed the contact plan and asked for co-working."_s},
      {u"training"_s, u"Trauma-informed practice"_s, u"Behaviour is often a way to be safe."_s,
       u"I ask what happened before I ask why."_s},
      {u"shadowing"_s, u"A day with the hospital team"_s, u"How little time there is for a choice of home."_s,
       u"I ring the family before the ward does."_s},
      {u"presentation"_s, u"Talking mats with colleagues"_s, u"Teaching showed me what I leave out."_s,
       u"Three colleagues have used them since."_s},
      {u"reading"_s, u"Mental capacity case law this year"_s, u"The question comes before the test."_s,
       u"My assessments name the decision first."_s},
      {u"feedback"_s, u"What two parents said about my visits"_s, u"They remember tone, not content."_s,
       u"I say at the door how long I will stay."_s},
  };
  return list;
}

const std::vector<QString>& courses() {
  static const std::vector<QString> list{u"Court skills"_s,
                                         u"Trauma-informed practice"_s,
                                         u"Motivational interviewing"_s,
                                         u"Best interests assessor"_s,
                                         u"Practice educator stage 1"_s,
                                         u"Working with interpreters"_s,
                                         u"Domestic abuse: safe planning"_s,
                                         u"Achieving best evidence"_s,
                                         u"Reflective supervision for managers"_s};
  return list;
}

}  // namespace headroom::sample
