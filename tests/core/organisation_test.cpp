// SPDX-License-Identifier: MIT
// Units, posts and who may see whom (rules 2).

#include "core/organisation/organisation.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/code.h"
#include "core/organisation/warnings.h"
#include "tests/support/catch.h"

namespace organisation_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 6, 2);

Unit unit(qint64 id, std::optional<qint64> parent) {
  return {UnitId(id), u"u%1"_s.arg(id), parent ? std::optional(UnitId(*parent)) : std::nullopt,
          u"team"_s,  u"Unit"_s,        {}};
}

Post post(qint64 id, qint64 person, qint64 unitId, Role role, int fteTenths, Period period = {QDate(2020, 1, 1), {}}) {
  return {PostId(id),
          u"post%1"_s.arg(id),
          PersonId(person),
          UnitId(unitId),
          role,
          Decimal::fromScaled(fteTenths, 1),
          Contract::Permanent,
          PostKind::Substantive,
          period};
}

Person person(qint64 id) { return {PersonId(id), u"p%1"_s.arg(id), u"Person"_s, {}, {}, {}}; }

// 1 authority; 2 and 3 services; 4 and 5 teams of 2; 6 a team of 3.
Organisation council() {
  Organisation made;
  made.units = UnitTree({unit(1, {}), unit(2, 1), unit(3, 1), unit(4, 2), unit(5, 2), unit(6, 3)});
  for (qint64 id = 1; id <= 7; ++id) made.people.push_back(person(id));
  made.posts = {post(1, 1, 1, Role::Director, 10),
                post(2, 2, 2, Role::ServiceManager, 10),
                post(3, 3, 4, Role::TeamManager, 10),
                post(4, 4, 4, Role::SocialWorker, 10),
                post(5, 5, 5, Role::SocialWorker, 10),
                post(6, 6, 6, Role::SeniorPractitioner, 10),
                post(7, 7, 4, Role::Nqsw, 10, {QDate(2020, 1, 1), kDay})};
  made.supervisors = {{PersonId(5), PersonId(6), SupervisorKind::Professional, {QDate(2025, 1, 1), QDate(2025, 7, 1)}}};
  return made;
}

std::vector<qint64> seenBy(std::optional<qint64> viewer, QDate on = kDay) {
  const Access access = accessOf(council(), {viewer ? std::optional(PersonId(*viewer)) : std::nullopt}, on);
  std::vector<qint64> ids;
  for (const PersonId id : access.people()) ids.push_back(id.value());
  return ids;
}

}  // namespace

TEST_CASE("the unit tree knows what is above and below a unit", "[organisation]") {
  const UnitTree tree = council().units;
  REQUIRE(tree.depth(UnitId(1)) == 0);
  REQUIRE(tree.depth(UnitId(4)) == 2);
  REQUIRE(tree.isWithin(UnitId(4), UnitId(2)));
  REQUIRE(tree.isWithin(UnitId(4), UnitId(4)));
  REQUIRE_FALSE(tree.isWithin(UnitId(6), UnitId(2)));
  REQUIRE_FALSE(tree.isWithin(UnitId(2), UnitId(4)));
  REQUIRE(tree.below(UnitId(2)) == std::unordered_set<UnitId>{UnitId(2), UnitId(4), UnitId(5)});
  REQUIRE(tree.children(std::nullopt) == std::vector<UnitId>{UnitId(1)});
}

TEST_CASE("a cycle of units in a damaged file does not hang a walk", "[organisation]") {
  const UnitTree tree({unit(1, 2), unit(2, 1)});
  REQUIRE(tree.lineage(UnitId(1)).size() == 2);
  REQUIRE(tree.below(UnitId(1)).size() == 2);
}

TEST_CASE("the main post is the largest, then the earliest, then the smaller code", "[organisation]") {
  Organisation made;
  made.units = UnitTree({unit(1, {})});
  made.people = {person(1)};
  SECTION("largest FTE") {
    made.posts = {post(1, 1, 1, Role::Other, 4), post(2, 1, 1, Role::Other, 6, {QDate(2024, 1, 1), {}})};
  }
  SECTION("earliest from") {
    made.posts = {post(1, 1, 1, Role::Other, 5, {QDate(2024, 1, 1), {}}), post(2, 1, 1, Role::Other, 5)};
  }
  SECTION("smaller code") {
    made.posts = {post(1, 1, 1, Role::Other, 5), post(2, 1, 1, Role::Other, 5)};
    made.posts[0].code = u"b"_s;
    made.posts[1].code = u"B"_s;
  }
  SECTION("one that has ended does not count") {
    made.posts = {post(1, 1, 1, Role::Other, 10, {QDate(2020, 1, 1), kDay}), post(2, 1, 1, Role::Other, 1)};
  }
  REQUIRE(made.mainPost(PersonId(1), kDay)->id == PostId(2));
}

TEST_CASE("a person without a post on the day has no main post", "[organisation]") {
  REQUIRE(council().mainPost(PersonId(7), kDay.addDays(-1)) != nullptr);
  REQUIRE(council().mainPost(PersonId(7), kDay) == nullptr);
}

TEST_CASE("codes are ordered by their UTF-8 bytes", "[organisation]") {
  // U+FF5E stands before U+1F600 in UTF-8 and behind it in UTF-16.
  const QString wide(QChar(0xFF5E)), emoji = QString::fromUcs4(U"\U0001F600", 1);
  REQUIRE(codeBefore(wide, emoji));
  REQUIRE_FALSE(codeBefore(emoji, wide));
  REQUIRE(codeBefore(u"B", u"a"));
  REQUIRE(codeBefore(u"a", u"a1"));
  REQUIRE_FALSE(codeBefore(u"a", u"a"));
  REQUIRE(codeBefore(u"", u"a"));
}

TEST_CASE("a code is made from words and kept apart from those that are taken", "[organisation]") {
  const auto taken = [](const QString& code) { return code == u"ashby-family-support"; };
  REQUIRE(freshCode(u"Ashby  Family Support!"_s, u"unit"_s, taken) == u"ashby-family-support-2");
  REQUIRE(freshCode(u"---"_s, u"unit"_s, taken) == u"unit");
  REQUIRE(checkedCode(u"  T-1 "_s, u"code"_s).value() == u"T-1");
  REQUIRE_FALSE(checkedCode(u"   "_s, u"code"_s));
  REQUIRE_FALSE(checkedCode(QString(65, u'x'), u"code"_s));
  REQUIRE(checkedCode(QString(64, u'x'), u"code"_s));
  REQUIRE_FALSE(checkedCode(u"a\u0007b"_s, u"code"_s));
}

TEST_CASE("tokens are read without regard to case and written in one spelling", "[organisation]") {
  REQUIRE(canonical(roles(), u" nqsw "_s) == u"NQSW"_s);
  REQUIRE(canonical(roles(), u"Team Manager"_s) == u"team manager"_s);
  REQUIRE_FALSE(canonical(roles(), u"manager"_s));
}

namespace {

template <class Value>
void checkWords(const std::vector<std::pair<Value, QString>>& all, const QStringList& words,
                std::optional<Value> (*from)(const QString&)) {
  CHECK(all.size() == std::size_t(words.size()));
  for (const auto& [value, word] : all) {
    CAPTURE(word);
    CHECK(token(value) == word);
    CHECK(from(u' ' + word.toUpper()) == value);
  }
  CHECK_FALSE(from(u"no such word"_s));
  CHECK_FALSE(from({}));
}

}  // namespace

TEST_CASE("every word of a post and of a supervision has its value, in the order of the formats", "[organisation]") {
  checkWords<Role>({{Role::Student, u"student"_s},
                    {Role::Nqsw, u"NQSW"_s},
                    {Role::SocialWorker, u"social worker"_s},
                    {Role::SeniorPractitioner, u"senior practitioner"_s},
                    {Role::DeputyTeamManager, u"deputy team manager"_s},
                    {Role::TeamManager, u"team manager"_s},
                    {Role::ServiceManager, u"service manager"_s},
                    {Role::Director, u"director"_s},
                    {Role::FamilySupportWorker, u"family support worker"_s},
                    {Role::PersonalAdviser, u"personal adviser"_s},
                    {Role::Other, u"other"_s}},
                   roles(), roleFrom);
  checkWords<Contract>({{Contract::Permanent, u"permanent"_s},
                        {Contract::FixedTerm, u"fixed term"_s},
                        {Contract::Agency, u"agency"_s},
                        {Contract::Bank, u"bank"_s},
                        {Contract::Student, u"student"_s}},
                       contracts(), contractFrom);
  checkWords<PostKind>({{PostKind::Substantive, u"substantive"_s},
                        {PostKind::Secondment, u"secondment"_s},
                        {PostKind::Acting, u"acting"_s}},
                       postKinds(), postKindFrom);
  checkWords<SupervisorKind>({{SupervisorKind::Line, u"line"_s}, {SupervisorKind::Professional, u"professional"_s}},
                             supervisorKinds(), supervisorKindFrom);
}

TEST_CASE("who sees whom follows the managing post and supervision, and nobody else", "[organisation]") {
  REQUIRE(seenBy(std::nullopt).empty());
  REQUIRE(seenBy(99).empty());
  REQUIRE(seenBy(1) == std::vector<qint64>{1, 2, 3, 4, 5, 6});
  REQUIRE(seenBy(2) == std::vector<qint64>{2, 3, 4, 5});
  REQUIRE(seenBy(3) == std::vector<qint64>{3, 4});
  REQUIRE(seenBy(3, kDay.addDays(-1)) == std::vector<qint64>{3, 4, 7});
  REQUIRE(seenBy(4) == std::vector<qint64>{4});
  REQUIRE(seenBy(6) == std::vector<qint64>{5, 6});
  REQUIRE(seenBy(6, QDate(2025, 7, 1)) == std::vector<qint64>{6});
}

TEST_CASE("the home of a person comes from the role of the main post", "[organisation]") {
  const auto home = [](qint64 id) { return accessOf(council(), {PersonId(id)}, kDay).home(); };
  REQUIRE(home(1) == HomeRole::ServiceManager);
  REQUIRE(home(3) == HomeRole::TeamManager);
  REQUIRE(home(6) == HomeRole::Practitioner);
  REQUIRE(home(7) == HomeRole::Practitioner);
  REQUIRE(accessOf(council(), {PersonId(3)}, kDay).homeUnit() == UnitId(4));
  REQUIRE_FALSE(accessOf(council(), {PersonId(4)}, kDay).homeUnit());
}

TEST_CASE("odd posts are warned of and never refused", "[organisation]") {
  Organisation made = council();
  REQUIRE(warningsOn(made, kDay).empty());
  const auto only = [&made](QDate on = kDay) {
    const auto found = warningsOn(made, on);
    return found.size() == 1 ? found.front().kind : std::optional<WarningKind>();
  };
  SECTION("more than one whole FTE") {
    made.posts.push_back(post(8, 4, 5, Role::SocialWorker, 1));
    REQUIRE(only() == WarningKind::MoreThanOneFte);
  }
  SECTION("a newly qualified worker from an agency") {
    made.posts.push_back(post(8, 7, 5, Role::Nqsw, 10));
    made.posts.back().contract = Contract::Agency;
    REQUIRE(only() == WarningKind::AgencyNqsw);
  }
  SECTION("a post that outlives the person's leaving") {
    made.people[3].left = QDate(2025, 12, 1);
    REQUIRE(only() == WarningKind::PostOutlivesLeaving);
    made.posts[3].period.to = QDate(2025, 12, 1);
    REQUIRE_FALSE(only());
  }
}

TEST_CASE("posts and supervisors by person are those that the organisation names one by one", "[organisation]") {
  Organisation made = council();
  for (qint64 id = 8; id < 30; ++id)
    made.posts.push_back(post(id, 1 + id % 7, 1 + id % 6, Role::SocialWorker, static_cast<int>(id % 7),
                              {kDay.addDays(id - 15), kDay.addDays(id - 15 + 5 * (id % 4) + 1)}));
  const PostsByPerson posts(made);
  for (const QDate on : {kDay.addDays(-4), kDay, kDay.addDays(3)}) {
    for (qint64 id = 1; id < 9; ++id) {
      CHECK(posts.of(PersonId(id), on) == made.postsOf(PersonId(id), on));
      CHECK(posts.main(PersonId(id), on) == made.mainPost(PersonId(id), on));
    }
    for (const SupervisorKind kind : {SupervisorKind::Line, SupervisorKind::Professional}) {
      const auto supervisors = supervisorsByPerson(made, kind, on);
      for (qint64 id = 1; id < 9; ++id) {
        const auto found = supervisors.find(PersonId(id));
        CHECK((found == supervisors.end() ? std::nullopt : std::optional(found->second)) ==
              made.supervisorOf(PersonId(id), kind, on));
      }
    }
  }
  CHECK(posts.everOf(PersonId(99)).empty());
}

}  // namespace organisation_test
