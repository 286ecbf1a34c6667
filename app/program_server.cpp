// SPDX-License-Identifier: MIT
// The window over records on a server: nobody holds them alone, the server keeps the backups, and the line can be cut.
// And over a copy that was taken from there.
#include <QCoreApplication>

#include "app/program.h"
#include "core/base/event_log.h"
#include "core/base/time_entry.h"
#include "core/store/taken_copy.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/end_mark.h"
#include "ui/shell/file_keeper.h"
#include "ui/shell/server_dialog.h"
#include "ui/shell/server_watch.h"
#include "ui/shell/settings.h"
#include "ui/shell/single_instance.h"

namespace headroom {

bool Program::openKnownServer(const QString& place) {
  try {
    return showRecords(Database::open(place, OpenMode::ReadWrite));
  } catch (const StoreError& error) {
    if (error.fault() != StoreFault::WrongKey) return sayNotOpened(error), false;
    noteEvent(kindOf(error.fault()));
    if (welcome_ == nullptr || !welcome_->isVisible()) showWelcome();
    openServer(place);
    return window_ != nullptr;
  }
}

void Program::openServer(const QString& place) {
  ServerDialog dialog(place, welcome_.get());
  if (dialog.exec() != QDialog::Accepted) return;
  if (SingleInstance::handOver(dialog.place(), runtimeFolder())) return QCoreApplication::quit();
  try {
    showRecords(dialog.take());
  } catch (const StoreError& error) {
    sayNotOpened(error);
  }
}

QString Program::whyOnlyRead() {
  const auto copy = workspace_->read([](const Desk& desk) { return takenCopyOf(desk.records); }).value_or(std::nullopt);
  if (!copy) return tr("This file or its folder cannot be written to, so it is open only to read.");
  return tr("This is your copy of \u2018%1\u2019, taken on %2. It is open only to read; what is there now may be "
            "different.")
      .arg(copy->from, momentInWords(copy->takenAt));
}

void Program::watchServer() {
  line_ = std::make_unique<ServerWatch>(*workspace_, window_->messages(), settings_.dataFolder(), this);
}

}  // namespace headroom
