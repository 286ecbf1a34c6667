// SPDX-License-Identifier: MIT
// Every save lets go of what was offered before it; whoever saved offers anew afterwards.
#include "ui/shared/taking_back.h"

#include <algorithm>
#include <utility>

#include "ui/shared/message_bar.h"

namespace headroom {

TakingBack& TakingBack::of(Workspace& workspace) {
  auto* made = workspace.findChild<TakingBack*>(QString(), Qt::FindDirectChildrenOnly);
  return made != nullptr ? *made : *new TakingBack(workspace);
}

TakingBack::TakingBack(Workspace& workspace) : QObject(&workspace), workspace_(workspace) {
  connect(&workspace, &Workspace::changed, this, &TakingBack::noteSaved);
}

void TakingBack::noteSaved(Changed what) {
  if (what != Changed::Saved || aside_ > 0) return;
  letGo();
  ++done_;
  tookLast_ = false;
}

void TakingBack::forget() {
  letGo();
  done_ = 0;
  tookLast_ = false;
}

void TakingBack::letGo() {
  words_.clear();
  bar_ = nullptr;
  disconnect(context_);
  if (std::exchange(takeBack_, nullptr)) Q_EMIT gone();
}

void TakingBack::offer(QObject* context, std::function<QString()> takeBack) {
  letGo();
  takeBack_ = std::move(takeBack);
  context_ = connect(context, &QObject::destroyed, this, &TakingBack::letGo);
}

void TakingBack::offer(const Reversal& reversal) {
  takeBack_ = [this, reversal] {
    const QString words = words_;
    const bool done = workspace_.perform([&](WritableDesk& desk) { return takeBackSave(desk, reversal); });
    if (!done) return QString();
    if (words.isEmpty()) return tr("Undone.");
    return tr("Taken back: \u2018%1\u2019.").arg(words.endsWith(u'.') ? words.chopped(1) : words);
  };
}

void TakingBack::sayDone(MessageBar& bar, const QString& words) {
  if (!isOffered()) return bar.showDone(tr("%1 It can't be taken back with Ctrl+Z.").arg(words));
  words_ = words;
  bar_ = &bar;
  bar.showDone(words, tr("Undo"), [this] { takeBack(); });
  const auto clear = [&bar, words] {
    if (bar.sentence() == words && bar.kind() == MessageKind::Done) bar.clear();
  };
  connect(this, &TakingBack::gone, &bar, clear, Qt::SingleShotConnection);
}

bool TakingBack::takeBack() {
  if (!isOffered()) {
    Q_EMIT couldNot(done_ == 0  ? tr("There is nothing to undo here yet.")
                    : tookLast_ ? tr("Only the last thing done can be taken back.")
                                : tr("What was done last can't be taken back with Ctrl+Z."));
    return false;
  }
  // A save lets go of both while it runs.
  const auto deed = takeBack_;
  const QPointer<MessageBar> bar = bar_;
  const int before = done_;
  const QString said = deed();
  if (said.isEmpty()) {
    if (!workspace_.asAt()) noteSaved(Changed::Saved);
    return false;
  }
  letGo();
  done_ = std::max(0, before - 1);
  tookLast_ = true;
  if (bar != nullptr && bar->parentWidget()->isVisible()) {
    bar->showDone(said);
  } else {
    Q_EMIT tookBack(said);
  }
  return true;
}

}  // namespace headroom
