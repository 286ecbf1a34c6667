// SPDX-License-Identifier: MIT
// Sentences for people, without a child's name: a case is known by its reference.
#include "core/exchange/workbook_change.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {

using What = WorkbookChange::What;

QString changeWord(What what) {
  switch (what) {
    case What::New:
      return u"new"_s;
    case What::Moved:
      return u"moved"_s;
    case What::Closed:
      return u"closed"_s;
    case What::Corrected:
      return u"corrected"_s;
    case What::Reopened:
      return u"reopened"_s;
    case What::Missing:
      return u"missing"_s;
  }
  Q_UNREACHABLE();
}

QString changeSentence(const WorkbookChange& change, const ImportWish& wish) {
  const QString day = plainDate(change.from);
  const QString start = change.child + u": "_s;
  const QString lead = change.becomes.isEmpty() ? say("led by nobody") : u"led by "_s + change.becomes;
  switch (change.what) {
    case What::New:
      return start + say("new, opened on %1, %2").arg(day, lead);
    case What::Moved:
      return start +
             say("%1 from %2, by %3 until then").arg(lead, day, change.was.isEmpty() ? u"nobody"_s : change.was);
    case What::Closed:
      return start + u"closed on %1"_s.arg(day);
    case What::Corrected:
      return start + u"%1, which was %2"_s.arg(change.becomes, change.was);
    case What::Reopened:
      return start + say("open again (closed on %1 in the file), %2 from %3")
                         .arg(plainDate(QDate::fromString(change.was, Qt::ISODate)), lead, day);
    case What::Missing:
      return start +
             (wish.closeMissing ? say("no longer listed, closed on %1").arg(day) : say("no longer listed, stays open"));
  }
  Q_UNREACHABLE();
}

std::vector<std::pair<What, int>> changeCounts(const std::vector<WorkbookChange>& changes) {
  std::vector<std::pair<What, int>> counts;
  for (const What what : {What::New, What::Moved, What::Closed, What::Corrected, What::Reopened, What::Missing}) {
    const auto many = std::count_if(changes.begin(), changes.end(), [&](const auto& one) { return one.what == what; });
    counts.emplace_back(what, static_cast<int>(many));
  }
  return counts;
}

}  // namespace headroom
