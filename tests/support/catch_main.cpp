// SPDX-License-Identifier: MIT
// Entry point of the test programs without a window. Kept apart from every precompiled header, which Catch2 2.13 does
// not survive.
#define CATCH_CONFIG_RUNNER
#define CATCH_CONFIG_CONSOLE_WIDTH 300  // a figure stays on its line
#include <catch2/catch.hpp>

#include <QCoreApplication>

int main(int argc, char* argv[]) {
  QCoreApplication app(argc, argv);
  return Catch::Session().run(argc, argv);
}
