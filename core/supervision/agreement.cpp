// SPDX-License-Identifier: MIT
// What an agreement begins with, and what each of the two may do with it.
#include "core/supervision/agreement.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kReviewMonths = 12;

bool isParty(const Agreement& agreement, PersonId by) { return by == agreement.person || by == agreement.supervisor; }

}  // namespace

const std::vector<AgreementPart>& agreementParts() {
  static const std::vector<AgreementPart> parts{
      {u"howOften"_s, say("How often"), say("and how soon after somebody new has started"), &AgreementWords::howOften},
      {u"howLong"_s, say("How long"), say("time that is kept free for it"), &AgreementWords::howLong},
      {u"place"_s, say("Where"), say("a private room; by video only if both agree"), &AgreementWords::place},
      {u"bring"_s, say("What both bring"), say("cases, actions, what went well, what is hard"), &AgreementWords::bring},
      {u"cancelling"_s, say("If one of the two can't come"), say("by when to say so, and the new date"),
       &AgreementWords::cancelling},
      {u"recording"_s, say("How it is recorded"), say("who writes, by when, and who is shown what"),
       &AgreementWords::recording},
      {u"confidentiality"_s, say("What stays between the two"), say("and what can't: risk to somebody, misconduct"),
       &AgreementWords::confidentiality},
      {u"disagreements"_s, say("If the two disagree"), say("first between the two, then with whom"),
       &AgreementWords::disagreements},
      {u"equality"_s, say("Equality and difference"), say("how race, disability, faith and power are talked about"),
       &AgreementWords::equality},
      {u"learning"_s, say("What helps you learn"), say("how feedback is given, what reflection looks like"),
       &AgreementWords::learning},
  };
  return parts;
}

AgreementWords usualAgreement() {
  return {say("Once a month. Somebody newly qualified: weekly for six weeks, then every two weeks for six months."),
          say("90 minutes without interruption."),
          say("In person, in a private room. By video when both agree."),
          say("The supervisee: cases, what is hard, what went well. The supervisor: actions from last time, load, "
              "what the service is changing."),
          say("Whoever can't come says so as early as possible, and both set a new date at once."),
          say("The supervisor writes the record and shares it within five working days. Decisions about a case go to "
              "its file; the rest stays here."),
          say("What is said stays between the two, except for risk to somebody, unsafe practice and what the law "
              "requires. The supervisor says so before anything is passed on."),
          say("Both try to settle it in supervision. What can't be settled goes to the supervisor's own manager."),
          say("Both may raise race, disability, sex, faith, age and power in the work and between the two."),
          {}};
}

QDate reviewAfter(QDate day) { return day.addMonths(kReviewMonths); }

Result<Agreement> agreementWritten(const Agreement& stored, const Agreement& typed, PersonId by, QDate today) {
  if (!isParty(stored, by)) return refuse(say("An agreement is written by the two whom it is between."));
  if (stored.isSigned()) return refuse(say("Both have signed it; it stays as it is. Begin a new one instead."));
  if (typed.words.howOften.trimmed().isEmpty()) return refuse(say("Say how often the two meet."));
  if (!typed.review.isValid() || typed.review <= today) return refuse(say("Say by which day to come it is looked at."));
  Agreement next = stored;
  if (stored.words != typed.words || stored.review != typed.review) {
    next.personSigned.reset();
    next.supervisorSigned.reset();
  }
  next.words = typed.words;
  next.review = typed.review;
  return next;
}

Result<Agreement> agreementSigned(Agreement agreement, PersonId by, const QDateTime& at) {
  if (!isParty(agreement, by)) return refuse(say("An agreement is signed by the two whom it is between."));
  auto& own = by == agreement.person ? agreement.personSigned : agreement.supervisorSigned;
  if (own) return refuse(say("You have signed it already."));
  if (agreement.words.howOften.trimmed().isEmpty()) return refuse(say("Say how often the two meet."));
  if (agreement.review <= at.date()) return refuse(say("Say by which day to come it is looked at."));
  own = at;
  return agreement;
}

Result<Agreement> agreementUnsigned(Agreement agreement, PersonId by) {
  auto& own = by == agreement.person ? agreement.personSigned : agreement.supervisorSigned;
  if (!isParty(agreement, by) || !own) return refuse(say("You have not signed it."));
  if (agreement.isSigned()) return refuse(say("Both have signed it; it stays as it is. Begin a new one instead."));
  own.reset();
  return agreement;
}

}  // namespace headroom
