// SPDX-License-Identifier: MIT
// The interposed calls: SQLite's unix layer writes with pwrite64, syncs with fdatasync or fsync, truncates and unlinks;
// the store renames and links. A symbol in the program comes before the C library's, also for calls made from
// libsqlite3.
#include "tests/system/storage_calls.h"

#include <dlfcn.h>
#include <signal.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace {

headroom::test::Death planned;
long calls = 0;
long syncs = 0;

template <class F>
F realCall(const char* name) {
  return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));  // NOLINT: dlsym gives an untyped address
}

bool dueNow() {
  ++calls;
  return planned.atCall > 0 && calls == planned.atCall;
}

[[noreturn]] void die() {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

void dieIfDue() {
  if (dueNow()) die();
}

}  // namespace

namespace headroom::test {

void armDeath(Death death) {
  planned = death;
  calls = 0;
  syncs = 0;
}
long storageCalls() { return calls; }
long syncCalls() { return syncs; }

bool survives(long call, bool halfWrite, const std::function<void()>& deed) {
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no child");
  if (child == 0) {
    try {
      armDeath({call, halfWrite});
      deed();
    } catch (...) {
      _exit(4);
    }
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

long callsOf(const std::function<void()>& deed) {
  armDeath({});
  deed();
  return storageCalls();
}

}  // namespace headroom::test

extern "C" {

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static const auto real = realCall<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  if (dueNow()) {
    if (planned.halfWrite) real(file, bytes, size / 2, at);
    die();
  }
  return real(file, bytes, size, at);
}

int fdatasync(int file) {
  static const auto real = realCall<int (*)(int)>("fdatasync");
  ++syncs;
  dieIfDue();
  return real(file);
}

int fsync(int file) {
  static const auto real = realCall<int (*)(int)>("fsync");
  ++syncs;
  dieIfDue();
  return real(file);
}

int ftruncate64(int file, off64_t size) noexcept {
  static const auto real = realCall<int (*)(int, off64_t)>("ftruncate64");
  dieIfDue();
  return real(file, size);
}

int rename(const char* from, const char* to) noexcept {
  static const auto real = realCall<int (*)(const char*, const char*)>("rename");
  dieIfDue();
  return real(from, to);
}

int link(const char* from, const char* to) noexcept {
  static const auto real = realCall<int (*)(const char*, const char*)>("link");
  dieIfDue();
  return real(from, to);
}

int unlink(const char* path) noexcept {
  static const auto real = realCall<int (*)(const char*)>("unlink");
  dieIfDue();
  return real(path);
}

}  // extern "C"
