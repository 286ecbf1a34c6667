// SPDX-License-Identifier: MIT
// Which column of somebody's own list is which: suggested by the headings, said once by whoever brings it, and
// remembered under these headings for the next time. Pure.
#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

#include "core/exchange/usual_words.h"

namespace headroom {

enum class ListKind { People, Cases, Sessions };

/// What a list of that kind can give, in the order that people are asked for it.
const std::vector<UsualColumn>& matchColumns(ListKind kind);
/// Without it a row of the list says nothing: a name, a reference, a day.
bool isNeeded(ListKind kind, UsualColumn column);
/// 'Name', 'Case reference'.
QString wordsFor(ListKind kind, UsualColumn column);

struct Matching {
  ListKind kind = ListKind::People;
  std::map<UsualColumn, int> columns;  ///< places of headings, from 0; one that the list has not is left out

  std::optional<int> at(UsualColumn column) const;
  friend bool operator==(const Matching&, const Matching&) = default;
};

/// Of these columns, how many have one of the usual headings: what makes a row a heading row.
int headingsThatFit(const QStringList& cells);

/// What the headings say best, of the kind that they fit best. Each heading is used once.
Matching suggestedMatching(const QStringList& headings);
/// The same of one kind.
Matching suggestedMatching(ListKind kind, const QStringList& headings);

/// What is still missing: the columns that are needed and have no heading.
std::vector<UsualColumn> missingFrom(const Matching& matching);

/// What a match is remembered under: the headings of a list, in any order and spelling of case and spaces.
QString memoryKey(const QStringList& headings);
/// As text that can be kept, by the words of the headings; and back, for a list with the same headings. Nothing when
/// the text is none of these.
QString toText(const Matching& matching, const QStringList& headings);
std::optional<Matching> matchingFrom(const QString& text, const QStringList& headings);

/// What a cell is read as, for people to look at: 'child in need', '5 March 2026'; and why it cannot be read.
struct ReadCell {
  QString words;
  bool isWrong = false;
};
ReadCell readAs(ListKind kind, UsualColumn column, const QString& cell, QDate on);

}  // namespace headroom
