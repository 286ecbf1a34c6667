// SPDX-License-Identifier: MIT
// sqlite3_auto_extension for the hook; a small cache for the journals, so that a short save is written out at once.
#include "tests/support/engine_hooks.h"

#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>

#include "core/store/database.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

using Entry = void (*)();

/// A file of its own with rows of its own, and a bare connection that is in the middle of changing them.
QByteArray sideFileOf(const QString& mode, const QString& suffix) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"cut.headroom"_s);
  {
    Database records = Database::create(path);
    Transaction save(records);
    Change add(records, u"INSERT INTO unit (code, kind, name) VALUES (?, 'team', 'of the old file')");
    for (int i = 0; i < 2'000; ++i) add.bind(u"OLD%1"_s.arg(i)).run();
    save.commit();
  }
  sqlite3* handle = nullptr;
  // On the system's own files, whatever layer another test has put over them: a WAL needs shared memory.
  REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE, "unix") == SQLITE_OK);
  const auto run = [handle](const QString& sql) {
    REQUIRE(sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
  };
  run(u"PRAGMA journal_mode="_s + mode);
  run(u"PRAGMA cache_size=4"_s);
  run(u"BEGIN IMMEDIATE; UPDATE unit SET name = 'half way'"_s);
  if (mode == u"WAL") run(u"COMMIT"_s);
  const QByteArray bytes = bytesOf(path + suffix);
  REQUIRE(bytes.size() > 4096);
  REQUIRE(bytes.front() != '\0');
  sqlite3_close(handle);
  return bytes;
}

}  // namespace

EngineHook* EngineHook::living_ = nullptr;

EngineHook::EngineHook(const QString& path, Before before)
    : path_(QFile::encodeName(path)), before_(std::move(before)) {
  living_ = this;
  sqlite3_auto_extension(reinterpret_cast<Entry>(&EngineHook::attach));
}

EngineHook::~EngineHook() {
  sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(&EngineHook::attach));
  living_ = nullptr;
}

int EngineHook::attach(sqlite3* handle, char**, const void*) {
  sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, &EngineHook::listen, handle);
  return SQLITE_OK;
}

int EngineHook::listen(unsigned, void* context, void*, void* sql) {
  auto* handle = static_cast<sqlite3*>(context);
  const char* file = sqlite3_db_filename(handle, "main");
  if (living_ != nullptr && file != nullptr && living_->path_ == file)
    living_->before_(handle, QByteArray(static_cast<const char*>(sql)));
  return 0;
}

void refuseCommits(sqlite3* handle) {
  sqlite3_commit_hook(
      handle, [](void*) { return 1; }, nullptr);
}

QByteArray journalOfCutSave() {
  static const QByteArray bytes = sideFileOf(u"DELETE"_s, u"-journal"_s);
  return bytes;
}

QByteArray walOfOpenFile() {
  static const QByteArray bytes = sideFileOf(u"WAL"_s, u"-wal"_s);
  return bytes;
}

}  // namespace headroom::test
