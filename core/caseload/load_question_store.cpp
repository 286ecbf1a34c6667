// SPDX-License-Identifier: MIT
// Questions about a load as rows: what was shown then is kept as words, so that a later change does not alter it.
#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/working_days.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/load_question.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("loadQuestion", words); }

const QString kColumns =
    u"SELECT q.id, q.post_id, q.asked_by_id, o.name, q.day, q.shown, q.words, q.answer_by_day, a.name, q.answered_at, "
    "q.answer FROM load_question q JOIN person o ON o.id = q.asked_by_id LEFT JOIN person a ON a.id = q.answered_by_id "_s;

std::vector<LoadQuestion> read(Query& query) {
  std::vector<LoadQuestion> found;
  while (query.next()) {
    const auto answered = query.optionalInteger(9);
    found.push_back({query.integer(0), query.id<PostId>(1), query.id<PersonId>(2), query.text(3), query.day(4),
                     query.text(5), query.text(6), query.day(7), query.text(8),
                     answered ? std::optional(QDateTime::fromMSecsSinceEpoch(*answered).date()) : std::nullopt,
                     query.text(10)});
  }
  return found;
}

// '17 children, ceiling 15, over'.
QString figuresOf(const Desk& desk, PersonId person, PostId post) {
  for (const PostBalance& row : balance(loadFactsOfPerson(desk.records, desk.today(), person), desk.today()).posts) {
    if (row.post != post) continue;
    QString words = u"%1 %2"_s.arg(row.load.toString(), token(row.measure));
    if (row.judged) words += say(", ceiling %1").arg(row.judged->ceiling.toString());
    return words + u", "_s + token(row.status());
  }
  return say("no load that day");
}

}  // namespace

Result<int> askAboutLoad(WritableDesk& desk, PostId post, const QString& typed) {
  const QString words = typed.trimmed();
  if (words.isEmpty()) return refuse(say("Say what you see differently."));
  if (const auto fits = checkedLength(words, kLongestText, say("The question")); !fits)
    return tl::unexpected(fits.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    Query own(desk.records, u"SELECT 1 FROM post WHERE id = ? AND person_id = ?");
    const bool isOwn = desk.viewer.person && own.bind(post).bind(*desk.viewer.person).next();
    own.finish();
    if (!isOwn) return refuse(say("You can say this of your own load only."));
    Change insert(desk.records,
                  u"INSERT INTO load_question (post_id, asked_by_id, asked_at, day, shown, words, answer_by_day) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(post).bind(*desk.viewer.person).bind(desk.clock.nowMilliseconds()).bind(desk.today());
    insert.bind(figuresOf(desk, *desk.viewer.person, post)).bind(words);
    return insert.bind(WorkingDays().nthWorkingDayAfter(desk.today(), kLoadAnswerDays)).run();
  });
}

Result<int> answerAboutLoad(WritableDesk& desk, qint64 row, const QString& typed) {
  const QString answer = typed.trimmed();
  if (answer.isEmpty()) return refuse(say("Write an answer."));
  if (const auto fits = checkedLength(answer, kLongestText, say("The answer")); !fits)
    return tl::unexpected(fits.error());
  return inOneSave(desk.records, [&]() -> Result<int> {
    Query asked(desk.records, u"SELECT post_id, asked_by_id, answered_at FROM load_question WHERE id = ?");
    if (!asked.bind(row).next()) return refuse(say("The question is no longer there."));
    const PostId post = asked.id<PostId>(0);
    const bool byAsker = desk.viewer.person == asked.id<PersonId>(1), isAnswered = !asked.isNull(2);
    asked.finish();
    if (byAsker || !desk.viewer.person) return refuse(say("Somebody else answers this."));
    if (isAnswered) return refuse(say("It has an answer already."));
    if (const auto may = mayKeep(desk, unitOfPost(desk.records, post)); !may) return tl::unexpected(may.error());
    Change update(desk.records,
                  u"UPDATE load_question SET answered_by_id = ?, answered_at = ?, answer = ?, "
                  "row_version = row_version + 1 WHERE id = ?");
    return update.bind(*desk.viewer.person).bind(desk.clock.nowMilliseconds()).bind(answer).bind(row).run();
  });
}

std::vector<LoadQuestion> loadOwnQuestions(const Desk& desk) {
  if (!desk.viewer.person) return {};
  Query query(desk.records, kColumns + u"WHERE q.asked_by_id = ? ORDER BY q.id DESC"_s);
  query.bind(*desk.viewer.person);
  return read(query);
}

std::vector<LoadQuestion> loadQuestionsToAnswer(const Desk& desk) {
  const Snapshot moment(desk.records);
  std::vector<LoadQuestion> open;
  {
    Query query(desk.records, kColumns + u"WHERE q.answered_at IS NULL ORDER BY q.answer_by_day, q.id"_s);
    open = read(query);
  }
  if (open.empty()) return open;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  std::erase_if(open, [&](const LoadQuestion& one) {
    return one.askedBy == desk.viewer.person || !access.maySee(unitOfPost(desk.records, one.post));
  });
  return open;
}

}  // namespace headroom
