// SPDX-License-Identifier: MIT
// One post over the days: what it carried on each, and the days on which that can have changed.
// Between two such days nothing changes, so a look back over years asks a few hundred days and not thousands.
#pragma once
#include <QByteArrayView>
#include <QHash>

#include <memory>
#include <unordered_map>
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// What posts held over some days, as small as ten years of a county have to be: of a case only what weighs it, and of
/// an allocation the days on which its case was open too.
class HeldPast {
 public:
  struct OneCase {
    CaseId id;
    qint32 from;       ///< Julian day
    qint32 to;         ///< the first on which it is not open any more
    qint32 family;     ///< one number for each; 0: none
    qint32 shape;      ///< its place among shapes()
    qint64 ownPoints;  ///< override of its weight in ten-thousandths, or CountedCase::kUnweighted
  };
  /// Kind and features: what weighs a case that has no override.
  struct Shape {
    Case example;
    int kind;  ///< one number for each
  };
  struct Span {
    qint32 from;
    qint32 to;
    quint32 at;  ///< of the case
    Part part;
  };

  HeldPast() = default;
  /// Everything that the facts hold.
  explicit HeldPast(const CaseloadFacts& facts);
  /// Texts as the file has them; gives the place of the case.
  quint32 addCase(CaseId id, QByteArrayView kind, QByteArrayView family, QByteArrayView features,
                  std::optional<qint64> pointsE4, qint64 opened, std::optional<qint64> closed);
  /// Puts them in the order in which placeOf() finds them; before anything is held.
  void orderCases();
  /// Nothing for a case that is not there.
  std::optional<quint32> placeOf(CaseId id) const;
  void hold(PostId post, quint32 place, Part part, qint64 from, std::optional<qint64> to);

  const std::vector<Span>& of(PostId post) const;
  const OneCase& oneCase(const Span& span) const { return cases_[span.at]; }
  const std::vector<Shape>& shapes() const { return shapes_; }

 private:
  qint32 shapeOf(CaseId id, QByteArrayView kind, QByteArrayView features);
  std::vector<OneCase> cases_;
  std::vector<Shape> shapes_;
  QHash<QByteArray, int> families_, kinds_, shapePlaces_;
  QByteArray shapeText_;
  std::unordered_map<PostId, std::vector<Span>> held_;
};

/// The facts laid out by person, so that a look at many posts reads them once. What it is made from must outlive it.
class FactsOverTime {
 public:
  FactsOverTime(const CaseloadFacts& facts, const HeldPast& held);
  const CaseloadFacts& facts;
  const HeldPast& held;
  const std::vector<const Reduction*>& reductionsOf(PersonId person) const;
  const std::vector<const Absence*>& absencesOf(PersonId person) const;

 private:
  std::unordered_map<PersonId, std::vector<const Reduction*>> reductions_;
  std::unordered_map<PersonId, std::vector<const Absence*>> absences_;
};

/// A post's load and what it is held against.
struct DayUse {
  const Limit* limit = nullptr;  ///< in force; nothing: none is
  Decimal ceiling;
  Decimal load;  ///< in the measure of the limit; children without one
};

/// What a post carried on a day against its limit, without the lines behind it.
struct DayFigures {
  Decimal load;                     ///< in the measure of the limit; children without one
  std::optional<Judgement> judged;  ///< with a limit only
};

class PostOverTime {
 public:
  /// `past` must hold the post's allocations, cases, reductions and absences of all days that are asked about, and
  /// outlive this.
  PostOverTime(const FactsOverTime& past, const Post& post);
  PostOverTime(const PostOverTime&) = delete;
  PostOverTime& operator=(const PostOverTime&) = delete;
  /// The figures that balance() gives for a day on which the post holds. The rules are worked out once for the days on
  /// which they stay, and days in order cost what changes between them.
  DayFigures figuresOn(QDate day) const;
  DayUse useOn(QDate day) const;
  /// The days within [first, last] from which on something may be different, ascending; `first` is always one.
  std::vector<QDate> changes(QDate first, QDate last) const;
  const Post& post() const { return post_; }

 private:
  struct Taken {
    Period period;
    Decimal percent;
  };
  /// The limit in force between two days, and what it weighs by when it counts points.
  struct Rules {
    bool known = false;
    const Limit* limit = nullptr;
    std::unique_ptr<Schemes> schemes = {};
    const Scheme* scheme = nullptr;
    std::optional<Decimal> smallestWeight = {};
    std::vector<std::optional<qint64>> weights = {};  ///< of each shape; nothing: not asked for yet
  };
  struct Stretch {
    Rules* rules = nullptr;  ///< nothing: not asked for yet
    Decimal ceiling;
  };
  void readRules(const FactsOverTime& past);
  const Stretch& stretchOf(QDate day) const;
  Rules& rulesOf(QDate day) const;
  void moveTo(qint64 day) const;
  qint64 weightIn(Rules& rules, const HeldPast::OneCase& one) const;
  Decimal loadOn(QDate day, Rules& rules) const;

  const Organisation& organisation_;
  const HeldPast& held_;
  const Post& post_;
  std::vector<Limit> limits_;    ///< those that can match the post at all
  std::vector<Weight> weights_;  ///< empty unless one of them counts points
  std::vector<Taken> taken_;
  std::vector<HeldPast::Span> spans_;  ///< by first day
  std::vector<qint64> ruleDays_;       ///< Julian days on which a limit or a weight begins or ends
  std::vector<qint64> stretchDays_;    ///< the same and those on which something taken does
  std::vector<qint64> days_;           ///< all of these and what is held, ascending, each once
  mutable std::vector<Rules> rules_;
  mutable std::vector<Stretch> stretches_;
  mutable qint64 at_ = 0;                               ///< the day that the held ones are of
  mutable std::size_t next_ = 0;                        ///< of the spans that had not begun by then
  mutable std::vector<const HeldPast::Span*> heldNow_;  ///< by case, of one case the led one first
  mutable std::vector<CountedCase> counted_;
};

}  // namespace headroom
