// SPDX-License-Identifier: MIT
// Which file a new one may take the place of: an ordinary one that is nobody's records. Asked of every file that is
// handed out, a report or a calendar, before it is put under the name that somebody chose.
#pragma once
#include <QString>

namespace headroom {

/// Throws StoreError, with one sentence, when something of that name is there which is no ordinary file, or which holds
/// records: any database, an encrypted file of this program by its name or because it is open, or a journal beside one.
void requireReplaceable(const QString& path);

/// Says of a file that this program has it open, for as long as it lives. May be made and ended in any thread.
class OpenFile {
 public:
  explicit OpenFile(const QString& path);
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

 private:
  QString path_;
};

}  // namespace headroom
