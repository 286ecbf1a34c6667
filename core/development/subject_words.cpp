// SPDX-License-Identifier: MIT
// A few endings of English and a few groups of words of this field; no dictionary.
#include "core/development/subject_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/finding.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct WordEnding {
  QString letters;
  qsizetype leaves;  ///< the shortest beginning that it may leave
};

/// The longest first.
const std::array<WordEnding, 13>& endings() {
  static const std::array<WordEnding, 13> all{{{u"ments"_s, 4},
                                               {u"ment"_s, 4},
                                               {u"ings"_s, 4},
                                               {u"ions"_s, 5},
                                               {u"ing"_s, 5},
                                               {u"ies"_s, 4},
                                               {u"ion"_s, 5},
                                               {u"ed"_s, 4},
                                               {u"es"_s, 4},
                                               {u"ss"_s, 99},
                                               {u"s"_s, 3},
                                               {u"e"_s, 4},
                                               {u"y"_s, 5}}};
  return all;
}

/// What is called by several names. A short one is a whole word.
const std::vector<QStringList>& sameSubject() {
  static const std::vector<QStringList> groups{
      {u"father"_s, u"dad"_s, u"paternal"_s},
      {u"mother"_s, u"mum"_s, u"maternal"_s},
      {u"domestic"_s, u"coerci"_s},
      {u"abus"_s, u"violen"_s},
      {u"court"_s, u"proceeding"_s, u"plo"_s, u"tribunal"_s, u"witness"_s},
      {u"racis"_s, u"racial"_s, u"race"_s, u"antiracis"_s},
      {u"autis"_s, u"asd"_s, u"neurodiver"_s, u"asperger"_s},
      {u"substance"_s, u"drug"_s, u"alcohol"_s, u"addict"_s},
      {u"dementia"_s, u"alzheimer"_s},
      {u"deaf"_s, u"bsl"_s, u"sign"_s},
      {u"asylum"_s, u"uasc"_s, u"refugee"_s, u"unaccompan"_s},
      {u"exploit"_s, u"cse"_s, u"cce"_s, u"gang"_s},
      {u"interpret"_s, u"translat"_s},
      {u"capacity"_s, u"mca"_s, u"dols"_s},
      {u"adolescen"_s, u"teenage"_s, u"young"_s, u"youth"_s},
      {u"kinship"_s, u"sgo"_s, u"guardian"_s},
      {u"hoard"_s, u"selfneglect"_s},
      {u"student"_s, u"educator"_s, u"placement"_s},
      {u"inclus"_s, u"includ"_s},
      {u"trauma"_s, u"ptsd"_s},
      {u"benefit"_s, u"poverty"_s, u"debt"_s},
  };
  return groups;
}

const QStringList& everyQuestionHas() {
  static const QStringList words{
      u"who"_s,    u"whom"_s, u"knows"_s,      u"know"_s,    u"about"_s,  u"of"_s,   u"with"_s,     u"in"_s,
      u"on"_s,     u"the"_s,  u"a"_s,          u"an"_s,      u"and"_s,    u"or"_s,   u"for"_s,      u"to"_s,
      u"is"_s,     u"are"_s,  u"there"_s,      u"has"_s,     u"have"_s,   u"done"_s, u"does"_s,     u"anybody"_s,
      u"anyone"_s, u"work"_s, u"works"_s,      u"working"_s, u"can"_s,    u"help"_s, u"me"_s,       u"us"_s,
      u"our"_s,    u"what"_s, u"how"_s,        u"good"_s,    u"at"_s,     u"any"_s,  u"somebody"_s, u"someone"_s,
      u"by"_s,     u"from"_s, u"experience"_s, u"people"_s,  u"person"_s, u"ask"_s};
  return words;
}

constexpr qsizetype kWholeWord = 3;

bool begins(const QString& word, const QString& stem) {
  if (stem.size() > kWholeWord) return word.startsWith(stem);
  return word == stem || word == stem + u's';
}

}  // namespace

QString wordStem(const QString& word) {
  for (const WordEnding& one : endings()) {
    if (!word.endsWith(one.letters)) continue;
    if (one.leaves == 99) return word;
    if (word.size() - one.letters.size() >= one.leaves) return word.chopped(one.letters.size());
  }
  return word;
}

QStringList subjectWordsIn(const QString& text) {
  QStringList words;
  QString word;
  const QString plain = folded(text) + u' ';
  for (const QChar c : plain) {
    if (c.isLetterOrNumber()) {
      word += c;
    } else if (!word.isEmpty()) {
      words << std::exchange(word, {});
    }
  }
  return words;
}

std::vector<AskedSubject> askedSubjects(const QString& typed) {
  QStringList words = subjectWordsIn(typed);
  QStringList asked;
  for (const QString& word : words) {
    if (!everyQuestionHas().contains(word)) asked << word;
  }
  // 'Who works with people' asks for nothing; 'people' alone, or 'help', is a word like any other.
  if (asked.isEmpty() && words.size() == 1) asked = words;
  asked.removeDuplicates();
  std::vector<AskedSubject> subjects;
  for (const QString& word : asked) {
    AskedSubject subject{word, {wordStem(word)}};
    for (const QStringList& group : sameSubject()) {
      const bool isOne =
          std::any_of(group.begin(), group.end(), [&word](const QString& stem) { return begins(word, stem); });
      if (isOne) subject.stems << group;
    }
    subject.stems.removeDuplicates();
    subjects.push_back(std::move(subject));
  }
  return subjects;
}

bool isAbout(const AskedSubject& subject, const QStringList& words) {
  return std::any_of(words.begin(), words.end(), [&subject](const QString& word) {
    return std::any_of(subject.stems.begin(), subject.stems.end(),
                       [&word](const QString& stem) { return begins(word, stem); });
  });
}

bool isAboutAll(const QString& typed, const QString& text) {
  const QStringList words = subjectWordsIn(text);
  const auto asked = askedSubjects(typed);
  return std::all_of(asked.begin(), asked.end(),
                     [&words](const AskedSubject& subject) { return isAbout(subject, words); });
}

}  // namespace headroom
