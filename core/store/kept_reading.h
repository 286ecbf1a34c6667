// SPDX-License-Identifier: MIT
// What is read whole and asked for again and again, as everybody's posts of today are by every page: made once, and
// given until a row has been changed on this connection or by another.
#pragma once
#include <memory>

#include "core/store/database.h"

namespace headroom {

/// Within a Snapshot. Nothing is kept, and nothing that was kept is given, while a save is open: it may be taken back.
/// `name` says what it is, with everything that it depends on besides the records.
std::shared_ptr<const void> keptReading(const Database& records, const QString& name);
void keepReading(const Database& records, const QString& name, std::shared_ptr<const void> value);

template <class Value, class Make>
std::shared_ptr<const Value> readOnce(const Database& records, const QString& name, Make make) {
  if (auto kept = keptReading(records, name)) return std::static_pointer_cast<const Value>(kept);
  auto made = std::make_shared<const Value>(make());
  keepReading(records, name, made);
  return made;
}

}  // namespace headroom
