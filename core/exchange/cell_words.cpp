// SPDX-License-Identifier: MIT
// A cell names nobody when it begins with a word for it, or when each of its words is one of job, state or place.
// 'Will', 'Young' and the like are names and stand in no list here.
#include "core/exchange/cell_words.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>

#include "core/exchange/annex_a_layout.h"
#include "core/exchange/date_text.h"
#include "core/exchange/plain_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using Words = QSet<QString>;

Words words(const QString& text) {
  const QStringList all = text.split(u' ');
  return {all.begin(), all.end()};
}

/// They say by themselves that nobody is named, wherever a cell begins with them.
const Words& openings() {
  static const Words all = words(
      u"tbc tba tbd tbn vacant vacancy vacancies unallocated unalloc unassigned unfilled unnamed unknown unspecified "
      "undefined unrecorded unstated awaiting awaits awaited pending waiting not placeholder reallocation reallocate"_s);
  return all;
}

/// They say it where no name stands beside them: 'Na Li' and 'Nobody Else' are people.
const Words& denials() {
  static const Words all = words(
      u"no non none nil null nan na nobody noone nothing yet blank empty missing allocated allocation allocations "
      "allocate allocating assigned assignment assign appointed recruited recruitment confirmed named identified known "
      "recorded anyone someone somebody applicable"_s);
  return all;
}

const Words& fillings() {
  static const Words all = words(
      u"no non one yet currently current still now at present time this the a an any of or and on in by for from to be "
      "is been has with without as it new allocated allocation allocations allocate allocating reallocated assigned "
      "assignment assign appointed appoint recruited recruitment recruit confirmed confirm advised agreed decided "
      "determined announced named identified arranged given filled known recorded stated specified provided available "
      "applicable required set entered found held needed needs need requires name nobody noone nothing none nil null nan na blank empty missing"_s);
  return all;
}

const Words& jobs() {
  static const Words all = words(
      u"worker workers social sw sws asw practitioner practitioners manager managers tm atm dtm sm team teams duty "
      "officer desk rota edt ooh system admin administrator user staff member person lead key case cases caseholder "
      "holder caseworker keyworker personal adviser advisor pa pas senior deputy assistant principal qualified newly "
      "nqsw asye student agency locum bank interim supervisor service services head director intake screening post "
      "position cover covered list hold holding queue tray inbox pool closed left leaver dummy test temp temporary "
      "spare default practice leader consultant advanced group coordinator ayse other child children id number anyone someone somebody reviewing independent family support"_s);
  return all;
}

/// One of these alone may be somebody's surname.
const Words& surnames() {
  static const Words all = words(
      u"head bank case key person hold child pool left other lead list test student holder cover post default temp "
      "support family service principal"_s);
  return all;
}

bool isDigits(const QString& word) {
  return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// 'zzUnallocated' is written so that it stands last in a list.
QStringList wordsOf(const QString& text) {
  QStringList all = lettersJoined(headerWords(text));
  if (!all.isEmpty() && all.first().startsWith(u"zz") && all.first() != QString(all.first().size(), u'z'))
    all.first().remove(QRegularExpression(u"^z+"_s));
  return all;
}

bool isMonthOrDay(const QString& word) {
  static const QRegularExpression shape(
      u"^(\\d+(st|nd|rd|th)?|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)$"_s);
  return shape.match(word).hasMatch();
}

/// A number, a date or part of one ('Mar-25').
bool isNumberOrDate(const QStringList& all) {
  const bool digit = std::any_of(all.begin(), all.end(), [](const QString& word) { return word.at(0).isDigit(); });
  return digit && std::all_of(all.begin(), all.end(), isMonthOrDay);
}

/// 'See notes', 'Under review', 'Transfer pending', 'On leave', 'Various', 'XXX': what has become of the case, or of
/// whoever had it.
bool saysWhereInstead(const QString& phrase) {
  static const QRegularExpression shape(
      u"^(see \\w.*|(under|in) (the )?(review|transfer|allocation|process)( of \\w+)?|allocated "
      u"(on|to|when|from|after) \\w.*|"
      "transfer (to|from|in|out)\\b.*|on (sick|mat|maternity)|(transfer|review|cover|recruitment|decision) "
      "(pending|needed|required|tbc)|(transferred|transferring|reallocating|redistributed)\\b.*|multiple( "
      "\\w+)?|various( "
      "\\w+)?|several( \\w+)?|x+|z+|(on|in)? ?(long term )?(sick|maternity|annual|mat|sickness|adoption|special)? "
      "?leave( "
      "cover)?|off sick|long term sick|(has )?left( \\w+)?|gone|resigned|business support|front door|mash|mase|out of "
      "hours|other (la|local authority|team|worker|area)|outside agency|restricted( \\w+)?|external|hidden|sw "
      "?\\d+|system default|default "
      "(user|worker))$"_s);
  return shape.match(phrase).hasMatch();
}

bool beginsWithNobody(const QStringList& all) {
  const QString second = all.value(1);
  if (openings().contains(all.first())) return true;
  if (all.first() == u"un" && fillings().contains(second)) return true;
  const QString phrase = all.join(u' ');
  if ((u' ' + phrase).contains(u" to be ")) return true;
  return phrase == u"an other" || phrase == u"another" || phrase == u"no one";
}

bool containsNobody(const QStringList& all) {
  static const Words anywhere = words(u"unallocated unassigned vacant vacancy"_s);
  return std::any_of(all.begin(), all.end(), [](const QString& word) { return anywhere.contains(word); });
}

bool isErrorText(const QString& text) { return text.trimmed().startsWith(u'#'); }

/// 'North Team', 'Duty worker', 'MASH duty', 'Team 4': a team or a rota holds the case, and no person.
bool isTeamOrDuty(const QStringList& all) {
  static const Words ends = words(u"team teams hub tray inbox queue services duty"_s);
  if (all.first() == u"team" || all.first() == u"duty" || ends.contains(all.last())) return true;
  return all.contains(u"duty"_s) && (jobs().contains(all.last()) || isDigits(all.last()));
}

using Fit = std::function<bool(const QString&)>;

bool areAll(const QStringList& all, const Fit& fit) { return std::all_of(all.begin(), all.end(), fit); }

/// Says that there is none, with nothing but words that fit beside it.
bool isDenied(const QStringList& all, const Words& denied, const Fit& fit) {
  const bool denies = std::any_of(
      all.begin(), all.end(), [&](const QString& word) { return denied.contains(word) || openings().contains(word); });
  return denies && areAll(all, fit);
}

}  // namespace

bool saysNothing(const QString& text) {
  const QStringList all = wordsOf(text);
  if (all.isEmpty() || isErrorText(text) || beginsWithNobody(all)) return true;
  return isDenied(all, denials(), [](const QString& word) {
    return fillings().contains(word) || jobs().contains(word) || word == u"date" || word == u"start";
  });
}

bool isJobAlone(const QString& text) {
  const QStringList all = wordsOf(text);
  if (all.isEmpty() || (all.size() == 1 && surnames().contains(all.first()))) return false;
  static const Words small = words(u"of and the"_s);
  return areAll(all, [](const QString& word) { return jobs().contains(word) || small.contains(word); });
}

QString withoutJob(const QString& text) {
  static const QRegularExpression between(u"\\s+\\p{Pd}\\s+|[()\\[\\]{},:;/|]"_s);
  QString name;
  bool hasJob = false;
  for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
    const QString plain = part.simplified();
    if (plain.isEmpty()) continue;
    if (isJobAlone(plain)) {
      hasJob = true;
      continue;
    }
    if (!name.isEmpty()) return {};
    name = plain;
  }
  const QStringList all = wordsOf(name);
  const bool isOne = all.size() >= 2 && !isNumberOrDate(all) && !beginsWithNobody(all) && !isTeamOrDuty(all);
  return hasJob && isOne ? name : QString();
}

bool namesNoPerson(const QString& text) {
  const QStringList all = wordsOf(text);
  if (all.isEmpty() || isErrorText(text) || isNumberOrDate(all)) return true;
  if (beginsWithNobody(all) || containsNobody(all) || saysWhereInstead(all.join(u' '))) return true;
  if (!withoutJob(text).isEmpty()) return false;
  if (isTeamOrDuty(all) || isJobAlone(text)) return true;
  return isDenied(all, denials(), [](const QString& word) {
    return openings().contains(word) || fillings().contains(word) || jobs().contains(word) || isDigits(word);
  });
}

bool namesNoTeam(const QString& text) {
  static const Words beside = words(u"team teams worker"_s);
  static const Words denied = words(u"no non none nil null nan na nobody noone nothing yet blank empty missing"_s);
  const QStringList all = wordsOf(text);
  if (all.isEmpty() || isErrorText(text) || isNumberOrDate(all) || all.join(u' ') == u"duty") return true;
  if (beginsWithNobody(all) || containsNobody(all)) return true;
  return isDenied(all, denied, [](const QString& word) {
    return openings().contains(word) || fillings().contains(word) || beside.contains(word);
  });
}

bool isBareTotal(const QString& text) {
  static const QRegularExpression shape(
      u"^((grand|overall|running|final|report|list|page|column) )?(sub ?)?(totals?|counts?)( \\d+)*$"_s);
  return shape.match(headerWords(text).join(u' ')).hasMatch();
}

bool isTotalLabel(const QString& text) {
  static const QString things =
      u"(children|child|cases|case|records?|rows?|young people|clients?|entries|people|episodes)"_s;
  static const std::array<QRegularExpression, 9> shapes{
      QRegularExpression(u"^((grand|overall|running|final|report|list|page|column) )?(sub ?)?(totals?|counts?)\\b"_s),
      QRegularExpression(u" (sub)?(totals?|counts?)( \\d+)*$"_s),
      QRegularExpression(u"^(total |the )?(number|nr|no|sum|average|mean) of "_s),
      QRegularExpression(u"^(sum|average|mean|median|max|min|maximum|minimum)( \\d+)*$"_s),
      QRegularExpression(u"^((grand|overall|sub|team|all) )*(tots?|ttls?|subtot)( \\d+)*$"_s),
      QRegularExpression(u"^\\d+ %1\\b"_s.arg(things)),
      QRegularExpression(u"^%1 \\d+$"_s.arg(things)),
      QRegularExpression(u"^end of (the )?(list|report|data|file|table|sheet)"_s),
      QRegularExpression(u"^(the )?(\\d+ )?(in|overall) (total|all)( \\d+)*$"_s)};
  const QString plain = headerWords(text).join(u' ');
  if (plain.isEmpty()) return false;
  static const QRegularExpression equals(u"^\\s*n\\s*=\\s*\\d+\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
  if (equals.match(text).hasMatch()) return true;
  return std::any_of(shapes.begin(), shapes.end(), [&](const auto& shape) { return shape.match(plain).hasMatch(); });
}

bool isNoReference(const QString& text) {
  static const QRegularExpression shape(
      u"^((open|all|new|led|active|current) )?(children|child|cases?|records?|rows?|young people|clients?|entries|"
      "people|episodes|caseloads?)( (open|held|led|counted|in all))?$|^(end|sub|total|key|source|notes?( \\d+)?)$"_s);
  const QString plain = headerWords(text).join(u' ');
  return isTotalLabel(text) || shape.match(plain).hasMatch() || text.contains(u'\u2211') || plain == u"\u03c3";
}

bool readsLikeSentence(const QString& text) {
  const QStringList all = headerWords(text);
  static const QRegularExpression foot(
      u"^(page \\d+( of \\d+)?|(as )?(at|of|on) "
      u"\\d.*|(printed|extracted|generated|created|run|produced|refreshed|data) "
      "(on|at|by|as at)?\\b.*|version \\d.*)$"_s);
  if (foot.match(all.join(u' ')).hasMatch()) return true;
  const auto letters = std::count_if(all.begin(), all.end(), [](const QString& word) {
    return word.size() >= 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
  });
  return letters >= 2;
}

}  // namespace headroom
