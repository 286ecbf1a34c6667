// SPDX-License-Identifier: MIT
// Whether the words of an action say what somebody does, or only name a topic (rules 7: an action without a verb).
#pragma once
#include <QString>

namespace headroom {

/// 'Ring the school' does; 'school', 'The court report' and 'School attendance' do not. Words that could be either are
/// taken to: the check asks, it does not teach English.
bool saysWhatIsDone(const QString& what);

/// As the end of a sentence: with a full stop, unless the words end with one, with '…', '!' or '?' themselves.
QString withFullStop(const QString& words);

}  // namespace headroom
