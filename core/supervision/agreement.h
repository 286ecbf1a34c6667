// SPDX-License-Identifier: MIT
// The supervision agreement: what two people have agreed about how they meet, signed by both and looked at again by a
// day, a year on unless they say otherwise.
#pragma once
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

using AgreementId = Id<struct AgreementTag>;

/// The words of an agreement, in the order in which people go through them.
struct AgreementWords {
  QString howOften = {};
  QString howLong = {};
  QString place = {};
  QString bring = {};
  QString cancelling = {};
  QString recording = {};
  QString confidentiality = {};
  QString disagreements = {};
  QString equality = {};
  QString learning = {};
  friend bool operator==(const AgreementWords&, const AgreementWords&) = default;
};

/// One part of it: its name for people, what is usually said there, and where its words are.
struct AgreementPart {
  QString key;
  QString title;
  QString hint;
  QString AgreementWords::*words;
};
const std::vector<AgreementPart>& agreementParts();

struct Agreement {
  std::optional<AgreementId> id = {};  ///< none: not stored yet
  PersonId person;
  PersonId supervisor;
  QString personName = {};
  QString supervisorName = {};
  AgreementWords words = {};
  QDate review = {};                           ///< by when both look at it again
  std::optional<QDateTime> personSigned = {};  ///< local time
  std::optional<QDateTime> supervisorSigned = {};
  std::optional<QDate> replaced = {};  ///< another took its place on that day
  qint64 rowVersion = 0;

  bool isSigned() const { return personSigned && supervisorSigned; }
  bool isInForce() const { return isSigned() && !replaced; }
};

/// An agreement that nobody has signed, to begin with: once a month for 90 minutes, and a year until it is looked at.
AgreementWords usualAgreement();
QDate reviewAfter(QDate day);

/// `typed` over `stored`, by one of the two. Words that change take a signature off again, for it was under others.
/// Refused for what both have signed, without a word on how often, and for a day that is not to come.
Result<Agreement> agreementWritten(const Agreement& stored, const Agreement& typed, PersonId by, QDate today);
/// With the signature of `by`, one of the two, under the words as they stand. Refused twice, and when nothing is
/// written.
Result<Agreement> agreementSigned(Agreement agreement, PersonId by, const QDateTime& at);
/// Without that signature, while the other has not signed.
Result<Agreement> agreementUnsigned(Agreement agreement, PersonId by);

}  // namespace headroom
