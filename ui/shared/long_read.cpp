// SPDX-License-Identifier: MIT
// One thread at a time: what is asked meanwhile waits for it, and only the last of it.
#include "ui/shared/long_read.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QScopeGuard>
#include <QThread>

#include <mutex>
#include <utility>

#include "core/base/memory.h"
#include "core/organisation/kept_organisation.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
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
  bool wasInterrupted() {
    const std::lock_guard lock(mutex);
    return interrupted;
  }
  void end() {
    const std::lock_guard lock(mutex);
    reads = nullptr;
  }
  // On the thread.
  void read(const Database& records, const Viewer& viewer, const Clock& clock) {
    const auto over = qScopeGuard([this] { end(); });
    if (begin(records)) question.read(Desk{records, viewer, clock});
  }
  void run(const QString& path, const Viewer& viewer, const Clock& clock, SpareLine& spare) {
    try {
      std::optional<Database> records = spare.take();
      if (records) {
        try {
          read(*records, viewer, clock);
        } catch (const StoreError& error) {
          // It may have been cut since; what was interrupted is not asked anew.
          if (error.fault() != StoreFault::Lost || wasInterrupted()) throw;
          records.reset();
        }
      }
      if (!records) {
        records.emplace(Database::open(path, OpenMode::ReadOnly));
        read(*records, viewer, clock);
      }
      if (isOnServer(path) && !wasInterrupted()) spare.put(std::move(*records));
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
  static std::once_flag once;
  std::call_once(once, platform::shareOneHeap);
  const auto from = workspace_.read([](const Desk& desk) { return std::pair(desk.viewer, desk.clock); });
  if (!from) return next_.reset();
  running_ = std::make_unique<Running>();
  running_->question = *std::exchange(next_, std::nullopt);
  running_->thread.reset(
      QThread::create([running = running_.get(), path = workspace_.path(), viewer = from->first, clock = from->second,
                       spare = workspace_.line().spare] { running->run(path, viewer, clock, *spare); }));
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

PageRead::PageRead(Workspace& workspace, QWidget* page)
    : QObject(page), workspace_(workspace), page_(page), long_(workspace, this), painted_(this) {
  connect(&long_, &LongRead::ended, this, [this] {
    if (!isRunning()) unsay();  // also of what failed
  });
}

bool LongRead::isLong(Workspace& workspace) {
  return workspace.read([](const Desk& desk) { return hasMorePosts(desk.records, desk.today(), LongRead::manyPosts); })
      .value_or(false);
}

PageRead::~PageRead() { disconnect(&long_, nullptr, this, nullptr); }

void PageRead::run(const Words& question, const std::function<void(const Desk&)>& read,
                   const std::function<void()>& show) {
  painted_.drop();
  long_.drop();
  if (!LongRead::isLong(workspace_)) {
    unsay();
    if (!workspace_.read([&read](const Desk& desk) { return read(desk), true; })) return;
    show();
    answered_ = question();
    return;
  }
  if (answered_ != question()) sayThatItReads(answered_.has_value());
  if (page_->window()->isVisible()) return start(question, read, show);
  // The window is seen first: what it reads takes the time of nobody then.
  const auto seen = [this, question, read, show] { start(question, read, show); };
  // Of the page itself nothing may be drawn, for what it holds covers it.
  auto* header = page_->findChild<PageHeader*>();
  header == nullptr ? painted_.run({page_}, seen) : painted_.run({page_, header}, seen);
}

void PageRead::start(const Words& question, const std::function<void(const Desk&)>& read,
                     const std::function<void()>& show) {
  long_.ask([read](const Desk& desk) { return read(desk), true; },
            [this, question, show](bool) {
              Q_EMIT aboutToShow();
              unsay();
              show();
              answered_ = question();
              Q_EMIT shown();
            });
}

// An answer to another question does not stand under the name of this one. The choices of the header stay once they
// are filled.
void PageRead::sayThatItReads(bool another) {
  auto* header = page_->findChild<PageHeader*>();
  if (header == nullptr) return;
  if (another) answered_ = QString();  // none that is asked for
  header->setSubtitle(tr("Reading the records…"));
  const auto hide = [this](QWidget* part) {
    if (part->isHidden()) return;
    part->hide();
    hidden_.push_back(part);
  };
  for (QWidget* part : header->parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
    if (part != header && qobject_cast<MessageBar*>(part) == nullptr) hide(part);
  if (another) return;
  for (QAbstractButton* part : header->findChildren<QAbstractButton*>()) hide(part);
  for (QComboBox* part : header->findChildren<QComboBox*>()) hide(part);
}

void PageRead::unsay() {
  if (hidden_.empty()) return;
  if (auto* header = page_->findChild<PageHeader*>()) header->setSubtitle({});
  for (QWidget* part : std::exchange(hidden_, {})) part->show();
}

}  // namespace headroom
