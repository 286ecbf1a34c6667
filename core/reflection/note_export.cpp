// SPDX-License-Identifier: MIT
// Names of files keep letters, digits and a few signs that every disk takes.
#include "core/reflection/note_export.h"

#include <QSet>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/base/word_count.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kLongestStem = 60;

QString stemOf(const Note& note) {
  QString plain;
  for (const QChar c : note.title.simplified())
    plain += c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'\'' ? c : u' ';
  plain = firstWords(plain, kLongestStem);
  plain.remove(u'\u2026');
  return note.day.toString(Qt::ISODate) + u' ' + (plain.isEmpty() ? say("A note") : plain);
}

QStringList headOf(const Note& note, const OwnWriting& own) {
  QStringList head{dayWords(note.day, u"dddd d MMMM yyyy")};
  if (!note.caseCode.isEmpty()) head << say("about %1").arg(note.caseCode);
  if (note.model != u"free") head << modelFor(note.model, own).name;
  return head;
}

QString titleOf(const Note& note, const Passage& passage, const OwnWriting& own) {
  for (const Prompt& prompt : modelFor(note.model, own).prompts) {
    if (!passage.prompt.isEmpty() && prompt.key == passage.prompt) return prompt.title;
  }
  return {};
}

}  // namespace

QString noteAsText(const Note& note, const OwnWriting& own) {
  QStringList parts{note.title, headOf(note, own).join(u" \u00b7 "_s)};
  for (const Passage& each : note.passages) {
    if (each.body.trimmed().isEmpty()) continue;
    const QString title = titleOf(note, each, own);
    parts << (title.isEmpty() ? each.body : title + u'\n' + each.body);
  }
  return parts.join(u"\n\n"_s) + u'\n';
}

QString noteAsPage(const Note& note, const OwnWriting& own) {
  QString page =
      u"<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>%1</title></head><body>\n"
      u"<h1>%1</h1>\n<p>%2</p>\n"_s.arg(note.title.toHtmlEscaped(),
                                        headOf(note, own).join(u" \u00b7 "_s).toHtmlEscaped());
  for (const Passage& each : note.passages) {
    if (each.body.trimmed().isEmpty()) continue;
    const QString title = titleOf(note, each, own);
    if (!title.isEmpty()) page += u"<h2>"_s + title.toHtmlEscaped() + u"</h2>\n"_s;
    page += u"<p style=\"white-space: pre-wrap\">"_s + each.body.toHtmlEscaped() + u"</p>\n"_s;
  }
  return page + u"</body></html>\n"_s;
}

std::vector<NoteFile> noteFiles(const std::vector<Note>& notes, const OwnWriting& own, NoteFormat format) {
  const QString ending = format == NoteFormat::Text ? u".txt"_s : u".html"_s;
  std::vector<NoteFile> files;
  QSet<QString> taken;
  for (const Note& note : notes) {
    if (!note.isOpen) continue;
    const QString stem = stemOf(note);
    QString name = stem;
    for (int i = 2; taken.contains(name.toLower()); ++i) name = u"%1 %2"_s.arg(stem).arg(i);
    taken.insert(name.toLower());
    files.push_back(
        {name + ending, (format == NoteFormat::Text ? noteAsText(note, own) : noteAsPage(note, own)).toUtf8()});
  }
  return files;
}

}  // namespace headroom
