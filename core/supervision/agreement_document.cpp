// SPDX-License-Identifier: MIT
// The parts in the order in which people go through them.
#include "core/supervision/agreement_document.h"

#include "core/base/day_words.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString signatureLine(const QString& name, const std::optional<QDateTime>& at) {
  return at ? say("Signed by %1 on %2").arg(name, dayWords(*at, u"dddd d MMMM yyyy"))
            : say("Not signed by %1 yet").arg(name);
}

}  // namespace

RecordDocument agreementDocument(const Agreement& agreement) {
  RecordDocument document{say("Supervision agreement of %1").arg(agreement.personName), {}};
  const auto add = [&document](LineRole role, const QString& text) { document.lines.push_back({role, text}); };
  add(LineRole::Title, say("Supervision agreement"));
  add(LineRole::Subtitle, say("%1 with %2").arg(agreement.personName, agreement.supervisorName));
  for (const AgreementPart& part : agreementParts()) {
    const QString& words = agreement.words.*(part.words);
    if (words.trimmed().isEmpty()) continue;
    add(LineRole::Heading, part.title);
    add(LineRole::Text, words);
  }
  add(LineRole::Heading, say("Signatures"));
  add(LineRole::Text, signatureLine(agreement.personName, agreement.personSigned));
  add(LineRole::Text, signatureLine(agreement.supervisorName, agreement.supervisorSigned));
  add(LineRole::Text, say("Both look at it again by %1.").arg(dayWords(agreement.review, u"dddd d MMMM yyyy")));
  if (agreement.replaced)
    add(LineRole::Text, say("Another took its place on %1.").arg(dayWords(*agreement.replaced, u"dddd d MMMM yyyy")));
  return document;
}

}  // namespace headroom
