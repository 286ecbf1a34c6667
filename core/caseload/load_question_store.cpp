// SPDX-License-Identifier: MIT
// One table with the names of who asked and who answered.
#include "core/caseload/load_question_store.h"

#include <QDateTime>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kQuestionColumns =
    u"SELECT q.id, q.post_id, q.asked_by_id, o.name, q.day, q.shown, q.words, q.answer_by_day, a.name, q.answered_at, "
    "q.answer FROM load_question q JOIN person o ON o.id = q.asked_by_id LEFT JOIN person a ON a.id = q.answered_by_id "_s;

std::vector<LoadQuestion> read(Query& query) {
  std::vector<LoadQuestion> found;
  while (query.next()) {
    const auto answered = query.optionalInteger(9);
    found.push_back({query.id<LoadQuestionId>(0), query.id<PostId>(1), query.id<PersonId>(2), query.text(3),
                     query.day(4), query.text(5), query.text(6), query.day(7), query.text(8),
                     answered ? std::optional(QDateTime::fromMSecsSinceEpoch(*answered).date()) : std::nullopt,
                     query.text(10)});
  }
  return found;
}

}  // namespace

std::vector<LoadQuestion> loadQuestionsOf(const Database& records, PersonId asker) {
  Query query(records, kQuestionColumns + u"WHERE q.asked_by_id = ? ORDER BY q.id DESC"_s);
  query.bind(asker);
  return read(query);
}

AskedAhead<std::vector<LoadQuestion>> askOpenQuestions(const Database& records) {
  return {{records, kQuestionColumns + u"WHERE q.answered_at IS NULL ORDER BY q.answer_by_day, q.id"_s}, read};
}

std::vector<LoadQuestion> loadOpenQuestions(const Database& records) { return askOpenQuestions(records).read(); }

std::optional<LoadQuestion> loadQuestion(const Database& records, LoadQuestionId id) {
  Query query(records, kQuestionColumns + u"WHERE q.id = ?"_s);
  query.bind(id);
  const auto found = read(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

void insertQuestion(Database& records, const NewLoadQuestion& one, qint64 at) {
  Change insert(records,
                u"INSERT INTO load_question (post_id, asked_by_id, asked_at, day, shown, words, answer_by_day) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(one.post).bind(one.askedBy).bind(at).bind(one.asked);
  insert.bind(one.shown).bind(one.words).bind(one.answerBy).runLater();
}

void writeAnswer(Database& records, LoadQuestionId id, PersonId by, const QString& answer, qint64 at) {
  Change update(records,
                u"UPDATE load_question SET answered_by_id = ?, answered_at = ?, answer = ?, "
                "row_version = row_version + 1 WHERE id = ?");
  update.bind(by).bind(at).bind(answer).bind(id).runLaterOnOneRow();
}

}  // namespace headroom
