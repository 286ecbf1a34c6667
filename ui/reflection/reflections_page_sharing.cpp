// SPDX-License-Identifier: MIT
// Who can open a note: the promise under it, and the way to share it.
#include <QHBoxLayout>
#include <QPushButton>

#include "core/organisation/key_store.h"
#include "core/reflection/note_sharing_actions.h"
#include "ui/reflection/note_list.h"
#include "ui/reflection/note_sheet.h"
#include "ui/reflection/reflections_page.h"
#include "ui/reflection/share_dialog.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/tag.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

// Said once, plainly: who can open the notes, and that they can be asked for by law.
void ReflectionsPage::showPromise() {
  const bool isSealed = workspace_.viewer().keys != nullptr;
  const auto recovery = workspace_.read([](const Desk& desk) { return loadRecoveryKey(desk.records).has_value(); });
  QString words =
      tr("Only you are shown your notes here. Until you choose a passphrase, anyone who opens this file can "
         "read them, and notes can be disclosable by law.");
  if (isSealed)
    words =
        recovery.value_or(false)
            ? tr("Sealed: your passphrase opens your notes, and so can the service's recovery key, whose use is shown "
                 "to everybody. Backups made before may hold older notes unsealed. Notes can be disclosable by law.")
            : tr("Sealed: nobody but you can open your notes. The service has no recovery key yet, so a lost "
                 "passphrase loses them. Backups made before may hold older notes unsealed. Notes can be disclosable "
                 "by law.");
  promise_->setText(words);
  seal_->setVisible(!isSealed && !workspace_.isReadOnly());
  discardAll(tag_);
  tag_->addWidget(new Tag(isSealed ? MarkShape::Tick : MarkShape::Ring,
                          isSealed ? tr("Sealed to you") : tr("Shown to you alone"),
                          isSealed ? Tone::Ok : Tone::Neutral));
}

// What was shared with the viewer since they looked last, and with whom they would share first.
void ReflectionsPage::showSharing() {
  const QString seen = workspace_.memory().kept(kSharedSeen);
  const auto fresh = workspace_.read([&seen](const Desk& desk) { return copiesSince(desk, seen.toLongLong()); });
  list_->setShared(fresh.value_or(0));
}

void ReflectionsPage::share() {
  const QString selected = sheet_->selection();
  if (!keepTyping() || !note_.id) return;
  ShareDialog dialog(workspace_, note_, selected, this);
  if (dialog.exec() == QDialog::Accepted)
    bar_->showMessage(MessageKind::Done, tr("A copy is shared."), tr("Shared notes"), [this] {
      Q_EMIT goTo({u"shared"_s, {}});
    });
}

}  // namespace headroom
