// SPDX-License-Identifier: MIT
// A record as it is read and printed: everything in the order of reading for the two of them, and for a child's file
// the case part alone.
#include "core/supervision/record_document.h"

#include <QRegularExpression>

#include <set>

#include "core/organisation/sign_in.h"
#include "core/store/query.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "core/supervision/written_record_store.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace record_document_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Words that stand nowhere else: every field of the record has its own.
struct Unique {
  std::set<QString> personal;
  std::set<QString> ofCase;
  int next = 0;

  QString made(std::set<QString>& where, int words) {
    QStringList text;
    for (int i = 0; i < words; ++i) {
      QString word = u"zq"_s;
      for (int n = ++next; n > 0; n /= 26) word += QChar(u'a' + n % 26);
      where.insert(word);
      text << word;
    }
    return text.join(u' ');
  }
};

struct WholeRecord {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  WritableDesk worker = team.deskOf(team.farah);
  Unique unique;
  SessionId id{1};
  CaseId first{1};
  CaseId second{1};

  WholeRecord() {
    first = team.newCase(u"HR-0142"_s, team.farahPost, kToday.addDays(-90));
    second = team.newCase(u"HR-0177"_s, team.farahPost, kToday.addDays(-60));
    team.action(team.session(team.farah, kToday.addDays(-30)), team.priya, kToday.addDays(-2));
    REQUIRE(addPreparation(worker, team.farah, unique.made(unique.personal, 4)));
    id = startSession(manager, team.farah).value();
    SessionRecord record = *loadRecord(team.records, id);
    for (Section& section : record.sections) section.body = unique.made(unique.personal, 9);
    record.session.minutes = 40;
    record.session.reason = unique.made(unique.personal, 3);
    record.session.location = unique.made(unique.personal, 3);
    record.discussions = {discussion(first, u"HR-0142"_s, unique.ofCase),
                          discussion(second, u"HR-0177"_s, unique.personal)};
    record.actions.push_back(
        {{}, first, u"HR-0142"_s, team.farah, {}, u"Visit "_s + unique.made(unique.ofCase, 3), kToday.addDays(7)});
    record.actions.push_back(
        {{}, second, u"HR-0177"_s, team.farah, {}, u"Ring "_s + unique.made(unique.personal, 3), kToday.addDays(7)});
    record.actions.push_back({{}, {}, {}, team.priya, {}, u"Ask "_s + unique.made(unique.personal, 3), kToday});
    REQUIRE(saveSession(manager, record));
  }
  Discussion discussion(CaseId about, const QString& code, std::set<QString>& where) {
    return {{},
            about,
            code,
            unique.made(where, 2),
            unique.made(where, 12),
            unique.made(where, 5),
            unique.made(where, 4),
            unique.made(where, 4)};
  }
  void shareAndAgree() {
    REQUIRE(shareRecord(manager, id));
    REQUIRE(agreeRecord(worker, id, unique.made(unique.personal, 4)));
  }
  WrittenRecord written() const { return *loadWrittenRecord(team.records, id); }
};

/// A run of letters, in small ones.
std::set<QString> wordsOf(const QString& text) {
  static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
  std::set<QString> words;
  auto hits = word.globalMatch(text.toLower());
  while (hits.hasNext()) words.insert(hits.next().captured());
  return words;
}

QString textOf(const WrittenRecord& written, AddedLater later = AddedLater::With) {
  return plainText(wholeRecord(written, later));
}

/// Each stands behind the one before.
void standInOrder(const QString& text, const QStringList& parts) {
  qsizetype at = -1;
  for (const QString& part : parts) {
    INFO(part.toStdString());
    const qsizetype found = text.indexOf(part, at + 1);
    CHECK(found > at);
    at = found;
  }
}

}  // namespace

TEST_CASE("the whole record holds every word of it in the order of the agenda", "[supervision][document]") {
  WholeRecord all;
  const QString draft = textOf(all.written());
  const auto words = wordsOf(draft);
  auto expected = all.unique.personal;
  expected.insert(all.unique.ofCase.begin(), all.unique.ofCase.end());
  // What was prepared was taken up in the session and is no word of its record.
  int missing = 0;
  for (const QString& word : expected) missing += words.contains(word) ? 0 : 1;
  CHECK(missing == 4);
  QStringList titles{u"Supervision of FARAH"_s};
  for (const AgendaSection& section : agenda()) titles << section.title;
  standInOrder(draft, titles + QStringList{u"Signatures"_s, u"Nobody has signed it yet."_s});
  CHECK(draft.contains(u"A draft: being written, not shared yet"));
  CHECK(draft.contains(u"PRIYA: Ring the school, by 22 July 2026"));

  all.shareAndAgree();
  const QString agreed = textOf(all.written());
  standInOrder(agreed, titles + QStringList{u"PRIYA shared it"_s, u"FARAH agreed with a comment"_s, u"Entry 1"_s,
                                            u"Entry 2"_s, u"Head of the chain: 2:"_s});
  CHECK(agreed.contains(u"Agreed by both on Friday 24 July 2026 and locked"));
}

TEST_CASE("an empty section says so, and an unknown one is read too", "[supervision][document]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId id = startSession(desk, team.farah).value();
  WrittenRecord written = *loadWrittenRecord(team.records, id);
  written.record.sections.push_back({u"older-part"_s, u"Words of another agenda"_s, true});
  const QString text = textOf(written);
  CHECK(text.contains(u"Reflection\nNothing was written."));
  CHECK(text.contains(u"older-part\nWords of another agenda"));
}

TEST_CASE("signatures and the head of the chain stand in the record that is printed", "[supervision][document]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  WritableDesk worker = team.deskOf(team.farah);
  manager.viewer.keys = *choosePassphrase(manager, team.priya, Secret::fromPassphrase(u"nine blue kettles"_s));
  const SessionId id = startSession(manager, team.farah).value();
  SessionRecord record = *loadRecord(team.records, id);
  record.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(manager, record));
  REQUIRE(shareRecord(manager, id));
  REQUIRE(agreeRecord(worker, id));
  const WrittenRecord written = *loadWrittenRecord(team.records, id);
  REQUIRE(written.receipts.size() == 2);
  CHECK(written.receipts[0].signature.size() == 64);
  CHECK(written.receipts[1].signature.isEmpty());
  const QString text = textOf(written);
  CHECK(text.contains(u"shared by PRIYA, 24 July 2026, 11am, signed with their passphrase"));
  CHECK(text.contains(u"agreed by FARAH, 24 July 2026, 11am, without a passphrase"));
  CHECK(text.contains(QString::fromLatin1(written.receipts[0].signature.toHex())));
  CHECK(text.contains(u"Head of the chain: "_s + headWords(written.head)));
  CHECK(written.head.number == 2);
}

TEST_CASE("the case part for the child's file has every word of the case and none of the personal part",
          "[supervision][document]") {
  WholeRecord all;
  const bool isAgreed = GENERATE(false, true);
  if (isAgreed) {
    all.shareAndAgree();
    REQUIRE(addAddendum(all.worker, all.id, all.unique.made(all.unique.personal, 5)));
  }
  const auto document = caseRecord(all.written(), all.first);
  REQUIRE(document);
  for (const QString& text : {plainText(*document), document->title}) {
    for (const QString& word : wordsOf(text)) {
      INFO(word.toStdString());
      CHECK_FALSE(all.unique.personal.contains(word));
    }
  }
  const auto words = wordsOf(plainText(*document));
  for (const QString& word : all.unique.ofCase) CHECK(words.contains(word));
  REQUIRE(all.unique.personal.size() > 100);
  REQUIRE(all.unique.ofCase.size() == 30);
  CHECK(plainText(*document).contains(u"HR-0142"));
  CHECK_FALSE(plainText(*document).contains(u"HR-0177"));
  CHECK_FALSE(caseRecord(all.written(), CaseId(999)));
}

TEST_CASE("both versions are read: as it was agreed, and with what was added", "[supervision][document]") {
  WholeRecord all;
  all.shareAndAgree();
  WritableDesk later = all.team.deskOf(all.team.farah, kToday.addDays(3));
  REQUIRE(addAddendum(later, all.id, u"The visit was on the 3rd."_s));
  const QString with = textOf(all.written());
  const QString without = textOf(all.written(), AddedLater::Without);
  CHECK(with.contains(u"Added after it was agreed"));
  CHECK(with.contains(u"FARAH, 27 July 2026, 11am\nThe visit was on the 3rd."));
  CHECK_FALSE(without.contains(u"The visit was on the 3rd."));
  CHECK(without.contains(u"without what was added later"));
  CHECK_FALSE(without.contains(u"added by"));
  // As at the day before it was added there is nothing to leave out.
  const auto then = recordOn(all.written(), kToday.addDays(2));
  REQUIRE(then);
  CHECK_FALSE(textOf(*then).contains(u"The visit was on the 3rd."));
  CHECK(textOf(*then).contains(u"Agreed by both"));
}

TEST_CASE("a record as at a day has the steps, the closings and the standing of that day", "[supervision][document]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  const SessionId id = startSession(manager, team.farah).value();
  SessionRecord record = *loadRecord(team.records, id);
  record.sections.front().body = u"Tired"_s;
  record.actions.push_back({{}, {}, {}, team.farah, {}, u"Ring the school"_s, kToday.addDays(7)});
  record = saveSession(manager, record).value();
  const auto at = [&](int days) { return team.deskOf(team.priya, kToday.addDays(days)); };
  WritableDesk shares = at(1);
  REQUIRE(shareRecord(shares, id));
  WritableDesk disputes = team.deskOf(team.farah, kToday.addDays(2));
  REQUIRE(disputeRecord(disputes, id, u"Not so."_s));
  WritableDesk answers = at(3);
  REQUIRE(answerDispute(answers, id, u"It is."_s));
  WritableDesk agrees = team.deskOf(team.farah, kToday.addDays(4));
  REQUIRE(agreeRecord(agrees, id));
  WritableDesk closes = team.deskOf(team.farah, kToday.addDays(5));
  REQUIRE(closeAction(closes, *record.actions.front().id, true));
  const auto written = loadWrittenRecord(team.records, id);
  REQUIRE(written);
  CHECK_FALSE(recordOn(*written, kToday.addDays(-1)));
  const std::vector<SessionState> states{SessionState::Held,     SessionState::Shared, SessionState::Disputed,
                                         SessionState::Disputed, SessionState::Agreed, SessionState::Agreed};
  for (int day = 0; day < 6; ++day) {
    INFO(day);
    const auto then = recordOn(*written, kToday.addDays(day));
    REQUIRE(then);
    CHECK(then->record.session.state == states[static_cast<std::size_t>(day)]);
    CHECK(then->steps.size() == static_cast<std::size_t>(std::min(day, 4)));
    CHECK(then->record.actions.front().closed.has_value() == (day == 5));
  }
}

TEST_CASE("a session is found by its code and by no other", "[supervision][document]") {
  WholeRecord all;
  CHECK(findSession(all.team.records, loadSession(all.team.records, all.id)->code) == all.id);
  CHECK_FALSE(findSession(all.team.records, u"nothing"_s));
  CHECK_FALSE(loadWrittenRecord(all.team.records, SessionId(999)));
}

TEST_CASE("the next date stands in the record, with its time and place, while it is planned and once it is held",
          "[supervision][document]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId id = startSession(desk, team.farah).value();
  const auto text = [&] { return textOf(*loadWrittenRecord(team.records, id)); };
  CHECK_FALSE(text().contains(u"Next supervision"));
  CHECK(text().contains(u"Next date and sign-off\nNothing was written."));
  const QDate first = kToday.addDays(28), later = kToday.addDays(35);
  const SessionId next = planSession(desk, team.farah, first, {600, u"Room 2"_s}).value();
  CHECK(text().contains(u"Next date and sign-off\nNext supervision: Friday 21 August 2026, 10am, Room 2"));
  // Where it was moved to.
  REQUIRE(moveSession(desk, next, later, u"court"_s, {}));
  CHECK(text().contains(u"Next supervision: Friday 28 August 2026\n"));
  REQUIRE(planSession(desk, team.farah, kToday.addDays(60), {}));
  CHECK(text().contains(u"Next supervision: Friday 28 August 2026\n"));
  Change(team.records, u"UPDATE session SET state = 'held', was_planned = 1 WHERE day = ?").bind(later).run();
  CHECK(text().contains(u"Next supervision: Friday 28 August 2026\n"));
}

}  // namespace record_document_test
