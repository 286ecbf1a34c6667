// SPDX-License-Identifier: MIT
// What an inspector asks for, as at a day: how the work is spread, who was over and for how long, supervision, actions,
// cases that nobody discussed, agency work, promises to those who begin, and a sample of sessions. Every figure has its
// n, its meaning and its rule; every one is read by the function that its page and its command read it by.
#pragma once
#include "core/exchange/supervision_report.h"
#include "core/organisation/report_scope.h"
#include "core/supervision/session_sample.h"

namespace headroom {

/// Sessions in the sample, where there are so many.
inline constexpr int kPackSample = 20;

/// `printed`: when, in words. `seed` chooses the sample: the same one and the same sessions give the same sample.
Report inspectionPack(const Database& records, const ReportScope& scope, const QString& printed, quint64 seed);
/// The seed where nobody chose one: the day as a number, 20260724.
quint64 packSeed(QDate on);
/// What somebody may choose in its place: 0 to this.
inline constexpr int kLargestSeed = 1'000'000'000;

// Its parts, beside those of the report of supervision.
ReportPart spreadPart(const Database& records, const ReportScope& scope);
ReportPart breachPart(const Database& records, const ReportScope& scope);
ReportPart actionsPart(const Database& records, const ReportScope& scope);
ReportPart notDiscussedPart(const Database& records, const ReportScope& scope);
ReportPart agencyPart(const Database& records, const ReportScope& scope);
ReportPart protectedPart(const Database& records, const ReportScope& scope);
ReportPart samplePart(const std::vector<PastSession>& sessions, quint64 seed);

}  // namespace headroom
