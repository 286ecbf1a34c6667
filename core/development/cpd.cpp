// SPDX-License-Identifier: MIT
// The year ends on 30 November whatever the weekday; a piece used in another year counts in none but that one.
#include "core/development/cpd.h"

#include <QRegularExpression>
#include <QStringList>

#include <set>

#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Without case and spare spaces. Qt folds letter by letter, which leaves 'ß' beside 'SS': what grows in capitals is
/// folded from them; of the letters that are joined by it, the Turkish ones alone are others.
QString comparedTitle(const QString& title) {
  QStringList parts = title.simplified().split(QChar(0x0131));
  for (QString& part : parts) part = part.toUpper().toCaseFolded().replace(QChar(0x0130), u"i\u0307"_s);
  return parts.join(QChar(0x0131));
}

}  // namespace

QString CpdYear::label() const {
  return u"%1-%2"_s.arg(begins, 4, 10, QChar(u'0')).arg((begins + 1) % 100, 2, 10, QChar(u'0'));
}

CpdYear cpdYearOf(QDate day) { return {day.month() == 12 ? day.year() : day.year() - 1}; }

std::optional<CpdYear> cpdYearFrom(const QString& typed) {
  static const QRegularExpression form(u"^[0-9]{4}-[0-9]{2}$"_s);
  if (!form.match(typed).hasMatch()) return {};
  const CpdYear year{typed.left(4).toInt()};
  if (year.begins < 1 || year.label() != typed) return {};
  if (year.last() < kEarliestDate || year.first() > kLatestDate) return {};
  return year;
}

const std::vector<QString>& cpdSources() {
  static const std::vector<QString> all{u"note"_s, u"goal"_s, u"course"_s, u"presentation"_s};
  return all;
}

const QStringList& cpdKinds() {
  static const QStringList all{say("course"),       say("reading"),   say("reflection"), say("peer learning"),
                               say("presentation"), say("shadowing"), say("feedback"),   say("supervision")};
  return all;
}

QString cpdKindOf(const QString& source) {
  if (source == u"note") return say("reflection");
  if (source == u"goal") return say("goal");
  return source == u"course" ? say("course") : say("presentation");
}

bool countsIn(CpdYear year, const CountedPiece& piece) {
  const QString used = piece.usedIn.trimmed();
  return year.holds(piece.day) && (used.isEmpty() || used == year.label());
}

std::vector<QString> CpdStanding::missing() const {
  std::vector<QString> names;
  if (pieces < kCpdPieces) names.push_back(u"pieces"_s);
  if (!peer) names.push_back(u"peer reflection"_s);
  return names;
}

CpdStanding cpdStanding(CpdYear year, const std::vector<CountedPiece>& finished) {
  std::set<QString> titles;
  CpdStanding standing;
  for (const CountedPiece& one : finished) {
    if (!countsIn(year, one)) continue;
    titles.insert(comparedTitle(one.title));
    standing.peer = standing.peer || one.peer;
  }
  standing.pieces = static_cast<int>(titles.size());
  return standing;
}

CpdStanding cpdStanding(CpdYear year, const std::vector<CpdPiece>& pieces) {
  std::vector<CountedPiece> finished;
  for (const CpdPiece& one : pieces)
    if (one.isFinished) finished.push_back({one.day, one.title, one.peer, one.usedIn});
  return cpdStanding(year, finished);
}

bool isAskedFor(CpdYear year, const QString& registration, std::optional<QDate> start, std::optional<QDate> left) {
  if (registration.trimmed().isEmpty()) return false;
  return (!start || *start <= year.last()) && (!left || *left > year.first());
}

QString cpdCountdown(const CpdStanding& standing, CpdYear year, QDate today) {
  if (standing.isMet()) return say("CPD this year: done, %1 pieces with peer reflection").arg(standing.pieces);
  const QString by = today == year.last() ? say("by today, 30 November") : say("by 30 November");
  const QString pieces = standing.pieces < kCpdPieces
                             ? say("CPD this year: %1 of %2 pieces").arg(standing.pieces).arg(kCpdPieces)
                             : say("CPD this year: %1 pieces").arg(standing.pieces);
  return pieces + (standing.peer ? say(", the rest %1").arg(by) : say(", peer reflection still needed %1").arg(by));
}

QString closedYearWords(CpdYear year, QDate today) {
  if (today <= year.last()) return {};
  return say("The year %1 closed on 30 November %2: what the register was sent by then does not change.")
      .arg(year.label())
      .arg(year.last().year());
}

Result<CpdPiece> checked(CpdPiece piece, QDate today) {
  piece.title = plainText(piece.title).trimmed();
  piece.kind = plainText(piece.kind).trimmed();
  piece.learnt = plainText(piece.learnt);
  piece.impact = plainText(piece.impact);
  if (piece.title.isEmpty()) return refuse(say("Say what the piece is called."));
  if (piece.kind.isEmpty()) return refuse(say("Say what kind of learning it was."));
  if (!piece.day.isValid() || piece.day < kEarliestDate || piece.day > kLatestDate)
    return refuse(say("Say on which day it was."));
  TRY(checkedLength(piece.title, kLongestName, say("The title")));
  TRY(checkedLength(piece.kind, kLongestName, say("The kind")));
  TRY(checkedLength(piece.learnt, kLongestText, say("What you learnt")));
  TRY(checkedLength(piece.impact, kLongestText, say("What it changed")));
  if (!piece.isFinished) return piece;
  if (piece.learnt.trimmed().isEmpty() || piece.impact.trimmed().isEmpty())
    return refuse(say("A finished piece says what you learnt and how it changed your practice."));
  if (piece.day > today) return refuse(say("It can be finished on its day, and not before."));
  return piece;
}

std::vector<CpdField> cpdForm(const CpdPiece& piece) {
  return {{say("Title"), piece.title},
          {say("What did you learn?"), piece.learnt},
          {say("How has it changed your practice?"), piece.impact},
          {say("Did you reflect on it with a peer?"), piece.peer ? say("Yes") : say("No")}};
}

}  // namespace headroom
