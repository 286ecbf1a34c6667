// SPDX-License-Identifier: MIT
// Calendar files from the window: one session, the viewer's own year, or that of everybody whom they see.
// Asks where to, and says whether it was written.
#pragma once
#include "core/exchange/session_calendar.h"

class QWidget;

namespace headroom {

class MessageBar;
class Workspace;

void exportSession(Workspace& workspace, SessionId session, MessageBar& message, QWidget* parent);
/// A year from that month on: what the viewer has as either of the two, or of everybody whom they see.
void exportYear(Workspace& workspace, QDate month, bool onlyMine, MessageBar& message, QWidget* parent);

}  // namespace headroom
