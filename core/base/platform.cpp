// SPDX-License-Identifier: MIT
// Linux. Paths go to the system as QFile encodes them.
#include "core/base/platform.h"

#include <fcntl.h>
#include <locale.h>
#include <malloc.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>

#include "core/base/memory.h"

namespace headroom::platform {
namespace {

QByteArray encoded(const QString& path) { return QFile::encodeName(path); }

bool isSame(const struct stat& one, const struct stat& other) {
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// What a signal wakes: next to nothing may be done in its handler.
std::atomic<int> askedToEnd{-1};

void noteEndAsked(int) {
  const int before = errno;
  const std::uint64_t one = 1;
  if (askedToEnd >= 0 && ::write(askedToEnd, &one, sizeof one) < 0) errno = before;
  errno = before;
}

}  // namespace

void whenAskedToEnd(QObject* owner, std::function<void()> deed) {
  static const int descriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor < 0) return;
  askedToEnd = descriptor;
  auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, owner);
  QObject::connect(notifier, &QSocketNotifier::activated, owner, [deed = std::move(deed)] {
    std::uint64_t times = 0;
    if (::read(descriptor, &times, sizeof times) > 0) deed();
  });
  struct sigaction action {};
  action.sa_handler = noteEndAsked;
  action.sa_flags = SA_RESTART;
  for (const int asks : {SIGTERM, SIGHUP, SIGINT}) ::sigaction(asks, &action, nullptr);
}

void protectProcess() {
  umask(077);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}

void shareOneHeap() { mallopt(M_ARENA_MAX, 1); }

void giveBackMemory() { malloc_trim(0); }

bool processExists(qint64 pid) {
  if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno != EPERM) return false;
  // One that has ended and that nobody has taken leave of yet works in no file any more.
  QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
  if (!stat.open(QIODevice::ReadOnly)) return true;
  const QByteArray facts = stat.readAll();
  return !facts.mid(facts.lastIndexOf(')') + 1).trimmed().startsWith('Z');
}

bool liesOnNetworkDisk(const QString& path) {
  // NFS, SMB, CIFS, SMB2 and FUSE, by the numbers of linux/magic.h.
  constexpr std::array kNetwork{0x6969UL, 0x517BUL, 0xFF534D42UL, 0xFE534D42UL, 0x65735546UL};
  struct statfs where {};
  if (::statfs(encoded(path).constData(), &where) != 0) return false;
  return std::ranges::find(kNetwork, static_cast<unsigned long>(where.f_type)) != kNetwork.end();
}

bool makeOwnFile(const QString& path, const QByteArray& bytes) {
  const int descriptor = ::open(encoded(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  bool written = descriptor >= 0;
  if (written && !bytes.isEmpty()) {
    const auto size = static_cast<std::size_t>(bytes.size());
    written = ::write(descriptor, bytes.constData(), size) == bytes.size() && ::fsync(descriptor) == 0;
  }
  if (descriptor >= 0) ::close(descriptor);
  return written;
}

bool syncPath(const QString& path) {
  const int descriptor = ::open(encoded(path).constData(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  return synced;
}

bool syncOpened(QFile& file) { return file.flush() && ::fsync(file.handle()) == 0; }

bool renameOver(const QString& from, const QString& to) {
  return std::rename(encoded(from).constData(), encoded(to).constData()) == 0;
}

bool linkFile(const QString& file, const QString& name) {
  return ::link(encoded(file).constData(), encoded(name).constData()) == 0;
}

bool isSameFile(const QString& one, const QString& other) {
  struct stat first {};
  struct stat second {};
  return ::lstat(encoded(one).constData(), &first) == 0 && ::lstat(encoded(other).constData(), &second) == 0 &&
         isSame(first, second);
}

struct PlainNumbers::Locales {
  locale_t before = ::uselocale(nullptr);
  // Letters stay as they are: only numbers are written otherwise.
  locale_t plain = ::newlocale(LC_NUMERIC_MASK, "C", ::duplocale(before));
};

PlainNumbers::PlainNumbers() : locales_(std::make_unique<Locales>()) { ::uselocale(locales_->plain); }

PlainNumbers::~PlainNumbers() {
  ::uselocale(locales_->before);
  ::freelocale(locales_->plain);
}

ProgramLock::~ProgramLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool ProgramLock::take(const QString& path, Which which) {
  const QByteArray name = encoded(path);
  descriptor_ =
      ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | (which == Make ? O_CREAT | O_EXCL : 0), 0600);
  if (descriptor_ < 0) return false;
  const bool locked = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || (which == Make && errno != EWOULDBLOCK);
  // Whoever clears up takes the file away while it holds the lock: then this is a lock on nothing.
  struct stat opened {};
  struct stat named {};
  return locked && ::fstat(descriptor_, &opened) == 0 && ::stat(name.constData(), &named) == 0 && isSame(opened, named);
}

}  // namespace headroom::platform
