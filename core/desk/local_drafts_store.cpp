// SPDX-License-Identifier: MIT
#include "core/desk/local_drafts_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

void addAuthorAlone(Database& records, PersonId author) {
  Change(records, u"INSERT INTO person (id, code, name) VALUES (?, '-', '-')").bind(author).run();
}

QByteArray keptDrafts(const Database& records) {
  QJsonArray drafts;
  Query query(records, u"SELECT form, title, body, base_version, saved_at FROM draft WHERE saved_at > 0 ORDER BY form");
  while (query.next())
    drafts.append(QJsonArray{query.text(0), query.text(1), query.text(2), QString::number(query.integer(3)),
                             QString::number(query.integer(4))});
  return drafts.isEmpty() ? QByteArray() : QJsonDocument(drafts).toJson(QJsonDocument::Compact);
}

bool addKeptDrafts(Database& records, PersonId author, const QByteArray& kept) {
  const QJsonDocument document = QJsonDocument::fromJson(kept);
  const QJsonArray drafts = document.array();
  Change insert(records,
                u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, ?, ?, ?, ?)");
  return document.isArray() && std::all_of(drafts.begin(), drafts.end(), [&](const QJsonValue& one) {
           const QJsonArray cells = one.toArray();
           if (cells.size() != 5) return false;
           insert.bind(cells[0].toString())
               .bind(author)
               .bind(cells[1].toString())
               .bind(cells[2].toString())
               .bind(cells[3].toString().toLongLong())
               .bind(cells[4].toString().toLongLong());
           return insert.run() == 1;
         });
}

void addNames(Database& records, PersonId author, const QStringList& forms) {
  Change insert(records,
                u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, '', '', 0, 0) "
                u"ON CONFLICT (form, author_id) DO NOTHING");
  for (const QString& form : forms) insert.bind(form).bind(author).run();
}

void takeDraftsAway(Database& records) { Change(records, u"DELETE FROM draft").run(); }

}  // namespace headroom
