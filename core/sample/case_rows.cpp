// SPDX-License-Identifier: MIT
// The words of cases and allocations, and what somebody leads on a day.
// Codes are made from the number of the row.
#include <algorithm>

#include "core/sample/case_history.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {

const QString& caseKind(int kind) {
  static const std::vector<QString> kinds{
      u"child in need"_s,     u"assessment"_s, u"child protection"_s, u"child in care"_s, u"care leaver"_s,
      u"court proceedings"_s, u"UASC"_s,       u"adult assessment"_s, u"adult review"_s,  u"adult safeguarding"_s};
  return kinds[static_cast<std::size_t>(kind)];
}

QString featuresText(int features) {
  static const std::vector<QString> names{u"unsettled"_s, u"pre-proceedings"_s, u"proceedings"_s,
                                          u"travel over 60 minutes"_s, u"interpreter"_s};
  QString text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((features & (1 << i)) == 0) continue;
    if (!text.isEmpty()) text += u';';
    text += names[i];
  }
  return text;
}

const QString& reasonCode(int reason) {
  static const std::vector<QString> reasons{{},          u"MANAGE"_s, u"FCONTA"_s, u"LEFTRL"_s,
                                            u"ORGRST"_s, u"TSPROC"_s, u"ABSENC"_s, u"CHCHAN"_s,
                                            u"PCCHAN"_s, u"SWDIED"_s, u"OTHERS"_s};
  return reasons[static_cast<std::size_t>(reason)];
}

QString caseCode(Number number) { return u"NM-%1"_s.arg(number, 4, 10, QChar(u'0')); }

CaseRow caseRow(const CaseLine& line, Number number) {
  return {caseCode(number),
          caseKind(line.kind),
          line.family == 0 ? QString() : u"F-%1"_s.arg(line.family, 4, 10, QChar(u'0')),
          featuresText(line.features),
          line.unit,
          line.pointsE4,
          line.opened,
          line.closed};
}

AllocationRow allocationRow(const HoldingLine& line, Number number) {
  return {u"A-%1"_s.arg(number, 5, 10, QChar(u'0')),
          line.caseNumber,
          line.post,
          line.lead,
          line.from,
          line.to,
          reasonCode(line.reason)};
}

HeldCases::HeldCases(const Plan& plan, const CaseHistory& history)
    : history_(history), shelves_(plan.people.size() + 1) {
  for (std::size_t i = 0; i < history.holdings.size(); ++i) {
    const HoldingLine& line = history.holdings[i];
    if (!line.lead) continue;
    const Number person = plan.posts[static_cast<std::size_t>(line.post - 1)].person;
    shelves_[static_cast<std::size_t>(person)].lines.push_back(static_cast<int>(i));
  }
}

const std::vector<Number>& HeldCases::of(Number person, Day day) {
  Shelf& shelf = shelves_[static_cast<std::size_t>(person)];
  const auto line = [this](int at) -> const HoldingLine& { return history_.holdings[static_cast<std::size_t>(at)]; };
  while (shelf.next < shelf.lines.size() && line(shelf.lines[shelf.next]).from <= day) {
    shelf.open.push_back(shelf.lines[shelf.next++]);
  }
  std::erase_if(shelf.open, [&](int at) { return line(at).to != 0 && line(at).to <= day; });
  shelf.cases.clear();
  for (const int at : shelf.open) shelf.cases.push_back(line(at).caseNumber);
  return shelf.cases;
}

}  // namespace headroom::sample
