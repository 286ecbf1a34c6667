// SPDX-License-Identifier: MIT
// By the name of the form; a dialog has written it down.
#include "ui/shell/draft_places.h"

#include <QJsonDocument>
#include <QJsonObject>

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

}  // namespace headroom
