// SPDX-License-Identifier: MIT
// `export FILE FOLDER`: the tables of formats 2 as CSV files.
// Importing them into a new file and exporting again gives the same bytes.
#include "app/cli/verbs.h"
#include "core/exchange/export_folder.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {

Verb exportVerb() {
  return {u"export"_s,
          u"export FILE FOLDER"_s,
          u"write every table as a CSV file into a new folder"_s,
          {},
          2,
          [](const Arguments& arguments) {
            const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
            const auto done = exportFolder(records, arguments.plain(1));
            if (!done) throw std::runtime_error(done.error().sentence.toStdString());
            return 0;
          }};
}

}  // namespace headroom::cli
