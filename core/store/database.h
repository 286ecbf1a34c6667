// SPDX-License-Identifier: MIT
// One connection to the records: one Headroom file, opened in the exact order that keeps every acknowledged save
// (owner-only file, every setting read back, known format, known schema), or what another engine keeps. Which engine it
// is, nobody above the store can tell (decision 0040).
#pragma once
#include <QString>

#include <memory>
#include <stdexcept>

#include "core/base/result.h"
#include "core/store/file_salt.h"
#include "core/store/query.h"

namespace headroom {

/// 'Headroom' as SQLite's application_id: "HdRm".
inline constexpr qint32 kApplicationId = 0x4864526D;

enum class OpenMode {
  ReadWrite,  ///< a program that saves; migrates an older file after a copy was kept beside it
  ReadOnly,   ///< a reading command: changes no byte, never migrates; an older file is refused
};

class Database {
 public:
  /// Opens the records at a place (place.h): an existing file, an encrypted one with the key that is held for it
  /// (cipher.h), or those on a server (server.h). Throws StoreError with one sentence; the records are then as they
  /// were.
  static Database open(const QString& place, OpenMode mode);
  /// Creates `path` (0600) with an empty schema. Throws StoreError when it exists or cannot be made; leaves no file
  /// behind on failure. With the salt of a held key the file is encrypted.
  static Database create(const QString& path, const FileSalt& salt = {});
  /// A database that lives in memory, for tests and previews.
  static Database inMemory(int format = newestFormat());
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// The place that was opened.
  QString path() const;
  bool isReadOnly() const;
  bool isEncrypted() const;
  /// Milliseconds that a save waits for another writer: 50 on the window's connection, 10,000 elsewhere.
  void setBusyTimeout(int milliseconds);
  /// Format of the newest migration this program knows.
  static int newestFormat();
  int format() const;
  /// What runs on this connection and every statement after it ends with a StoreError: only closing is left. May be
  /// called from another thread while this lives.
  void interrupt() const;
  /// Changes when another connection has committed since the last call; for reload on foreign saves.
  qint64 dataVersion() const;
  /// Of records on a server that are open to be written in: what a program watches to hear of other people's saves (a
  /// file descriptor that can be read then), how often it was told so far, and whether the line is cut, so that they
  /// have to be opened again. Of a file -1, 0 and false.
  int noticeDescriptor() const;
  qint64 savesHeard() const;
  /// Whether others are to be told of what was saved here a moment ago, when they had just been told of something else;
  /// and has them told, without waiting for it. When these records are closed it is told in any case.
  bool hasSavesToTell() const;
  void tellSaves() const;
  bool isCut() const;

  struct Connection;  ///< store/connection.h; seen by store/ alone

 private:
  friend class EngineDoor;
  friend class Statement;
  friend class Transaction;
  explicit Database(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

/// Who else may save while a transaction runs. In a file nobody may; on a server (decision 0045):
enum class Turn {
  Alone,   ///< whoever decides anything waits, so that what a rule has looked at stays as it was, whosever row it is
  Beside,  ///< everybody may: for what only changes rows that it finds by their version, or that are one person's alone
};

/// All writing happens in one of these: BEGIN IMMEDIATE at the start, COMMIT by commit(), ROLLBACK when it is left
/// without. The first failed statement poisons it: commit() then refuses, because COMMIT alone would report success.
/// One that is begun while another is open on the same connection becomes a part of it: left without commit() it takes
/// back its own changes alone, and what it commits is saved when the outermost is.
class Transaction {
 public:
  /// Only writable records can begin one. Throws StoreError when somebody else is saving: of a file here, on a server
  /// from what is asked first. A part that decides takes its turn from then on.
  explicit Transaction(Database& database, Turn turn = Turn::Alone);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  /// Of the outermost: returns only when the save is durable; throws StoreError otherwise and nothing was saved.
  void commit();

 private:
  void giveBack() noexcept;

  Database& database_;
  int depth_;         ///< 1: the outermost
  bool wasPoisoned_;  ///< a statement had failed before this part began
  bool open_ = true;
};

/// Throws StoreError(Conflict) unless exactly one row was changed: the row version in the WHERE did not match.
void requireOneRow(int changed);

}  // namespace headroom
