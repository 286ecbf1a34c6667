// SPDX-License-Identifier: MIT
// Where a file goes is asked by the desktop's own dialog where it has one, and by Qt's elsewhere.
#pragma once
#include <QString>

class QFileDialog;

namespace headroom {

/// Asks with `dialog`, which saves; the ending is the one of the kind of file chosen in it, or its default suffix. Asks
/// before a file is replaced, of the name with its ending too. The path, or empty when it was left.
QString whereToSave(QFileDialog& dialog);

}  // namespace headroom
