// SPDX-License-Identifier: MIT
#include "core/desk/local_drafts_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

void addAuthorAlone(Database& records, PersonId author) {
  Change(records, u"INSERT INTO person (id, code, name) VALUES (?, '-', '-')").bind(author).runLater();
}

std::vector<RawDraft> loadRawDrafts(const Database& records) {
  std::vector<RawDraft> drafts;
  Query query(records, u"SELECT form, title, body, base_version, saved_at FROM draft WHERE saved_at > 0 ORDER BY form");
  while (query.next())
    drafts.push_back({query.text(0), query.text(1), query.text(2), query.integer(3), query.integer(4)});
  return drafts;
}

void addRawDraft(Database& records, PersonId author, const RawDraft& draft) {
  Change(records, u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, ?, ?, ?, ?)")
      .bind(draft.form)
      .bind(author)
      .bind(draft.title)
      .bind(draft.body)
      .bind(draft.baseVersion)
      .bind(draft.savedAt)
      .runLater();
}

QByteArray keptDrafts(const Database& records) {
  QJsonArray drafts;
  for (const RawDraft& one : loadRawDrafts(records))
    drafts.append(
        QJsonArray{one.form, one.title, one.body, QString::number(one.baseVersion), QString::number(one.savedAt)});
  return drafts.isEmpty() ? QByteArray() : QJsonDocument(drafts).toJson(QJsonDocument::Compact);
}

bool addKeptDrafts(Database& records, PersonId author, const QByteArray& kept) {
  const QJsonDocument document = QJsonDocument::fromJson(kept);
  const QJsonArray drafts = document.array();
  return document.isArray() && std::all_of(drafts.begin(), drafts.end(), [&](const QJsonValue& one) {
           const QJsonArray cells = one.toArray();
           if (cells.size() != 5) return false;
           addRawDraft(records, author,
                       {cells[0].toString(), cells[1].toString(), cells[2].toString(), cells[3].toString().toLongLong(),
                        cells[4].toString().toLongLong()});
           return true;
         });
}

void addNames(Database& records, PersonId author, const QStringList& forms) {
  Change insert(records,
                u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, '', '', 0, 0) "
                u"ON CONFLICT (form, author_id) DO NOTHING");
  for (const QString& form : forms) insert.bind(form).bind(author).runLater();
}

void takeDraftsAway(Database& records) { Change(records, u"DELETE FROM draft").runLater(); }

}  // namespace headroom
