// SPDX-License-Identifier: MIT
// Takes the longest date from the end, then a name from the end or the start of what is left.
#include "core/supervision/quick_action.h"

#include <QStringList>

#include <algorithm>

#include "core/base/date_entry.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// 'respite for a fortnight' says how long it is, 'in a fortnight' and 'Monday fortnight' when.
bool isLength(const QString& words) {
  const QString small = words.toLower();
  return small == u"fortnight" || small == u"a fortnight";
}

std::optional<QDate> takeDate(QStringList& words, QDate today) {
  for (int length = std::min<int>(4, static_cast<int>(words.size()) - 1); length >= 1; --length) {
    const QString last = words.mid(words.size() - length).join(u' ');
    const auto date = parseDateEntry(last, today);
    if (!date || isLength(last)) continue;
    words = words.mid(0, words.size() - length);
    if (words.size() > 1 && words.last().compare(u"by"_s, Qt::CaseInsensitive) == 0) words.removeLast();
    return *date;
  }
  return std::nullopt;
}

/// Letters without accents, small, with straight apostrophes and without a sign behind them.
QString plain(const QString& word) {
  QString letters;
  for (const QChar c : word.normalized(QString::NormalizationForm_D)) {
    if (!c.isMark()) letters += c == u'\u2019' ? QChar(u'\'') : c;
  }
  while (!letters.isEmpty() && QStringView(u".,;:").contains(letters.back())) letters.chop(1);
  return letters.toLower();
}

bool isSame(const QString& typed, const QString& name, bool isNear) {
  return (isNear || (!typed.isEmpty() && typed.front().isUpper())) && plain(typed) == plain(name);
}

bool isSame(const QStringList& typed, const QStringList& name, bool isNear) {
  return std::equal(typed.begin(), typed.end(), name.begin(), name.end(),
                    [isNear](const QString& a, const QString& b) { return isSame(a, b, isNear); });
}

using TakeWords = QStringList (*)(const QStringList& words, qsizetype length);

QStringList lastOf(const QStringList& words, qsizetype length) { return words.mid(words.size() - length); }
QStringList firstOf(const QStringList& words, qsizetype length) { return words.mid(0, length); }

/// Whose whole name, else whose first name, the words at that end are, and how many words that is; at least one word is
/// left beside it.
std::pair<const QuickPerson*, qsizetype> namedAt(const QStringList& words, const std::vector<QuickPerson>& people,
                                                 TakeWords part) {
  for (const bool whole : {true, false}) {
    for (const QuickPerson& person : people) {
      QStringList names = person.name.split(u' ', Qt::SkipEmptyParts);
      if (!whole) names = names.mid(0, 1);
      if (names.isEmpty() || words.size() <= names.size()) continue;
      if (isSame(part(words, names.size()), names, person.isNear)) return {&person, names.size()};
    }
  }
  return {nullptr, 0};
}

const QuickPerson* writerOf(const std::vector<QuickPerson>& people, const QuickMeaning& meaning) {
  const auto found = std::find_if(people.begin(), people.end(),
                                  [&meaning](const QuickPerson& one) { return one.id == meaning.writer; });
  return found == people.end() ? nullptr : &*found;
}

/// 'to', 'will' or a colon between whoever does it and what it is.
bool takeJoin(QStringList& words, bool afterColon) {
  const bool joins = words.size() > 1 && (plain(words.first()) == u"to" || plain(words.first()) == u"will");
  if (joins) words.removeFirst();
  return joins || afterColon;
}

const QuickPerson* takeFirst(QStringList& words, const std::vector<QuickPerson>& people, const QuickPerson* writer) {
  const bool isMe = plain(words.first()) == u"me";
  if (writer != nullptr && (isMe || words.first() == u"I" || plain(words.first()) == u"i'll")) {
    QStringList rest = words.mid(1);
    if (takeJoin(rest, words.first().endsWith(u':')) || !isMe) return words = rest, writer;
  }
  const auto [person, length] = namedAt(words, people, firstOf);
  if (person == nullptr) return nullptr;
  QStringList rest = words.mid(length);
  return takeJoin(rest, words.at(length - 1).endsWith(u':')) ? (words = rest, person) : nullptr;
}

const QuickPerson* takeOwner(QStringList& words, const std::vector<QuickPerson>& people, const QuickMeaning& meaning) {
  if (words.size() < 2) return nullptr;
  const QuickPerson* writer = writerOf(people, meaning);
  const QString last = plain(words.last());
  if (writer != nullptr && (last == u"me" || last == u"i")) return words.removeLast(), writer;
  if (const auto [person, length] = namedAt(words, people, lastOf); person != nullptr)
    return words = words.mid(0, words.size() - length), person;
  return takeFirst(words, people, writer);
}

/// A reference has a figure in it; a sign behind it is none of its own.
std::optional<QuickCase> caseIn(const QStringList& words, const QuickMeaning& meaning) {
  if (!meaning.findCase) return std::nullopt;
  for (QString word : words) {
    if (std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); })) continue;
    for (; !word.isEmpty(); word.chop(1)) {
      if (auto found = meaning.findCase(word)) return found;
      if (word.back().isLetterOrNumber()) break;
    }
  }
  return std::nullopt;
}

}  // namespace

QuickAction readQuickAction(const QString& typed, const std::vector<QuickPerson>& people, QDate today,
                            const QuickMeaning& meaning) {
  QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
  QuickAction action;
  action.due = takeDate(words, today);
  if (const QuickPerson* owner = takeOwner(words, people, meaning)) {
    action.owner = owner->id;
    action.ownerName = owner->name;
  }
  if (const auto about = caseIn(words, meaning)) {
    action.about = about->id;
    action.caseCode = about->code;
  }
  action.what = words.join(u' ');
  if (!action.what.isEmpty()) action.what[0] = action.what[0].toUpper();
  return action;
}

}  // namespace headroom
