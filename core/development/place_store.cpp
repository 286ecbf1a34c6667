// SPDX-License-Identifier: MIT
// One row a review, one row a piece of evidence; nothing is written over.
#include "core/development/place_store.h"

#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// 'PR-1-review': codes that travel with the exchanged folder.
QString codeOfPlacePart(const Database& records, QStringView table, PlaceId place, const QString& part) {
  Query query(records, u"SELECT code FROM programme WHERE id = ?");
  query.bind(place);
  const QString stem = query.next() ? query.text(0) : QString();
  query.finish();
  return freeCode(records, table, stem + u' ' + part, part);
}

const QString kReviews =
    QStringLiteral("SELECT id, programme_id, due_day, held_day, judgement, body, by_id FROM place_review ");

PlaceReview reviewIn(const Query& query) {
  return {query.id<PlaceReviewId>(0),
          query.id<PlaceId>(1),
          query.optionalDay(2),
          query.day(3),
          known(judgementFrom(query.text(4)), TO_SAY("an unknown judgement")),
          query.text(5),
          query.optionalId<PersonId>(6)};
}

Evidence evidenceIn(const Query& query) {
  return {query.id<EvidenceId>(0),
          query.id<PlaceId>(1),
          known(evidenceKindFrom(query.text(2)), TO_SAY("evidence of an unknown kind")),
          query.day(3),
          query.text(4),
          query.optionalId<PersonId>(5)};
}

}  // namespace

std::vector<PlaceReview> loadReviews(const Database& records, PlaceId place) {
  std::vector<PlaceReview> reviews;
  Query query(records, kReviews + u"WHERE programme_id = ? ORDER BY held_day, id"_s);
  query.bind(place);
  while (query.next()) reviews.push_back(reviewIn(query));
  return reviews;
}

std::map<PlaceId, std::vector<PlaceReview>> loadEveryReview(const Database& records) {
  std::map<PlaceId, std::vector<PlaceReview>> all;
  Query query(records, kReviews + u"ORDER BY held_day, id"_s);
  while (query.next()) {
    PlaceReview one = reviewIn(query);
    all[one.place].push_back(std::move(one));
  }
  return all;
}

std::vector<Evidence> loadEvidence(const Database& records, PlaceId place) {
  std::vector<Evidence> all;
  Query query(records,
              u"SELECT id, programme_id, kind, day, what, by_id FROM place_evidence WHERE programme_id = ? "
              "ORDER BY day, id");
  query.bind(place);
  while (query.next()) all.push_back(evidenceIn(query));
  return all;
}

std::optional<Evidence> loadEvidenceRow(const Database& records, EvidenceId id) {
  Query query(records, u"SELECT id, programme_id, kind, day, what, by_id FROM place_evidence WHERE id = ?");
  query.bind(id);
  return query.next() ? std::optional(evidenceIn(query)) : std::nullopt;
}

bool insertReview(Database& records, const PlaceReview& review) {
  if (review.due) {
    Query there(records, u"SELECT 1 FROM place_review WHERE programme_id = ? AND due_day = ?");
    if (there.bind(review.place).bind(*review.due).next()) return false;
  }
  Change insert(records,
                u"INSERT INTO place_review (code, programme_id, due_day, held_day, judgement, body, by_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(codeOfPlacePart(records, u"place_review", review.place, u"review"_s)).bind(review.place).bind(review.due);
  insert.bind(review.held).bind(token(review.judgement)).bindText(review.body).bind(review.by).runLater();
  return true;
}

void insertEvidence(Database& records, const Evidence& evidence) {
  Change insert(records,
                u"INSERT INTO place_evidence (code, programme_id, kind, day, what, by_id) VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(codeOfPlacePart(records, u"place_evidence", evidence.place, token(evidence.kind))).bind(evidence.place);
  insert.bind(token(evidence.kind)).bind(evidence.day).bind(evidence.what).bind(evidence.by).runLater();
}

void deleteEvidence(Database& records, EvidenceId id) {
  Change(records, u"DELETE FROM place_evidence WHERE id = ?").bind(id).runLater();
}

}  // namespace headroom
