// SPDX-License-Identifier: MIT
// What goes on, told by kind alone to whoever keeps a log. A kind is written in the source and a number is a count or a
// time: no name, no word of a record and no path can get into it, because the compiler takes nothing that is not known
// when it compiles.
#pragma once
#include <functional>

#include "core/base/result.h"

namespace headroom {

/// `noteEvent("refused")`: anything but a literal does not compile.
struct EventKind {
  const char* words;
  consteval EventKind(const char* literal) : words(literal) {}
};

using EventSink = std::function<void(const EventKind& kind, long long number)>;

/// Who keeps them; nobody until the window program says so.
inline EventSink& eventSink() {
  static EventSink sink;
  return sink;
}

inline void noteEvent(const EventKind& kind, long long number = -1) {
  if (eventSink()) eventSink()(kind, number);
}

inline EventKind kindOf(StoreFault fault) {
  switch (fault) {
    case StoreFault::CannotOpen:
      return "failed: cannot be opened";
    case StoreFault::NotHeadroom:
      return "failed: no Headroom file";
    case StoreFault::NeedsKey:
      return "failed: needs its passphrase";
    case StoreFault::WrongKey:
      return "failed: another passphrase";
    case StoreFault::NoCipher:
      return "failed: built without encryption";
    case StoreFault::Newer:
      return "failed: a newer format";
    case StoreFault::Older:
      return "failed: an older format";
    case StoreFault::Damaged:
      return "failed: damaged";
    case StoreFault::Busy:
    case StoreFault::GaveWay:
      return "failed: somebody else is saving";
    case StoreFault::Full:
      return "failed: the disk is full";
    case StoreFault::Moved:
      return "failed: moved or deleted";
    case StoreFault::Lost:
      return "failed: the line to the server was cut";
    case StoreFault::InDoubt:
      return "failed: the line to the server was cut while saving";
    case StoreFault::ReadOnly:
      return "failed: only for reading";
    case StoreFault::TakenCopy:
      return "failed: a copy that is only read";
    case StoreFault::Constraint:
      return "failed: a rule of the file";
    case StoreFault::Conflict:
      return "failed: changed by somebody else";
    case StoreFault::Other:
      break;
  }
  return "failed: something else";
}

}  // namespace headroom
