// SPDX-License-Identifier: MIT
// Every place that taking a leaver out would change, read before anything is changed: it goes by record and by declared
// column (core/fields), and by whole names in words.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

enum class PlaceKind {
  Row,      ///< a record of theirs alone: it goes
  Emptied,  ///< words of their own record that go
  Code,     ///< their code, or one that was made from it or from words that hold their name
  Name,     ///< their name in a record of theirs or in which they had a part
  Link,     ///< a record of somebody else that points to one that goes
  Mention   ///< the same name in anybody else's record: perhaps a namesake
};

/// One value of a row's key.
struct KeyValue {
  qint64 number = 0;
  QString text;  ///< null: the key is a number
  friend bool operator==(const KeyValue&, const KeyValue&) = default;
};

struct ErasurePlace {
  PlaceKind kind = PlaceKind::Row;
  QString table;
  QString column;  ///< empty: the whole row
  std::vector<KeyValue> key;
  QString where;  ///< for people: 'Supervision, what was written, 24 July 2026: wellbeing'
  QString before;
  QString after;  ///< null: nothing stands there any more
  bool chosen = true;
  /// A code that was made from words, or a reference to one: it goes when that place does.
  std::optional<std::size_t> with = {};
  /// Of what nobody but its person is shown: it is not told that it is there, nor what another's says.
  bool isPrivate = false;
  /// Whether somebody decides on it; the others go whatever is chosen.
  bool isOpen() const { return kind == PlaceKind::Name || kind == PlaceKind::Mention; }
  /// The same change, whatever was chosen.
  bool isSameAs(const ErasurePlace& other) const;
};

struct ErasurePlan {
  PersonId person;
  QString name;
  QString placeholder;  ///< stands for name and code afterwards: 'erased-17'
  std::vector<ErasurePlace> places;
};

/// Whether it changes as it was chosen.
bool isGoing(const ErasurePlan& plan, const ErasurePlace& place);
/// Whether both would make the same changes, whatever was chosen.
bool isSamePlan(const ErasurePlan& now, const ErasurePlan& shown);

/// The words round the first change, on one line: 'Covered for Ann Lee in May.'
QString snippetBefore(const ErasurePlace& place);
QString snippetAfter(const ErasurePlace& place);

}  // namespace headroom
