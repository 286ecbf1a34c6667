// SPDX-License-Identifier: MIT
// What is kept is told by draft_places.h; that the program was cut off stands before it.
#include "ui/shell/draft_offer.h"

#include "core/base/say.h"
#include "core/desk/draft_store.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/workspace.h"
#include "ui/shell/draft_places.h"

using namespace Qt::StringLiterals;

namespace headroom {

void offerKeptWords(Workspace& workspace, MessageBar& bar, const Address& here, bool wasCutOff,
                    const std::function<void(const Address&)>& go) {
  // What is said already, as that the file is open only to read, comes first.
  if (!bar.sentence().isEmpty()) return;
  const auto drafts = workspace.read([](const Desk& desk) { return loadDrafts(desk.records, desk.viewer); });
  // Whoever was cut off is told of every word, also of those that stand on this page.
  const DraftOffered offered =
      drafts ? offeredOf(*drafts, wasCutOff ? Address{} : here, workspace.today()) : DraftOffered{};
  const auto open = [go, to = offered.to] { go(to); };
  if (!wasCutOff) {
    if (!offered.words.isEmpty()) bar.showMessage(MessageKind::Info, offered.words, offered.verb, open);
    return;
  }
  const QString words = offered.words.isEmpty() ? say("Everything that was saved is there.") : offered.words;
  bar.showMessage(MessageKind::Warning, say("Headroom did not end properly last time. %1").arg(words), offered.verb,
                  open);
  bar.alsoOffer(say("Diagnosis for IT\u2026"), [go] { go({u"diagnosis"_s, {}}); });
}

}  // namespace headroom
