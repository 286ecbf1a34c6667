// SPDX-License-Identifier: MIT
// A line to the tests' server that can be slow, and can be cut where it hurts most: after a COMMIT went out and before
// its answer came in.
#pragma once
#include <QString>

#include <memory>

namespace headroom::test {

class Line {
 public:
  /// To the server whose socket `place` names; each way takes `milliseconds`.
  explicit Line(const QString& place, int milliseconds = 0);
  ~Line();
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  /// The same place, over this line.
  QString place() const;
  /// Every connection is cut once a COMMIT has gone through and before it is answered. So many tries to connect are
  /// refused then, or all of them until mend().
  void cutBehindCommit(int refused = kAll);
  /// The next COMMIT does not go out, and every connection is cut.
  void cutBeforeCommit(int refused = kAll);
  void cutNow(int refused = kAll);
  static constexpr int kAll = 1 << 30;
  void mend();
  /// Messages that asked for an answer, in all connections so far.
  int trips() const;

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace headroom::test
