// SPDX-License-Identifier: MIT
// Catch2's runner, once for every test program. Kept apart from every precompiled header, which Catch2 2.13 does not
// survive.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <iostream>

#include "tests/support/catch.h"

namespace headroom::test {

void sayFigure(const std::string& line) { std::cout << "  " << line << std::endl; }

int runCases(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }

}  // namespace headroom::test
