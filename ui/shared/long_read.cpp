// SPDX-License-Identifier: MIT
// One thread at a time: what is asked meanwhile waits for it, and only the last of it.
#include "ui/shared/long_read.h"

#include <QScopeGuard>
#include <QThread>

#include <mutex>
#include <utility>

#include "ui/shared/workspace.h"

namespace headroom {
namespace {

constexpr unsigned long kLongestWait = 1'000;  // milliseconds, for a save that is about to begin

}  // namespace

struct LongRead::Running {
  Question question;
  QString failure;  ///< written by the thread, read after it has ended
  bool dropped = false;
  std::unique_ptr<QThread> thread;

  std::mutex mutex;
  const Database* reads = nullptr;  ///< while the thread has it open
  bool interrupted = false;

  void interrupt() {
    const std::lock_guard lock(mutex);
    dropped = true;
    interrupted = true;
    if (reads != nullptr) reads->interrupt();
  }
  bool begin(const Database& records) {
    const std::lock_guard lock(mutex);
    reads = &records;
    return !interrupted;
  }
  void end() {
    const std::lock_guard lock(mutex);
    reads = nullptr;
  }
  // On the thread.
  void run(const QString& path, const Viewer& viewer, const Clock& clock) {
    try {
      Database records = Database::open(path, OpenMode::ReadOnly);
      const auto over = qScopeGuard([this] { end(); });
      if (begin(records)) question.read(Desk{records, viewer, clock});
    } catch (const StoreError& error) {
      failure = error.sentence();
    }
  }
};

LongRead::LongRead(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
  connect(&workspace.turns(), &FileTurns::aboutToClose, this, &LongRead::stop);
  connect(&workspace.turns(), &FileTurns::aboutToSave, this, &LongRead::giveWay);
}

// The workspace may be gone but for its children, of which this can be one: nothing is asked of it.
LongRead::~LongRead() { stop(); }

void LongRead::interrupt() { running_->interrupt(); }

void LongRead::drop() {
  next_.reset();
  if (running_) interrupt();
}

// The thread reads a file that may be closed or replaced next: it is waited for.
void LongRead::stop() {
  drop();
  if (!running_) return;
  running_->thread->wait();
  finish();
}

void LongRead::giveWay() {
  if (!running_) return;
  if (!next_ && !running_->dropped) next_ = running_->question;
  interrupt();
  // Until it has let go of the file, which takes no longer than a statement; it may still be opening it.
  running_->thread->wait(kLongestWait);
}

void LongRead::startNext() {
  if (running_ || !next_) return;
  const auto from = workspace_.read([](const Desk& desk) { return std::pair(desk.viewer, desk.clock); });
  if (!from) return next_.reset();
  running_ = std::make_unique<Running>();
  running_->question = *std::exchange(next_, std::nullopt);
  running_->thread.reset(QThread::create([running = running_.get(), path = workspace_.path(), viewer = from->first,
                                          clock = from->second] { running->run(path, viewer, clock); }));
  connect(running_->thread.get(), &QThread::finished, this, &LongRead::finish);
  running_->thread->start();
}

void LongRead::finish() {
  if (!running_ || !running_->thread->isFinished()) return;
  const auto done = std::exchange(running_, nullptr);
  if (next_) return startNext();
  if (!done->dropped) {
    if (!done->failure.isEmpty()) workspace_.say(NotDone::Failed, done->failure);
    done->question.show();
  }
  Q_EMIT ended();
}

}  // namespace headroom
