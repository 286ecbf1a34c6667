// SPDX-License-Identifier: MIT
// The codes of one table's rows by their ids, for a pass along a table that refers to it: those asked for last are
// remembered, in room that does not grow with the file.
#pragma once
#include <QString>

#include <algorithm>
#include <array>
#include <vector>

#include "core/store/dialect.h"
#include "core/store/query.h"

namespace headroom {

class CodesById {
 public:
  static constexpr qint64 kMostPlaces = 64 * 1024;  ///< two megabytes

  CodesById(const Database& records, const QString& table, qint64 mostPlaces = kMostPlaces)
      : query_(records, QStringLiteral("SELECT id, code FROM %1 WHERE id >= ? ORDER BY id LIMIT ?").arg(table)) {
    Query last(records, QStringLiteral("SELECT max(id) FROM %1").arg(table));
    const qint64 most = last.next() ? last.integer(0) : 0;
    places_.resize(static_cast<std::size_t>(std::clamp(most + 1, qint64{1}, mostPlaces)));
    atOnce_ = seeksAreFar(records) ? static_cast<qint64>(places_.size()) : qint64{16};
  }

  /// In UTF-8, until the next is asked for; none when there is no such row. All of it is of one moment.
  QByteArrayView of(qint64 id) {
    const Place& place = placeOf(id);
    if (place.size == 0 || place.id != id) readFrom(id);
    if (place.size > 0 && place.id == id) return {place.code.data(), place.size};
    return long_;
  }

  /// Nothing is remembered any more: rows may have been given other codes.
  void forget() {
    for (Place& place : places_) place.size = 0;
  }

 private:
  struct Place {
    qint64 id = 0;
    quint8 size = 0;
    std::array<char, 23> code{};
  };

  Place& placeOf(qint64 id) { return places_[static_cast<quint64>(id) % places_.size()]; }

  /// With the next few rows: what is referred to along a table mostly lies along its own.
  void readFrom(qint64 id) {
    long_ = QByteArray();
    query_.bind(id).bind(std::min(atOnce_, static_cast<qint64>(places_.size())));
    while (query_.next()) {
      const qint64 at = query_.integer(0);
      const QByteArrayView code = query_.utf8(1);
      Place& place = placeOf(at);
      const bool hasRoom = !code.isEmpty() && code.size() <= static_cast<qsizetype>(place.code.size());
      if (at == id && !hasRoom) long_ = code.toByteArray();
      if (!hasRoom || (at != id && &place == &placeOf(id))) continue;
      place.id = at;
      place.size = static_cast<quint8>(code.size());
      std::copy(code.begin(), code.end(), place.code.begin());
    }
  }

  Query query_;
  qint64 atOnce_;
  std::vector<Place> places_;
  QByteArray long_;  // one that has no room in a place
};

}  // namespace headroom
