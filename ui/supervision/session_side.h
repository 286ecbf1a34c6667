// SPDX-License-Identifier: MIT
// The right of the session editor: the supervisee's headroom, what they prepared, what was open last time, and the
// balance of this session.
#pragma once
#include "ui/supervision/session_view.h"

class QWidget;

namespace headroom {

QWidget* sessionSide(const SessionPicture& picture, const SessionRecord& now);
/// Lets the balance in it follow what is typed.
void showBalance(QWidget& side, const SessionRecord& now);

}  // namespace headroom
