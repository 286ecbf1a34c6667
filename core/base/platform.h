// SPDX-License-Identifier: MIT
// What a system does its own way, behind plain names: another system is another platform.cpp and no search. Nothing
// here throws; what failed is the caller's to say.
#pragma once
#include <QByteArray>
#include <QFile>
#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace headroom::platform {

/// What this process holds must not spill into other people's reach: files are made for their owner alone, and no
/// picture of its memory is written when it ends badly.
void protectProcess();
bool processExists(qint64 pid);
/// Runs `deed` in the loop of events of `owner`'s thread, as long as `owner` lives, whenever this process is asked to
/// end: by the system that shuts down, by the terminal that closes, by Ctrl+C there. It does not end by itself then.
/// For one owner a program.
void whenAskedToEnd(QObject* owner, std::function<void()> deed);
/// Whether `path` lies on a disk that another machine or program serves (NFS, SMB, FUSE): locks and syncs are not to be
/// trusted there. False when it cannot be told.
bool liesOnNetworkDisk(const QString& path);

/// Makes a file of the owner's alone (0600) with these bytes, on the disk when there are any. False when something of
/// that name is there, or it cannot be made.
bool makeOwnFile(const QString& path, const QByteArray& bytes = {});
/// Until the file's or the folder's bytes are on the disk.
bool syncPath(const QString& path);
bool syncOpened(QFile& file);
/// `to` is then the file that `from` was, at one moment; what was there before is gone.
bool renameOver(const QString& from, const QString& to);
/// Another name for the same file, never over one that is there. Not every disk can.
bool linkFile(const QString& file, const QString& name);
/// Whether two names stand for one file.
bool isSameFile(const QString& one, const QString& other);

/// As long as it lives, what a library of C writes in this thread has a decimal point. Qt takes over the machine's
/// locale for the whole program, and in German or Polish printf() then writes '0,5'. For libraries that write numbers
/// with it.
class PlainNumbers {
 public:
  PlainNumbers();
  ~PlainNumbers();
  PlainNumbers(const PlainNumbers&) = delete;
  PlainNumbers& operator=(const PlainNumbers&) = delete;

 private:
  struct Locales;
  std::unique_ptr<Locales> locales_;
};

/// A lock between programs on a file that is there for nothing else; it ends with the process, however that ends.
class ProgramLock {
 public:
  enum Which { Make, Existing };
  ProgramLock() = default;
  ~ProgramLock();
  ProgramLock(const ProgramLock&) = delete;
  ProgramLock& operator=(const ProgramLock&) = delete;
  /// False when another program holds it, or the file is not there (Existing) or cannot be made (Make). A disk without
  /// locks lets it be made, and never be taken from somebody.
  bool take(const QString& path, Which which);

 private:
  int descriptor_ = -1;
};

}  // namespace headroom::platform
