// SPDX-License-Identifier: MIT
// Asking and answering: one transaction a function. What somebody may answer is looked through by what they manage.
#include "core/caseload/load_question_actions.h"

#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/load_question_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/post_store.h"
#include "core/store/snapshot.h"

namespace headroom {

Result<void> askAboutLoad(WritableDesk& desk, PostId post, const QString& typed) {
  const auto words = TRY(checkedQuestion(typed));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto asker = desk.viewer.person;
    const auto held = loadPost(desk.records, post);
    if (!asker || !held || held->person != *asker) return refuse(say("You can say this of your own load only."));
    const QDate today = desk.today();
    const Balance now = balance(loadFactsOfPerson(desk.records, today, *asker), today);
    insertQuestion(desk.records, {post, *asker, figuresOf(now, post), words, today, loadAnswerDue(today)},
                   desk.clock.nowMilliseconds());
    return {};
  });
}

Result<void> answerAboutLoad(WritableDesk& desk, LoadQuestionId id, const QString& typed) {
  const auto answer = TRY(checkedAnswer(typed));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto asked = loadQuestion(desk.records, id);
    if (!asked) return refuse(say("The question is no longer there."));
    TRY(mayAnswer(*asked, desk.viewer.person));
    TRY(mayKeep(desk, unitOfPost(desk.records, asked->post)));
    writeAnswer(desk.records, id, *desk.viewer.person, answer, desk.clock.nowMilliseconds());
    return {};
  });
}

std::vector<LoadQuestion> loadOwnQuestions(const Desk& desk) {
  if (!desk.viewer.person) return {};
  return loadQuestionsOf(desk.records, *desk.viewer.person);
}

std::vector<LoadQuestion> loadQuestionsToAnswer(const Desk& desk) {
  const Snapshot moment(desk.records);
  std::vector<LoadQuestion> open = loadOpenQuestions(desk.records);
  if (open.empty()) return open;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  std::erase_if(open, [&](const LoadQuestion& one) {
    return one.askedBy == desk.viewer.person || !access.maySee(unitOfPost(desk.records, one.post));
  });
  return open;
}

}  // namespace headroom
