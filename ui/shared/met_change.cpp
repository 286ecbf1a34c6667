// SPDX-License-Identifier: MIT
// Field by field: theirs where only they changed it, mine and a word about theirs where both did.
#include "ui/shared/met_change.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

#include "core/base/say.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

MetField metField(const QString& name, QLineEdit& field, const QString& base, const QString& theirs) {
  return {name, base, theirs, [&field] { return field.text().trimmed(); },
          [&field](const QString& words) { field.setText(words); }};
}

MetField metField(const QString& name, QComboBox& field, const QString& base, const QString& theirs) {
  return {name, base, theirs, [&field] { return field.currentText(); },
          [&field](const QString& words) { field.setCurrentIndex(std::max(0, field.findText(words))); }};
}

MetField metField(const QString& name, DateField& field, std::optional<QDate> base, std::optional<QDate> theirs) {
  const auto words = [](const std::optional<QDate>& day) { return day ? tableDate(*day) : QString(); };
  return {name, words(base), words(theirs), [&field, words] { return words(field.date()); },
          [&field, theirs](const QString&) { field.setDate(theirs); }};
}

void showMetChange(FormDialog& form, const std::vector<MetField>& fields) {
  QStringList theirs;
  for (const MetField& field : fields) {
    const QString mine = field.mine();
    if (field.theirs == field.base || field.theirs == mine) continue;
    theirs << say("%1: %2.").arg(field.name, field.theirs.isEmpty() ? say("nothing") : field.theirs);
    if (mine == field.base) field.take(field.theirs);
  }
  form.say(say("Somebody else changed this since you opened it, to: %1 What you typed yourself still stands here. Save "
               "again to keep the form as it is now.")
               .arg(theirs.join(u' ')));
}

}  // namespace headroom
