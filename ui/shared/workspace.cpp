// SPDX-License-Identifier: MIT
// Catching failures once, and opening the file again after those that leave a connection in doubt.
#include "ui/shared/workspace.h"

#include <utility>

#include "core/base/event_log.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_access.h"
#include "core/store/daily_backup.h"

namespace headroom {
namespace {

bool leavesConnectionInDoubt(StoreFault fault) {
  return fault == StoreFault::Full || fault == StoreFault::Moved || fault == StoreFault::Damaged ||
         fault == StoreFault::Other;
}

}  // namespace

Workspace::Workspace(Database records, Clock clock, QObject* parent)
    : QObject(parent),
      records_(std::move(records)),
      path_(records_.path()),
      mode_(records_.isReadOnly() ? OpenMode::ReadOnly : OpenMode::ReadWrite),
      encrypted_(records_.isEncrypted()),
      clock_(std::move(clock)),
      desk_(records_, {}, clock_) {
  records_.setBusyTimeout(kBusyMilliseconds);
}

void Workspace::setViewer(Viewer viewer) {
  if (desk_.viewer.person != viewer.person) line_.drafts.reset();
  desk_.viewer = std::move(viewer);
  if (line_.drafts == nullptr) noteForms();
  desk_.clock = clock_;
  asAt_.reset();
}

void Workspace::lookAsAt(std::optional<QDate> day) {
  if (day == clock_.today()) day.reset();
  if (day == asAt_) return;
  desk_.clock = clock_;
  desk_.viewer.standing.reset();
  asAt_.reset();
  if (day) {
    const auto standing = read([](const Desk& desk) {
      return standingOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
    });
    if (!standing) return;
    asAt_ = day;
    desk_.viewer.standing = std::make_shared<const Standing>(*standing);
    desk_.clock = Clock::fixed(QDateTime(*day, QTime(12, 0)));
  }
}

void Workspace::backUpNow() {
  if (backups_.isEmpty()) return;
  guard([this] { headroom::backUpNow(records_, backups_, clock_.now()); });
}

bool Workspace::guard(const std::function<void()>& f) {
  lastWasConflict_ = false;
  if (line_.isCut) return false;  // the window says so all the time
  if (closed_ || (inDoubt_ && !reopen(mode_))) return false;
  try {
    f();
    return true;
  } catch (const StoreError& error) {
    report(error);
    return false;
  }
}

bool Workspace::showsToday() {
  if (asAt_)
    say(NotDone::Refused, tr("The pages show another day. Go back to today to change anything; nothing was saved."));
  return !asAt_;
}

bool Workspace::save(const std::function<bool(WritableDesk&)>& f) {
  if (!showsToday()) return false;
  if (line_.isCut) return sayCut(), false;
  Q_EMIT turns_.aboutToSave();
  return guard([&] {
    if (beforeSave_) beforeSave_(records_);
    Transaction transaction(records_, Turn::Beside);  // its verbs take their own
    if (f(desk_)) transaction.commit();
  });
}

void Workspace::report(const StoreError& error) {
  together_.reset();  // what follows would be refused with it
  noteEvent(kindOf(error.fault()));
  if (error.fault() == StoreFault::Conflict) {
    lastWasConflict_ = true;
    return say(NotDone::Conflict, error.sentence());
  }
  if (error.fault() == StoreFault::Lost || error.fault() == StoreFault::InDoubt) {
    if (const auto* doubt = dynamic_cast<const SaveInDoubt*>(&error)) line_.doubt = doubt->number();
    say(NotDone::Failed, error.sentence());
    if (records_.isCut()) noteCut();
    return;
  }
  inDoubt_ = leavesConnectionInDoubt(error.fault()) && path_ != QLatin1String(":memory:");
  say(NotDone::Failed, error.sentence());
}

}  // namespace headroom
