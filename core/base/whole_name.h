// SPDX-License-Identifier: MIT
// Where a name stands whole in a text: 'Jo' in "Jo's list", and neither in 'Joan' nor in 'Mary-Jo' nor in the longer
// name of somebody else.
#pragma once
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

namespace headroom {

/// A stretch of a text, in characters.
struct Stretch {
  qsizetype at = 0;
  qsizetype length = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

class WholeName {
 public:
  /// `others`: names that are meant where they stand, though this one is a part of them ('Jo Smith' for 'Jo').
  explicit WholeName(const QString& name, const QStringList& others = {},
                     Qt::CaseSensitivity cases = Qt::CaseSensitive);

  /// In order. Any space, straight or curved apostrophe and either spelling of an accent will do; nothing for an empty
  /// name.
  std::vector<Stretch> in(const QString& text) const;
  bool standsIn(const QString& text) const { return !in(text).empty(); }
  QString replacedIn(const QString& text, const QString& by) const;

 private:
  QRegularExpression name_;
  std::vector<QRegularExpression> longer_;
};

}  // namespace headroom
