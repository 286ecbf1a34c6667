// SPDX-License-Identifier: MIT
// The order among limits does not depend on the post, so it is made once and the first match is the answer.
// Everything compared here is exact.
#include "core/caseload/limit.h"

#include <tuple>

#include "core/organisation/code.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool matches(const Limit& limit, const Post& post, const std::vector<UnitId>& lineage) {
  if (limit.person && *limit.person != post.person) return false;
  if (limit.role && limit.role != post.role) return false;
  return !limit.unit || std::find(lineage.begin(), lineage.end(), *limit.unit) != lineage.end();
}

}  // namespace

QString token(Operator op) { return op == Operator::Below ? u"below"_s : u"at most"_s; }

std::optional<Operator> operatorFrom(const QString& word) {
  const QString wanted = word.trimmed().toLower();
  for (const Operator op : {Operator::Below, Operator::AtMost}) {
    if (token(op) == wanted) return op;
  }
  return std::nullopt;
}

LimitOrder::LimitOrder(const std::vector<Limit>& limits, const UnitTree& units, QDate on,
                       std::optional<Measure> measure)
    : units_(units) {
  for (const Limit& limit : limits) {
    if (limit.period.holdsOn(on) && (!measure || limit.measure == *measure)) order_.push_back(&limit);
  }
  const auto rank = [&units](const Limit& limit) {
    const int depth = limit.unit ? units.depth(*limit.unit) : -1;
    return std::tuple(!limit.person, -depth, !limit.role, -limit.period.from.toJulianDay());
  };
  std::sort(order_.begin(), order_.end(), [&rank](const Limit* a, const Limit* b) {
    const auto left = rank(*a), right = rank(*b);
    return left != right ? left < right : codeBefore(a->code, b->code);
  });
}

const Limit* LimitOrder::of(const Post& post) const {
  const auto lineage = units_.lineage(post.unit);
  const auto found =
      std::find_if(order_.begin(), order_.end(), [&](const Limit* limit) { return matches(*limit, post, lineage); });
  return found == order_.end() ? nullptr : *found;
}

}  // namespace headroom
