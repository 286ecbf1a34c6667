// SPDX-License-Identifier: MIT
// The words that units and posts are described by, in their canonical spelling (formats 2).
// Tokens are read without regard to case and stored as spelt here.
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

/// The canonical spelling of `typed` (case and spaces round it ignored), or nothing.
std::optional<QString> canonical(const QStringList& words, const QString& typed);

}  // namespace headroom
