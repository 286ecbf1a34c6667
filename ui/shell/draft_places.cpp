// SPDX-License-Identifier: MIT
// By the name of the form.
#include "ui/shell/draft_places.h"

using namespace Qt::StringLiterals;

namespace headroom {

Address placeOfDraft(const QString& form) {
  if (form == u"preparing") return {u"mywork"_s, {}};
  if (form == u"case:new") return {u"cases"_s, u"new"_s};
  return {form.startsWith(u"note:") ? u"reflections"_s : u"session"_s, form.section(u':', 1, 1)};
}

}  // namespace headroom
