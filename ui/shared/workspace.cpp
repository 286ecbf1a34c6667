// SPDX-License-Identifier: MIT
// Catching failures once, and opening the file again after those that leave a connection in doubt.
#include "ui/shared/workspace.h"

namespace headroom {
namespace {

constexpr int kWindowBusyMilliseconds = 50;

bool leavesConnectionInDoubt(StoreFault fault) {
  return fault == StoreFault::Full || fault == StoreFault::Moved || fault == StoreFault::Damaged ||
         fault == StoreFault::Other;
}

}  // namespace

Workspace::Workspace(Database records, Clock clock, QObject* parent)
    : QObject(parent), records_(std::move(records)), desk_{records_, {}, std::move(clock)} {
  records_.setBusyTimeout(kWindowBusyMilliseconds);
}

void Workspace::setViewer(Viewer viewer) {
  desk_.viewer = viewer;
  Q_EMIT viewerChanged();
}

bool Workspace::reopen(OpenMode mode) {
  try {
    const bool readOnlyBefore = records_.isReadOnly();
    records_ = Database::open(records_.path(), mode);
    records_.setBusyTimeout(kWindowBusyMilliseconds);
    inDoubt_ = false;
    if (readOnlyBefore != records_.isReadOnly()) Q_EMIT accessChanged();
    return true;
  } catch (const StoreError& error) {
    Q_EMIT failed(error.sentence());
    return false;
  }
}

bool Workspace::guard(const std::function<void()>& f) {
  lastWasConflict_ = false;
  if (inDoubt_ && !reopen(records_.isReadOnly() ? OpenMode::ReadOnly : OpenMode::ReadWrite)) return false;
  try {
    f();
    return true;
  } catch (const StoreError& error) {
    report(error);
    return false;
  }
}

void Workspace::report(const StoreError& error) {
  if (error.fault() == StoreFault::Conflict) {
    lastWasConflict_ = true;
    Q_EMIT conflicted(error.sentence());
    return;
  }
  inDoubt_ = leavesConnectionInDoubt(error.fault()) && records_.path() != QLatin1String(":memory:");
  Q_EMIT failed(error.sentence());
}

}  // namespace headroom
