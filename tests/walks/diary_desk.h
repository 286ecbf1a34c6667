// SPDX-License-Identifier: MIT
// The Diary of somebody in Northmere, as the walks through it begin: the window in front, its pages by address, one key
// that takes back, and what is said and saved there.
#pragma once
#include <QFile>
#include <QListWidget>

#include "core/store/query.h"
#include "tests/support/ui_hands.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"

namespace headroom::test {

using namespace Qt::StringLiterals;

struct DiaryDesk {
  NorthmereWalk walk;
  explicit DiaryDesk(const QString& who) {
    walk.start(who);
    walk.window().resize(1366, 768);
    walk.window().show();
    bringToFront(&walk.window());
    settle();
  }
  Page& diary(const QString& day = {}) const {
    walk.window().goTo({u"diary"_s, day});
    return walk.page(u"diary"_s);
  }
  Page& page(const QString& id, const QString& subject) const {
    walk.window().goTo({id, subject});
    return walk.page(id);
  }
  qint64 count(const QString& what) const {
    const Database file = walk.records();
    Query query(file, u"SELECT count(*) FROM %1"_s.arg(what));
    REQUIRE(query.next());
    return query.integer(0);
  }
  void takeBack() const {
    bringToFront(&walk.window());
    settle();
    keyHere(Qt::Key_Z, Qt::ControlModifier);
  }
  QStringList day() const {
    auto& table = part<TableView>(walk.page(u"diary"_s), u"diary/day"_s);
    QStringList who;
    for (int row = 0; row < table.model()->rowCount(); ++row) who << table.model()->index(row, 0).data().toString();
    return who;
  }
};

inline QString saidIn(Page& page, const QString& bar) { return part<MessageBar>(page, bar).sentence(); }

inline void tick(QListWidget& list, const QStringList& names) {
  for (int at = 0; at < list.count(); ++at) {
    if (!names.contains(list.item(at)->text())) continue;
    list.setCurrentRow(at);
    enter(list);
    QTest::keyClick(&list, Qt::Key_Space);
  }
}

inline QByteArray bytesIn(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace headroom::test
