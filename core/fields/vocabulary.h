// SPDX-License-Identifier: MIT
// The words that units, posts, cases, allocations and sessions are described by, in their canonical spelling (formats
// 2). Tokens are read without regard to case and stored as spelt here.
#pragma once
#include <QStringList>

#include <optional>

namespace headroom {

/// In the order of formats 2.
const QStringList& unitKinds();
const QStringList& divisions();
const QStringList& roles();
const QStringList& contracts();
const QStringList& postKinds();
const QStringList& supervisorKinds();
const QStringList& caseKinds();
const QStringList& sessionKinds();
const QStringList& sessionSides();

/// Why a case is given to somebody: the codes of formats 2 (those of SSDA903 for a change of worker), FCONTA first.
const QStringList& allocationReasons();

/// The canonical spelling of `typed` (case and spaces round it ignored), or nothing.
std::optional<QString> canonical(const QStringList& words, const QString& typed);

/// The word of a value of an enum whose values stand in the order of the list.
template <class Value>
QString wordOf(const QStringList& words, Value value) {
  return words.at(static_cast<qsizetype>(value));
}

/// The value of a word, read as canonical() reads it, or nothing.
template <class Value>
std::optional<Value> valueOf(const QStringList& words, const QString& typed) {
  const auto word = canonical(words, typed);
  return word ? std::optional(static_cast<Value>(words.indexOf(*word))) : std::nullopt;
}

}  // namespace headroom
