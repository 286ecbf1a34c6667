// SPDX-License-Identifier: MIT
// Entry point of the test programs without a window.
#include <QCoreApplication>

#include "tests/support/catch.h"

int main(int argc, char* argv[]) {
  QCoreApplication app(argc, argv);
  return headroom::test::runCases(argc, argv);
}
