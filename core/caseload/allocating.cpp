// SPDX-License-Identifier: MIT
// Checking what was decided. Words are kept as typed, less the spaces round them.
#include "core/caseload/allocating.h"

#include <QHash>

#include "core/base/day_words.h"
#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString reasonWords(const QString& code) {
  static const QHash<QString, const char*> words{
      {u"FCONTA"_s, "First contact"},   {u"TSPROC"_s, "Transfer between teams"},
      {u"MANAGE"_s, "Workload shared"}, {u"LEFTRL"_s, "Worker left the role"},
      {u"ORGRST"_s, "Re-organisation"}, {u"ABSENC"_s, "Worker away"},
      {u"CHCHAN"_s, "The child asked"}, {u"PCCHAN"_s, "Parent or carer asked"},
      {u"SWDIED"_s, "Worker died"},     {u"OTHERS"_s, "Other"}};
  const auto found = words.constFind(code);
  return found == words.constEnd() ? code : say(*found);
}

Result<NewAllocation> checked(NewAllocation typed, const QStringList& obstacles) {
  typed.reason = typed.reason.trimmed();
  typed.rationale = typed.rationale.trimmed();
  typed.overrideWhy = typed.overrideWhy.trimmed();
  typed.agreedWith = typed.agreedWith.trimmed();
  if (!allocationReasons().contains(typed.reason)) return refuse(say("Choose why the case is given."));
  if (!typed.from.isValid() || typed.from < kEarliestDate || typed.from > kLatestDate)
    return refuse(say("Say from which day."));
  for (const QString& text : {typed.rationale, typed.overrideWhy, typed.agreedWith}) {
    TRY(checkedLength(text, kLongestText, say("The reason")));
  }
  if (!obstacles.isEmpty() && typed.overrideWhy.isEmpty())
    return refuse(say("%1 Say why it is right anyway.").arg(obstacles.front()));
  return typed;
}

namespace {

tl::unexpected<Refusal> refuseLater(QDate day) {
  return refuse(say("Somebody leads the case from %1 on.").arg(plainDate(day)));
}

}  // namespace

Result<GivesWay> whatGivesWay(const LeadsFrom& before, PostId to, QDate from) {
  const auto& leads = before.leads;
  if (leads.empty()) return GivesWay{};
  const Lead& lead = leads.front();
  const std::size_t known = lead.period.from <= from ? 1 + before.goOn.size() : 0;
  if (leads.size() > known) return refuseLater(leads[known].period.from);
  const bool hasEnd = before.goOn.empty() ? lead.period.to.has_value() : before.goOn.back().period.to.has_value();
  if (lead.post == to && !hasEnd) return GivesWay{lead.id};
  GivesWay way{{}, lead, before.goOn};
  if (lead.period.from < from) return way;
  if (!before.undecided)
    return refuse(say("The case was given to somebody from that very day. Take that back, or choose a later day."));
  way.goes.insert(way.goes.begin(), *before.undecided);
  way.ends.reset();
  return way;
}

}  // namespace headroom
