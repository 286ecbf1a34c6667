// SPDX-License-Identifier: MIT
// What cannot be opened is not there.
#include "core/desk/draft_store.h"

#include "core/keys/key_pair.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSelect =
    QStringLiteral("SELECT form, title, body, base_version, saved_at FROM draft WHERE author_id = ?");

std::optional<Draft> draftFrom(const Query& query, const Viewer& author) {
  auto body = openedBody(author, query.text(2));
  if (!body) return std::nullopt;
  return Draft{query.text(0), query.text(1), std::move(*body), query.integer(3), query.integer(4)};
}

}  // namespace

void keepDraft(Database& records, const Viewer& author, const Draft& draft) {
  Change(records,
         u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, ?, ?, ?, ?) "
         u"ON CONFLICT (form, author_id) DO UPDATE SET title = excluded.title, body = excluded.body, base_version = "
         u"excluded.base_version, "
         u"saved_at = excluded.saved_at")
      .bind(draft.form)
      .bind(author.person)
      .bind(draft.title)
      .bind(keptBody(author, draft.body))
      .bind(draft.baseVersion)
      .bind(draft.savedAt)
      .run();
}

std::optional<Draft> loadDraft(const Database& records, const Viewer& author, const QString& form) {
  const QString sql = kSelect + u" AND form = ?"_s;
  Query query(records, sql);
  query.bind(author.person).bind(form);
  return query.next() ? draftFrom(query, author) : std::nullopt;
}

std::vector<Draft> loadDrafts(const Database& records, const Viewer& author) {
  std::vector<Draft> drafts;
  const QString sql = kSelect + u" ORDER BY saved_at DESC"_s;
  Query query(records, sql);
  query.bind(author.person);
  while (query.next()) {
    if (auto draft = draftFrom(query, author)) drafts.push_back(std::move(*draft));
  }
  return drafts;
}

bool isDrafted(const Database& records, const QString& form) {
  Query query(records, u"SELECT 1 FROM draft WHERE form = ? OR form LIKE ? LIMIT 1");
  query.bind(form).bind(form + u":%"_s);
  return query.next();
}

void discardDraft(Database& records, const Viewer& author, const QString& form) {
  Change(records, u"DELETE FROM draft WHERE author_id = ? AND form = ?").bind(author.person).bind(form).run();
}

void sealDrafts(Database& records, const Viewer& author) {
  for (const Draft& draft : loadDrafts(records, author)) keepDraft(records, author, draft);
}

}  // namespace headroom
