// SPDX-License-Identifier: MIT
// Letting go of the records, and opening them again.
#include <utility>

#include "core/store/cipher.h"
#include "ui/shared/workspace.h"

namespace headroom {

bool Workspace::reopen(OpenMode mode) {
  if (closed_ && looksEncrypted(path_) && !holdsKeyOf(path_)) {
    mode_ = mode;  // locked: as soon as its passphrase is given
    return false;
  }
  try {
    together_.reset();
    records_ = Database::open(path_, mode);
    records_.setBusyTimeout(kBusyMilliseconds);
    inDoubt_ = false;
    closed_ = false;
    encrypted_ = records_.isEncrypted();
    if (std::exchange(mode_, mode) != mode) Q_EMIT changed(Changed::File);
    Q_EMIT line_.reopened();
    return true;
  } catch (const StoreError& error) {
    say(NotDone::Failed, error.sentence());
    return false;
  }
}

void Workspace::close() {
  Q_EMIT turns_.aboutToClose();
  line_.spare->clear();
  together_.reset();
  records_ = Database::inMemory();
  closed_ = true;
}

bool Workspace::whileClosed(const std::function<void()>& f) {
  close();
  bool done = true;
  try {
    f();
  } catch (const StoreError& error) {
    done = false;
    say(NotDone::Failed, error.sentence());
  }
  if (!reopen(mode_)) return false;
  Q_EMIT changed(Changed::File);
  return done;
}

}  // namespace headroom
