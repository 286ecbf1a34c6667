// SPDX-License-Identifier: MIT
// What is said to people outside a class of the window goes through one function, so that a translator finds every such
// sentence in one place. The classes of the window have tr().
#pragma once

#include <QString>

/// A sentence that is said later, or never: found by a translator where it stands, and a `const char*` until say() has
/// it.
#define TO_SAY(words) QT_TRANSLATE_NOOP("headroom", words)

namespace headroom {

/// A sentence in the language of whoever is looking: the context of every one is 'headroom'. `words` is British
/// English and stands as a literal where it is said. Any thread.
QString say(const char* words);

}  // namespace headroom
