// SPDX-License-Identifier: MIT
// Catch2, version 2 or 3, as one header: what the tests use is called the same in both.
#pragma once
// An exception inside a check ends the case, which fails: a try round each of twelve thousand checks costs build time.
#define CATCH_CONFIG_FAST_COMPILE
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include <sstream>
#include <string>

namespace headroom::test {

/// Says one line among the results. Catch2's own WARN breaks it at 80 columns, and `run` reads figures line by line.
void sayFigure(const std::string& line);

/// Runs the cases that the command line asks for; the status to end with.
int runCases(int argc, char* argv[]);

}  // namespace headroom::test

/// A figure that a test measured: FIGURE("S1: " << tries << " mutations").
#define FIGURE(...) headroom::test::sayFigure((std::ostringstream() << __VA_ARGS__).str())
