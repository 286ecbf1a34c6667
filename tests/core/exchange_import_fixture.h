// SPDX-License-Identifier: MIT
// A small authority as the text of CSV tables, to be changed by one cell or row and imported.
// It is good as it stands, so that whatever is refused is refused for the change.
#pragma once
#include <QString>
#include <QTemporaryDir>

#include <map>
#include <vector>

#include "core/exchange/import_plan.h"
#include "core/store/database.h"

namespace headroom::test {

/// Tables by name; the first row of each is the header. Cells stand between '|', because texts hold commas.
using Tables = std::map<QString, std::vector<QString>>;

Tables goodTables();
/// As rows to import, numbered as in a file.
SourceTables sourceOf(const Tables& tables);
/// Plans and writes; requires that nothing is rejected.
void importAll(Database& records, const Tables& tables);
ImportPlan planOf(const Database& records, const Tables& tables);
/// The first reject in one line, or '' when there is none.
QString firstReject(const Database& records, const Tables& tables);

/// A folder of its own for the length of a test.
class Folder {
 public:
  QString path(const QString& name) const { return dir_.filePath(name); }
  QString root() const { return dir_.path(); }
  void write(const QString& name, const QByteArray& bytes) const;
  static QByteArray bytes(const QString& path);

 private:
  QTemporaryDir dir_;
};

/// Each table as a CSV file of the folder, `before` in front of its name.
void writeTables(const Folder& folder, const Tables& tables, const QString& before = {});

/// Name and bytes of every file of a folder.
std::map<QString, QByteArray> contentOf(const QString& folder);

}  // namespace headroom::test
