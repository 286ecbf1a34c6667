// SPDX-License-Identifier: MIT
// Everybody under supervision has a goal or two; those with a registration have CPD in this year and the last.
// A request for training is never decided by the one who asks.
#include "core/sample/growth_records.h"

#include <algorithm>
#include <set>

#include "core/sample/words.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

/// The last of the goals: to teach a student, and to manage.
constexpr int kGoalsOfTheExperienced = 2;

class Growth {
 public:
  Growth(const Plan& plan, RowWriter& writer, Dice dice) : plan_(plan), writer_(writer), dice_(dice) {}

  void addGoal(Number person, Number session, const GoalWords& words, bool finished) {
    GoalRow row;
    row.code = u"G-%1"_s.arg(++goals_, 4, 10, QChar(u'0'));
    row.person = person;
    row.session = session;
    row.what = words.what;
    row.framework = words.framework;
    row.opportunity = words.opportunity;
    row.target = finished ? plan_.today - dice_.between(20, 200) : plan_.today + dice_.between(14, 150);
    row.status = u"open"_s;
    if (finished) {
      row.status = dice_.pick(std::vector<QString>{u"met"_s, u"met"_s, u"partly met"_s, u"dropped"_s});
      row.outcome = row.status == u"dropped" ? u"Other work came first; taken up again next year."_s
                                             : u"Seen in practice by the supervisor and a colleague."_s;
    }
    const Number goal = writer_.write(row);
    const int count = static_cast<int>(words.steps.size());
    const int done = finished ? count : dice_.below(count);
    for (int i = 0; i < count; ++i) {
      const Day day = i < done ? std::min(row.target, plan_.today) - 12 * (count - i) : 0;
      writer_.write(GoalStepRow{goal, i + 1, words.steps[static_cast<std::size_t>(i)], day});
    }
  }

  void addCpd(Number person, Day day, bool finished) {
    const CpdWords& words = dice_.pick(cpdPieces());
    const bool peer = words.kind == u"peer learning" || words.kind == u"presentation" || dice_.chance(25);
    writer_.write(CpdRow{u"CPD-%1"_s.arg(++pieces_, 4, 10, QChar(u'0')), person, day, words.kind, words.title,
                         words.learnt, finished ? words.impact : QString(), peer, finished});
  }

  void addTraining(Number person, Number supervisor, Day day) {
    TrainingRow row;
    row.code = u"T-%1"_s.arg(++requests_, 4, 10, QChar(u'0'));
    row.person = person;
    row.course = dice_.pick(courses());
    row.requested = day;
    row.state = u"requested"_s;
    if (day < plan_.today - 14) {
      row.state = dice_.pick(std::vector<QString>{u"approved"_s, u"attended"_s, u"evaluated"_s, u"declined"_s});
      row.decidedBy = supervisor;
      if (row.state == u"declined") row.reason = u"No places left this year; first on the list for spring."_s;
    }
    writer_.write(row);
  }

  void addPreparation(Number person, const std::vector<Number>& cases) {
    const int wanted = dice_.between(1, 3);
    QString before;
    for (int i = 0; i < wanted; ++i) {
      const QString words = preparationWords(dice_);
      if (words == before) continue;
      before = words;
      const Number about = !cases.empty() && dice_.chance(50) ? dice_.pick(cases) : 0;
      writer_.write(PreparationRow{person, words, about, plan_.today - dice_.between(1, 6)});
    }
  }

 private:
  const Plan& plan_;
  RowWriter& writer_;
  Dice dice_;
  int goals_ = 0;
  int pieces_ = 0;
  int requests_ = 0;
};

}  // namespace

void writeGrowth(const Plan& plan, const CaseHistory& history, const SessionRecords& sessions, RowWriter& writer,
                 Dice dice) {
  Growth growth(plan, writer, Dice(dice.next()));
  HeldCases held(plan, history);
  const auto choices = static_cast<int>(goals().size());
  std::set<Number> newlyQualified;
  for (const PostRow& post : plan.posts)
    if ((post.role == u"NQSW" || post.role == u"student") && post.to == 0) newlyQualified.insert(post.person);
  for (std::size_t i = 0; i < plan.people.size(); ++i) {
    const auto person = static_cast<Number>(i + 1);
    const PersonPlan& how = plan.personPlans[i];
    if (how.rhythm == Rhythm::Never || how.until != 0) continue;
    const int first = dice.below(choices);
    const auto goalOf = [&](int choice) -> const GoalWords& {
      const int fitting = newlyQualified.contains(person) ? choices - kGoalsOfTheExperienced : choices;
      return goals()[static_cast<std::size_t>(choice % fitting)];
    };
    growth.addGoal(person, sessions.latestFormal(person), goalOf(first), false);
    if (dice.chance(60)) {
      growth.addGoal(person, 0, goalOf((first + 1) % choices), dice.chance(60));
    }
    const Day years = plan.today - how.since;
    if (!plan.people[i].registration.isEmpty()) {
      for (Day ago = dice.between(3, 60); ago < years; ago += dice.between(100, 240)) {
        growth.addCpd(person, plan.today - ago, ago > 20 || dice.chance(50));
      }
    }
    if (dice.chance(60))
      growth.addTraining(person, how.supervisor, plan.today - dice.between(2, std::max(3, std::min(years, 300))));
    if (how.planned != 0) growth.addPreparation(person, held.of(person, plan.today));
  }
}

}  // namespace headroom::sample
