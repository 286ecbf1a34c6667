// SPDX-License-Identifier: MIT
// How a long exchange tells how far it is and is told to stop, when it runs on a worker.
// Both parts may be left out.
#pragma once
#include <QString>

#include <atomic>
#include <functional>

#include "core/base/say.h"
namespace headroom {

struct ExchangeWatch {
  ExchangeWatch() = default;
  ExchangeWatch(std::function<void(const QString&, qint64)> told, const std::atomic<bool>* stop)
      : progress(std::move(told)), cancelled(stop) {}

  /// What is being done ('reading posts.csv', 'checking cases', 'writing sessions') and how many rows of it so far.
  /// Called on the thread that works, every few thousand rows.
  std::function<void(const QString&, qint64)> progress;
  const std::atomic<bool>* cancelled = nullptr;

  bool isCancelled() const { return cancelled != nullptr && cancelled->load(); }
  /// Reports now and then; false when it is to stop.
  bool goesOn(const QString& what, qint64 rows) const {
    if (rows % 4096 != 0) return true;
    if (progress) progress(what, rows);
    return !isCancelled();
  }
};

/// What a cancelled exchange answers.
inline QString cancelledSentence() { return say("Cancelled; nothing was changed."); }

}  // namespace headroom
