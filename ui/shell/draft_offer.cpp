// SPDX-License-Identifier: MIT
// The words of a record come before those of a dialog, which waits on its page.
#include "ui/shell/draft_offer.h"

#include <algorithm>
#include <optional>

#include "core/base/say.h"
#include "core/desk/draft_store.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/shell/draft_places.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::optional<Draft> draftToOffer(Workspace& workspace) {
  const auto drafts = workspace.read([](const Desk& desk) { return loadDrafts(desk.records, desk.viewer); });
  if (!drafts || drafts->empty()) return {};
  const auto ofPage = std::find_if_not(drafts->begin(), drafts->end(), isOfDialog);
  return ofPage == drafts->end() ? drafts->front() : *ofPage;
}

QString draftWords(const Draft& draft, QDate today) {
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(draft.savedAt);
  const QString when = at.date() == today ? clockTime(at.time()) : shortDate(at.date());
  const QString words = say("We kept your draft of %1, saved %2.").arg(draft.title, when);
  return isOfDialog(draft) ? say("%1 It will be there when you open that form again.").arg(words) : words;
}

}  // namespace

void offerKeptWords(Workspace& workspace, MessageBar& bar, const Address& here, bool wasCutOff,
                    const std::function<void(const Address&)>& go) {
  // What is said already, as that the file is open only to read, comes first.
  if (!bar.sentence().isEmpty()) return;
  const auto draft = draftToOffer(workspace);
  const Address to = draft ? placeOfDraft(*draft) : Address{};
  const bool standsHere = draft && here.page == to.page && !isOfDialog(*draft);
  const bool isOffered = draft && !standsHere;
  if (!wasCutOff && !isOffered) return;
  const QString action = !isOffered ? QString() : isOfDialog(*draft) ? say("Go to its page") : say("Open it");
  const QString words = draft ? draftWords(*draft, workspace.today()) : say("Everything that was saved is there.");
  const auto open = [go, to] { go(to); };
  if (!wasCutOff) return bar.showMessage(MessageKind::Info, words, action, open);
  bar.showMessage(MessageKind::Warning, say("Headroom did not end properly last time. %1").arg(words), action, open);
  bar.alsoOffer(say("Diagnosis for IT\u2026"), [go] { go({u"diagnosis"_s, {}}); });
}

}  // namespace headroom
