// SPDX-License-Identifier: MIT
// Priya supervises Farah in Northmere on the day of the walks: the page of a session, and its record as the file has
// it. Walks through a supervision begin here.
#pragma once
#include <QListWidget>

#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/message_bar.h"

namespace headroom::test {

inline const QString kPriya = QStringLiteral("Priya Nair");
inline const QString kFarah = QStringLiteral("Farah Siddiqui");

struct Supervised : NorthmereWalk {
  PersonId priya = person(kPriya);
  PersonId farah = person(kFarah);

  /// What has the keyboard, in the window or in the dialog before it.
  QWidget& keyboard() const {
    settle();
    QWidget* front = QApplication::activeModalWidget();
    if (front == nullptr) front = &window();
    if (QApplication::activeWindow() != front) bringToFront(front);
    QWidget* has = QApplication::focusWidget();
    REQUIRE(has != nullptr);
    return *has;
  }
  Page& session() const { return page(QStringLiteral("session")); }
  std::optional<SessionId> held(PersonId of) const { return heldOneToOneOn(records(), of, kWalkDay); }
  /// The record of the session that was held today.
  SessionRecord stored(PersonId of) const {
    const Database file = records();
    for (const Session& each : loadSessionsOf(file, of)) {
      if (each.day == kWalkDay && wasHeld(each.state)) return *loadRecord(file, each.id);
    }
    FAIL("no session was held today");
    std::abort();
  }
  SessionRecord stored() const { return stored(farah); }
  QString body(PersonId of, const QString& section) const {
    for (const Section& each : stored(of).sections) {
      if (each.key == section) return each.body;
    }
    return {};
  }
  int count(const QString& from) const {
    const Database file = records();
    Query query(file, QStringLiteral("SELECT count(*) FROM ") + from);
    query.next();
    return static_cast<int>(query.integer(0));
  }
  void startFarah() const {
    window().goTo({QStringLiteral("today"), {}});
    press(page(QStringLiteral("today")), QStringLiteral("start.") + code(kFarah));
  }
  void section(int row) const { part<QListWidget>(session(), QStringLiteral("session.agenda")).setCurrentRow(row); }
  QString said() const { return part<MessageBar>(session(), QStringLiteral("messageBar")).sentence(); }
};

}  // namespace headroom::test
