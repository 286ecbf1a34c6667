// SPDX-License-Identifier: MIT
// A process is stopped for a moment as it ends, which is when its memory can be asked for: what wait4() tells of memory
// begins with that of whoever started it.
#include "tests/bench/process_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#ifdef HEADROOM_BENCH_XCB
#include <xcb/xcb.h>
#endif

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

double millisecondsOf(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double peakOf(pid_t process) {
  QFile status(u"/proc/%1/status"_s.arg(process));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
  }
  return 0;
}

/// The child waits at `gate` until whoever watches it is ready.
pid_t begin(const Start& start, int gate) {
  std::vector<QByteArray> words{QFile::encodeName(start.program)};
  for (const QString& word : start.words) words.push_back(word.toUtf8());
  std::vector<char*> given;
  for (QByteArray& word : words) given.push_back(word.data());
  given.push_back(nullptr);
  const QByteArray output = QFile::encodeName(start.output), platform = start.platform.toUtf8(),
                   home = QFile::encodeName(start.home);
  const pid_t child = fork();
  if (child != 0) return child;
  setsid();
  const int file = open(output.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file >= 0) dup2(file, STDOUT_FILENO);
  if (!platform.isEmpty()) setenv("QT_QPA_PLATFORM", platform.constData(), 1);
  if (!home.isEmpty()) {
    setenv("HOME", home.constData(), 1);
    for (const char* where : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) unsetenv(where);
  }
  char told = 0;
  while (read(gate, &told, 1) < 0) continue;
  execvp(given.front(), given.data());
  _exit(127);
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

Run runWhole(const Start& start) {
  int gate[2];
  if (pipe2(gate, O_CLOEXEC) != 0) return {};
  const pid_t child = begin(start, gate[0]);
  if (child < 0) return {};
  ptrace(PTRACE_SEIZE, child, nullptr, PTRACE_O_TRACEEXIT);
  QElapsedTimer timer;
  timer.start();
  (void)!write(gate[1], "x", 1);
  Run run;
  int status = 0;
  rusage used{};
  while (wait4(child, &status, __WALL, &used) == child && WIFSTOPPED(status)) {
    const int event = status >> 16;
    if (event == PTRACE_EVENT_EXIT) run.peak = peakOf(child);
    const long signal = event == 0 ? WSTOPSIG(status) : 0;
    ptrace(PTRACE_CONT, child, nullptr, signal);
  }
  run.wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.cpu = millisecondsOf(used.ru_utime) + millisecondsOf(used.ru_stime);
  // Where nobody may watch a process.
  if (run.peak == 0) run.peak = static_cast<double>(used.ru_maxrss) / 1024;
  close(gate[0]);
  close(gate[1]);
  return run;
}

#ifdef HEADROOM_BENCH_XCB

namespace {

/// Tells when a window of some size is mapped on the screen.
class Screen {
 public:
  Screen() : connection_(xcb_connect(nullptr, nullptr)) {
    if (xcb_connection_has_error(connection_) != 0) return;
    const quint32 events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection_, xcb_setup_roots_iterator(xcb_get_setup(connection_)).data->root,
                                 XCB_CW_EVENT_MASK, &events);
    xcb_flush(connection_);
    isThere_ = true;
  }
  ~Screen() { xcb_disconnect(connection_); }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  bool isThere() const { return isThere_; }

  bool waitForWindow(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
      while (xcb_generic_event_t* event = xcb_poll_for_event(connection_)) {
        const bool isWindow = (event->response_type & 0x7F) == XCB_MAP_NOTIFY &&
                              isLarge(reinterpret_cast<xcb_map_notify_event_t*>(event)->window);
        free(event);
        if (isWindow) return true;
      }
      pollfd waiting{xcb_get_file_descriptor(connection_), POLLIN, 0};
      poll(&waiting, 1, 50);
    }
    return false;
  }

 private:
  bool isLarge(xcb_window_t window) {
    auto* found = xcb_get_geometry_reply(connection_, xcb_get_geometry(connection_, window), nullptr);
    const bool large = found != nullptr && found->width >= 300 && found->height >= 200;
    free(found);
    return large;
  }
  xcb_connection_t* connection_;
  bool isThere_ = false;
};

/// Adds up the processes of that session.
Run ofSession(pid_t session) {
  Run run;
  const double tick = 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
  for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
    QFile file(u"/proc/%1/stat"_s.arg(name));
    if (name.toInt() == 0 || !file.open(QIODevice::ReadOnly)) continue;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 15 || fields[3].toInt() != session) continue;
    run.cpu += tick * (fields[11].toDouble() + fields[12].toDouble());
    run.peak += peakOf(name.toInt());
  }
  return run;
}

}  // namespace

std::shared_ptr<void> heldScreen() {
  for (int attempt = 0; attempt < 50 && !qEnvironmentVariableIsEmpty("DISPLAY"); ++attempt) {
    if (auto screen = std::make_shared<Screen>(); screen->isThere()) return screen;
    usleep(100'000);
  }
  return {};
}

std::optional<Run> runToWindow(const Start& start) {
  Screen screen;
  int gate[2];
  if (!screen.isThere() || pipe2(gate, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = begin(start, gate[0]);
  if (child < 0) return std::nullopt;
  QElapsedTimer timer;
  timer.start();
  (void)!write(gate[1], "x", 1);
  const bool mapped = screen.waitForWindow(30'000);
  const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  Run run = ofSession(child);
  run.wall = wall;
  run.status = mapped ? 0 : 1;
  kill(-child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(gate[0]);
  close(gate[1]);
  return mapped ? std::optional(run) : std::nullopt;
}

#else

std::shared_ptr<void> heldScreen() { return {}; }

std::optional<Run> runToWindow(const Start&) { return std::nullopt; }

#endif

QString installed(const QString& name) { return QStandardPaths::findExecutable(name); }

QString built(const QString& name) { return QDir(QCoreApplication::applicationDirPath()).filePath(name); }

PairedRuns runPaired(const std::function<Run()>& bare, const std::function<Run()>& ours, int rounds, double seconds) {
  PairedRuns all;
  std::vector<double> figures[9];
  QElapsedTimer timer;
  timer.start();
  while (all.rounds < rounds && (all.rounds == 0 || static_cast<double>(timer.elapsed()) < seconds * 1000)) {
    const bool bareFirst = all.rounds % 2 == 0;
    const Run first = bareFirst ? bare() : ours();
    const Run second = bareFirst ? ours() : bare();
    const Run& a = bareFirst ? first : second;
    const Run& b = bareFirst ? second : first;
    if (a.status != 0) all.wrong = u"the bare side ended with %1"_s.arg(a.status);
    if (b.status != 0) all.wrong = u"Headroom ended with %1"_s.arg(b.status);
    const double values[] = {a.cpu,
                             a.wall,
                             a.peak,
                             b.cpu,
                             b.wall,
                             b.peak,
                             b.cpu / std::max(a.cpu, 1e-3),
                             b.wall / std::max(a.wall, 1e-3),
                             b.peak / std::max(a.peak, 1e-3)};
    for (std::size_t at = 0; at < std::size(values); ++at) figures[at].push_back(values[at]);
    ++all.rounds;
    if (!all.wrong.isEmpty()) break;
  }
  all.bare = {0, median(figures[0]), median(figures[1]), median(figures[2])};
  all.ours = {0, median(figures[3]), median(figures[4]), median(figures[5])};
  all.cpuRatio = median(figures[6]);
  all.wallRatio = median(figures[7]);
  all.peakRatio = median(figures[8]);
  return all;
}

}  // namespace headroom::bench
