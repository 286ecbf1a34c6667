// SPDX-License-Identifier: MIT
// Stands in the way of the store at a chosen statement, on connections that the store opens itself: SQLite calls it for
// every one that is opened while it lives.
#pragma once
#include <QByteArray>
#include <QString>

#include <functional>

struct sqlite3;

namespace headroom::test {

class EngineHook {
 public:
  /// Called before each statement on the file at `path`, with the connection and the statement's text.
  using Before = std::function<void(sqlite3* handle, const QByteArray& sql)>;
  EngineHook(const QString& path, Before before);
  ~EngineHook();
  EngineHook(const EngineHook&) = delete;
  EngineHook& operator=(const EngineHook&) = delete;

 private:
  static int listen(unsigned kind, void* handle, void* statement, void* sql);
  static int attach(sqlite3* handle, char** error, const void* api);

  QByteArray path_;
  Before before_;
  static EngineHook* living_;
};

/// Lets the engine refuse the next commit of this connection, and every one after it.
void refuseCommits(sqlite3* handle);

/// A journal as a power cut leaves it in the middle of a save of `rows` rows, and likewise a WAL: what SQLite would
/// play into any file of the name that it lies beside.
QByteArray journalOfCutSave();
QByteArray walOfOpenFile();

}  // namespace headroom::test
