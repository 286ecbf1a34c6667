// SPDX-License-Identifier: MIT
// Given names that are common in Britain, by which a note may name a child; and words that are names and more besides.
#pragma once
#include <QSet>
#include <QString>

namespace headroom {

enum class NameWord {
  None,        ///< no given name that is known
  Name,        ///< nothing but a name
  NameAndWord  ///< 'Grace', 'Will', 'Mark': a name only where a sentence would not write it so
};

/// Of a word with its first letter in capitals, such as 'Tyler'. Accents and apostrophes do not count.
NameWord nameWord(const QString& word);
/// Months, days, titles, places of work and other words that stand in capitals and are nobody's name.
bool isNoName(const QString& word);

/// Words with spaces between them, to be looked up one by one.
QSet<QString> wordSet(const QString& list);

}  // namespace headroom
