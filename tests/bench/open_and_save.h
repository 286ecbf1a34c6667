// SPDX-License-Identifier: MIT
// What people wait for with a file of some size (goal R10): opening it with every check, and a save, alone and while a
// report of the whole file runs beside it.
#pragma once
#include <QDate>
#include <QString>

namespace headroom::bench {

struct OpenAndSave {
  double megabytes = 0;
  double openMilliseconds = 0;           ///< median, without the derivation of a key
  double saveMilliseconds = 0;           ///< 95th percentile
  double saveBesideMilliseconds = 0;     ///< 95th percentile while a report runs
  double saveTakenBackMilliseconds = 0;  ///< 95th percentile of one that keeps how it is taken back
  double recorderMilliseconds = 0;       ///< median of the processor's time that this keeping takes
  QString sentence(bool encrypted) const;
};

/// Works on a copy of the file at `path`, whose key is held when it is encrypted. Throws StoreError.
OpenAndSave measureOpenAndSave(const QString& path, QDate on);

}  // namespace headroom::bench
