// SPDX-License-Identifier: MIT
// A file with a record of every kind that somebody could want to change behind everybody's back, and what becomes of
// each attempt: every one is undone again.
#pragma once
#include <functional>

#include "core/supervision/record_check.h"
#include "tests/core/supervision_fixture.h"

namespace headroom::test {

/// What the file, or a check of it, says to an attempt.
enum class Verdict {
  Refused,  ///< by the file itself
  Found,    ///< by verify, which names it
  NotSaid,  ///< verify says that it cannot say
  Sound     ///< it is no change of what was agreed, or one that no check of the file alone can prove
};

/// A program that is not this one: nothing of the engine's own care is switched on.
struct TamperFile {
  TamperFile();

  /// Statements between ';', all or none.
  Verdict verdictOf(const QString& statements, bool locksDropped) const;
  Verdict verdictOf(const std::function<void()>& attempt, bool locksDropped) const;
  /// With the locks dropped, against a receipt that was kept outside.
  Verdict withReceipt(const std::function<void()>& attempt) const;
  void run(const QString& statements) const;
  /// Hashes and digests of the whole chain made anew, in that version, over what the file holds now; no signatures.
  void writeChainAnew(int version) const;

  mutable Team team;
  SessionId full{1};      ///< signed by both, after a dispute, with an addendum
  SessionId next{1};      ///< signed by both; an action was carried into it
  SessionId halfKeys{1};  ///< agreed by somebody without a passphrase
  SessionId imported{1};  ///< came in agreed
  SessionId held{1};      ///< not shared yet
  ChainHead receipt;

 private:
  SessionId write(WritableDesk& desk, PersonId person, const QString& words);
  void agreeAll();
  void bringIn();
};

}  // namespace headroom::test
