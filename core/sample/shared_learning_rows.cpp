// SPDX-License-Identifier: MIT
// With dice of its own, thrown after all others: no other row of the sample is another for it.
#include "core/sample/shared_learning_rows.h"

#include <algorithm>

#include "core/development/goal_store.h"
#include "core/development/shared_learning_store.h"
#include "core/organisation/organisation_store.h"
#include "core/sample/dice.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

struct SharedWords {
  SharedLearningKind kind;
  QString title;
  QString subject;
  QString about;
  QString taken;
};

const std::vector<SharedWords>& sharedWords() {
  using K = SharedLearningKind;
  static const std::vector<SharedWords> list{
      {K::Workshop, u"Including fathers in assessments"_s, u"fathers, engagement, child and family assessment"_s,
       u"Who is asked for, who is written to, and what we lose when only one parent is in the plan."_s,
       u"The first letter now names both parents, and each assessment says how the father was reached."_s},
      {K::Workshop, u"Anti-racist practice in supervision"_s, u"anti-racist practice, race, supervision"_s,
       u"How race is left out of a discussion, and questions that bring it in."_s,
       u"A question about identity stands in the template of every team that took part."_s},
      {K::Presentation, u"Giving evidence without being an expert in everything"_s, u"court, evidence, proceedings"_s,
       u"What a judge does with a statement, told by three who have stood there."_s,
       u"Two colleagues sit in before anybody gives evidence for the first time."_s},
      {K::Presentation, u"Talking mats with children who say little"_s, u"communication, direct work, disability"_s,
       u"A visit played through twice, with the mats and without."_s, u"Each area has a set to lend."_s},
      {K::SupportGroup, u"After a child has died"_s, u"grief, support"_s, u"Meets when it is needed."_s, {}},
      {K::SupportGroup, u"Men in social work"_s, u"support, identity"_s, u"Meets once a quarter."_s,
       u"Induction has a named person for it."_s},
      {K::Presentation, u"Mental capacity: the decision before the test"_s, u"mental capacity, adults"_s,
       u"Six decisions that were tested as if they were one."_s, u"The form begins with the decision."_s},
      {K::Workshop, u"Working with interpreters"_s, u"interpreters, language, asylum"_s,
       u"Before, in and after the visit, with two interpreters in the room."_s,
       u"Ten minutes before each visit are booked with the interpreter."_s},
      {K::Presentation, u"Coercive control in the paperwork"_s, u"domestic abuse, recording"_s,
       u"What a record says about who is responsible for harm."_s,
       u"Plans say what the person who causes harm will do."_s},
      {K::Presentation, u"Life story work that a child keeps"_s, u"life story, children in care, leaving care"_s,
       u"Three books, and what each child did with theirs."_s, u"A morning a month is kept for it."_s},
  };
  return list;
}

struct KnowsWords {
  QString subject;
  QString how;
};

const std::vector<KnowsWords>& knowsWords() {
  static const std::vector<KnowsWords> list{
      {u"Working with fathers"_s, u"Ran a fathers' group in my last authority."_s},
      {u"Court statements and giving evidence"_s, u"About twenty hearings; happy to read drafts."_s},
      {u"Autism in girls"_s, u"My dissertation, and a good deal of practice since."_s},
      {u"British Sign Language"_s, u"Level 2; can hold a first visit."_s},
      {u"Unaccompanied children and the Home Office"_s, u"Three years in an asylum team."_s},
      {u"Parental alcohol use"_s, u"Worked for the drug and alcohol service before I qualified."_s},
      {u"Kinship care and special guardianship"_s, u"Assessed for two years."_s},
      {u"Hoarding and self-neglect"_s, u"Lead for the multi-agency panel."_s},
      {u"Dementia and carers"_s, u"Came from a hospital team."_s},
      {u"Exploitation and county lines"_s, u"Seconded to the exploitation hub for a year."_s},
  };
  return list;
}

class Rows {
 public:
  Rows(Database& records, QDate today, int years, quint64 seed)
      : records_(records), today_(today), years_(years), dice_(seed ^ 0x5AFE1EA4ULL), all_(loadOrganisation(records)) {
    for (const Post& post : all_.posts) {
      if (post.period.holdsOn(today)) now_.push_back(post.person);
    }
    std::sort(now_.begin(), now_.end());
    now_.erase(std::unique(now_.begin(), now_.end()), now_.end());
  }

  void writeShared() {
    const auto each = static_cast<int>(sharedWords().size());
    const int wanted = std::max(each, static_cast<int>(now_.size()) / 40 * years_);
    for (int i = 0; i < wanted; ++i) {
      const SharedWords& words = sharedWords()[static_cast<std::size_t>(i % each)];
      const int span = i < each ? 330 : 365 * years_;
      writeOne(words, today_.addDays(-dice_.between(6, span)), words.title.startsWith(u"After a child"));
    }
  }

  void writeSpecialisms() {
    const auto each = knowsWords().size();
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (i % 4 != 1) continue;
      const KnowsWords& words = knowsWords()[(i / 4) % each];
      writeSpecialism(records_, {{}, now_[i], words.subject, words.how, today_.addDays(-dice_.between(10, 300))});
    }
  }

  /// A review to come, one that was held, and what shows it, behind every second open goal.
  void writeBehindGoals() {
    for (const PersonId person : now_) {
      const auto offered = loadPossibleEvidence(records_, person, today_);
      for (Goal& goal : loadGoals(records_, person)) {
        if (goal.id->value() % 2 == 0) continue;
        if (goal.isOpen()) goal.reviews.push_back({today_.addDays(dice_.between(10, 80))});
        const QDate held = today_.addDays(-dice_.between(20, 60));
        goal.reviews.insert(goal.reviews.begin(), {held, u"Slower than planned, and still the right goal."_s, held});
        if (!offered.empty()) goal.evidence.push_back(dice_.pick(offered));
        writeGoal(records_, goal);
      }
    }
  }

 private:
  void writeOne(const SharedWords& words, QDate day, bool isPrivate) {
    SharedLearning one;
    one.kind = words.kind;
    one.title = words.title;
    one.subject = words.subject;
    one.day = day.dayOfWeek() > 5 ? day.addDays(-2) : day;
    one.about = words.about;
    one.taken = words.taken;
    one.isPrivate = isPrivate;
    const PersonId giver = dice_.pick(now_);
    one.gave = {giver};
    one.addedBy = giver;
    const int came = std::min(static_cast<int>(now_.size()) - 1, dice_.between(4, 12));
    for (int i = 0; i < came; ++i) {
      const PersonId who = dice_.pick(now_);
      if (who != giver && std::find(one.came.begin(), one.came.end(), who) == one.came.end()) one.came.push_back(who);
    }
    writeSharedLearning(records_, one);
  }

  Database& records_;
  QDate today_;
  int years_;
  Dice dice_;
  Organisation all_;
  std::vector<PersonId> now_;
};

}  // namespace

void writeSharedLearningRows(Database& records, QDate today, int years, quint64 seed, bool withGoals) {
  Rows rows(records, today, years, seed);
  rows.writeShared();
  rows.writeSpecialisms();
  if (withGoals) rows.writeBehindGoals();
}

}  // namespace headroom::sample
