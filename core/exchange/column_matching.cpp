// SPDX-License-Identifier: MIT
// A heading that fits exactly goes before one that only holds the word.
#include "core/exchange/column_matching.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

#include "core/base/day_words.h"
#include "core/base/decimal.h"
#include "core/base/say.h"
#include "core/exchange/cell_words.h"
#include "core/exchange/date_text.h"
#include "core/exchange/person_name.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::array kKinds{ListKind::People, ListKind::Cases, ListKind::Sessions};

QString nameOf(ListKind kind) {
  return kind == ListKind::People ? u"people"_s : kind == ListKind::Cases ? u"cases"_s : u"sessions"_s;
}

/// What it is kept under; the order of UsualColumn may change.
const std::map<UsualColumn, QString>& keptNames() {
  static const std::map<UsualColumn, QString> names{{UsualColumn::Team, u"team"_s},
                                                    {UsualColumn::Division, u"division"_s},
                                                    {UsualColumn::Limit, u"limit"_s},
                                                    {UsualColumn::Name, u"name"_s},
                                                    {UsualColumn::Role, u"role"_s},
                                                    {UsualColumn::Fte, u"fte"_s},
                                                    {UsualColumn::Supervisor, u"supervisor"_s},
                                                    {UsualColumn::Registration, u"registration"_s},
                                                    {UsualColumn::Start, u"start"_s},
                                                    {UsualColumn::Reference, u"reference"_s},
                                                    {UsualColumn::Kind, u"kind"_s},
                                                    {UsualColumn::Worker, u"worker"_s},
                                                    {UsualColumn::Family, u"family"_s},
                                                    {UsualColumn::Opened, u"opened"_s},
                                                    {UsualColumn::Closed, u"closed"_s},
                                                    {UsualColumn::Day, u"day"_s},
                                                    {UsualColumn::Minutes, u"minutes"_s},
                                                    {UsualColumn::SessionKind, u"session kind"_s}};
  return names;
}

int exactFits(const Matching& matching, const QStringList& headings) {
  return static_cast<int>(std::count_if(matching.columns.begin(), matching.columns.end(), [&](const auto& one) {
    return headingFit(one.first, headings[one.second]) == 0;
  }));
}

ReadCell wrong(const QString& words) { return {words, true}; }

ReadCell readDay(const QString& cell, QDate on) {
  const QDate day = britishDate(cell, on);
  return day.isValid() ? ReadCell{plainDate(day)} : wrong(say("'%1' is not a date").arg(cell));
}

ReadCell readNumber(const QString& cell, int most, const QString& what) {
  const auto value = Decimal::parse(cell, 6);
  if (value && *value >= Decimal(0) && *value <= Decimal(most)) return {value->toString()};
  return wrong(u"'%1' is not %2"_s.arg(cell, what));
}

ReadCell readMeaning(const std::optional<QString>& meant, const QString& cell, const QString& what) {
  return meant ? ReadCell{*meant} : wrong(say("'%1' is not a %2 that is known").arg(cell, what));
}

}  // namespace

const std::vector<UsualColumn>& matchColumns(ListKind kind) {
  static const std::array<std::vector<UsualColumn>, 3> all{
      {{UsualColumn::Name, UsualColumn::Team, UsualColumn::Role, UsualColumn::Fte, UsualColumn::Supervisor,
        UsualColumn::Start, UsualColumn::Registration},
       {UsualColumn::Reference, UsualColumn::Kind, UsualColumn::Worker, UsualColumn::Team, UsualColumn::Opened,
        UsualColumn::Closed, UsualColumn::Family},
       {UsualColumn::Name, UsualColumn::Day, UsualColumn::Supervisor, UsualColumn::SessionKind, UsualColumn::Minutes}}};
  return all[static_cast<std::size_t>(kind)];
}

bool isNeeded(ListKind kind, UsualColumn column) {
  switch (kind) {
    case ListKind::People:
      return column == UsualColumn::Name || column == UsualColumn::Team;
    case ListKind::Cases:
      return column == UsualColumn::Reference;
    case ListKind::Sessions:
      return column == UsualColumn::Name || column == UsualColumn::Day;
  }
  Q_UNREACHABLE();
}

QString wordsFor(ListKind kind, UsualColumn column) {
  static const std::map<UsualColumn, QString> words{{UsualColumn::Team, say("Team")},
                                                    {UsualColumn::Name, say("Name")},
                                                    {UsualColumn::Role, say("Role")},
                                                    {UsualColumn::Fte, say("FTE")},
                                                    {UsualColumn::Supervisor, say("Supervisor")},
                                                    {UsualColumn::Registration, say("Registration")},
                                                    {UsualColumn::Start, say("First day")},
                                                    {UsualColumn::Reference, say("Case reference")},
                                                    {UsualColumn::Kind, say("Kind of case")},
                                                    {UsualColumn::Worker, say("Worker")},
                                                    {UsualColumn::Family, say("Family")},
                                                    {UsualColumn::Opened, say("Opened")},
                                                    {UsualColumn::Closed, say("Closed")},
                                                    {UsualColumn::Day, say("Date held")},
                                                    {UsualColumn::Minutes, say("Minutes")},
                                                    {UsualColumn::SessionKind, say("Kind of session")}};
  if (kind == ListKind::Sessions && column == UsualColumn::Name) return say("Who was supervised");
  return words.at(column);
}

std::optional<int> Matching::at(UsualColumn column) const {
  const auto found = columns.find(column);
  return found == columns.end() ? std::nullopt : std::optional(found->second);
}

int headingsThatFit(const QStringList& cells) {
  int best = 0;
  for (const ListKind kind : kKinds) {
    const Matching matching = suggestedMatching(kind, cells);
    const int exact = exactFits(matching, cells);
    if (exact >= 2 || (exact == 1 && cells.size() == 1)) best = std::max(best, exact);
  }
  return best;
}

Matching suggestedMatching(ListKind kind, const QStringList& headings) {
  Matching matching{kind, {}};
  QSet<int> used;
  for (const int wanted : {0, 1}) {
    for (const UsualColumn column : matchColumns(kind)) {
      if (matching.columns.contains(column)) continue;
      for (int i = 0; i < headings.size(); ++i) {
        if (used.contains(i) || headingFit(column, headings[i]) != wanted) continue;
        matching.columns.emplace(column, i);
        used.insert(i);
        break;
      }
    }
  }
  return matching;
}

Matching suggestedMatching(const QStringList& headings) {
  constexpr int kNothingFits = -1000;
  Matching best;
  int bestScore = kNothingFits - 1;
  for (const ListKind kind : kKinds) {
    Matching matching = suggestedMatching(kind, headings);
    const auto missing = static_cast<int>(missingFrom(matching).size());
    const int score = matching.columns.empty() ? kNothingFits
                                               : 10 * exactFits(matching, headings) +
                                                     static_cast<int>(matching.columns.size()) - 25 * missing;
    if (score <= bestScore) continue;
    bestScore = score;
    best = std::move(matching);
  }
  return best;
}

std::vector<UsualColumn> missingFrom(const Matching& matching) {
  std::vector<UsualColumn> missing;
  for (const UsualColumn column : matchColumns(matching.kind)) {
    if (isNeeded(matching.kind, column) && !matching.columns.contains(column)) missing.push_back(column);
  }
  return missing;
}

QString memoryKey(const QStringList& headings) {
  QStringList plain;
  for (const QString& heading : headings) plain << comparable(heading);
  plain.sort();
  return QString::fromLatin1(
      QCryptographicHash::hash(plain.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

QString toText(const Matching& matching, const QStringList& headings) {
  QJsonObject kept{{u"list"_s, nameOf(matching.kind)}};
  for (const auto& [column, place] : matching.columns)
    kept.insert(keptNames().at(column), comparable(headings.value(place)));
  return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

std::optional<Matching> matchingFrom(const QString& text, const QStringList& headings) {
  const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
  const QString list = kept.value(u"list"_s).toString();
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](ListKind one) { return nameOf(one) == list; });
  if (kind == kKinds.end()) return {};
  Matching matching{*kind, {}};
  for (const UsualColumn column : matchColumns(*kind)) {
    const QString heading = kept.value(keptNames().at(column)).toString();
    for (int i = 0; i < headings.size() && !heading.isEmpty(); ++i) {
      if (comparable(headings[i]) == heading) matching.columns.emplace(column, i);
    }
  }
  return missingFrom(matching).empty() ? std::optional(matching) : std::nullopt;
}

ReadCell readAs(ListKind kind, UsualColumn column, const QString& typed, QDate on) {
  const QString cell = typed.simplified();
  const bool isEmpty = cell.isEmpty() || saysNothing(cell);
  switch (column) {
    case UsualColumn::Role:
      return isEmpty ? ReadCell{} : readMeaning(roleMeant(cell), cell, u"role"_s);
    case UsualColumn::Kind:
      return isEmpty ? ReadCell{} : readMeaning(caseKindMeant(cell), cell, say("kind of case"));
    case UsualColumn::SessionKind:
      return isEmpty ? ReadCell{} : readMeaning(sessionKindMeant(cell), cell, say("kind of session"));
    case UsualColumn::Fte:
      return isEmpty ? ReadCell{} : readNumber(cell, 1, say("a number from 0 to 1 such as 0.8"));
    case UsualColumn::Minutes:
      return isEmpty ? ReadCell{} : readNumber(cell, 100'000, say("a number of minutes"));
    case UsualColumn::Start:
    case UsualColumn::Opened:
    case UsualColumn::Closed:
    case UsualColumn::Day:
      return isEmpty ? ReadCell{} : readDay(cell, on);
    case UsualColumn::Name:
    case UsualColumn::Worker:
    case UsualColumn::Supervisor:
      if (!cell.isEmpty() && namesNoPerson(cell))
        return {kind == ListKind::Cases ? say("nobody: it waits") : u"nobody"_s};
      return {nameInOrder(cell)};
    case UsualColumn::Team:
      return {namesNoTeam(cell) ? QString() : cell};
    case UsualColumn::Reference:
    case UsualColumn::Family:
    case UsualColumn::Registration:
    case UsualColumn::Division:
    case UsualColumn::Limit:
      return {cell};
  }
  Q_UNREACHABLE();
}

}  // namespace headroom
