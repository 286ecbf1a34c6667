// SPDX-License-Identifier: MIT
// How long a case has not been talked about, in the same words on every page.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

namespace headroom {

/// 'not discussed for 6 weeks', or 'never discussed, open for 14 weeks'; what was never discussed is counted from the
/// day it opened (formats 1).
QString notDiscussedWords(std::optional<QDate> lastDiscussed, QDate opened, QDate on);

}  // namespace headroom
