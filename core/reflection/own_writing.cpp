// SPDX-License-Identifier: MIT
// JSON, so that more can be one's own without a file becoming unreadable.
#include "core/reflection/own_writing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/plain_text.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString placeOf(const QString& model, const QString& prompt) { return model + u'/' + prompt; }

}  // namespace

Result<QString> checkedOwnWord(const QString& word, const OwnWriting& own) {
  const QString plain = word.simplified();
  if (plain.isEmpty() || plain.contains(u' ')) return refuse(say("One word at a time is added."));
  TRY(checkedLength(plain, kLongestCode, say("The word")));
  if (own.words.contains(plain)) return refuse(say("That is one of your words already."));
  return plain;
}

Result<OwnWriting> withPrompts(OwnWriting own, const ReflectionModel& shipped, const std::vector<Prompt>& worded) {
  for (const Prompt& prompt : worded) {
    const QString title = prompt.title.simplified();
    const QString question = prompt.question.simplified();
    if (title.isEmpty()) return refuse(say("Every prompt needs a title."));
    TRY(checkedLength(title, kLongestName, say("The title")));
    TRY(checkedLength(question, kLongestName * 2, say("The question")));
    own.prompts.erase(placeOf(shipped.key, prompt.key));
    for (const Prompt& ours : shipped.prompts) {
      if (ours.key == prompt.key && (ours.title != title || ours.question != question))
        own.prompts[placeOf(shipped.key, prompt.key)] = {prompt.key, title, question};
    }
  }
  return own;
}

ReflectionModel modelFor(const QString& key, const OwnWriting& own) {
  ReflectionModel model = reflectionModel(key);
  for (Prompt& prompt : model.prompts) {
    const auto found = own.prompts.find(placeOf(model.key, prompt.key));
    if (found == own.prompts.end()) continue;
    prompt.title = found->second.title;
    prompt.question = found->second.question;
  }
  return model;
}

QString ownWritingText(const OwnWriting& own) {
  QJsonObject prompts;
  for (const auto& [place, prompt] : own.prompts)
    prompts[place] = QJsonObject{{u"title"_s, prompt.title}, {u"question"_s, prompt.question}};
  const QJsonObject all{{u"words"_s, QJsonArray::fromStringList(own.words)}, {u"prompts"_s, prompts}};
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

OwnWriting ownWritingFrom(const QString& text) {
  OwnWriting own;
  const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
  for (const auto& word : all[u"words"_s].toArray()) own.words << word.toString();
  const QJsonObject prompts = all[u"prompts"_s].toObject();
  for (const QString& place : prompts.keys()) {
    const QJsonObject prompt = prompts[place].toObject();
    own.prompts[place] = {place.section(u'/', 1), prompt[u"title"_s].toString(), prompt[u"question"_s].toString()};
  }
  return own;
}

}  // namespace headroom
