// SPDX-License-Identifier: MIT
// The words are JSON: a title, and each passage under its prompt.
#include "core/reflection/note_seal.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace headroom {

QByteArray wordsOf(const Note& note) {
  QJsonObject passages;
  for (const Passage& each : note.passages) {
    if (!each.body.isEmpty()) passages[u"p:"_s + each.prompt] = each.body;
  }
  return QJsonDocument(QJsonObject{{u"title"_s, note.title}, {u"passages"_s, passages}}).toJson(QJsonDocument::Compact);
}

void takeWords(Note& note, const QByteArray& words) {
  const QJsonObject all = QJsonDocument::fromJson(words).object();
  note.title = all[u"title"_s].toString();
  note.passages.clear();
  const QJsonObject passages = all[u"passages"_s].toObject();
  for (const QString& key : passages.keys()) note.passages.push_back({key.mid(2), passages[key].toString()});
  orderPassages(note);
}

void takeSealed(Note& note) {
  note.title = QCoreApplication::translate("reflection", "A sealed note");
  note.isOpen = false;
}

QByteArray noteBinding(const QString& uid, PersonId author, qint64 version) {
  return u"note %1 %2 %3"_s.arg(uid).arg(author.value()).arg(version).toUtf8();
}

}  // namespace headroom
