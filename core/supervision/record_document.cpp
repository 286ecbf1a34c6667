// SPDX-License-Identifier: MIT
// The order of the agenda is the order of reading; what is empty is said to be, so that nothing looks cut out.
#include "core/supervision/record_document.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/caseload/measure_words.h"
#include "core/supervision/session_fields.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString longDay(QDate day) { return dayWords(day, u"dddd d MMMM yyyy"); }

class Lines {
 public:
  explicit Lines(RecordDocument& document) : document_(document) {}
  void add(LineRole role, const QString& text, const QString& section = {}) {
    document_.lines.push_back({role, text, section});
  }
  /// Words under their label; nothing where there are none.
  void told(const QString& label, const QString& words) {
    if (words.trimmed().isEmpty()) return;
    add(LineRole::Label, label);
    add(LineRole::Text, words);
  }
  void text(const QString& words) { add(LineRole::Text, words); }
  std::size_t count() const { return document_.lines.size(); }

 private:
  RecordDocument& document_;
};

QString actionWords(const AgreedAction& action) {
  QString words = u"%1: %2"_s.arg(action.ownerName, action.what);
  if (!action.caseCode.isEmpty() && !action.what.contains(action.caseCode)) words += u" ("_s + action.caseCode + u')';
  words += action.due ? say(", by %1").arg(plainDate(*action.due)) : say(", no date");
  if (action.closed)
    words += (action.dropped ? say("; dropped on %1") : say("; done on %1")).arg(plainDate(*action.closed));
  return words;
}

void addCaseload(Lines& lines, const WrittenRecord& written) {
  for (const SnapshotRow& row : written.snapshot) {
    const QString load = row.ceiling.isEmpty() ? say("%1 %2, no limit").arg(row.load, measureFor(row.load, row.measure))
                                               : say("%1 / %2 %3").arg(row.load, row.ceiling, row.measure);
    // Of one post it is plain whose it is.
    const QString post = written.snapshot.size() > 1 ? row.postCode + u": "_s : QString();
    lines.text(u"%1%2 (%3)"_s.arg(post, load, row.status));
  }
}

void addDiscussion(Lines& lines, const Discussion& d) {
  lines.told(say("Why it was talked about"), d.why);
  lines.told(say("What was said"), d.said);
  lines.told(say("Risks and strengths"), d.risks);
  lines.told(say("Decision"), d.decision);
  lines.told(say("Why"), d.rationale);
}

QString nextWords(const Session& next) {
  QStringList words{longDay(next.day)};
  if (next.startMinute) words << timeInWords(*next.startMinute);
  const QString place = next.state == SessionState::Planned ? next.location : next.bookedPlace;
  if (!place.trimmed().isEmpty()) words << place.trimmed();
  return say("Next supervision: %1").arg(words.join(u", "_s));
}

void addActions(Lines& lines, const SessionRecord& record, bool carried) {
  for (const AgreedAction& action : record.actions)
    if (action.carried == carried) lines.text(actionWords(action));
}

/// What stands in a section beside its own words.
void addParts(Lines& lines, const QString& key, const WrittenRecord& written) {
  const SessionRecord& record = written.record;
  if (key == u"last-actions") addActions(lines, record, true);
  if (key == u"caseload") addCaseload(lines, written);
  if (key == u"actions") addActions(lines, record, false);
  if (key == u"sign-off" && written.next) lines.text(nextWords(*written.next));
  if (key != u"cases") return;
  for (const Discussion& one : record.discussions) {
    lines.add(LineRole::Subheading, one.caseCode);
    addDiscussion(lines, one);
  }
}

void addSection(Lines& lines, const QString& key, const QString& title, const WrittenRecord& written) {
  lines.add(LineRole::Heading, title, key);
  const std::size_t before = lines.count();
  const auto addWords = [&] {
    for (const Section& section : written.record.sections)
      if (section.key == key && !section.body.trimmed().isEmpty()) lines.text(section.body);
  };
  // Behind the last case they would read as if they were about it.
  if (key == u"cases") addWords();
  addParts(lines, key, written);
  if (key != u"cases") addWords();
  if (lines.count() == before) lines.text(say("Nothing was written."));
}

void addSections(Lines& lines, const WrittenRecord& written) {
  for (const AgendaSection& section : agenda()) addSection(lines, section.key, section.title, written);
  // Of an agenda that was another one.
  for (const Section& section : written.record.sections) {
    const bool known =
        std::any_of(agenda().begin(), agenda().end(), [&](const AgendaSection& one) { return one.key == section.key; });
    if (!known) addSection(lines, section.key, section.key, written);
  }
}

void addFacts(Lines& lines, const Session& session) {
  lines.text(say("Date: %1").arg(longDay(session.day)));
  lines.text(say("Kind: %1").arg(token(session.kind)));
  lines.text(
      say("Supervised by: %1").arg(session.supervisorName.isEmpty() ? say("nobody is named") : session.supervisorName));
  for (const SessionField& one : typedSessionFields())
    if (const QString words = typedText(one, session); !words.trimmed().isEmpty())
      lines.text(u"%1: %2"_s.arg(called(*one.field), words));
  lines.text(say("Record: %1. %2.").arg(session.code, standingOn(session)));
}

QString signedWords(const Receipt& receipt) {
  if (receipt.personName.isEmpty()) return say("%1, %2").arg(howItCame(receipt), momentInWords(receipt.at));
  return receipt.isSigned ? say("%1 by %2, %3, signed with their passphrase")
                                .arg(receipt.kind, receipt.personName, momentInWords(receipt.at))
                          : say("%1 by %2, %3, without a passphrase")
                                .arg(receipt.kind, receipt.personName, momentInWords(receipt.at));
}

void addSignatures(Lines& lines, const WrittenRecord& written, AddedLater later) {
  lines.add(LineRole::Heading, say("Signatures"), u"signatures"_s);
  for (const SignOff& step : written.steps) {
    lines.text(stepWords(step, momentInWords(step.at)));
    if (!step.words.trimmed().isEmpty()) lines.text(step.words);
  }
  for (const Receipt& receipt : written.receipts) {
    if (later == AddedLater::Without && receipt.kind == u"added") continue;
    lines.add(LineRole::Label, say("Entry %1 of the chain").arg(receipt.head.number));
    lines.text(signedWords(receipt));
    lines.text(say("Hash: %1").arg(QString::fromLatin1(receipt.head.hash.toHex())));
    if (!receipt.signature.isEmpty())
      lines.text(say("Signature: %1").arg(QString::fromLatin1(receipt.signature.toHex())));
  }
  if (written.steps.empty() && written.receipts.empty()) lines.text(say("Nobody has signed it yet."));
}

void addAddenda(Lines& lines, const WrittenRecord& written) {
  if (written.addenda.empty()) return;
  lines.add(LineRole::Heading, say("Added after it was agreed"), u"addenda"_s);
  for (const Addendum& one : written.addenda)
    lines.told(say("%1, %2").arg(one.authorName, momentInWords(one.at)), one.body);
}

}  // namespace

std::optional<WrittenRecord> recordOn(WrittenRecord written, QDate day) {
  Session& session = written.record.session;
  if (session.day > day) return std::nullopt;
  const auto isLater = [day](const auto& one) { return one.at.date() > day; };
  std::erase_if(written.steps, isLater);
  std::erase_if(written.addenda, isLater);
  std::erase_if(written.receipts, isLater);
  for (AgreedAction& action : written.record.actions)
    if (action.closed && *action.closed > day) action.closed.reset(), action.dropped = false;
  if (!wasHeld(session.state)) return written;
  if (session.agreed && *session.agreed > day) {
    session.agreed.reset();
    session.state = SessionState::Shared;
  }
  if (session.shared && *session.shared > day) session.shared.reset();
  if (written.steps.empty() && session.state != SessionState::Agreed && !session.shared)
    session.state = SessionState::Held;
  if (session.state == SessionState::Agreed || written.steps.empty()) return written;
  switch (written.steps.back().step) {
    case SignOffStep::TakenBack:
      session.state = SessionState::Held;
      break;
    case SignOffStep::Disputed:
    case SignOffStep::Answered:
      session.state = SessionState::Disputed;
      break;
    default:
      session.state = SessionState::Shared;
  }
  return written;
}

QString stepWords(const SignOff& step, const QString& when) {
  const auto words = [&](const char* said) { return say(said).arg(step.personName, when); };
  switch (step.step) {
    case SignOffStep::Shared:
      return words("%1 shared it, %2");
    case SignOffStep::TakenBack:
      return words("%1 took it back to correct it, %2");
    case SignOffStep::Agreed:
      return words("%1 agreed, %2");
    case SignOffStep::AgreedWithComment:
      return words("%1 agreed with a comment, %2");
    case SignOffStep::Disputed:
      return words("%1 saw it differently, %2");
    case SignOffStep::Answered:
      break;
  }
  return words("%1 answered, %2");
}

QString standingOn(const Session& session) {
  switch (session.state) {
    case SessionState::Agreed:
      return session.agreed ? say("Agreed by both on %1 and locked").arg(longDay(*session.agreed))
                            : say("Agreed by both and locked");
    case SessionState::Shared:
      return session.shared ? say("Shared on %1, not agreed yet").arg(longDay(*session.shared))
                            : say("Shared, not agreed yet");
    case SessionState::Disputed:
      return say("Seen differently by %1, not agreed yet").arg(session.personName);
    case SessionState::Held:
      return say("A draft: being written, not shared yet");
    default:
      break;
  }
  return token(session.state);
}

RecordDocument wholeRecord(const WrittenRecord& written, AddedLater later) {
  const Session& session = written.record.session;
  RecordDocument document{say("Supervision record %1").arg(session.code), {}};
  Lines lines(document);
  lines.add(LineRole::Title, say("Supervision of %1").arg(session.personName));
  addFacts(lines, session);
  addSections(lines, written);
  addSignatures(lines, written, later);
  if (later == AddedLater::With) addAddenda(lines, written);
  if (later == AddedLater::Without && !written.addenda.empty())
    lines.add(LineRole::Subtitle, say("The record as it was agreed, without what was added later."));
  lines.add(LineRole::Subtitle, written.head.number == 0 ? say("Nothing is on the chain of this file yet.")
                                                         : say("Head of the chain: %1").arg(headWords(written.head)));
  return document;
}

std::optional<RecordDocument> caseRecord(const WrittenRecord& written, CaseId about) {
  const SessionRecord& record = written.record;
  const auto found = std::find_if(record.discussions.begin(), record.discussions.end(),
                                  [about](const Discussion& one) { return one.caseId == about; });
  if (found == record.discussions.end()) return std::nullopt;
  const Session& session = record.session;
  RecordDocument document{say("Case discussion %1").arg(found->caseCode), {}};
  Lines lines(document);
  lines.add(LineRole::Title, say("Case discussion: %1").arg(found->caseCode));
  lines.text(say("Date: %1").arg(longDay(session.day)));
  lines.text(say("Kind: %1").arg(token(session.kind)));
  lines.text(session.supervisorName.isEmpty()
                 ? say("Worker: %1").arg(session.personName)
                 : say("Worker: %1. Supervisor: %2").arg(session.personName, session.supervisorName));
  lines.text(standingOn(session) + u'.');
  addDiscussion(lines, *found);
  const std::size_t before = lines.count();
  for (const AgreedAction& action : record.actions) {
    if (action.caseId != about) continue;
    if (lines.count() == before) lines.add(LineRole::Label, say("Actions"));
    lines.text(actionWords(action));
  }
  return document;
}

QString plainText(const RecordDocument& document) {
  QStringList lines;
  for (const DocumentLine& line : document.lines) {
    const bool begins = line.role == LineRole::Heading || line.role == LineRole::Subheading ||
                        line.role == LineRole::Label || line.role == LineRole::Subtitle;
    if (begins && !lines.isEmpty()) lines << QString();
    lines << line.text;
  }
  return lines.join(u'\n') + u'\n';
}

}  // namespace headroom
