// SPDX-License-Identifier: MIT
// A draft beside another has the same form with a number behind it.
#include "core/desk/draft_beside_store.h"

#include <utility>

#include "core/desk/draft_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool isKept(const Database& records, const Viewer& author, const QString& form) {
  Query query(records, u"SELECT 1 FROM draft WHERE author_id = ? AND form = ?");
  query.bind(author.person).bind(form);
  return query.next();
}

/// Of 'session:17' also 'session:17:2', and not 'session:17:words'.
bool isOf(const QString& form, const QString& kept) {
  if (kept == form) return true;
  bool isNumber = false;
  kept.mid(form.size() + 1).toInt(&isNumber);
  return isNumber && kept.startsWith(form + u':');
}

}  // namespace

QString freeDraftForm(const Database& records, const Viewer& author, const QString& form) {
  QString found = form;
  for (int beside = 2; isKept(records, author, found); ++beside) found = u"%1:%2"_s.arg(form).arg(beside);
  return found;
}

std::optional<Draft> waitingDraft(const Database& records, const Viewer& author, const QString& form) {
  std::optional<Draft> latest;
  for (const Draft& one : loadDrafts(records, author)) {
    if (!isOf(form, one.form)) continue;
    if (!latest || std::pair(one.savedAt, one.form) > std::pair(latest->savedAt, latest->form)) latest = one;
  }
  return latest;
}

}  // namespace headroom
