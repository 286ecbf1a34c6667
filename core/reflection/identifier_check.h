// SPDX-License-Identifier: MIT
// The check of a note before it is shared or exported: what identifiersIn() finds, the file's own people by any part of
// their name that says who they are, the file's cases by their references, and what reads like a name or an address.
// It warns and stops nobody.
#pragma once
#include <QHash>
#include <QSet>

#include "core/reflection/identifiers.h"

namespace headroom {

/// References of cases and families, known however they are spaced: 'HR-0142', 'hr 0142', 'HR0142'.
class KnownReferences {
 public:
  KnownReferences() = default;
  explicit KnownReferences(const QStringList& references);
  std::vector<Stretch> in(const QString& text) const;

 private:
  QSet<QString> squeezed_;
  qsizetype longest_ = 0;  ///< of their words
};

class IdentifierCheck {
 public:
  IdentifierCheck() = default;
  /// `staff`: full names; `references`: of cases and families.
  IdentifierCheck(const QStringList& staff, const QStringList& references);
  /// In the order of the text, each once.
  std::vector<Identifier> in(const QString& text) const;
  /// Every place, in order.
  std::vector<IdentifierPlace> all(const QString& text) const;

 private:
  QStringList staff_;
  QSet<QString> given_;               ///< first names of staff, folded
  QHash<QString, QString> byFamily_;  ///< folded family names, with the initials of those who have it
  KnownReferences references_;
};

/// 'an NHS number (943 476 5919), a postcode (CM1 1QH)'.
QString foundWords(const std::vector<Identifier>& found);

}  // namespace headroom
