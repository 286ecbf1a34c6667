// SPDX-License-Identifier: MIT
// The Balance page in words, from the command's answers: units share out the posts, and sums are sums of its rows.
#include <algorithm>
#include <cmath>

#include "tests/walks/expected_words.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

const QString kBar = QStringLiteral(" | ");
const QString kDash = QString(QChar(0x2013));

QString counted(qsizetype number, const QString& one) {
  return number == 1 ? u"1 "_s + one : u"%1 %2s"_s.arg(number).arg(one);
}

/// One row of the heat map: the posts at the unit itself and who stands there.
struct Row {
  QString name;
  std::vector<QJsonObject> posts;
  int waiting = 0, inScope = 0, supervised = 0, overdue = 0;

  int over() const {
    return static_cast<int>(std::count_if(
        posts.begin(), posts.end(), [](const QJsonObject& post) { return post[u"status"_s].toString() == u"over"; }));
  }
  QString cases() const {
    double sum = 0;
    for (const QJsonObject& post : posts) sum += post[u"children"_s].toDouble();
    return number(sum);
  }
  QString fte() const {
    double sum = 0;
    for (const QJsonObject& post : posts) sum += post[u"fte"_s].toDouble();
    return hours(sum);
  }
  QString load() const {
    double load = 0, ceiling = 0;
    std::set<QString> measures;
    for (const QJsonObject& post : posts) {
      if (post[u"ceiling"_s].isNull()) continue;
      load += post[u"load"_s].toDouble();
      ceiling += post[u"ceiling"_s].toDouble();
      measures.insert(post[u"measure"_s].toString());
    }
    return measures.size() == 1 && ceiling > 0 ? percentOf(load / ceiling) : kDash;
  }
};

std::map<QString, Row> rowsOf(const CouncilFolder& council, const Told& told) {
  std::map<QString, Row> rows;  // by the code of the unit, empty for cases without one
  for (const QJsonValue& post : told.balance[u"posts"_s].toArray())
    rows[post[u"unit"_s].toString()].posts.push_back(post.toObject());
  for (const QJsonValue& one : told.unallocated[u"cases"_s].toArray()) ++rows[one[u"unit"_s].toString()].waiting;
  const std::vector<QString> asked = council.within(told.asked.unit);
  for (const QJsonValue& clock : told.supervision[u"people"_s].toArray()) {
    for (const QString& unit : asked) {
      if (!council.standsAt(clock[u"person"_s].toString(), unit, told.asked.on)) continue;
      Row& row = rows[unit];
      if (!clock[u"in_scope"_s].toBool()) continue;
      ++row.inScope;
      row.supervised += clock[u"supervised_in_window"_s].toBool() ? 1 : 0;
    }
  }
  for (const QJsonValue& action : told.actions[u"actions"_s].toArray()) {
    if (action[u"label"_s].toString() != u"overdue") continue;
    for (const QString& unit : asked)
      if (council.standsAt(action[u"owner"_s].toString(), unit, told.asked.on)) ++rows[unit].overdue;
  }
  for (auto& [unit, row] : rows) {
    if (unit.isEmpty()) {
      row.name = u"Cases without a team"_s;
      continue;
    }
    row.name = council.unitName(unit) + (council.hasBelow(unit) ? u", not in a team"_s : QString());
  }
  return rows;
}

void putDots(Words& words, const CouncilFolder& council, const Row& row) {
  QString low, high;
  std::size_t shown = 0;
  double least = 1e9, most = -1;
  for (const QJsonObject& post : row.posts) {
    const bool none = post[u"status"_s].toString() == u"no capacity";
    if (!none && post[u"utilisation"_s].isNull()) continue;
    ++shown;
    const QString what =
        none ? u"no capacity and %1"_s.arg(named(number(post[u"load"_s].toDouble()), post[u"measure"_s].toString()))
             : u"%1 of limit, %2"_s.arg(percentOf(post[u"utilisation"_s]), headroomOf(post));
    put(words, u"dot %1, %2"_s.arg(row.name, council.people.at(post[u"person"_s].toString())), what);
    if (none) continue;
    const double used = post[u"utilisation"_s].toDouble();
    if (used < least) least = used, low = percentOf(used);
    if (used > most) most = used, high = percentOf(used);
  }
  QString range = low == high ? low : u"%1 to %2"_s.arg(low, high);
  const std::size_t missing = row.posts.size() - shown;
  if (missing > 0 && range.isEmpty())
    range = u"%1 without a limit or load"_s.arg(missing);
  else if (missing > 0)
    range += u" · %1 not shown"_s.arg(missing);
  words[u"dots "_s + row.name] = range;
}

QString othersOf(const QJsonObject& totals) {
  QStringList parts;
  const auto add = [&](const QString& key, const QString& words) {
    if (const int n = totals[key].toInt(); n > 0) parts << u"%1 %2"_s.arg(n).arg(words);
  };
  add(u"no_capacity"_s, u"no capacity"_s);
  add(u"full"_s, u"full"_s);
  add(u"near"_s, u"near"_s);
  add(u"room"_s, u"with room"_s);
  add(u"no_limit"_s, u"without a limit"_s);
  return parts.isEmpty() ? QString() : u"The others: %1."_s.arg(parts.join(u", "_s));
}

QString loadWords(const QJsonObject& balance, const QJsonObject& totals) {
  const int posts = totals[u"posts"_s].toInt(), judged = posts - totals[u"no_limit"_s].toInt();
  if (judged == 0) return u"No limit is in force for these posts."_s;
  if (totals[u"load"_s].isNull())
    return u"The posts count different measures, which cannot be added up. Choose one measure."_s;
  QString measure;
  for (const QJsonValue& post : balance[u"posts"_s].toArray())
    if (measure.isEmpty() && !post[u"ceiling"_s].isNull()) measure = post[u"measure"_s].toString();
  return u"%1 of %2 %3 over %4 of %5, those with a limit."_s
      .arg(number(totals[u"load"_s].toDouble()), ceilingOf(totals[u"ceiling"_s].toDouble()), measure)
      .arg(judged)
      .arg(counted(posts, u"post"_s));
}

void putTotals(Words& words, const Told& told) {
  const QJsonObject totals = told.balance[u"totals"_s].toObject();
  const auto line = [&words](const QString& name, const QString& figure, const QString& how) {
    words[u"total "_s + name] = figure + kBar + how;
  };
  line(u"Load against limit"_s, percentOf(totals[u"utilisation"_s]), loadWords(told.balance, totals));
  line(u"Over their limit"_s, u"%1 of %2"_s.arg(totals[u"over"_s].toInt()).arg(totals[u"posts"_s].toInt()),
       othersOf(totals));
  line(u"Free places"_s, roomOf(told.balance[u"posts"_s].toArray()),
       u"The headroom of the posts with room, of those with a limit."_s);
  int led = 0;
  for (const QJsonValue& post : told.balance[u"posts"_s].toArray()) led += post[u"children"_s].toInt();
  const auto waiting = static_cast<int>(told.unallocated[u"cases"_s].toArray().size());
  QString open = u"With the %1 waiting for a lead, there %2 %3."_s.arg(
      QString::number(waiting), led + waiting == 1 ? u"is"_s : u"are"_s, counted(led + waiting, u"open case"_s));
  if (const int bare = led - totals[u"cases"_s].toInt(); bare > 0)
    open += u" Posts with FTE 0 lead %1 of them, which are not in the average."_s.arg(bare);
  line(u"Cases led"_s, QString::number(led), open);
  if (totals[u"average_caseload"_s].isNull()) {
    line(u"Average caseload"_s, kDash, u"Nobody leads a case."_s);
  } else {
    const double average = std::floor(totals[u"average_caseload"_s].toDouble() * 10 + 0.5 + 1e-7) / 10;
    line(u"Average caseload"_s, number(average),
         u"%1 cases / %2 FTE of the posts with FTE that lead at least one, agency included. It is per post: a person "
         "with two posts counts in both."_s.arg(totals[u"cases"_s].toInt())
             .arg(hours(totals[u"case_holder_fte"_s].toDouble())));
  }
  if (totals[u"lowest"_s].isNull())
    line(u"Spread"_s, kDash, u"No post has a limit to be measured against."_s);
  else
    line(u"Spread"_s, u"%1 to %2"_s.arg(percentOf(totals[u"lowest"_s]), percentOf(totals[u"highest"_s])),
         u"Unevenness %1, from 0 (every post holds the same share of its limit) to 1 (one holds everything); known as "
         u"the "
         "Gini coefficient."_s.arg(number(totals[u"gini"_s].toDouble())));
  const QJsonObject clocks = told.supervision[u"totals"_s].toObject();
  const int held = clocks[u"supervised_in_window"_s].toInt(), all = clocks[u"in_scope"_s].toInt();
  QString share = u"%1 of %2"_s.arg(held).arg(all);
  if (all > 0) share = u"%1% · %2"_s.arg(std::floor(100.0 * held / all + 0.5)).arg(share);
  line(u"Supervised in 35 days"_s, share,
       u"People in scope with a formal one-to-one in that time. Counted apart: %1 past their next date by their own "
       "policy, %2 never held."_s.arg(clocks[u"overdue"_s].toInt())
           .arg(clocks[u"never"_s].toInt()));
  if (const int bare = totals[u"unweighted"_s].toInt(); bare > 0)
    line(u"Without a weight"_s, QString::number(bare),
         u"Cases held that have no points in the weights in force; they add no points."_s);
}

}  // namespace

Words expectedBalance(const CouncilFolder& council, const Told& told) {
  Words words;
  const auto rows = rowsOf(council, told);
  for (const auto& [unit, row] : rows) {
    const QStringList cells{row.fte(),
                            row.cases(),
                            row.load(),
                            QString::number(row.over()),
                            QString::number(row.waiting),
                            u"%1 of %2"_s.arg(row.supervised).arg(row.inScope),
                            QString::number(row.overdue)};
    words[u"heat "_s + row.name] = cells.join(kBar);
    if (!row.posts.empty()) putDots(words, council, row);
    for (const QJsonObject& post : row.posts) {
      const QString who = council.people.at(post[u"person"_s].toString());
      const QString role = u"%1, %2 FTE"_s.arg(post[u"role"_s].toString(), hours(post[u"fte"_s].toDouble()));
      put(words, u"post %1, %2, %3"_s.arg(row.name, who, role),
          QStringList{loadOf(post), percentOf(post[u"utilisation"_s]), headroomOf(post)}.join(kBar));
    }
  }
  putTotals(words, told);
  const QString where = told.asked.unit.isEmpty() ? u"Whole service"_s : council.unitName(told.asked.unit);
  const auto isTeam = [&council](const auto& row) { return !row.first.isEmpty() && !council.hasBelow(row.first); };
  words[u"subtitle"_s] = QStringList{where, counted(std::count_if(rows.begin(), rows.end(), isTeam), u"team"_s),
                                     counted(told.balance[u"totals"_s][u"posts"_s].toInt(), u"post"_s),
                                     u"as at "_s + dayOf(told.asked.on.toString(Qt::ISODate), u"dddd d MMMM yyyy"_s)}
                             .join(u" · "_s);
  return words;
}

}  // namespace headroom::test
