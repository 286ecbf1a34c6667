// SPDX-License-Identifier: MIT
// Small caseloads for the rule tables: one authority, one team, and what a test adds to them.
#pragma once
#include "core/caseload/balance.h"
#include "core/caseload/unallocated.h"

namespace headroom::test {

inline const QDate kDay(2025, 6, 2);
inline const Period kAlways{QDate(2020, 1, 1), {}};

inline Decimal exact(const char16_t* text) { return *Decimal::parse(text, 6); }

/// Facts that are added to by hand. Unit 1 is the authority, unit 2 a team of it, unit 3 another.
struct Council {
  CaseloadFacts facts;

  Council();
  PostId post(const char16_t* fte, qint64 unit = 2, Period period = kAlways);
  /// Another post of the person who holds `of`.
  PostId secondPost(PostId of, const char16_t* fte);
  Limit& limit(Measure measure, Operator op, const char16_t* value);
  void weight(std::optional<qint64> unit, const char16_t* kind, const char16_t* points, Period period = kAlways);
  void feature(std::optional<qint64> unit, const char16_t* feature, const char16_t* points);
  CaseId newCase(const char16_t* kind, const char16_t* family = u"", Period open = kAlways);
  void hold(CaseId id, PostId post, Part part = Part::Lead, Period period = kAlways);
  void lead(PostId post, int cases);
  void reduce(PostId post, const char16_t* percent, bool onlyThisPost, Period period = kAlways);
  void absent(PostId post, bool needsCover, Period period = kAlways);

  Case& record(CaseId id) { return facts.cases[static_cast<std::size_t>(id.value() - 1)]; }
  PersonId personOf(PostId post) const { return facts.organisation.post(post)->person; }
  PostBalance row(PostId post, std::optional<Measure> measure = {}, QDate on = kDay) const;
};

}  // namespace headroom::test
