// SPDX-License-Identifier: MIT
// Building small caseloads row by row.
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

std::optional<UnitId> maybeUnit(std::optional<qint64> unit) {
  return unit ? std::optional(UnitId(*unit)) : std::nullopt;
}

template <class Rows>
qint64 next(const Rows& rows) {
  return static_cast<qint64>(rows.size()) + 1;
}

}  // namespace

Council::Council() {
  facts.organisation.units = UnitTree({{UnitId(1), u"authority"_s, {}, u"authority"_s, u"Authority"_s, {}},
                                       {UnitId(2), u"team"_s, UnitId(1), u"team"_s, u"Team"_s, {}},
                                       {UnitId(3), u"other"_s, UnitId(1), u"team"_s, u"Other"_s, {}}});
}

PostId Council::post(const char16_t* fte, qint64 unit, Period period) {
  auto& people = facts.organisation.people;
  auto& posts = facts.organisation.posts;
  const PersonId person(next(people));
  people.push_back({person, u"p%1"_s.arg(person.value()), u"Person"_s, {}, {}, {}});
  const PostId id(next(posts));
  posts.push_back({id, u"post%1"_s.arg(id.value()), person, UnitId(unit), Role::SocialWorker, exact(fte),
                   Contract::Permanent, PostKind::Substantive, period});
  return id;
}

PostId Council::secondPost(PostId of, const char16_t* fte) {
  const PersonId person = personOf(of);
  const PostId id = post(fte);
  facts.organisation.posts.back().person = person;
  return id;
}

Limit& Council::limit(Measure measure, Operator op, const char16_t* value) {
  const LimitId id(next(facts.limits));
  facts.limits.push_back({id, u"limit%1"_s.arg(facts.limits.size()), measure, op, exact(value), {}, {}, {}, kAlways});
  return facts.limits.back();
}

void Council::weight(std::optional<qint64> unit, const char16_t* kind, const char16_t* points, Period period) {
  facts.weights.push_back({u"scheme"_s, maybeUnit(unit), period, QString::fromUtf16(kind), {}, exact(points)});
}

void Council::feature(std::optional<qint64> unit, const char16_t* feature, const char16_t* points) {
  facts.weights.push_back({u"scheme"_s, maybeUnit(unit), kAlways, {}, QString::fromUtf16(feature), exact(points)});
}

CaseId Council::newCase(const char16_t* kind, const char16_t* family, Period open) {
  const CaseId id(next(facts.cases));
  facts.cases.push_back(
      {id, u"c%1"_s.arg(id.value()), QString::fromUtf16(kind), QString::fromUtf16(family), {}, {}, {}, open});
  return id;
}

void Council::hold(CaseId id, PostId post, Part part, Period period) {
  facts.allocations.push_back({AllocationId(next(facts.allocations)), id, post, part, period});
}

void Council::lead(PostId post, int cases) {
  for (int i = 0; i < cases; ++i) hold(newCase(u"child in need"), post);
}

void Council::reduce(PostId post, const char16_t* percent, bool onlyThisPost, Period period) {
  facts.reductions.push_back({u"r%1"_s.arg(facts.reductions.size()), personOf(post),
                              onlyThisPost ? std::optional(post) : std::nullopt, u"study days"_s, exact(percent),
                              period});
}

void Council::absent(PostId post, bool needsCover, Period period) {
  facts.absences.push_back({u"a%1"_s.arg(facts.absences.size()), personOf(post), u"sickness"_s, needsCover, period});
}

PostBalance Council::row(PostId post, std::optional<Measure> measure, QDate on) const {
  const Balance answered = balance(facts, on, std::nullopt, measure);
  for (const PostBalance& one : answered.posts) {
    if (one.post == post) return one;
  }
  FAIL("the post does not appear");
  std::abort();
}

}  // namespace headroom::test
