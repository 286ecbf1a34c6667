// SPDX-License-Identifier: MIT
// The layer wraps the engine's own: every call goes through, and calls to the files that are watched are written down.
#include "tests/system/power_cut.h"

#include <sqlite3.h>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstring>
#include <map>
#include <memory>

#include "core/store/cipher.h"
#include "core/store/engine_door.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"

namespace headroom::test {
namespace {

constexpr qsizetype kSector = 512;

struct WrittenChange {
  qint64 at = 0;
  QByteArray bytes;  ///< null: the file was cut to `at`
};

struct Watched {
  QByteArray synced;
  std::vector<WrittenChange> pending;
};

void apply(QByteArray& file, const WrittenChange& change) {
  if (change.bytes.isNull()) return file.resize(static_cast<qsizetype>(change.at));
  const auto end = static_cast<qsizetype>(change.at) + change.bytes.size();
  if (file.size() < end) file.append(QByteArray(end - file.size(), '\0'));
  file.replace(static_cast<qsizetype>(change.at), change.bytes.size(), change.bytes);
}

/// What the layer does and remembers; one at a time.
struct Storage {
  QString prefix;  ///< files whose path begins so are watched
  std::map<QString, Watched> files;
  std::function<void()> afterCall;
  int failAt = -1;  ///< calls from now until one fails
  bool sticks = false;

  bool watches(const char* path) const {
    return path != nullptr && !prefix.isEmpty() && QString::fromUtf8(path).startsWith(prefix);
  }
  /// Whether this call fails.
  bool fails() {
    if (failAt < 0) return false;
    if (failAt > 0) return --failAt, false;
    if (!sticks) failAt = -1;
    return true;
  }
  void called() {
    if (afterCall) afterCall();
  }
};

Storage& storage() {
  static Storage one;
  return one;
}

struct LayerFile {
  sqlite3_file base;
  char path[512];
  bool watched;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

LayerFile* layer(sqlite3_file* file) { return reinterpret_cast<LayerFile*>(file); }
Watched& entry(LayerFile* file) { return storage().files[QString::fromUtf8(file->path)]; }

int closeFile(sqlite3_file* file) { return layer(file)->real()->pMethods->xClose(layer(file)->real()); }
int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return layer(file)->real()->pMethods->xRead(layer(file)->real(), to, size, at);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  LayerFile* own = layer(file);
  if (own->watched && storage().fails()) {
    // A full disk takes what still fits.
    const int part = size / 2;
    own->real()->pMethods->xWrite(own->real(), from, part, at);
    entry(own).pending.push_back({at, QByteArray(static_cast<const char*>(from), part)});
    return SQLITE_FULL;
  }
  const int result = own->real()->pMethods->xWrite(own->real(), from, size, at);
  if (own->watched && result == SQLITE_OK) {
    entry(own).pending.push_back({at, QByteArray(static_cast<const char*>(from), size)});
    storage().called();
  }
  return result;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  LayerFile* own = layer(file);
  if (own->watched && storage().fails()) return SQLITE_IOERR_TRUNCATE;
  const int result = own->real()->pMethods->xTruncate(own->real(), size);
  if (own->watched && result == SQLITE_OK) {
    entry(own).pending.push_back({size, QByteArray()});
    storage().called();
  }
  return result;
}

int syncFile(sqlite3_file* file, int flags) {
  LayerFile* own = layer(file);
  if (own->watched && storage().fails()) return SQLITE_IOERR_FSYNC;
  const int result = own->real()->pMethods->xSync(own->real(), flags);
  if (own->watched && result == SQLITE_OK) {
    Watched& one = entry(own);
    for (const WrittenChange& change : one.pending) apply(one.synced, change);
    one.pending.clear();
    storage().called();
  }
  return result;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return layer(file)->real()->pMethods->xFileSize(layer(file)->real(), size);
}
int lockFile(sqlite3_file* file, int level) { return layer(file)->real()->pMethods->xLock(layer(file)->real(), level); }
int unlockFile(sqlite3_file* file, int level) {
  return layer(file)->real()->pMethods->xUnlock(layer(file)->real(), level);
}
int checkReserved(sqlite3_file* file, int* out) {
  return layer(file)->real()->pMethods->xCheckReservedLock(layer(file)->real(), out);
}
int fileControl(sqlite3_file* file, int op, void* arg) {
  return layer(file)->real()->pMethods->xFileControl(layer(file)->real(), op, arg);
}
int sectorSize(sqlite3_file* file) { return layer(file)->real()->pMethods->xSectorSize(layer(file)->real()); }
// Nothing is promised about what a sector holds after a cut.
int characteristics(sqlite3_file*) { return 0; }

const sqlite3_io_methods& methods() {
  static const sqlite3_io_methods all = [] {
    sqlite3_io_methods m{};
    m.iVersion = 1;
    m.xClose = closeFile;
    m.xRead = readFile;
    m.xWrite = writeFile;
    m.xTruncate = truncateFile;
    m.xSync = syncFile;
    m.xFileSize = fileSize;
    m.xLock = lockFile;
    m.xUnlock = unlockFile;
    m.xCheckReservedLock = checkReserved;
    m.xFileControl = fileControl;
    m.xSectorSize = sectorSize;
    m.xDeviceCharacteristics = characteristics;
    return m;
  }();
  return all;
}

sqlite3_vfs* under(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
  LayerFile* own = layer(file);
  std::memset(own, 0, sizeof(LayerFile));
  own->watched = storage().watches(path);
  if (path != nullptr) qstrncpy(own->path, path, sizeof own->path);
  const int result = under(vfs)->xOpen(under(vfs), path, own->real(), flags, outFlags);
  if (own->real()->pMethods == nullptr) return result;
  own->base.pMethods = &methods();
  if (own->watched && !storage().files.contains(QString::fromUtf8(path))) {
    QFile onDisk(QString::fromUtf8(path));
    if (onDisk.open(QIODevice::ReadOnly)) storage().files[QString::fromUtf8(path)].synced = onDisk.readAll();
  }
  return result;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
  if (storage().watches(path) && storage().fails()) return SQLITE_IOERR_DELETE;
  const int result = under(vfs)->xDelete(under(vfs), path, syncFolder);
  if (storage().watches(path) && syncFolder != 0) storage().files.erase(QString::fromUtf8(path));
  return result;
}

/// Registered once, under everything; without a watched prefix it does nothing.
void putLayerUnder() {
  static sqlite3_vfs* layerVfs = [] {
    auto* vfs = new sqlite3_vfs(*sqlite3_vfs_find(nullptr));
    auto* real = sqlite3_vfs_find(nullptr);
    vfs->zName = "headroom-test-layer";
    vfs->pAppData = real;
    vfs->szOsFile = static_cast<int>(sizeof(LayerFile)) + real->szOsFile;
    vfs->xOpen = openFile;
    vfs->xDelete = deleteFile;
    vfs->xAccess = [](sqlite3_vfs* v, const char* p, int f, int* o) { return under(v)->xAccess(under(v), p, f, o); };
    vfs->xFullPathname = [](sqlite3_vfs* v, const char* p, int n, char* o) {
      return under(v)->xFullPathname(under(v), p, n, o);
    };
    vfs->xRandomness = [](sqlite3_vfs* v, int n, char* o) { return under(v)->xRandomness(under(v), n, o); };
    vfs->xSleep = [](sqlite3_vfs* v, int n) { return under(v)->xSleep(under(v), n); };
    vfs->xCurrentTime = [](sqlite3_vfs* v, double* o) { return under(v)->xCurrentTime(under(v), o); };
    vfs->xCurrentTimeInt64 = [](sqlite3_vfs* v, sqlite3_int64* o) { return under(v)->xCurrentTimeInt64(under(v), o); };
    vfs->xGetLastError = [](sqlite3_vfs* v, int n, char* o) { return under(v)->xGetLastError(under(v), n, o); };
    sqlite3_vfs_register(vfs, 1);
    return vfs;
  }();
  Q_UNUSED(layerVfs);
}

/// Watches nothing any more when a run is over, however it ends.
struct Watching {
  explicit Watching(const QString& prefix) {
    storage() = Storage{};
    storage().prefix = prefix;
  }
  ~Watching() { storage() = Storage{}; }
};

/// Each unsynced write is there, is not there, or is there in some of its sectors.
QByteArray afterCut(const Watched& file, QRandomGenerator& dice) {
  QByteArray left = file.synced;
  for (const WrittenChange& change : file.pending) {
    const quint32 fate = dice.bounded(4U);
    if (fate == 0) continue;
    if (fate < 3 || change.bytes.isNull()) {
      apply(left, change);
      continue;
    }
    for (qsizetype at = 0; at < change.bytes.size(); at += kSector) {
      if (dice.bounded(2) == 0) apply(left, {change.at + at, change.bytes.mid(at, kSector)});
    }
  }
  return left;
}

struct Judge {
  const Workload& work;
  CutReport& report;
  QRandomGenerator dice;
  QTemporaryDir room;
  int acknowledged = 0;

  void look() {
    ++report.images;
    const QString path = room.filePath(QStringLiteral("cut.headroom"));
    for (const QString& name : QDir(room.path()).entryList(QDir::Files)) QFile::remove(room.filePath(name));
    for (const auto& [watched, file] : storage().files) {
      const QByteArray bytes = afterCut(file, dice);
      if (bytes.isEmpty()) continue;
      QFile image(watched.endsWith(QStringLiteral("-journal")) ? path + QStringLiteral("-journal") : path);
      REQUIRE(image.open(QIODevice::WriteOnly));
      REQUIRE(image.write(bytes) == bytes.size());
      image.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    try {
      const Database records = Database::open(path, OpenMode::ReadWrite);
      if (firstFault(records)) return void(++report.broken);
      const int whole = work.wholeSaves(records);
      if (whole < 0 || whole > acknowledged + 1) return void(++report.half);
      report.lost += whole < acknowledged ? 1 : 0;
    } catch (const StoreError&) {
      ++report.broken;
    }
  }
};

Clock cutClock() { return Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(9, 0))); }

QString prepared(const Workload& work, const QTemporaryDir& folder, const FileSalt& salt = {}) {
  const QString path = folder.filePath(QStringLiteral("team.headroom"));
  Database records = Database::create(path, salt);
  WritableDesk desk{records, {}, cutClock()};
  work.prepare(desk);
  return path;
}

/// As the window does after a failure: closed and opened again, at once or when the disk has been mended.
std::unique_ptr<Database> reopened(const QString& path, bool stillFailing) {
  if (stillFailing) {
    try {
      const Database tried = Database::open(path, OpenMode::ReadWrite);
    } catch (const StoreError&) {
    }
  }
  storage().failAt = -1;
  return std::make_unique<Database>(Database::open(path, OpenMode::ReadWrite));
}

}  // namespace

QString CutReport::sentence() const {
  return QStringLiteral("R2: %1 power cuts, %2 lost, %3 half, %4 broken (seed %5)")
      .arg(images)
      .arg(lost)
      .arg(half)
      .arg(broken)
      .arg(seed);
}

CutReport cutPower(const Workload& work, int saves, int images, quint64 seed, const QString& weakened,
                   const FileSalt& salt) {
  putLayerUnder();
  CutReport report;
  report.seed = seed;
  const QTemporaryDir folder;
  const QString path = prepared(work, folder, salt);
  const Watching watching(path);
  Database records = Database::open(path, OpenMode::ReadWrite);
  if (!weakened.isEmpty()) EngineDoor::execute(records, weakened);
  WritableDesk desk{records, {}, cutClock()};
  Judge judge{work, report, QRandomGenerator(static_cast<quint32>(seed)), {}, 0};
  QRandomGenerator when(static_cast<quint32>(seed + 1));
  // About 50 storage calls a save.
  const double chance = static_cast<double>(images) / (50.0 * saves);
  bool looking = false;
  const auto look = [&] {
    if (looking) return;
    looking = true;
    judge.look();
    looking = false;
  };
  storage().afterCall = [&] {
    if (when.generateDouble() < chance) look();
  };
  for (int n = 1; n <= saves; ++n) {
    work.save(desk, n);
    judge.acknowledged = n;
    if (when.generateDouble() < chance * 4) look();
  }
  return report;
}

QString FaultReport::sentence() const {
  return QStringLiteral("R3: %1 runs, %2 saves reported as failed, %3 lost, %4 half, %5 broken")
      .arg(runs)
      .arg(failed)
      .arg(lost)
      .arg(half)
      .arg(broken);
}

FaultReport failEveryCall(const Workload& work, int calls, int step, bool sticking) {
  putLayerUnder();
  FaultReport report;
  const QTemporaryDir original;
  const QString source = prepared(work, original);
  for (int k = 0; k < calls; k += step) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("team.headroom"));
    REQUIRE(QFile::copy(source, path));
    int acknowledged = 0;
    ++report.runs;
    {
      const Watching watching(path);
      auto records = std::make_unique<Database>(Database::open(path, OpenMode::ReadWrite));
      storage().failAt = k;
      storage().sticks = sticking;
      for (int tries = 0; tries < 6 && acknowledged < 3; ++tries) {
        try {
          WritableDesk desk{*records, {}, cutClock()};
          work.save(desk, acknowledged + 1);
          ++acknowledged;
        } catch (const StoreError&) {
          ++report.failed;
          // A disk that goes on failing may keep the store from opening again too; then it is mended.
          records.reset();
          records = reopened(path, sticking);
        }
      }
    }
    try {
      const Database records = Database::open(path, OpenMode::ReadWrite);
      if (firstFault(records)) ++report.broken;
      const int whole = work.wholeSaves(records);
      report.half += whole < 0 || whole > acknowledged + 1 ? 1 : 0;
      report.lost += whole >= 0 && whole < acknowledged ? 1 : 0;
    } catch (const StoreError&) {
      ++report.broken;
    }
  }
  return report;
}

}  // namespace headroom::test
