// SPDX-License-Identifier: MIT
// `verify FILE [--head N:HASH]`: structure, foreign keys, rules and signed records; exit 3 with the first broken
// record, 0 when all is well, and what no check can prove.
#include <cstdio>

#include "app/cli/verbs.h"
#include "core/exchange/rules_check.h"
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
  if (check.head.number == 0) return;
  say(QStringLiteral("%1 agreed records, %2 on the chain, %3 signed by both with a passphrase")
          .arg(check.agreed)
          .arg(check.onChain)
          .arg(check.signedByBoth));
  if (check.erased > 0)
    say(QStringLiteral("%1 of them lost words when somebody who had left was erased").arg(check.erased));
  say(QStringLiteral("head of the chain: %1").arg(headWords(check.head)));
  if (withHead) say(QStringLiteral("the receipt's entry is there as it was"));
  for (const QString& line : whatIsNotProved()) say(QStringLiteral("not proved: %1").arg(line));
}

}  // namespace

Verb verifyVerb() {
  return {QStringLiteral("verify"),
          QStringLiteral("verify FILE [--head N:HASH]"),
          QStringLiteral("check structure, links, rules and signed records"),
          {{QStringLiteral("head"), true}},
          1,
          [](const Arguments& arguments) {
            const auto receipt = headAsked(arguments);
            const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
            auto fault = firstFault(records);
            if (!fault) fault = firstBrokenRule(records);
            const RecordCheck check = fault ? RecordCheck{} : checkRecords(records, receipt);
            if (!check.faults.empty()) fault = check.faults.front();
            if (!fault) {
              say(QStringLiteral("sound"));
              reportRecords(check, receipt.has_value());
              return 0;
            }
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(arguments.plain(0)), qUtf8Printable(*fault));
            return 3;
          }};
}

}  // namespace headroom::cli
