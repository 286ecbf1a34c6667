// SPDX-License-Identifier: MIT
// Where it is said why something was not done. Once: a dialog's own line comes before the bar of the window behind it.
#pragma once
#include <QString>

#include <functional>

namespace headroom {

class Workspace;

enum class NotDone {
  Refused,   ///< what was asked for may not be, with a sentence of the rule
  Failed,    ///< the file could not be read or saved
  Conflict,  ///< somebody else changed the row since it was loaded; what was typed is still there
};

/// As long as it lives, the workspace says there, and nowhere else, why something was not done.
/// Hearing hearing_{workspace, [this](NotDone, const QString& sentence) { said_->setText(sentence); }};
class Hearing {
 public:
  using Hear = std::function<void(NotDone why, const QString& sentence)>;

  Hearing(Workspace& workspace, Hear hear);
  ~Hearing();
  Hearing(const Hearing&) = delete;
  Hearing& operator=(const Hearing&) = delete;
  void hear(NotDone why, const QString& sentence) const { hear_(why, sentence); }

 private:
  Workspace& workspace_;
  Hear hear_;
};

}  // namespace headroom
