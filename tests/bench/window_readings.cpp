// SPDX-License-Identifier: MIT
// Keys are events given to the field; 'repainted' is when the event loop has nothing left to do.
#include "tests/bench/window_readings.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "app/program.h"
#include "core/organisation/organisation_store.h"
#include "tests/bench/process_run.h"
#include "tests/bench/today_reads.h"
#include "ui/shared/long_read.h"
#include "ui/shared/on_screen.h"
#include "ui/shared/theme.h"
#include "ui/shell/page_registry.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The program with one file, as somebody.
class Front {
 public:
  Front(const QString& path, const QString& code, QDate on)
      : settings_(room_.filePath(u"profile"_s)),
        program_(settings_, Clock([on] { return QDateTime(on, QTime(10, 42)); })) {
    program_.lookAs(code);
    opened_ = program_.openFile(path) && program_.window() != nullptr;
  }
  bool isOpen() const { return opened_; }
  MainWindow& window() const { return *program_.window(); }

  bool isReading() const {
    const auto reads = window().findChildren<LongRead*>();
    const auto pages = window().findChildren<PageRead*>();  // which wait until they are seen
    return std::any_of(reads.begin(), reads.end(), [](const LongRead* one) { return one->isRunning(); }) ||
           std::any_of(pages.begin(), pages.end(), [](const PageRead* one) { return one->isRunning(); });
  }
  /// Runs `f` and then the event loop until nothing waits in it; the longest hold in milliseconds of this thread.
  double holdOf(const std::function<void()>& f) const {
    double before = threadMilliseconds();
    f();
    double longest = threadMilliseconds() - before;
    do {
      before = threadMilliseconds();
      QApplication::processEvents(isReading() ? QEventLoop::WaitForMoreEvents : QEventLoop::AllEvents);
      longest = std::max(longest, threadMilliseconds() - before);
    } while (isReading());
    before = threadMilliseconds();
    settle();
    return std::max(longest, threadMilliseconds() - before);
  }
  static void settle() {
    for (int i = 0; i < 3; ++i) {
      QApplication::processEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
  }

 private:
  QTemporaryDir room_;
  Settings settings_;
  Program program_;
  bool opened_ = false;
};

void tell(const QString& name, const QString& unit, double value, qint64 rows = -1) {
  std::printf("%s\t%s\t%.4f\t%lld\n", qUtf8Printable(name), qUtf8Printable(unit), value, rows);
}

double p95(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[(values.size() - 1) * 95 / 100];
}

void measureKeys(const Front& front) {
  front.holdOf([&front] { front.window().goTo({u"staff"_s, {}}); });
  auto* filter = front.window().findChild<QLineEdit*>(u"staff/filter"_s);
  auto* people = front.window().findChild<QTableView*>(u"staff/people"_s);
  if (filter == nullptr || people == nullptr) return;
  const qint64 rows = people->model()->rowCount();
  std::vector<double> keys;
  const auto press = [&](int key, const QString& text) {
    const double before = cpuMilliseconds();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(filter, &down);
    QApplication::sendEvent(filter, &up);
    Front::settle();
    keys.push_back(cpuMilliseconds() - before);
  };
  for (const QString& word : {u"ada"_s, u"moor"_s, u"elms"_s, u"nell"_s}) {
    for (const QChar letter : word) press(letter.toUpper().unicode(), letter);
    for (qsizetype i = 0; i < word.size(); ++i) press(Qt::Key_Backspace, {});
  }
  tell(u"a key in the filter of everybody, to repainted"_s, u"ms"_s, medianOf(keys), rows);
  tell(u"a key in the filter of everybody, p95"_s, u"ms"_s, p95(keys), rows);
  std::vector<double> refreshes;
  for (int i = 0; i < 15; ++i) {
    const double before = cpuMilliseconds();
    front.window().workspace().noteSaved();
    Front::settle();
    refreshes.push_back(cpuMilliseconds() - before);
  }
  tell(u"refresh after a save, everybody shown"_s, u"ms"_s, medianOf(refreshes), rows);
}

double memoryNow(const char* field) {
  QFile status(u"/proc/self/status"_s);
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith(field)) return line.mid(7).trimmed().split(' ').front().toDouble() / 1024;
  }
  return 0;
}

void measurePages(const Front& front) {
  Workspace& workspace = front.window().workspace();
  const auto pages = workspace.read([&workspace](const Desk& desk) {
    return pagesFor(accessOf(loadOrganisationOn(desk.records, desk.today()), workspace.viewer(), desk.today()).home());
  });
  if (!pages) return;
  double longest = 0;
  QString which;
  for (int visit = 0; visit < 2; ++visit) {
    for (const PageEntry* page : *pages) {
      const double hold = front.holdOf([&] { front.window().goTo({page->id, {}}); });
      if (visit == 0) std::fprintf(stderr, "hold of %s: %.0f ms\n", qUtf8Printable(page->id), hold);
      if (hold > longest) longest = hold, which = page->id;
    }
  }
  std::fprintf(stderr, "the longest hold: %s\n", qUtf8Printable(which));
  tell(u"the longest hold of a page that is opened"_s, u"ms"_s, longest, static_cast<qint64>(pages->size()));
  tell(u"memory after every page twice"_s, u"MiB"_s, memoryNow("VmRSS:"));
  tell(u"the most memory on the way"_s, u"MiB"_s, memoryNow("VmHWM:"));
}

}  // namespace

int waitUntilSettled(const QString& path, const QString& code, QDate on) {
  Theme::install();
  const OnScreen onScreen;
  const Front front(path, code, on);
  if (!front.isOpen()) return 1;
  front.holdOf([] {});
  return 0;
}

int measureInWindow(const QString& path, const QString& code, QDate on) {
  Theme::install();
  const OnScreen onScreen;
  const Front front(path, code, on);
  if (!front.isOpen()) return 1;
  front.holdOf([] {});
  measurePages(front);
  measureKeys(front);
  return 0;
}

void measureWindow(Table& table, const QString& path, QDate on) {
  const QTemporaryDir room;
  const QString said = room.filePath(u"said"_s);
  const Run run =
      runWhole({built(u"headroom-bench"_s),
                {path, u"--in-window"_s, codeOfRole(path, u"director"_s, on), u"--on"_s, on.toString(Qt::ISODate)},
                said,
                u"offscreen"_s});
  QFile file(said);
  if (run.status != 0 || !file.open(QIODevice::ReadOnly)) {
    Line failed{u"the window"_s};
    failed.wrong = u"it ended with %1"_s.arg(run.status);
    return table.add(failed);
  }
  for (const QByteArray& text : file.readAll().split('\n')) {
    const QList<QByteArray> cells = text.split('\t');
    if (cells.size() != 4) continue;
    Line line{QString::fromUtf8(cells[0]), QString::fromUtf8(cells[1])};
    line.ours = cells[2].toDouble();
    line.rows = cells[3].toLongLong();
    table.add(line);
  }
}

}  // namespace headroom::bench
