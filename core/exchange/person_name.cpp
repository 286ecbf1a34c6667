// SPDX-License-Identifier: MIT
// A comma tells which part is the surname; without one the order met most often is kept.
#include "core/exchange/person_name.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>

#include "core/exchange/annex_a_layout.h"
#include "core/exchange/cell_words.h"
#include "core/exchange/plain_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Parts {
  QString given;
  QString surname;
};

/// Of 'SMITH, Jane'; both empty for a name without one comma, or with a job behind it ('Jane Smith, Social Worker').
Parts aroundComma(const QString& written) {
  const QStringList parts = written.simplified().split(u',');
  if (parts.size() != 2) return {};
  const QString surname = parts[0].trimmed();
  const QString given = parts[1].trimmed();
  if (surname.isEmpty() || given.isEmpty() || isJobAlone(given)) return {};
  return {given, surname};
}

bool isShouted(const QString& word) {
  const auto letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
  return letters >= 2 && word == word.toUpper() && word != word.toLower();
}

/// "O'BRIEN" -> "O'Brien", 'MCDONALD' -> 'McDonald'.
QString spoken(const QString& word) {
  QString made = word.toLower();
  bool begins = true;
  for (QChar& c : made) {
    if (begins && c.isLetter()) c = c.toUpper();
    begins = !c.isLetter();
  }
  if (made.size() > 4 && made.startsWith(u"Mc")) made[2] = made.at(2).toUpper();
  return made;
}

QString withoutCapitals(const QString& name, qsizetype shortest) {
  QStringList made;
  for (const QString& word : name.split(u' '))
    made << (isShouted(word) && word.size() >= shortest ? spoken(word) : word);
  return made.join(u' ');
}

bool looksSpoken(const QString& name) {
  const QStringList all = name.split(u' ');
  const bool shouts =
      std::any_of(all.begin(), all.end(), [](const QString& word) { return word.size() > 2 && isShouted(word); });
  return !shouts && name != name.toLower();
}

const QString kTitles = QStringLiteral("(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|cllr)");

/// 'SMITH, Jane (Agency)' without the job at its end.
QString withoutLastJob(const QString& name) {
  static const QRegularExpression last(u"^(.*\\S)(?:\\s*[(\\[]([^()\\[\\]]+)[)\\]]|\\s+\\p{Pd}\\s+([^,()]+))$"_s);
  const auto met = last.match(name);
  return met.hasMatch() && isJobAlone(met.captured(2) + met.captured(3)) ? met.captured(1) : name;
}

/// What stands before or behind a name and is none of it: a title, a job, letters for it, a mark.
QString bareName(const QString& written) {
  static const QRegularExpression marks(u"^[*~^\\s]+|[*~^\\s]+$"_s);
  static const QRegularExpression title(u"(?:^|(?<=,)) ?%1\\b\\.? +|[,(] ?%1\\b\\.? ?\\)?$"_s.arg(kTitles),
                                        QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression letters(u"(?<=\\w) +(?:nqsw|asye|sw|qsw)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
  QString name = written.simplified();
  name.remove(marks);
  if (name.count(u',') == 1) name = withoutLastJob(name);
  if (const QString person = withoutJob(name); !person.isEmpty()) name = person;
  QString bare = name;
  bare.remove(title).remove(letters);
  bare = bare.simplified();
  return headerWords(bare).size() >= 2 ? bare : name;
}

QString inOrder(const QString& bare) {
  const Parts parts = aroundComma(bare);
  return parts.surname.isEmpty() ? bare : parts.given + u' ' + parts.surname;
}

/// The words in order, blind to case and punctuation: two names of one order are equal.
QString orderOf(const QString& bare) { return headerWords(inOrder(bare)).join(u' '); }

/// Of names as bareName() leaves them.
QString bestOf(const std::vector<QString>& met) {
  std::map<QString, int> votes;
  for (const QString& one : met) votes[orderOf(one)] += aroundComma(one).surname.isEmpty() ? 1 : 1'000'000;
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const QString order = most->first;
  const bool several = std::any_of(met.begin(), met.end(), [&](const QString& one) { return one != met.front(); });
  QString made;
  for (const QString& one : met) {
    if (orderOf(one) != order) continue;
    const Parts parts = aroundComma(one);
    if (parts.surname.isEmpty() && (!several || looksSpoken(one))) return one.simplified();
    const QString ordered = parts.surname.isEmpty()
                                ? withoutCapitals(one.simplified(), 3)
                                : withoutCapitals(parts.given, 3) + u' ' + withoutCapitals(parts.surname, 2);
    if (made.isEmpty()) made = ordered;
  }
  return made;
}

}  // namespace

QString nameInOrder(const QString& written) { return inOrder(bareName(written)); }

QString titleIn(const QString& written) {
  static const QRegularExpression title(u"\\b(mr|mrs|ms|miss)\\b"_s);
  const QString found = title.match(headerWords(written).join(u' ')).captured(1);
  return found.isEmpty() || found == u"mr" ? found : u"ms"_s;
}

QString nameKey(const QString& written) {
  QStringList all = headerWords(nameInOrder(written));
  std::sort(all.begin(), all.end());
  return all.join(u' ');
}

QString bestSpelling(const std::vector<QString>& met) {
  if (met.empty()) return {};
  std::vector<QString> bare;
  for (const QString& one : met) bare.push_back(bareName(one));
  return bestOf(bare);
}

}  // namespace headroom
