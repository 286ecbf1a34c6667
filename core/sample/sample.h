// SPDX-License-Identifier: MIT
// The sample authority (formats 4): Northmere, or a county of any size, made from a seed and a date. The same call
// writes the same rows. No person or place in it exists.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

#include "core/store/database.h"

namespace headroom {

struct SampleOptions {
  QDate today;  ///< the last day of the history
  quint64 seed = 1;
  int years = 2;               ///< of history, 1 to 30
  std::optional<int> workers;  ///< none: Northmere with its about 50; else a county with that many who hold cases
};

/// Fills a file that has no row yet. Throws StoreError.
void fillSample(Database& records, const SampleOptions& options);
/// Creates `path` with the sample in it. Throws StoreError when it exists or cannot be written; no file is left then.
void createSample(const QString& path, const SampleOptions& options, const FileSalt& salt = {});
/// Northmere as it stands on that day.
void createSample(const QString& path, QDate on, quint64 seed = 1);

}  // namespace headroom
