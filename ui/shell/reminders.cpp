// SPDX-License-Identifier: MIT
// One timer, set anew whenever something was saved: a session may have been moved.
#include "ui/shell/reminders.h"

#include <QEvent>
#include <QTimer>

#include <utility>

#include "core/organisation/access.h"
#include "core/supervision/reminder.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/workspace.h"
#include "ui/shell/desktop_notice.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/settings.h"
#include "ui/shell/who_is_there.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMillisecondsAMinute = 60'000;
constexpr int kSaidAtStart = 20'000;

int minuteOfDay(const Clock& clock) { return clock.now().time().msecsSinceStartOfDay() / 60'000; }

}  // namespace

Reminders::Reminders(Workspace& workspace, const Settings& settings, WhoIsThere& who, QObject* parent)
    : QObject(parent),
      workspace_(workspace),
      settings_(settings),
      who_(who),
      send_(sendDesktopNotice),
      timer_(new QTimer(this)),
      long_(workspace, this),
      painted_(this) {
  timer_->setSingleShot(true);
  connect(timer_, &QTimer::timeout, this, &Reminders::remind);
  connect(&who, &WhoIsThere::entered, this, &Reminders::begin);
  connect(&who, &WhoIsThere::locked, timer_, &QTimer::stop);
  connect(&workspace, &Workspace::changed, this, &Reminders::wait);
}

bool Reminders::isAsleep() const { return !settings_.reminders() || who_.isLocked() || workspace_.asAt().has_value(); }

void Reminders::begin() {
  if (isAsleep()) return timer_->stop();
  const auto what = workspace_.read(readReminding);
  if (!what) return;
  if (const QString words = remindingWords(*what, minuteOfDay(workspace_.clock())); !words.isEmpty())
    send_(tr("Headroom"), words);
  wait();
}

Reminders::AtStart Reminders::readAtStart(const Desk& desk) {
  AtStart found{readReminding(desk)};
  found.isBeingSetUp = remindingWords(found.due, minuteOfDay(desk.clock)).isEmpty() && headroom::isBeingSetUp(desk);
  return found;
}

void Reminders::sayAtStart(MessageBar& bar, PageStack& pages) {
  if (who_.isLocked() || !bar.sentence().isEmpty()) return;
  if (!LongRead::isLong(workspace_)) {
    if (const auto found = workspace_.read(readAtStart)) say(*found, bar, pages);
    return;
  }
  // A county's are read when the window stands there.
  painted_.run({&pages}, [this, &bar, &pages] {
    long_.ask(readAtStart, [this, &bar, &pages](const AtStart& found) { say(found, bar, pages); });
  });
}

void Reminders::say(const AtStart& found, MessageBar& bar, PageStack& pages) {
  if (who_.isLocked() || !bar.sentence().isEmpty()) return;
  const QString words = remindingWords(found.due, minuteOfDay(workspace_.clock()));
  if (words.isEmpty()) {
    if (!workspace_.isReadOnly() && found.isBeingSetUp)
      bar.showMessage(MessageKind::Info, tr("Nobody manages a team in this file yet. Press Ctrl+K and choose "
                                            "\u2018Say who manages which team\u2019."));
    return;
  }
  bar.showMessage(MessageKind::Info, words);
  bar.hideAfter(kSaidAtStart);
  // It is about the day and not about what is done in it.
  const auto clear = [&bar, words] {
    if (bar.sentence() == words) bar.clear();
  };
  connect(&pages, &PageStack::leaving, &bar, clear, Qt::SingleShotConnection);
  connect(&workspace_, &Workspace::changed, &bar, clear, Qt::SingleShotConnection);
}

void Reminders::wait() {
  timer_->stop();
  if (isAsleep()) return;
  const auto what = workspace_.read(readReminding);
  if (!what) return;
  const QTime now = workspace_.clock().now().time();
  const auto next = nextReminder(*what, minuteOfDay(workspace_.clock()));
  next_ = next.value_or(-1);
  if (!next) return;
  const int until = (*next - kRemindedBefore) * kMillisecondsAMinute - now.msecsSinceStartOfDay();
  timer_->start(std::max(until, 0));
}

void Reminders::remind() {
  if (isAsleep() || next_ < 0) return;
  send_(reminderWords(next_), tr("In %1 minutes.").arg(kRemindedBefore));
  wait();
}

}  // namespace headroom
