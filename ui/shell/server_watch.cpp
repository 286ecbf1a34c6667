// SPDX-License-Identifier: MIT
// Saves that come together are shown by one reading; a first one at once, and what follows it every few seconds, so
// that a busy hour does not have every window read all the time.
#include "ui/shell/server_watch.h"

#include <algorithm>
#include <utility>

#include "ui/shared/message_bar.h"
#include "ui/shell/dialling.h"

namespace headroom {
namespace {

constexpr int kGatherMilliseconds = 200;
constexpr int kPauseMilliseconds = 5000;  // between two readings that nobody asked for
constexpr int kTellMilliseconds = 500;    // notices.postgres.sql: twice a second at most
constexpr int kSweepMilliseconds = 60'000;
constexpr int kTryAgainMilliseconds = 3000;

}  // namespace

ServerWatch::ServerWatch(Workspace& workspace, MessageBar& bar, const QString& folder, QObject* parent)
    : QObject(parent), workspace_(workspace), bar_(bar), dialling_(new Dialling(this)) {
  workspace_.line().folder = folder;
  gather_.setSingleShot(true);
  again_.setInterval(kTryAgainMilliseconds);
  tell_.setSingleShot(true);
  tell_.setInterval(kTellMilliseconds);
  connect(&tell_, &QTimer::timeout, this, [this] {
    if (workspace_.hasSavesToTell()) tell();
  });
  sweep_.setInterval(kSweepMilliseconds);
  connect(&sweep_, &QTimer::timeout, this, &ServerWatch::tell);
  sweep_.start();
  connect(&gather_, &QTimer::timeout, this, [this] {
    shown_.start();
    Q_EMIT workspace_.changed(Changed::Elsewhere);
  });
  connect(&again_, &QTimer::timeout, this, &ServerWatch::tryNow);
  // Something else can have taken the answer that it was not told yet.
  connect(&workspace_, &Workspace::changed, this, [this] {
    if (!tell_.isActive() && workspace_.noticeDescriptor() >= 0) tell_.start();
  });
  // What could not be made is asked for again, and said already.
  connect(dialling_, &Dialling::made, this, [this] {
    Database line = dialling_->take();
    if (workspace_.isCut()) workspace_.takeLine(std::move(line));
  });
  connect(&workspace_.line(), &ServerLine::changed, this, &ServerWatch::sayLine);
  connect(&workspace_.line(), &ServerLine::doubtSettled, this, &ServerWatch::sayDoubt);
  connect(&workspace_.line(), &ServerLine::reopened, this, &ServerWatch::watch);
  // Within what it tells as well, so that it is not taken away here.
  connect(&workspace_.turns(), &FileTurns::aboutToClose, this, [this] {
    if (notifier_ != nullptr) notifier_->setEnabled(false);
  });
  watch();
}

void ServerWatch::watch() {
  notifier_.reset();
  heard_ = workspace_.savesHeard();
  const int descriptor = workspace_.noticeDescriptor();
  if (descriptor < 0) return;
  notifier_ = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
  connect(notifier_.get(), &QSocketNotifier::activated, this, &ServerWatch::hear);
}

void ServerWatch::hear() {
  const qint64 heard = workspace_.savesHeard();
  if (workspace_.noticeDescriptor() < 0) return workspace_.noteCut();
  if (workspace_.hasSavesToTell() && !tell_.isActive()) tell_.start();
  if (std::exchange(heard_, heard) == heard || gather_.isActive()) return;
  const qint64 left = shown_.isValid() ? kPauseMilliseconds - shown_.elapsed() : 0;
  gather_.start(static_cast<int>(std::max<qint64>(left, kGatherMilliseconds)));
}

void ServerWatch::tell() {
  if (workspace_.isCut() || workspace_.mode() == OpenMode::ReadOnly) return;
  hear();
  if (workspace_.isCut()) return;
  workspace_.tellSaves();
  if (workspace_.noticeDescriptor() < 0) workspace_.noteCut();
}

void ServerWatch::sayLine() {
  if (!workspace_.isCut()) {
    again_.stop();
    watch();
    bar_.showDone(tr("The server answers again. What you typed meanwhile is kept there."));
    return;
  }
  again_.start();
  bar_.showMessage(MessageKind::Warning,
                   tr("The server does not answer. You can go on reading what is here; what you type is kept on this "
                      "computer until it does."),
                   tr("Try now"), [this] { tryNow(); });
}

void ServerWatch::sayDoubt(bool wasSaved) {
  bar_.showMessage(wasSaved ? MessageKind::Done : MessageKind::Warning,
                   wasSaved ? tr("The server answers again. Your last save arrived.")
                            : tr("The server answers again. Your last save did not arrive: save it once more."));
}

void ServerWatch::tryNow() {
  if (workspace_.isCut()) dialling_->begin(workspace_.path(), workspace_.mode());
}

}  // namespace headroom
