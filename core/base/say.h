// SPDX-License-Identifier: MIT
// What core says to people goes through one function, so that a translator finds every sentence of it in one place.
// The window's own words go through tr() of its classes.
#pragma once

#include <QString>

namespace headroom {

/// A sentence of core in the language of whoever is looking: the context of every one is 'headroom'. `words` is British
/// English and stands as a literal where it is said. Any thread.
QString say(const char* words);

}  // namespace headroom
