// SPDX-License-Identifier: MIT
// By the name of the form; a dialog has written it down.
#include "ui/shell/draft_places.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

bool isOfDialog(const Draft& draft) { return draft.form.startsWith(u"form:"_s); }

Address placeOfDraft(const Draft& draft) {
  const QString& form = draft.form;
  if (isOfDialog(draft)) {
    const QJsonObject body = QJsonDocument::fromJson(draft.body.toUtf8()).object();
    return {body[u"page"].toString(), body[u"subject"].toString()};
  }
  if (form == u"preparing") return {u"mywork"_s, {}};
  if (form == u"case:new") return {u"cases"_s, u"new"_s};
  return {form.startsWith(u"note:") ? u"reflections"_s : u"session"_s, form.section(u':', 1, 1)};
}

QString savedWords(const Draft& draft, QDate today) {
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(draft.savedAt);
  return at.date() == today ? timeInWords(at.time()) : shortDate(at.date());
}

QString draftFound(const QString& title) { return say("Draft of %1").arg(title); }

DraftOffered offeredOf(const std::vector<Draft>& drafts, const Address& here, QDate today) {
  if (drafts.empty()) return {};
  const auto count = static_cast<int>(drafts.size());
  if (count == 1) {
    const Draft& draft = drafts.front();
    const Address to = placeOfDraft(draft);
    if (here.page == to.page && !isOfDialog(draft)) return {};
    const QString words = say("We kept your draft of %1, saved %2.").arg(draft.title, savedWords(draft, today));
    if (!isOfDialog(draft)) return {words, say("Open it"), to};
    return {say("%1 It will be there when you open that form again.").arg(words), say("Go to its page"), to};
  }
  constexpr int kNamed = 3;
  QStringList titles;
  for (const Draft& one : drafts)
    if (titles.size() < kNamed) titles << one.title;
  const QString last = count > kNamed ? say("%1 more").arg(count - kNamed) : titles.takeLast();
  const QString words =
      say("We kept %1 drafts of yours: %2 and %3.").arg(QString::number(count), titles.join(u", "_s), last);
  return {words, say("Choose one"), {u"palette"_s, draftFound({})}};
}

}  // namespace headroom
