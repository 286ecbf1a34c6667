// SPDX-License-Identifier: MIT
// Continuing professional development: pieces of learning with the regulator's questions, and the year in which they
// count, from 1 December to 30 November (rules 8; Social Work England).
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

using CpdId = Id<struct CpdTag>;

/// How many different pieces a year asks for; one of them with peer reflection.
inline constexpr int kCpdPieces = 2;

/// A year of the register, named by the year in which it begins.
struct CpdYear {
  int begins = 0;

  QDate first() const { return {begins, 12, 1}; }
  QDate last() const { return {begins + 1, 11, 30}; }
  bool holds(QDate day) const { return day >= first() && day <= last(); }
  /// '2024-25'.
  QString label() const;
  friend bool operator==(CpdYear, CpdYear) = default;
};

/// 30 November 2025 lies in 2024-25, 1 December in 2025-26.
CpdYear cpdYearOf(QDate day);
/// '2024-25' alone: the second year follows the first, and some day of it can be stored (rules 1).
std::optional<CpdYear> cpdYearFrom(const QString& typed);

/// Where a piece came from, so that it is not begun a second time: 'note', 'goal', 'course', 'presentation'.
struct CpdSource {
  QString kind;       ///< one of cpdSources()
  QString key;        ///< which of them; empty: it came from nothing that is kept
  QString title;      ///< what the piece is called to begin with
  QDate day;          ///< of the learning
  QString learnt;     ///< what is known already of the answer to 'What did you learn?'
  bool peer = false;  ///< it was gone through with a peer
};
const std::vector<QString>& cpdSources();

struct CpdPiece {
  std::optional<CpdId> id;  ///< none: not stored yet
  QString code;
  PersonId person;
  QDate day;
  QString kind;  ///< 'course', 'reading', 'reflection' … in the person's own words
  QString title;
  QString learnt = {};
  QString impact = {};
  bool peer = false;
  bool isFinished = false;
  QString usedIn = {};  ///< the year that it was used in, '2024-25'; empty when in none yet
  QString sourceKind = {};
  QString sourceKey = {};
  qint64 rowVersion = 0;
  friend bool operator==(const CpdPiece&, const CpdPiece&) = default;
};

/// The kinds offered; others can be typed.
const QStringList& cpdKinds();
/// What a piece that came from there is to begin with.
QString cpdKindOf(const QString& source);

/// What the rule looks at in a piece that is finished.
struct CountedPiece {
  QDate day;
  QString title;
  bool peer = false;
  QString usedIn;
};
/// Whether a finished piece counts in the year: dated in it, and not used in another.
bool countsIn(CpdYear year, const CountedPiece& piece);

/// How far somebody is with a year.
struct CpdStanding {
  int pieces = 0;     ///< different ones: titles are compared without case and spare spaces
  bool peer = false;  ///< at least one with peer reflection

  bool isMet() const { return pieces >= kCpdPieces && peer; }
  /// 'pieces', 'peer reflection', in this order.
  std::vector<QString> missing() const;
  friend bool operator==(const CpdStanding&, const CpdStanding&) = default;
};
/// Of one person's finished pieces; those that do not count in the year are left out here.
CpdStanding cpdStanding(CpdYear year, const std::vector<CountedPiece>& finished);
CpdStanding cpdStanding(CpdYear year, const std::vector<CpdPiece>& pieces);

/// Whether the register asks that year of somebody: registered, and in service on a day of it. Without a start they
/// were always there; `left` is the first day on which they are not.
bool isAskedFor(CpdYear year, const QString& registration, std::optional<QDate> start, std::optional<QDate> left);

/// Of a year that is over: 'The year 2024-25 closed on 30 November 2025, …'; empty of another.
QString closedYearWords(CpdYear year, QDate today);

/// 'CPD this year: 1 of 2 pieces, peer reflection still needed by 30 November'; 'CPD this year: done'.
QString cpdCountdown(const CpdStanding& standing, CpdYear year, QDate today);

/// Refused without a title, kind or day that can be stored; a finished one answers both questions and is not dated
/// after `today`.
Result<CpdPiece> checked(CpdPiece piece, QDate today);

/// The regulator's form, field by field: what it asks and what is pasted there.
struct CpdField {
  QString asked;
  QString words;
};
std::vector<CpdField> cpdForm(const CpdPiece& piece);

}  // namespace headroom
