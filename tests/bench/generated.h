// SPDX-License-Identifier: MIT
// The files that the bench measures, made from a seed: the same call makes the same rows.
#pragma once
#include <QDate>
#include <QString>

namespace headroom::bench {

/// The last day of every file made here.
inline const QDate kBenchDay(2026, 7, 24);

struct Made {
  QString kind;  ///< 'team', 'county' or 'history'
  int workers = 3000;
  int years = 10;
  quint64 seed = 1;
};

/// 'history' is a county with nine times its past put before it: every case, allocation, session and action that is
/// over comes again, some years earlier, for the same people. What is open on the last day is what the county has.
/// False for a kind that there is none of. Throws StoreError.
bool makeFile(const QString& path, const Made& made);

}  // namespace headroom::bench
