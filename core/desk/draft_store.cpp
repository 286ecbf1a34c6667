// SPDX-License-Identifier: MIT
// What cannot be opened is not there.
#include "core/desk/draft_store.h"

#include <algorithm>

#include "core/keys/key_pair.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSelectDrafts =
    QStringLiteral("SELECT form, title, body, base_version, saved_at FROM draft WHERE author_id = ?");

std::optional<Draft> draftFrom(const Query& query, const Viewer& author) {
  auto body = openedBody(author, query.text(2));
  if (!body) return std::nullopt;
  return Draft{query.text(0), query.text(1), std::move(*body), query.integer(3), query.integer(4)};
}

std::optional<PublicKeys> recoveryKeys(const Database& records) {
  Query query(records, u"SELECT box_public, sign_public FROM recovery_key");
  if (!query.next()) return std::nullopt;
  return PublicKeys{query.bytes(0), query.bytes(1)};
}

struct KeptDraft {
  QString form;
  QString body;
};
std::vector<KeptDraft> loadKeptDrafts(const Database& records, const Viewer& author) {
  std::vector<KeptDraft> kept;
  Query query(records, u"SELECT form, body FROM draft WHERE author_id = ? ORDER BY form");
  query.bind(author.person);
  while (query.next()) kept.push_back({query.text(0), query.text(1)});
  return kept;
}

}  // namespace

QString bodyToKeep(const Database& records, const Viewer& author, const QString& body) {
  const QString kept = keptBody(author, body);
  const auto recovery = author.keys ? recoveryKeys(records) : std::nullopt;
  if (!recovery) return kept;
  const QByteArray utf8 = body.toUtf8();
  Secret content(static_cast<std::size_t>(utf8.size()));
  std::copy(utf8.begin(), utf8.end(), content.data());
  return kept + u'.' + QString::fromLatin1(sealFor(*recovery, content).toBase64());
}

std::optional<QString> recoveredBody(const KeyPair& recovery, const QString& kept) {
  const auto content = recovery.open(QByteArray::fromBase64(kept.section(u'.', 1, 1).toLatin1()));
  if (!content) return std::nullopt;
  return QString::fromUtf8(reinterpret_cast<const char*>(content->data()), static_cast<qsizetype>(content->size()));
}

bool lacksRecovery(const Database& records, const Viewer& author, const QString& kept) {
  return author.keys && kept.count(u'.') == 0 && openedBody(author, kept) && recoveryKeys(records);
}

bool hasDraftsToSeal(const Database& records, const Viewer& author) {
  const auto kept = loadKeptDrafts(records, author);
  return std::any_of(kept.begin(), kept.end(), [&](const KeptDraft& one) {
    return openedBody({author.person}, one.body) || lacksRecovery(records, author, one.body);
  });
}

void recoverDrafts(Database& records, const Viewer& author, const KeyPair& recovery) {
  for (const KeptDraft& one : loadKeptDrafts(records, author)) {
    const auto body = recoveredBody(recovery, one.body);
    if (!body) continue;
    Change(records, u"UPDATE draft SET body = ? WHERE author_id = ? AND form = ?")
        .bind(bodyToKeep(records, author, *body))
        .bind(author.person)
        .bind(one.form)
        .runLater();
  }
}

void keepDraft(Database& records, const Viewer& author, const Draft& draft) {
  Change(records,
         u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, ?, ?, ?, ?) "
         u"ON CONFLICT (form, author_id) DO UPDATE SET title = excluded.title, body = excluded.body, base_version = "
         u"excluded.base_version, "
         u"saved_at = excluded.saved_at")
      .bind(draft.form)
      .bind(author.person)
      .bind(draft.title)
      .bind(bodyToKeep(records, author, draft.body))
      .bind(draft.baseVersion)
      .bind(draft.savedAt)
      .runLater();
}

std::optional<Draft> loadDraft(const Database& records, const Viewer& author, const QString& form) {
  const QString sql = kSelectDrafts + u" AND form = ?"_s;
  Query query(records, sql);
  query.bind(author.person).bind(form);
  return query.next() ? draftFrom(query, author) : std::nullopt;
}

std::vector<Draft> loadDrafts(const Database& records, const Viewer& author) {
  std::vector<Draft> drafts;
  const QString sql = kSelectDrafts + u" ORDER BY saved_at DESC"_s;
  Query query(records, sql);
  query.bind(author.person);
  while (query.next()) {
    if (auto draft = draftFrom(query, author)) drafts.push_back(std::move(*draft));
  }
  return drafts;
}

QStringList draftForms(const Database& records, const Viewer& author) {
  QStringList forms;
  Query query(records, u"SELECT form FROM draft WHERE author_id = ? ORDER BY form");
  query.bind(author.person);
  while (query.next()) forms << query.text(0);
  return forms;
}

bool isDrafted(const Database& records, const QString& form) {
  Query query(records, u"SELECT 1 FROM draft WHERE form = ? OR form LIKE ? LIMIT 1");
  query.bind(form).bind(form + u":%"_s);
  return query.next();
}

void discardDraft(Database& records, const Viewer& author, const QString& form) {
  Change(records, u"DELETE FROM draft WHERE author_id = ? AND form = ?").bind(author.person).bind(form).runLater();
}

void sealDrafts(Database& records, const Viewer& author) {
  for (const Draft& draft : loadDrafts(records, author)) keepDraft(records, author, draft);
}

}  // namespace headroom
