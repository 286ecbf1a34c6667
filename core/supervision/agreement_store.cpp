// SPDX-License-Identifier: MIT
// The words of an agreement are columns in the order of its parts.
#include "core/supervision/agreement_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kWords = QStringLiteral(
    "how_often, how_long, place, bring, cancelling, recording, confidentiality, disagreements, equality, learning");

const QString kSelectAgreements = QStringLiteral(
                                      "SELECT a.id, a.person_id, a.supervisor_id, p.name, s.name, a.review_day, "
                                      "a.person_signed_ms, a.supervisor_signed_ms, a.replaced_day, a.row_version, ") +
                                  kWords +
                                  QStringLiteral(
                                      " FROM supervision_agreement a JOIN person p ON p.id = a.person_id "
                                      "JOIN person s ON s.id = a.supervisor_id WHERE ");

/// Signed by both and not replaced, as Agreement::isInForce().
const QString kInForce =
    QStringLiteral("a.replaced_day IS NULL AND a.person_signed_ms IS NOT NULL AND a.supervisor_signed_ms IS NOT NULL");

std::optional<QDateTime> signedAt(const Query& query, int column) {
  const auto at = query.optionalInteger(column);
  return at ? std::optional(QDateTime::fromMSecsSinceEpoch(*at)) : std::nullopt;
}

Agreement agreementFrom(const Query& query) {
  Agreement one{query.id<AgreementId>(0), query.id<PersonId>(1), query.id<PersonId>(2), query.text(3), query.text(4)};
  one.review = query.day(5);
  one.personSigned = signedAt(query, 6);
  one.supervisorSigned = signedAt(query, 7);
  one.replaced = query.optionalDay(8);
  one.rowVersion = query.integer(9);
  int column = 10;
  for (const AgreementPart& part : agreementParts()) one.words.*(part.words) = query.text(column++);
  return one;
}

std::vector<Agreement> allOf(Query& query) {
  std::vector<Agreement> all;
  while (query.next()) all.push_back(agreementFrom(query));
  return all;
}

template <class Bound>
void bindWords(Bound& bound, const Agreement& agreement) {
  for (const AgreementPart& part : agreementParts()) {
    const QString& words = agreement.words.*(part.words);
    bound.bind(words.isNull() ? u""_s : words);
  }
  const auto instant = [](const std::optional<QDateTime>& at) {
    return at ? std::optional(at->toMSecsSinceEpoch()) : std::nullopt;
  };
  bound.bind(agreement.review).bind(instant(agreement.personSigned)).bind(instant(agreement.supervisorSigned));
}

}  // namespace

std::vector<Agreement> loadAgreements(const Database& records, PersonId person) {
  Query query(records, kSelectAgreements + u"a.person_id = ? ORDER BY a.id DESC"_s);
  query.bind(person);
  return allOf(query);
}

std::vector<Agreement> loadAgreementsInForce(const Database& records) {
  Query query(records, kSelectAgreements + kInForce + u" ORDER BY a.id DESC"_s);
  return allOf(query);
}

std::optional<Agreement> loadAgreement(const Database& records, AgreementId id) {
  Query query(records, kSelectAgreements + u"a.id = ?"_s);
  query.bind(id);
  return query.next() ? std::optional(agreementFrom(query)) : std::nullopt;
}

AskedAhead<std::vector<Agreement>> askAgreementsDue(const Database& records, QDate by) {
  Query query(records, kSelectAgreements + u"a.review_day <= ? AND "_s + kInForce + u" ORDER BY a.review_day, a.id"_s);
  return {std::move(query.bind(by)), allOf};
}

AgreementId writeAgreement(Database& records, const Agreement& agreement) {
  if (!agreement.id) {
    Change insert(records, u"INSERT INTO supervision_agreement (person_id, supervisor_id, "_s + kWords +
                               u", review_day, person_signed_ms, supervisor_signed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, "
                               "?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s);
    insert.bind(agreement.person).bind(agreement.supervisor);
    bindWords(insert, agreement);
    return insert.insertAs<AgreementId>();
  }
  Change update(records,
                u"UPDATE supervision_agreement SET how_often = ?, how_long = ?, place = ?, bring = ?, cancelling = ?, "
                "recording = ?, confidentiality = ?, disagreements = ?, equality = ?, learning = ?, review_day = ?, "
                "person_signed_ms = ?, supervisor_signed_ms = ?, row_version = row_version + 1 "
                "WHERE id = ? AND row_version = ?");
  bindWords(update, agreement);
  update.bind(*agreement.id).bind(agreement.rowVersion).runLaterOnOneRow();
  return *agreement.id;
}

void replaceOthers(Database& records, const Agreement& agreement, QDate day) {
  Change(records,
         u"UPDATE supervision_agreement SET replaced_day = ?, row_version = row_version + 1 WHERE person_id = ? AND "
         "id <> ? AND replaced_day IS NULL AND person_signed_ms IS NOT NULL AND supervisor_signed_ms IS NOT NULL")
      .bind(day)
      .bind(agreement.person)
      .bind(agreement.id)
      .runLater();
}

void deleteAgreement(Database& records, const Agreement& agreement) {
  Change(records, u"DELETE FROM supervision_agreement WHERE id = ? AND row_version = ?")
      .bind(agreement.id)
      .bind(agreement.rowVersion)
      .runLaterOnOneRow();
}

}  // namespace headroom
