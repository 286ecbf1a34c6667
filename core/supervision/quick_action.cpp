// SPDX-License-Identifier: MIT
// Takes the longest date from the end, then a name from what is left.
#include "core/supervision/quick_action.h"

#include <QStringList>

#include <algorithm>

#include "core/base/date_entry.h"

namespace headroom {
namespace {

std::optional<QDate> takeDate(QStringList& words, QDate today) {
  for (int length = std::min<int>(4, static_cast<int>(words.size()) - 1); length >= 1; --length) {
    const QString last = words.mid(words.size() - length).join(QLatin1Char(' '));
    const auto date = parseDateEntry(last, today);
    if (!date) continue;
    words = words.mid(0, words.size() - length);
    if (words.size() > 1 && (words.last().compare(QLatin1String("by"), Qt::CaseInsensitive) == 0)) words.removeLast();
    return *date;
  }
  return std::nullopt;
}

const QuickPerson* takeName(QStringList& words, const std::vector<QuickPerson>& people) {
  if (words.size() < 2) return nullptr;
  for (const QuickPerson& person : people) {
    const QStringList names = person.name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (names.isEmpty()) continue;
    const bool whole =
        words.size() > names.size() &&
        words.mid(words.size() - names.size()).join(QLatin1Char(' ')).compare(person.name, Qt::CaseInsensitive) == 0;
    if (whole) return words = words.mid(0, words.size() - names.size()), &person;
    if (words.last().compare(names.first(), Qt::CaseInsensitive) == 0) return words.removeLast(), &person;
  }
  return nullptr;
}

}  // namespace

QuickAction readQuickAction(const QString& typed, const std::vector<QuickPerson>& people, QDate today) {
  QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QuickAction action;
  action.due = takeDate(words, today);
  if (const QuickPerson* owner = takeName(words, people)) {
    action.owner = owner->id;
    action.ownerName = owner->name;
  }
  action.what = words.join(QLatin1Char(' '));
  if (!action.what.isEmpty()) action.what[0] = action.what[0].toUpper();
  return action;
}

}  // namespace headroom
