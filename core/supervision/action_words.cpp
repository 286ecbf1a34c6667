// SPDX-License-Identifier: MIT
// A list of verbs of the work, and of words that no deed begins with.
#include "core/supervision/action_words.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QSet<QString>& deeds() {
  static const QSet<QString> words = [] {
    const QStringList list =
        u"accept accompany act add address adjust advise agree allocate amend apply appoint approve arrange ask assess "
        u"assign attend be begin bring build buy call cancel carry chair challenge change chase check choose clarify "
        u"close "
        u"coach collect commission compare complete confirm consider consult contact continue convene cover create "
        u"decide "
        u"deliver describe design develop discuss do draft draw drop email e-mail encourage end enquire enrol ensure "
        u"escalate establish evaluate examine explain explore feed file fill find finish fix follow gather get give go "
        u"hand have hear help hold identify improve inform inquire introduce invite involve issue join keep lead learn "
        u"leave let liaise link list listen locate log look make map meet mention monitor move name negotiate notify "
        u"observe obtain offer open order organise organize outline participate pass pay phone plan practise prepare "
        u"present prioritise produce progress promote propose protect provide publish pursue put raise reach read "
        u"reassess "
        u"recommend record reduce refer reflect refuse register reinstate remind remove renew reply report request "
        u"research "
        u"resolve respond return review revise revisit ring run safeguard schedule see seek send set settle shadow "
        u"share "
        u"show sign sit sort speak spend start stay step stop submit summarise supervise support take talk teach tell "
        u"test "
        u"text thank think track train transfer translate transport try turn undertake update upload use verify view "
        u"visit "
        u"wait warn work write"_s.split(u' ');
    return QSet<QString>(list.begin(), list.end());
  }();
  return words;
}

/// What an order to do something never begins with, unless a deed follows.
const QSet<QString>& topics() {
  static const QSet<QString> words = [] {
    const QStringList list =
        u"a about an and another any assessment at attendance behaviour birth carer carers case child children college "
        u"concern concerns conference court dad daily date debt doctor drugs education every family father fathers "
        u"finance "
        u"finances for foster from funding gp grandmother grandparents head health her his home hospital housing if in "
        u"income injury its landlord leave legal life medical minutes money mother mothers mum my new no nursery of on "
        u"our "
        u"outcome parent parents placement police police's post pre school schools section sibling siblings sister "
        u"social "
        u"some solicitor solicitors stability statement strategy that the their therapy these this those to training "
        u"weekend with worries worry your"_s.split(u' ');
    return QSet<QString>(list.begin(), list.end());
  }();
  return words;
}

bool isDeed(const QString& word) {
  if (deeds().contains(word)) return true;
  // 'reviews', 'reviewed', 'reviewing', 'arranging', 'referred'
  for (const QString& end : {u"s"_s, u"es"_s, u"ed"_s, u"ing"_s, u"d"_s}) {
    if (!word.endsWith(end)) continue;
    QString stem = word.chopped(end.size());
    if (deeds().contains(stem) || deeds().contains(stem + u'e')) return true;
    const bool doubled = stem.size() > 3 && stem.back() == stem[stem.size() - 2];
    if (doubled && deeds().contains(stem.chopped(1))) return true;
  }
  return false;
}

}  // namespace

bool saysWhatIsDone(const QString& what) {
  QStringList words;
  for (QString word : what.toLower().simplified().split(u' ', Qt::SkipEmptyParts)) {
    while (!word.isEmpty() && !word.back().isLetterOrNumber()) word.chop(1);
    while (!word.isEmpty() && !word.front().isLetterOrNumber()) word.remove(0, 1);
    if (!word.isEmpty()) words << word;
  }
  if (words.size() < 2) return false;
  if (isDeed(words.front())) return true;
  if (!topics().contains(words.front())) return true;
  // 'In two weeks, see the mother'
  static const QStringList placing{u"about"_s, u"at"_s, u"for"_s, u"if"_s, u"in"_s, u"on"_s, u"to"_s, u"with"_s};
  const bool isPlaced = placing.contains(words.front());
  // 'Mother to be seen', 'The plan will be reviewed'
  static const QStringList orders{u"to"_s, u"will"_s, u"must"_s, u"should"_s, u"is"_s, u"are"_s, u"be"_s, u"can"_s};
  for (qsizetype at = 1; at < words.size(); ++at)
    if (isDeed(words[at]) && (isPlaced || orders.contains(words[at - 1]))) return true;
  return false;
}

QString withFullStop(const QString& words) {
  const bool isEnded = !words.isEmpty() && QStringView(u".\u2026!?").contains(words.back());
  if (isEnded) return words;
  return words + u'.';
}

}  // namespace headroom
