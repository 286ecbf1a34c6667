// SPDX-License-Identifier: MIT
// Runs the generator and the command; whatever they refuse fails the test that asked.
#include "tests/walks/council_folder.h"

#include <QJsonDocument>

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/command.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

QJsonObject objectOf(const QByteArray& text) {
  const QJsonDocument document = QJsonDocument::fromJson(text);
  REQUIRE(document.isObject());
  return document.object();
}

QDate dayFrom(const QJsonValue& value) { return QDate::fromString(value.toString(), Qt::ISODate); }

}  // namespace

QJsonObject answerOf(const QString& verb, const Question& asked) {
  QStringList words{verb, asked.file, u"--format=json"_s, u"--on"_s, asked.on.toString(Qt::ISODate)};
  if (!asked.unit.isEmpty()) words << u"--unit="_s + asked.unit;
  if (!asked.measure.isEmpty() && verb == u"balance") words << u"--measure"_s << asked.measure;
  return objectOf(outputOf(words));
}

CouncilFolder::CouncilFolder(int seed, const QString& folder, const QString& path, const QStringList& more)
    : file(path) {
  const QString script = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/build_numbers_folder.py");
  const QJsonObject said =
      objectOf(outputOf(u"/usr/bin/python3"_s, QStringList{u"-B"_s, script, QString::number(seed), folder} + more));
  outputOf({u"new"_s, file});
  outputOf({u"import"_s, file, folder});
  focus = dayFrom(said[u"focus"_s]);
  team = said[u"team"_s].toString();
  for (const QJsonValue& unit : said[u"units"_s].toArray()) {
    unitNames[unit[u"code"_s].toString()] = unit[u"name"_s].toString();
    unitParents[unit[u"code"_s].toString()] = unit[u"parent"_s].toString();
  }
  const QJsonObject named = said[u"people"_s].toObject();
  for (auto one = named.begin(); one != named.end(); ++one) people[one.key()] = one->toString();
  const QJsonObject leavers = said[u"left"_s].toObject();
  for (auto one = leavers.begin(); one != leavers.end(); ++one) left[one.key()] = one->toString();
  const QJsonObject cases = said[u"actionCases"_s].toObject();
  for (auto one = cases.begin(); one != cases.end(); ++one) actionCases[one.key()] = one->toString();
  const QJsonObject firsts = said[u"actionFirstDue"_s].toObject();
  for (auto one = firsts.begin(); one != firsts.end(); ++one) actionFirstDue[one.key()] = one->toString();
  for (const QJsonValue& post : said[u"posts"_s].toArray()) {
    posts.push_back({post[u"code"_s].toString(), post[u"person"_s].toString(), post[u"unit"_s].toString(),
                     post[u"role"_s].toString(), post[u"fte"_s].toDouble(), dayFrom(post[u"from"_s]),
                     dayFrom(post[u"to"_s])});
  }
}

bool CouncilFolder::hasBelow(const QString& unit) const {
  return std::any_of(unitParents.begin(), unitParents.end(), [&unit](const auto& one) { return one.second == unit; });
}

std::vector<QString> CouncilFolder::within(const QString& unit) const {
  std::vector<QString> found;
  for (const auto& [code, parent] : unitParents) {
    QString above = code;
    while (!above.isEmpty() && above != unit) above = unitParents.at(above);
    if (unit.isEmpty() || above == unit) found.push_back(code);
  }
  return found;
}

std::vector<FolderPost> CouncilFolder::postsOf(const QString& person, QDate on, const QString& unit) const {
  const std::vector<QString> units = within(unit);
  std::vector<FolderPost> held;
  for (const FolderPost& post : posts) {
    if (post.person == person && post.holdsOn(on) && std::find(units.begin(), units.end(), post.unit) != units.end())
      held.push_back(post);
  }
  // Rules 2: the largest FTE, then the earliest beginning, then the smaller code.
  std::sort(held.begin(), held.end(), [](const FolderPost& a, const FolderPost& b) {
    if (a.fte != b.fte) return a.fte > b.fte;
    return a.from != b.from ? a.from < b.from : a.code.toUtf8() < b.code.toUtf8();
  });
  return held;
}

bool CouncilFolder::standsAt(const QString& person, const QString& unit, QDate on) const {
  return std::any_of(posts.begin(), posts.end(), [&](const FolderPost& post) {
    return post.person == person && post.unit == unit && post.holdsOn(on);
  });
}

Told::Told(const Question& question)
    : asked(question),
      balance(answerOf(u"balance"_s, question)),
      unallocated(answerOf(u"unallocated"_s, question)),
      supervision(answerOf(u"supervision"_s, question)),
      actions(answerOf(u"actions"_s, question)) {}

}  // namespace headroom::test
