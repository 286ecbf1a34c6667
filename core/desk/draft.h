// SPDX-License-Identifier: MIT
// Words typed into an open form and not saved yet. They lie in the file itself, so that they are kept like everything
// else; of an author with keys they lie there sealed to those keys.
#pragma once
#include "core/desk/desk.h"

namespace headroom {

/// `form` names the form: 'session:17', 'note:new'.
struct Draft {
  QString form;
  QString title;  ///< for people: 'supervision with Farah'
  QString body;
  qint64 baseVersion = 0;  ///< row version that the typing began from
  qint64 savedAt = 0;      ///< milliseconds UTC
};

/// The body as the file keeps it: sealed when the author has keys.
QString keptBody(const Viewer& author, const QString& body);
/// The body that was kept like this; nothing when it is sealed to keys that the viewer has not.
std::optional<QString> openedBody(const Viewer& author, const QString& kept);

}  // namespace headroom
