// SPDX-License-Identifier: MIT
// Who only reads, and what: the part of access that is given from a day to a day. Everybody who was ever given reading
// and holds no post today only reads, before their time and after it too; whoever comes to hold a post is judged by it.
#pragma once
#include "core/organisation/access.h"
#include "core/organisation/reader.h"

namespace headroom {

struct Draft;

/// Whether that person only reads on that day.
bool onlyReads(const Database& records, PersonId person, QDate today);
/// What the viewer may read; nothing for somebody who does not only read. `today` is the day that it is, whatever day
/// the pages show.
std::optional<ReaderScope> readerScope(const Desk& desk, QDate today);
/// Of somebody who could be chosen.
std::optional<ReaderScope> readerScopeOf(const Database& records, PersonId person, QDate today);

/// Refused to whoever only reads. Every verb asks it before anything else.
Result<void> mayChangeAnything(const Desk& desk);
/// The words that are typed into an open form; of whoever only reads none are kept.
void keepOwnDraft(WritableDesk& desk, const Draft& draft);

/// The desk at which that report is read: it sees the units that were given with it, everybody with a post there, and
/// nobody's record. Without a unit it sees nothing.
Desk deskOfReader(const Desk& desk, const ReaderScope& scope, ReaderReport report);

/// Whether the viewer may give and end reading in that unit: whoever manages services and sees it.
Result<void> mayGiveReading(const Desk& desk, const std::vector<UnitId>& units);
/// What was given and has not ended, or ended less than a year ago, of units that the viewer manages or lies below;
/// nothing for whoever may give none.
std::vector<ReaderGrant> grantsShown(const Desk& desk);

}  // namespace headroom
