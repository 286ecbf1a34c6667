// SPDX-License-Identifier: MIT
// JSON, so that prompts may be added without a draft becoming unreadable. Free writing has an empty prompt.
#include "ui/reflection/note_draft.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace headroom {

QString noteDraftText(const Note& note) {
  QJsonObject all{{u"title"_s, note.title},
                  {u"model"_s, note.model},
                  {u"case"_s, note.caseCode},
                  {u"bring"_s, note.bringToSupervision},
                  {u"goal"_s, note.goal ? note.goal->value() : qint64{0}}};
  QJsonObject passages;
  for (const Passage& each : note.passages) passages[each.prompt.isEmpty() ? u"free"_s : each.prompt] = each.body;
  all[u"passages"_s] = passages;
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Note withNoteDraft(Note note, const QString& draft) {
  const QJsonObject all = QJsonDocument::fromJson(draft.toUtf8()).object();
  note.title = all[u"title"_s].toString();
  note.model = all[u"model"_s].toString(u"free"_s);
  note.caseCode = all[u"case"_s].toString();
  note.bringToSupervision = all[u"bring"_s].toBool();
  const auto goal = static_cast<qint64>(all[u"goal"_s].toDouble());
  note.goal = goal > 0 ? std::optional(GoalId(goal)) : std::nullopt;
  note.passages.clear();
  const QJsonObject passages = all[u"passages"_s].toObject();
  for (const QString& key : passages.keys())
    note.passages.push_back({key == u"free" ? u""_s : key, passages[key].toString()});
  return note;
}

}  // namespace headroom
