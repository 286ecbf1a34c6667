// SPDX-License-Identifier: MIT
// The workbooks that build_workbooks.py makes, built once for each run of the tests.
#pragma once
#include <QString>

namespace headroom::test {

/// Path of one of them, or of a fixture in tests/fixtures. Fails the test when it could not be built.
QString builtWorkbook(const QString& name);
QString fixture(const QString& name);

}  // namespace headroom::test
