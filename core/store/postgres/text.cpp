// SPDX-License-Identifier: MIT
// The border between the one text of a statement and this server. Words are capitals in our SQL, and what stands in
// quotes is left alone.
#include <QHash>
#include <QRegularExpression>

#include <utility>

#include "core/store/postgres/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Said {
  QStringView ours;
  QStringView theirs;
};

/// Longer ones first. In a file LIKE does not tell a from A, and IS compares with anything. '#' is the next number.
constexpr Said kSaid[] = {
    // An array is sought along an index before row security looks at a row; a set would be joined after it has looked
    // at all of them.
    {u" IN (SELECT value FROM json_each(?))",
     u" = ANY (ARRAY(SELECT value::bigint FROM json_array_elements_text(#::json)))"},
    {u"(SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS since FROM json_each(?)) k",
     u"(SELECT (value->>0)::bigint AS id, (value->>1)::bigint AS since FROM json_array_elements(#::json)) k"},
    {u" IS NOT ?", u" IS DISTINCT FROM #"},
    {u" IS ?", u" IS NOT DISTINCT FROM #"},
    {u"? IS NULL", u"#::text IS NULL"},
    {u"? IS NOT NULL", u"#::text IS NOT NULL"},
    {u" LIKE ", u" ILIKE "},
    // What is counted over rows that whoever asks may not see (decision 0043).
    {u"(SELECT person_id, session_id FROM preparation)", u"headroom_access.preparations()"},
    {u"FROM training_request r LEFT JOIN training_place p ON p.request_id = r.id WHERE p.course_id",
     u"FROM headroom_access.asked_for_courses() r LEFT JOIN headroom_access.places_on_courses() p ON p.request_id = "
     u"r.id "
     u"WHERE p.course_id"},
    {u"FROM training_place WHERE course_id", u"FROM headroom_access.places_on_courses() WHERE course_id"},
    {u"SELECT salt, wrapped_seed FROM person_key", u"SELECT salt, wrapped_seed FROM headroom_access.own_key()"},
    {u" CROSS JOIN ", u" JOIN "},  // in a file it keeps the order of the tables, and may have an ON
    {u"?", u"#"},
};
const QString kIndexHint = u" INDEXED BY "_s;

}  // namespace

QByteArray serverText(QStringView sql) {
  // Whether a code is free is asked of every row, seen or not: free_code_store.cpp.
  static const QRegularExpression taken(u"^SELECT 1 FROM (\\w+) WHERE code = \\?$"_s);
  if (const auto hit = taken.match(sql.toString()); hit.hasMatch())
    return u"SELECT 1 WHERE headroom_access.is_code_taken('%1', $1)"_s.arg(hit.captured(1)).toUtf8();
  QString text;
  text.reserve(sql.size() + 64);
  int number = 0;
  for (qsizetype at = 0; at < sql.size();) {
    const QChar c = sql[at];
    if (c == u'\'' || c == u'"') {
      const qsizetype end = sql.indexOf(c, at + 1);
      const qsizetype next = end < 0 ? sql.size() : end + 1;
      text += sql.mid(at, next - at);
      at = next;
      continue;
    }
    const QStringView rest = sql.mid(at);
    if (rest.startsWith(u"x'")) {
      const qsizetype end = sql.indexOf(u'\'', at + 2);
      text += u"'\\x%1'::bytea"_s.arg(sql.mid(at + 2, end - at - 2));
      at = end + 1;
      continue;
    }
    if (rest.startsWith(kIndexHint)) {
      at += kIndexHint.size();
      while (at < sql.size() && (sql[at].isLetterOrNumber() || sql[at] == u'_')) ++at;
      continue;
    }
    if (c == u'?' && at + 1 < sql.size() && sql[at + 1].isDigit()) {
      text += u'$';
      ++at;
      continue;
    }
    const Said* said = nullptr;
    for (const Said& one : kSaid) {
      if (said == nullptr && rest.startsWith(one.ours)) said = &one;
    }
    if (said == nullptr) {
      text += c;
      ++at;
      continue;
    }
    for (const QChar one : said->theirs) {
      if (one == u'#') {
        text += u'$' + QString::number(++number);
      } else {
        text += one;
      }
    }
    at += said->ours.size();
  }
  return text.toUtf8();
}

}  // namespace headroom
