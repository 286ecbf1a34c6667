// SPDX-License-Identifier: MIT
// Structure and links of a file, checked by the engine itself. Links are first looked for along the indexes of what
// refers to others, in the order of what they lead to: the engine's own check goes from row to row, and knows only how
// to say which table it is.
#include "core/store/verify.h"

#include <QFileInfo>

#include "core/base/say.h"
#include "core/store/sqlite/connection.h"

namespace headroom {
namespace {

constexpr qint64 kLongFile = 256LL * 1024 * 1024;

/// Each row of a long file is looked for in every index, all over the file: with room for 96 MB of pages they are read
/// far fewer times. A shorter one does without.
class RoomForPages {
 public:
  explicit RoomForPages(SqliteConnection& records) : records_(records) {
    if (QFileInfo(records.path).size() < kLongFile) return;
    before_ = records.execute(QStringLiteral("PRAGMA cache_size"));
    records.execute(QStringLiteral("PRAGMA cache_size=-98304"));
  }
  RoomForPages(const RoomForPages&) = delete;
  RoomForPages& operator=(const RoomForPages&) = delete;
  ~RoomForPages() {
    if (before_.isEmpty()) return;
    try {
      records_.execute(QStringLiteral("PRAGMA cache_size=") + before_);
    } catch (const StoreError&) {
      // It then keeps the room for as long as it is open.
    }
  }

 private:
  SqliteConnection& records_;
  QString before_;
};

/// Of every link of every table: f is the link, m the table that has it.
const QString kEveryLink =
    QStringLiteral("FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'");

/// Whether some row may point to one that is not there. The indexes have been checked before.
bool mayDangle(SqliteConnection& records) {
  // A link to anything but a number that rows are found by is the engine's own to follow.
  const QString others = records.execute(
      QStringLiteral("SELECT count(*) %1 AND NOT EXISTS (SELECT 1 FROM pragma_table_info(f.\"table\") p WHERE "
                     "p.name = f.\"to\" AND p.pk = 1 AND p.type = 'INTEGER')")
          .arg(kEveryLink));
  if (others != u"0") return true;
  const QString any = records.execute(
      QStringLiteral("SELECT group_concat('EXISTS (SELECT 1 FROM \"' || m.name || '\" WHERE \"' || f.\"from\" "
                     "|| '\" IS NOT NULL AND \"' || f.\"from\" || '\" NOT IN (SELECT \"' || f.\"to\" || '\" "
                     "FROM \"' || f.\"table\" || '\"))', ' OR ') %1")
          .arg(kEveryLink));
  return !any.isEmpty() && records.execute(QStringLiteral("SELECT ") + any) != u"0";
}

}  // namespace

std::optional<QString> SqliteConnection::firstFault() {
  SqliteConnection& records = *this;
  const RoomForPages room(records);
  const QString integrity = records.execute(QStringLiteral("PRAGMA integrity_check(1)"));
  if (integrity != u"ok") return say("the file is damaged: %1").arg(integrity);
  if (!mayDangle(records)) return std::nullopt;
  const QString table = records.execute(QStringLiteral("PRAGMA foreign_key_check"));
  if (!table.isNull()) return say("a row of '%1' points to a record that is not there").arg(table);
  return std::nullopt;
}

}  // namespace headroom
