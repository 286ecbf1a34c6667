// SPDX-License-Identifier: MIT
// The sample in a file. It is the same for the same day (tests/core/sample_test.cpp), and making it is half of what a
// walk costs: one is made in a process for each day, and copied from then on.
#pragma once
#include <QDate>
#include <QString>

namespace headroom::test {

/// Northmere as at `on`, in a new file of the owner's alone at `path`; throws StoreError like createSample().
void sampleAt(const QString& path, QDate on);

}  // namespace headroom::test
