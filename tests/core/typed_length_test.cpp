// SPDX-License-Identifier: MIT
// What is typed has a limit by field: the last character that fits is taken, one more is refused and nothing is cut.

#include "core/base/plain_text.h"
#include "core/development/development_actions.h"
#include "core/organisation/organisation_actions.h"
#include "core/reflection/reflection_actions.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace typed_length_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Field {
  const char* name;
  qsizetype most;
  std::function<bool(Team&, const QString&)> take;
};

template <class T>
bool went(const Result<T>& result) {
  if (!result) CHECK(result.error().sentence.contains(u"too long"));
  return result.has_value();
}

const std::vector<Field>& fields() {
  static const std::vector<Field> all{
      {"unit name", kLongestName,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.priya);
         return went(addUnit(desk, {words, u"pod"_s, u"team"_s, UnitId(2), {}}));
       }},
      {"note title", kLongestName,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.farah);
         return went(saveNote(desk, {{}, team.farah, kToday, words, u"free"_s, {}, false, {{u""_s, u"x"_s}}}));
       }},
      {"note", kLongestText,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.farah);
         return went(saveNote(desk, {{}, team.farah, kToday, u"T"_s, u"free"_s, {}, false, {{u""_s, words}}}));
       }},
      {"section", kLongestText,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.priya);
         SessionRecord record = *loadRecord(team.records, startSession(desk, team.farah).value());
         record.sections.front().body = words;
         return went(saveSession(desk, record));
       }},
      {"action", kLongestText,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.priya);
         return went(addAction(desk, team.farah, words, {}, {}));
       }},
      {"preparation", kLongestText,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.farah);
         return went(addPreparation(desk, team.farah, words));
       }},
      {"goal", kLongestText,
       [](Team& team, const QString& words) {
         WritableDesk desk = team.deskOf(team.farah);
         return went(saveGoal(desk, {{}, team.farah, {}, words, {}, {}, {}}));
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("what is typed is taken up to the limit of its field, and refused above it", "[base][typed-length]") {
  for (const Field& field : fields()) {
    INFO(field.name);
    Team team;
    CHECK(field.take(team, QString(field.most, u'x')));
    Team other;
    CHECK_FALSE(field.take(other, QString(field.most + 1, u'x')));
  }
}

}  // namespace typed_length_test
