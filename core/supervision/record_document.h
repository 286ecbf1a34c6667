// SPDX-License-Identifier: MIT
// A record as it reads on one page, section by section, for the screen and for paper alike; and the part of it that is
// about one case, for the child's file, without a word of the personal part (rules 7).
#pragma once
#include <vector>

#include "core/organisation/chain.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off.h"

namespace headroom {

/// Everything that two agreed to, with what came after.
struct WrittenRecord {
  SessionRecord record;
  std::vector<SnapshotRow> snapshot = {};
  std::vector<SignOff> steps = {};
  std::vector<Addendum> addenda = {};
  std::vector<Receipt> receipts = {};  ///< its entries on the chain
  ChainHead head = {};                 ///< of the whole chain
  std::optional<Session> next = {};    ///< the next one-to-one, as it was booked
};

/// The record as it stood at the end of that day: what was shared, agreed, closed and added later is not there yet. The
/// words of one that is still written are those of now. Nothing of a session of a later day.
std::optional<WrittenRecord> recordOn(WrittenRecord written, QDate day);

enum class LineRole { Title, Subtitle, Heading, Subheading, Label, Text };

struct DocumentLine {
  LineRole role = LineRole::Text;
  QString text;
  QString section = {};  ///< of the heading of one: its key
};

struct RecordDocument {
  QString title;  ///< for whoever reads it with a program
  std::vector<DocumentLine> lines;
};

/// Whether what was added after the agreement is read with it.
enum class AddedLater { With, Without };

/// The whole record in reading order, for the two of them: every section, the sign-off with its signatures, what was
/// added, and the head of the chain.
RecordDocument wholeRecord(const WrittenRecord& written, AddedLater later = AddedLater::With);
/// Of one case that was discussed: why, what was said, risks and strengths, the decision and its reason, and the
/// actions about it. Nothing when it was not discussed.
std::optional<RecordDocument> caseRecord(const WrittenRecord& written, CaseId about);
/// A line each, with an empty one before a heading.
QString plainText(const RecordDocument& document);

/// 'Priya Nair shared it', with when.
QString stepWords(const SignOff& step, const QString& when);
/// 'Agreed on Friday 24 July 2026', 'Shared on …, not agreed yet', 'Being written, not shared yet'.
QString standingOn(const Session& session);

}  // namespace headroom
