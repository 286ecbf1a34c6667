// SPDX-License-Identifier: MIT
// What is read whole and asked for again and again, as everybody's posts of today are by every page: made once, and
// given until a row has been changed on this connection or by another.
#pragma once
#include <memory>

#include "core/store/database.h"

namespace headroom {

/// What a reading is made of. What is of the directory alone (units, people, posts, who supervises, who covers, who was
/// given reading) is kept on a server however much is saved elsewhere; in a file it is as all other.
enum class KeptOf { Records, Directory };

/// Within a Snapshot. Nothing is kept, and nothing that was kept is given, while a save is open: it may be taken back.
/// `name` says what it is, with everything that it depends on besides the records.
std::shared_ptr<const void> keptReading(const Database& records, const QString& name, KeptOf of = KeptOf::Records);
void keepReading(const Database& records, const QString& name, std::shared_ptr<const void> value,
                 KeptOf of = KeptOf::Records);

template <class Value, class Make>
std::shared_ptr<const Value> readOnce(const Database& records, const QString& name, Make make,
                                      KeptOf of = KeptOf::Records) {
  if (auto kept = keptReading(records, name, of)) return std::static_pointer_cast<const Value>(kept);
  auto made = std::make_shared<const Value>(make());
  keepReading(records, name, made, of);
  return made;
}

}  // namespace headroom
