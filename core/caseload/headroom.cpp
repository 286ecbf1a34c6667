// SPDX-License-Identifier: MIT
// Judging a load against a ceiling.
// The order of the questions is that of rules 4: no capacity, over, full, near, room.
#include "core/caseload/headroom.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kNearPercent = 85;

Status statusOf(Measure measure, const Judgement& judged, Decimal load, std::optional<Decimal> smallestWeight) {
  if (judged.ceiling.isZero()) return load > Decimal(0) ? Status::NoCapacity : Status::Full;
  if (judged.breach) return Status::Over;
  const bool nothingFits =
      measure == Measure::Points && smallestWeight ? judged.headroom < *smallestWeight : judged.headroom.isZero();
  if (nothingFits) return Status::Full;
  return load.timesScaled(100, 0) >= judged.ceiling.timesScaled(kNearPercent, 0) ? Status::Near : Status::Room;
}

}  // namespace

QString token(Status status) {
  switch (status) {
    case Status::NoLimit:
      return u"no limit"_s;
    case Status::NoCapacity:
      return u"no capacity"_s;
    case Status::Over:
      return u"over"_s;
    case Status::Full:
      return u"full"_s;
    case Status::Near:
      return u"near"_s;
    case Status::Room:
      break;
  }
  return u"room"_s;
}

Decimal ceilingOf(Decimal value, Decimal fte, Decimal takenPercent) {
  // Percent has four decimals, so the share that is left has six: 4 + 6 + 6 decimals are exact in a Decimal.
  const qint64 leftE6 = 1'000'000 - takenPercent.toScaled(4);
  return value.timesScaled(fte.toScaled(6), 6).timesScaled(leftE6, 6);
}

bool isBreach(Operator op, Decimal ceiling, Decimal load) {
  if (load.isZero()) return false;
  return op == Operator::Below ? load >= ceiling : load > ceiling;
}

Decimal headroomOf(Measure measure, Operator op, Decimal ceiling, Decimal load) {
  if (measure == Measure::Points) return ceiling - load;
  const Int128 most = op == Operator::Below ? std::max<Int128>(0, ceiling.ceil() - 1) : ceiling.floor();
  return Decimal::fromScaled(most, 0) - load;
}

Judgement judge(Measure measure, Operator op, Decimal ceiling, Decimal load, std::optional<Decimal> smallestWeight) {
  Judgement judged;
  judged.ceiling = ceiling;
  judged.breach = isBreach(op, ceiling, load);
  judged.headroom = headroomOf(measure, op, ceiling, load);
  if (!ceiling.isZero()) judged.utilisation = Ratio(load, ceiling);
  judged.status = statusOf(measure, judged, load, smallestWeight);
  return judged;
}

}  // namespace headroom
