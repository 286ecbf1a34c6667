// SPDX-License-Identifier: MIT
// The agenda at the left of the session editor: each section with how far it is, as a ring, a half or a tick, and one
// quiet line of what stands in it.
#pragma once
#include <QListWidget>

#include "ui/supervision/session_view.h"

namespace headroom {

enum class AgendaState { NotBegun, Begun, Done };

class AgendaList : public QListWidget {
  Q_OBJECT

 public:
  explicit AgendaList(QWidget* parent = nullptr);
  /// How the sections of `now` stand; `picture` is what they are about.
  void showState(const SessionPicture& picture, const SessionRecord& now);
};

/// What stands in a section, in a few words: '2 done, 1 carried over', '17 / 15 children', '1 recorded', …
QString agendaWords(const AgendaSection& section, const SessionPicture& picture, const SessionRecord& now);
AgendaState agendaState(const AgendaSection& section, const SessionPicture& picture, const SessionRecord& now);

}  // namespace headroom
