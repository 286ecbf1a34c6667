// SPDX-License-Identifier: MIT
// Text and stretches of it alone; nothing here reads the file.
#include "core/exchange/subject_access.h"

#include <QDateTime>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/decimal.h"
#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/reflection/identifiers.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString valueWords(const HeldValue& value) {
  if (value.isNull) return {};
  switch (value.field->kind) {
    case FieldKind::Day:
      return plainDate(QDate::fromJulianDay(value.number));
    case FieldKind::EndDay:
      return plainDate(QDate::fromJulianDay(value.number).addDays(-1));
    case FieldKind::Instant:
      return momentInWords(QDateTime::fromMSecsSinceEpoch(value.number));
    case FieldKind::Number:
      return plainDecimal(value.number, value.field->places);
    case FieldKind::Truth:
      return value.number != 0 ? say("yes") : say("no");
    default:
      return value.text.trimmed();
  }
}

}  // namespace

Result<void> mayGather(const Viewer& viewer, const Access& access, PersonId person) {
  if (viewer.person == person || access.home() == HomeRole::ServiceManager) return {};
  return refuse(say("Only those who manage the service gather what is held about somebody else."));
}

std::optional<HeldItem> itemOf(const QString& title, const FoundRow& row) {
  QString heading = title;
  if (row.day) heading += u", "_s + plainDate(*row.day);
  for (const HeldValue& value : row.heading) heading += u": "_s + valueWords(value);
  QStringList lines;
  for (const HeldValue& value : row.told) {
    const QString words = valueWords(value);
    if (words.isEmpty() && value.field->required && value.field->holdsWords()) return std::nullopt;
    if (!words.isEmpty()) lines << u"%1: %2"_s.arg(called(*value.field), words);
  }
  return HeldItem{heading, lines.join(u'\n')};
}

bool isNamedIn(const FoundRow& row, const WholeName& name) {
  return std::any_of(row.told.begin(), row.told.end(), [&name](const HeldValue& value) {
    return value.field->holdsWords() && name.standsIn(value.text);
  });
}

QString namedTitle(const QString& title) { return say("Named in a record of somebody else: %1").arg(title); }

QString heldText(const HeldAbout& held, QDate on) {
  QStringList lines{say("What this file holds about %1").arg(held.name), say("Gathered on %1").arg(plainDate(on)), {}};
  for (const HeldItem& item : held.items) lines << item.heading << item.words << QString();
  lines
      << say("Not in it: %1 of their own, which only their author is shown and can export; private support groups that "
             "they meet in, which they alone see in how they have grown; what backups hold; what other systems hold.")
             .arg(counted(held.notes, "reflective note", "reflective notes"));
  return lines.join(u'\n') + u'\n';
}

std::vector<Stretch> proposedToWithhold(const QString& text, const QStringList& otherNames, const QString& ownName) {
  QStringList others = otherNames;
  others.removeAll(ownName);
  return joined(identifierPlaces(text, others, {ownName}), text.size());
}

std::vector<Stretch> joined(std::vector<Stretch> stretches, qsizetype textLength) {
  std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.at < b.at; });
  std::vector<Stretch> whole;
  for (Stretch one : stretches) {
    const qsizetype from = std::clamp<qsizetype>(one.at, 0, textLength);
    const qsizetype to = std::clamp<qsizetype>(one.at + one.length, 0, textLength);
    if (from >= to) continue;
    if (!whole.empty() && from <= whole.back().at + whole.back().length) {
      Stretch& last = whole.back();
      last.length = std::max(last.at + last.length, to) - last.at;
    } else {
      whole.push_back({from, to - from});
    }
  }
  return whole;
}

QString withheld(const QString& text, const std::vector<Stretch>& stretches) {
  const auto whole = joined(stretches, text.size());
  QString result;
  qsizetype at = 0;
  for (const Stretch& one : whole) {
    result += text.mid(at, one.at - at) + say("[withheld]");
    at = one.at + one.length;
  }
  result += text.mid(at);
  return result + u'\n' + say("Withheld because it is about somebody else: %1 passages.").arg(whole.size()) + u'\n';
}

}  // namespace headroom
