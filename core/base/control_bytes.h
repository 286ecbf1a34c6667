// SPDX-License-Identifier: MIT
// Whether UTF-8 holds a control character that no text of a file may hold, seen in the bytes alone.
#pragma once
#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace headroom {

/// Below a space, but for tab and line ends, or 0x7F. Eight bytes at a time: a county's file has gigabytes.
inline bool holdsControlByte(QByteArrayView utf8) {
  constexpr quint64 each = 0x0101'0101'0101'0101, high = each * 0x80;
  const auto isControl = [](char c) {
    return (static_cast<quint8>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7F;
  };
  const char* at = utf8.begin();
  for (; utf8.end() - at >= 8; at += 8) {
    quint64 word = 0;
    std::memcpy(&word, at, sizeof(word));
    const quint64 below = (word - each * 0x20) & ~word & high;
    const quint64 turned = word ^ (each * 0x7F);
    const quint64 deleted = (turned - each) & ~turned & high;
    if ((below | deleted) != 0 && std::any_of(at, at + 8, isControl)) return true;
  }
  return std::any_of(at, utf8.end(), isControl);
}

}  // namespace headroom
