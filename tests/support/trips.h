// SPDX-License-Identifier: MIT
// How often a reading goes to the server and back, or of a file which statements it makes.
#pragma once
#include <QStringList>

#include <functional>

#include "core/store/database.h"

namespace headroom::test {

/// Of a connection to a server, as long as this lives: one line a trip, with all that it asks.
class AskedTrips {
 public:
  explicit AskedTrips(const Database& records);
  ~AskedTrips();
  AskedTrips(const AskedTrips&) = delete;
  AskedTrips& operator=(const AskedTrips&) = delete;
  const QStringList& trips() const { return trips_; }

 private:
  const Database& records_;
  QStringList trips_;
};

/// On a server the trips of `f`. Of a file, where asking costs no way, one line for each time that a statement is made:
/// one that is bound again for each row is made once. Nothing that was kept before is used.
QStringList tripsOf(const Database& records, const std::function<void()>& f);

}  // namespace headroom::test
