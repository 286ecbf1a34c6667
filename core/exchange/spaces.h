// SPDX-License-Identifier: MIT
// Spaces as they stand in cells: what a web page or a word processor leaves round a code cannot be seen, and is
// dropped like a space (formats 2).
#pragma once
#include <QString>

namespace headroom {

/// Without the spaces at both ends, no-break and zero-width ones too. Tabs and line ends stay.
QString withoutSpaces(const QString& typed);

/// A word of a list, a date or a number as it was meant: several spaces inside are one, and marks that cannot be seen
/// (zero-width spaces, soft hyphens, direction marks) are gone.
QString asOneToken(const QString& typed);

/// The heading of a column as names are compared: asOneToken in lower case, '_' for spaces and hyphens.
QString asHeading(const QString& typed);

}  // namespace headroom
