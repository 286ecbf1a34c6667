// SPDX-License-Identifier: MIT
// Words of a private note in the clipboard: marked so that histories of the desktop leave them out, and gone after half
// a minute (store design, 5).
#pragma once

class QMimeData;

namespace headroom {

inline constexpr int kPrivateCopySeconds = 30;

/// Marks what is about to be copied, and takes it out of the clipboard later if it is still there.
void keepCopyPrivate(QMimeData& copied);

}  // namespace headroom
