// SPDX-License-Identifier: MIT
// `verify FILE [--head N:HASH]`: structure, foreign keys, rules and signed records; exit 3 with the first broken
// record, 1 when nothing can be said yet, 0 when all is well; and always what no check can prove.
#include <cstdio>

#include "app/cli/verbs.h"
#include "core/exchange/rules_check.h"
#include "core/store/snapshot.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"

namespace headroom::cli {
namespace {

std::optional<ChainHead> headAsked(const Arguments& arguments) {
  const auto typed = arguments.value(QStringLiteral("head"));
  if (!typed) return std::nullopt;
  const auto head = headFrom(*typed);
  if (!head) throw UsageError(QStringLiteral("--head takes a number and a hash, as a receipt says them: 12:9f3a…"));
  return head;
}

void say(const QString& line) { std::fprintf(stdout, "%s\n", qUtf8Printable(line)); }

void reportRecords(const RecordCheck& check, bool withHead) {
  for (const QString& line : countedWords(check)) say(line);
  if (withHead) say(QStringLiteral("the receipt's entry is there as it was"));
}

int runVerify(const Arguments& arguments) {
  const auto receipt = headAsked(arguments);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  auto fault = firstFault(records);
  RecordCheck check;
  if (!fault) {
    const Snapshot oneMoment(records);
    check = checkRecords(records, receipt);
    fault = firstBrokenRule(records, check.sawEveryWord() ? WordsRead::OfAgreedRecords : WordsRead::None);
    // A broken rule is said first, and alone.
    if (fault) check = {};
    if (!check.faults.empty()) fault = check.faults.front();
  }
  const QString waiting = fault ? QString() : waitingWords(check);
  if (!fault && waiting.isEmpty()) {
    say(QStringLiteral("sound"));
    reportRecords(check, receipt.has_value());
  }
  for (const QString& line : whatIsNotProved()) say(QStringLiteral("not proved: %1").arg(line));
  std::fflush(stdout);
  if (!fault && waiting.isEmpty()) return 0;
  const QString more = check.faultCount > 1 ? QStringLiteral(" (and %1 more)").arg(check.faultCount - 1) : QString();
  std::fprintf(stderr, "%s: %s\n", qUtf8Printable(arguments.plain(0)), qUtf8Printable(fault ? *fault + more : waiting));
  return fault ? 3 : 1;
}

}  // namespace

Verb verifyVerb() {
  return {QStringLiteral("verify"),
          QStringLiteral("verify FILE [--head N:HASH]"),
          QStringLiteral("check structure, links, rules and signed records"),
          {{QStringLiteral("head"), QStringLiteral("N:HASH"),
            QStringLiteral(
                "number and hash of the chain as a receipt says them; without that entry the file was changed")}},
          1,
          runVerify};
}

}  // namespace headroom::cli
