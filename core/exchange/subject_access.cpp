// SPDX-License-Identifier: MIT
// Text and stretches of it alone; nothing here reads the file.
#include "core/exchange/subject_access.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/base/day_words.h"
#include "core/reflection/identifiers.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("exchange", words); }

}  // namespace

QString heldText(const HeldAbout& held, QDate on) {
  QStringList lines{
      say("What this file holds about %1").arg(held.name), say("Gathered on %1").arg(dayWords(on, u"d MMMM yyyy")), {}};
  for (const HeldItem& item : held.items) lines << item.heading << item.words << QString();
  lines << say("Not in it: %n reflective note(s) of their own, which only their author is shown and can export; what "
               "backups hold; what other systems hold.")
               .replace(u"%n"_s, QString::number(held.notes));
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
