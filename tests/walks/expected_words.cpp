// SPDX-License-Identifier: MIT
// The words for one post, and those of the pages about people: their teams, clocks, actions and cases.
#include "tests/walks/expected_words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

const QString kBetween = QStringLiteral(" | ");

QString dueOf(const QJsonObject& clock) {
  if (clock[u"next_due"_s].isNull()) return QString(QChar(0x2013));
  const int late = clock[u"days_overdue"_s].toInt();
  if (clock[u"label"_s].toString() == u"overdue")
    return late == 1 ? u"Overdue 1 day"_s : u"Overdue %1 days"_s.arg(late);
  if (clock[u"label"_s].toString() == u"today") return u"Due today"_s;
  return u"Due "_s + dayOf(clock[u"next_due"_s].toString(), u"d MMM yyyy"_s);
}

QString listDueOf(const CouncilFolder& council, const QJsonObject& clock) {
  if (clock[u"next_due"_s].isNull()) {
    const auto left = council.left.find(clock[u"person"_s].toString());
    if (left == council.left.end()) return u"Away, no date"_s;
    const QDate last = QDate::fromString(left->second, Qt::ISODate).addDays(-1);
    return u"Leaves %1, no date"_s.arg(dayOf(last.toString(Qt::ISODate), u"d MMM yyyy"_s));
  }
  const QString label = clock[u"label"_s].toString();
  const int late = clock[u"days_overdue"_s].toInt();
  if (label == u"overdue") return late == 1 ? u"Overdue 1 day"_s : u"Overdue %1 days"_s.arg(late);
  if (label == u"today" || label == u"tomorrow") return u"Due "_s + label;
  return u"Due "_s + dayOf(clock[u"next_due"_s].toString(), u"ddd d MMMM"_s);
}

QString actionDueOf(const QJsonObject& action, QDate on) {
  if (action[u"due"_s].isNull()) return u"No date"_s;
  const QDate due = QDate::fromString(action[u"due"_s].toString(), Qt::ISODate);
  const qint64 late = due.daysTo(on);
  if (action[u"label"_s].toString() == u"overdue") return late == 1 ? u"1 day late"_s : u"%1 days late"_s.arg(late);
  if (action[u"label"_s].toString() == u"today") return u"Due today"_s;
  return u"Due "_s + dayOf(action[u"due"_s].toString(), u"ddd d MMMM"_s);
}

std::vector<QJsonObject> seenIn(const QJsonObject& answer, const QString& array, const QString& field,
                                const std::set<QString>& seen) {
  std::vector<QJsonObject> rows;
  for (const QJsonValue& row : answer[array].toArray())
    if (seen.contains(row[field].toString())) rows.push_back(row.toObject());
  return rows;
}

template <class F>
qsizetype countOf(const std::vector<QJsonObject>& rows, F fits) {
  return std::count_if(rows.begin(), rows.end(), fits);
}

bool isOverdue(const QJsonObject& row) { return row[u"label"_s].toString() == u"overdue"; }
bool isClockOverdue(const QJsonObject& clock) { return clock[u"in_scope"_s].toBool() && isOverdue(clock); }

QString roleLineOf(const std::vector<FolderPost>& held) {
  if (held.empty()) return {};
  QString role = held.front().role;
  role[0] = role[0].toUpper();
  return u"%1 · %2 FTE"_s.arg(role, hours(held.front().fte));
}

const QJsonObject postOf(const QJsonObject& balance, const QString& code) {
  for (const QJsonValue& post : balance[u"posts"_s].toArray())
    if (post[u"post"_s].toString() == code) return post.toObject();
  return {};
}

QJsonObject clockOf(const QJsonObject& supervision, const QString& person) {
  for (const QJsonValue& clock : supervision[u"people"_s].toArray())
    if (clock[u"person"_s].toString() == person) return clock.toObject();
  return {};
}

}  // namespace

QStringList differences(const Words& shown, const Words& expected) {
  QStringList lines;
  for (const auto& [key, text] : expected) {
    const auto found = shown.find(key);
    if (found == shown.end())
      lines << u"%1: not on the page, expected '%2'"_s.arg(key, text);
    else if (found->second != text)
      lines << u"%1: '%2' on the page, expected '%3'"_s.arg(key, found->second, text);
  }
  for (const auto& [key, text] : shown)
    if (!expected.contains(key)) lines << u"%1: '%2' on the page, nothing expected"_s.arg(key, text);
  return lines.mid(0, 20);
}

void put(Words& words, const QString& key, const QString& text) {
  QString free = key;
  for (int again = 2; words.contains(free); ++again) free = u"%1 #%2"_s.arg(key).arg(again);
  words[free] = text;
}

QString number(double value) {
  QString text = QString::number(value, 'f', 6);
  while (text.endsWith(u'0')) text.chop(1);
  if (text.endsWith(u'.')) text.chop(1);
  return text == u"-0" ? u"0"_s : text;
}

QString hours(double fte) { return QString::number(fte, 'f', 2); }

QString hoursInFull(double fte) {
  const QString exact = number(fte);
  return exact.section(u'.', 1).size() > 2 ? exact : hours(fte);
}

QString percentOf(const QJsonValue& utilisation) {
  if (!utilisation.isDouble()) return QString(QChar(0x2013));
  return u"%1%"_s.arg(static_cast<qint64>(std::floor(utilisation.toDouble() * 100 + 0.5 + 1e-7)));
}

QString headroomOf(const QJsonObject& post) {
  const QString status = post[u"status"_s].toString();
  if (status == u"no limit" || status == u"no capacity") return status;
  const double room = post[u"headroom"_s].toDouble();
  if (room < 0) return number(-room) + u" over"_s;
  if (status == u"over") return u"at the limit"_s;
  return room == 0 ? u"full"_s : number(room) + u" free"_s;
}

QString named(const QString& figure, const QString& measure) {
  // One of them is singular.
  static const std::map<QString, QString> singular{
      {u"children"_s, u"child"_s}, {u"families"_s, u"family"_s}, {u"points"_s, u"point"_s}};
  return figure + u' ' + (figure == u"1" ? singular.at(measure) : measure);
}

QString loadOf(const QJsonObject& post) {
  const QString load = number(post[u"load"_s].toDouble());
  if (post[u"ceiling"_s].isNull()) return named(load, post[u"measure"_s].toString());
  return u"%1 / %2"_s.arg(load, ceilingOf(post[u"ceiling"_s].toDouble()));
}

QString ceilingOf(double ceiling) { return number(std::floor(ceiling * 100 + 0.5 + 1e-7) / 100); }

QString loadSentenceOf(const QJsonObject& post) {
  const QString load = number(post[u"load"_s].toDouble());
  const QString measure = post[u"measure"_s].toString();
  if (post[u"ceiling"_s].isNull()) return u"%1, no limit in force"_s.arg(named(load, measure));
  return u"%1, limit %2 %3, %4"_s.arg(named(load, measure), post[u"operator"_s].toString(),
                                      ceilingOf(post[u"ceiling"_s].toDouble()), headroomOf(post));
}

QString dayOf(const QString& iso, const QString& form) {
  return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(QDate::fromString(iso, Qt::ISODate), form);
}

std::set<QString> peopleIn(const Told& told, const QString& viewer) {
  std::set<QString> people;
  for (const QJsonValue& clock : told.supervision[u"people"_s].toArray()) people.insert(clock[u"person"_s].toString());
  people.erase(viewer);
  return people;
}

Words expectedTeam(const CouncilFolder& council, const Told& told, const QString& viewer) {
  Words words;
  for (const QString& person : peopleIn(told, {})) {
    const auto held = council.postsOf(person, told.asked.on, told.asked.unit);
    const FolderPost& main = held.front();
    QString line = u"%1, %2 FTE"_s.arg(main.role, hours(main.fte));
    if (held.size() == 2) line += u" and 1 more post"_s;
    if (held.size() > 2) line += u" and %1 more posts"_s.arg(held.size() - 1);
    const QJsonObject post = postOf(told.balance, main.code);
    const QString due = dueOf(clockOf(told.supervision, person));
    QStringList row{u"%1 · %2"_s.arg(line, council.unitName(main.unit)) + (person == viewer ? u" · you"_s : QString())};
    double led = 0;
    for (const QJsonObject& one : seenIn(told.balance, u"posts"_s, u"person"_s, {person}))
      led += one[u"children"_s].toDouble();
    if (post.isEmpty())
      row << u"holds nothing"_s << QString(QChar(0x2013)) << number(led) << QString();
    else
      row << loadSentenceOf(post) << loadOf(post) << number(led) << headroomOf(post);
    put(words, council.people.at(person), (row << due).join(kBetween));
  }
  return words;
}

Words expectedPerson(const CouncilFolder& council, const Told& whole, const QString& person) {
  Words words;
  int at = 0;
  for (const FolderPost& held : council.postsOf(person, whole.asked.on)) {
    const QJsonObject post = postOf(whole.balance, held.code);
    if (post.isEmpty()) continue;
    const QString place = u"post %1 "_s.arg(at++);
    words[place + u"headroom"_s] = headroomOf(post);
    words[place + u"sentence"_s] = loadSentenceOf(post);
    words[place + u"FTE"_s] = u"× "_s + hoursInFull(post[u"fte"_s].toDouble());
    words[place + u"load, "_s + post[u"measure"_s].toString()] = number(post[u"load"_s].toDouble());
    words[place + u"made headroom"_s] = headroomOf(post);
    if (!post[u"ceiling"_s].isNull()) words[place + u"ceiling"_s] = u"= "_s + number(post[u"ceiling"_s].toDouble());
    if (const int bare = post[u"unweighted"_s].toInt(); bare > 0)
      words[place + u"unweighted"_s] = QString::number(bare);
    words[place + u"cases led"_s] = number(post[u"children"_s].toDouble());
    words[place + u"points of cases"_s] = number(post[u"points"_s].toDouble());
    words[place + u"what counts"_s] = number(post[u"load"_s].toDouble());
  }
  const QJsonObject clock = clockOf(whole.supervision, person);
  if (!clock[u"next_due"_s].isNull()) words[u"due"_s] = dueOf(clock);
  words[u"actions"_s] = QString::number(seenIn(whole.actions, u"actions"_s, u"owner"_s, {person}).size());
  return words;
}

Words expectedMyWork(const Told& whole, const QString& person) {
  Words words;
  int at = 0, led = 0;
  double counts = 0;
  for (const QJsonObject& post : seenIn(whole.balance, u"posts"_s, u"person"_s, {person})) {
    const QString place = u"post %1 "_s.arg(at++);
    words[place + u"headroom"_s] = headroomOf(post);
    words[place + u"sentence"_s] = u"%1 at %2 FTE."_s.arg(loadSentenceOf(post), hours(post[u"fte"_s].toDouble()));
    counts += post[u"load"_s].toDouble();
    led += post[u"children"_s].toInt();
  }
  words[u"counts"_s] = number(counts);
  words[u"my cases"_s] = u"%1 led by you"_s.arg(led);
  const auto actions = seenIn(whole.actions, u"actions"_s, u"owner"_s, {person}).size();
  words[u"actions"_s] = actions == 0 ? QString() : u"%1 open"_s.arg(actions);
  const QString due = clockOf(whole.supervision, person)[u"next_due"_s].toString();
  if (!due.isEmpty()) words[u"due"_s] = dayOf(due, u"dddd d MMMM yyyy"_s);
  return words;
}

Words expectedSupervision(const CouncilFolder& council, const Told& whole, const std::set<QString>& seen,
                          const QString& viewer) {
  Words words;
  const auto clocks = seenIn(whole.supervision, u"people"_s, u"person"_s, seen);
  for (const QJsonObject& clock : clocks) {
    const QString person = clock[u"person"_s].toString();
    const QString last =
        clock[u"last_held"_s].isNull() ? u"not yet"_s : dayOf(clock[u"last_held"_s].toString(), u"d MMM yyyy"_s);
    const auto posts = council.postsOf(person, whole.asked.on);
    QString role = u"%1 · %2"_s.arg(roleLineOf(posts), council.unitName(posts.front().unit));
    if (person == viewer) role += u" · you"_s;
    put(words, council.people.at(person), QStringList{role, last, listDueOf(council, clock)}.join(kBetween));
  }
  const auto inScope = [](const QJsonObject& clock) { return clock[u"in_scope"_s].toBool(); };
  const auto supervised = [&](const QJsonObject& c) { return inScope(c) && c[u"supervised_in_window"_s].toBool(); };
  const auto held = countOf(clocks, supervised), all = countOf(clocks, inScope);
  QString share = u"%1 of %2 in scope supervised in the last 35 days"_s.arg(held).arg(all);
  if (all > 0) share += u" (%1%)"_s.arg(std::floor(100.0 * static_cast<double>(held) / static_cast<double>(all) + 0.5));
  const auto never = countOf(clocks, [&](const QJsonObject& c) { return inScope(c) && c[u"last_held"_s].isNull(); });
  words[u"subtitle"_s] = u"%1 · %2 of them past their next date"_s.arg(share).arg(countOf(clocks, isClockOverdue));
  if (never > 0) words[u"subtitle"_s] += u", %1 never"_s.arg(never);
  return words;
}

Words expectedActions(const CouncilFolder& council, const Told& whole, const std::set<QString>& seen) {
  Words words;
  const auto rows = seenIn(whole.actions, u"actions"_s, u"owner"_s, seen);
  words[u"subtitle"_s] = u"%1 open · %2 overdue"_s.arg(rows.size()).arg(countOf(rows, isOverdue));
  for (const QJsonObject& action : rows) {
    const QString code = action[u"action"_s].toString();
    const QString about = council.actionCases.at(code);
    QString from = about.isEmpty() ? u"Not about a case"_s : about;
    if (!action[u"age_days"_s].isNull()) {
      const QDate first = whole.asked.on.addDays(-action[u"age_days"_s].toInt());
      from += u" · agreed "_s + dayOf(first.toString(Qt::ISODate), u"ddd d MMMM"_s);
    }
    const int carried = action[u"carried"_s].toInt();
    if (carried > 0) from += carried == 1 ? u" · carried once"_s : u" · carried %1 times"_s.arg(carried);
    const QString first = council.actionFirstDue.at(code);
    if (!first.isEmpty() && !action[u"due"_s].isNull() && first < action[u"due"_s].toString())
      from += u", first due "_s + dayOf(first, u"d MMM yyyy"_s);
    const QString owner = council.people.at(action[u"owner"_s].toString());
    put(words, code,
        QStringList{owner, from, actionDueOf(action, whole.asked.on),
                    carried == 0 ? QString() : QString::number(carried)}
            .join(kBetween));
  }
  return words;
}

Words expectedCases(const CouncilFolder& council, const Told& told) {
  Words words;
  int led = 0;
  std::map<QString, int> leads;
  for (const QJsonValue& post : told.balance[u"posts"_s].toArray()) {
    const int children = post[u"children"_s].toInt();
    led += children;
    const QString who = council.people.at(post[u"person"_s].toString());
    if (children > 0) leads[u"led by %1, %2"_s.arg(who, council.unitName(post[u"unit"_s].toString()))] += children;
  }
  for (const auto& [who, children] : leads) words[who] = QString::number(children);
  const QJsonArray waiting = told.unallocated[u"cases"_s].toArray();
  words[u"subtitle"_s] = u"%1 with a lead · %2 unallocated"_s.arg(led).arg(waiting.size());
  for (const QJsonValue& one : waiting) {
    const QString unit = one[u"unit"_s].isNull() ? QString() : council.unitName(one[u"unit"_s].toString());
    const int days = one[u"days"_s].toInt();
    words[u"waiting "_s + one[u"case"_s].toString()] =
        QStringList{one[u"kind"_s].toString(), unit, days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days)}.join(kBetween);
  }
  return words;
}

namespace {

// What is free where all limits count the same, else how many are over.
std::pair<QString, QString> roomOf(const std::vector<QJsonObject>& posts) {
  double free = 0, by = 0;
  std::set<QString> measures;
  const auto has = [&](const QString& status) {
    return countOf(posts, [&](const QJsonObject& post) { return post[u"status"_s].toString() == status; });
  };
  for (const QJsonObject& post : posts) {
    if (post[u"ceiling"_s].isNull()) continue;
    measures.insert(post[u"measure"_s].toString());
    const double room = post[u"headroom"_s].toDouble();
    if (room > 0) free += room;
    if (post[u"status"_s].toString() == u"over") by -= room;
  }
  const auto over = has(u"over"_s);
  QString said = over == 0 ? u"none over"_s : u"%1 over"_s.arg(over);
  if (over > 0 && measures.size() == 1) said += u", by "_s + ceilingOf(by);
  if (has(u"no capacity"_s) > 0) said += u" · %1 no capacity"_s.arg(has(u"no capacity"_s));
  said = (posts.size() == 1 ? u"of 1 post: "_s : u"of %1 posts: "_s.arg(posts.size())) + said;
  if (measures.size() != 1) return {u"Posts over their limit"_s, QString::number(over) + kBetween + said};
  QString name = *measures.begin() + u" the team has room for"_s;
  name[0] = name[0].toUpper();
  return {name, ceilingOf(free) + kBetween + said};
}

}  // namespace

QString roomOf(const QJsonArray& posts) {
  std::map<QString, double> free;
  for (const QJsonValue& post : posts) {
    if (post[u"ceiling"_s].isNull()) continue;
    double& room = free[post[u"measure"_s].toString()];
    room += std::max(0.0, post[u"headroom"_s].toDouble());
  }
  QStringList parts;
  for (const auto& [measure, room] : free) parts << named(ceilingOf(room), measure);
  return parts.isEmpty() ? QString(QChar(0x2013)) : parts.join(u", "_s);
}

Words expectedToday(const CouncilFolder& council, const Told& whole, const Told& there, const std::set<QString>& seen) {
  Words words;
  const auto clocks = seenIn(whole.supervision, u"people"_s, u"person"_s, seen);
  const auto actions = seenIn(whole.actions, u"actions"_s, u"owner"_s, seen);
  std::vector<QJsonObject> posts;
  for (const QJsonValue& post : there.balance[u"posts"_s].toArray()) posts.push_back(post.toObject());
  const auto soon = [](const QJsonObject& clock) {
    return QStringList{u"overdue"_s, u"today"_s, u"tomorrow"_s, u"this week"_s}.contains(clock[u"label"_s].toString());
  };
  const auto late = countOf(clocks, isClockOverdue), lateActions = countOf(actions, isOverdue);
  words[u"Supervisions to hold this week"_s] =
      QString::number(countOf(clocks, soon)) + kBetween + (late > 0 ? u"%1 overdue"_s.arg(late) : u"none overdue"_s);
  words[u"Actions overdue"_s] =
      QString::number(lateActions) + kBetween +
      (lateActions > 0 ? u"oldest due "_s + dayOf(actions.front()[u"due"_s].toString(), u"ddd d MMMM"_s)
                       : u"of %1 open"_s.arg(actions.size()));
  const auto [name, said] = roomOf(posts);
  words[name] = said;
  words[u"actions"_s] = u"%1 open, oldest first"_s.arg(actions.size());
  for (std::size_t i = 0; i < std::min<std::size_t>(clocks.size(), 12); ++i) {
    const QString last = clocks[i][u"last_held"_s].toString();
    const bool thisYear = last.left(4) == QString::number(council.focus.year());
    const QString held =
        last.isEmpty() ? u"Not held yet"_s : u"Last held "_s + dayOf(last, thisYear ? u"d MMMM"_s : u"d MMM yyyy"_s);
    words[u"due "_s + clocks[i][u"person"_s].toString()] = held + kBetween + listDueOf(council, clocks[i]);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(posts.size(), 12); ++i)
    put(words, u"load of "_s + council.people.at(posts[i][u"person"_s].toString()),
        loadOf(posts[i]) + kBetween + headroomOf(posts[i]));
  return words;
}

}  // namespace headroom::test
