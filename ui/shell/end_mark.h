// SPDX-License-Identifier: MIT
// Whether the program that had a file open last came to its end: a mark in the profile that only a proper end takes
// away.
#pragma once
#include <QString>

#include "core/base/platform.h"

namespace headroom {

class EndMark {
 public:
  /// Of the file at `path`; `folder` is of the profile, and outlives the machine's end. A mark that cannot be made, and
  /// one that a running program holds, says nothing.
  EndMark(const QString& path, const QString& folder);
  ~EndMark();
  EndMark(const EndMark&) = delete;
  EndMark& operator=(const EndMark&) = delete;
  /// The one before this left its mark: it was killed, it crashed, or the power went.
  bool wasLeft() const { return wasLeft_; }

 private:
  QString mark_;
  platform::ProgramLock lock_;
  bool isMine_ = false;
  bool wasLeft_ = false;
};

}  // namespace headroom
