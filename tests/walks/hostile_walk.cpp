// SPDX-License-Identifier: MIT
// Twenty hostile texts in every name and every field, on every page of every role (goal S6): shown letter by letter, no
// file opened for them, and nothing hangs.
#include <sys/inotify.h>
#include <unistd.h>

#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

#include "core/organisation/access.h"
#include "tests/support/ui_walk.h"
#include "ui/reflection/reflections_page.h"
#include "ui/shared/plain_tips.h"
#include "ui/shared/table_view.h"
#include "ui/shell/page_registry.h"

namespace hostile_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Tells whether a file was opened since it was last asked.
class Watch {
 public:
  explicit Watch(const QString& path) : handle_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    REQUIRE(inotify_add_watch(handle_, QFile::encodeName(path).constData(), IN_OPEN) >= 0);
  }
  ~Watch() { close(handle_); }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  bool wasOpened() const {
    char events[4096];
    return read(handle_, events, sizeof events) > 0;
  }

 private:
  int handle_;
};

QStringList hostileTexts(const QString& picture) {
  QString tables;
  for (int i = 0; i < 24; ++i) tables += u"<table><tr><td>"_s;
  return {u"<b>bold</b>"_s,
          u"<img src='%1'>"_s.arg(picture),
          u"<qt><img src='file://%1'></qt>"_s.arg(picture),
          u"<a href='file:///etc/passwd'>here</a>"_s,
          u"</qt><h1>big</h1>"_s,
          u"<style>*{font-size:90pt}</style>"_s,
          tables,
          u"<div>"_s.repeated(400),
          u"![p](%1)"_s.arg(picture),
          u"&lt;b&gt; &amp; &copy;"_s,
          u"=HYPERLINK(\"http://x\")"_s,
          u"\u202Edrawkcab\u202C"_s,
          u"\u2066\u2067\u2068"_s.repeated(2'000),
          u"a\u0301\u0302\u0303"_s.repeated(2'000),
          u"x"_s.repeated(20'000),
          u"line\nline\nline"_s,
          u"%1 %2 %n %L1"_s,
          u"&Save && &Quit"_s,
          u"'; DROP TABLE person; --"_s,
          u"\uFFFD\uFEFF\u200B"_s};
}

/// Every name and every word of the file becomes a hostile one.
void poison(Database& records, const QStringList& texts) {
  Transaction transaction(records);
  const std::vector<std::pair<QString, QString>> columns{{u"person"_s, u"name"_s},
                                                         {u"unit"_s, u"name"_s},
                                                         {u"action"_s, u"what"_s},
                                                         {u"goal"_s, u"what"_s},
                                                         {u"discussion"_s, u"said"_s},
                                                         {u"discussion"_s, u"decision"_s},
                                                         {u"goal_step"_s, u"what"_s},
                                                         {u"reduction"_s, u"note"_s},
                                                         {u"reflective_note"_s, u"title"_s},
                                                         {u"preparation"_s, u"body"_s},
                                                         {u"reflective_passage"_s, u"body"_s}};
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto& [table, column] = columns[c];
    for (qsizetype i = 0; i < texts.size(); ++i) {
      QString sql = u"UPDATE %1 SET %2 = ? || rowid WHERE rowid % %3 = %4"_s.arg(table, column)
                        .arg(texts.size())
                        .arg((i + static_cast<qsizetype>(c)) % texts.size());
      // What is agreed is locked; a passage has no row number of its own.
      if (table == u"discussion" || table == u"action")
        sql += u" AND (session_id IS NULL OR session_id IN (SELECT id FROM session WHERE state <> 'agreed'))"_s;
      if (table == u"reflective_passage") sql.replace(u"rowid"_s, u"note_id"_s);
      Change(records, sql).bind(texts[i]).run();
    }
  }
  transaction.commit();
}

/// Labels that Qt would take for rich text, and texts of labels that lost a letter.
QStringList richLabels(QWidget& root) {
  QStringList faults;
  for (const auto* label : root.findChildren<QLabel*>()) {
    if (label->objectName() == u"qtooltip_label") continue;  // of the tip that was asked for last
    if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text())) faults << label->text().left(60);
  }
  return faults;
}

void askForEveryTip(QWidget& root) {
  for (auto* widget : root.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    QHelpEvent help(QEvent::ToolTip, widget->rect().center(), widget->mapToGlobal(widget->rect().center()));
    QCoreApplication::sendEvent(widget, &help);
    CHECK_FALSE(QToolTip::text().contains(u"<img"));
  }
  QToolTip::hideText();
}

}  // namespace

TEST_CASE("hostile words are shown as they stand on every page of every role, and open no file", "[walk][hostile]") {
  NorthmereWalk walk;
  const QString picture = walk.folder.filePath(u"picture.png"_s);
  QImage(8, 8, QImage::Format_RGB32).save(picture);
  const QString joan = walk.code(u"Joan Adeyemi"_s);
  std::vector<PersonId> viewers{walk.person(u"Ruth Calder"_s), walk.person(u"Joan Adeyemi"_s),
                                walk.person(u"Farah Siddiqui"_s)};
  const QString farah = walk.code(u"Farah Siddiqui"_s);
  {
    Database records = Database::open(walk.path, OpenMode::ReadWrite);
    poison(records, hostileTexts(picture));
  }
  const Watch watch(picture);
  {
    QFile seen(picture);
    REQUIRE(seen.open(QIODevice::ReadOnly));
  }
  REQUIRE(watch.wasOpened());  // it sees an opening
  walk.settings.setViewerCode(QFileInfo(walk.path).absoluteFilePath(), joan);
  walk.start();
  int looked = 0;
  for (const PersonId viewer : viewers) {
    walk.window().lookAs(viewer);
    std::vector<Address> places{{u"person"_s, farah}, {u"session"_s, u"start:"_s + farah}, {u"shared"_s, {}}};
    for (const PageEntry& entry : pageRegistry()) {
      if (!entry.roles.empty()) places.push_back({entry.id, {}});
    }
    for (const Address& place : places) {
      INFO(place.page.toStdString());
      walk.window().goTo(place);
      settle();
      walk.window().grab();
      const QStringList rich = richLabels(walk.window());
      INFO(rich.join(u'\n').toStdString());
      CHECK(rich.isEmpty());
      askForEveryTip(walk.window());
      ++looked;
    }
  }
  CHECK(looked >= 30);
  CHECK_FALSE(watch.wasOpened());
  FIGURE("S6: 20 hostile texts on " << looked << " pages, 0 files opened for them");
}

TEST_CASE("a text that Qt takes for rich is shown letter by letter where Qt decides", "[walk][hostile]") {
  CHECK(shownAsIs(u"plain & simple"_s) == u"plain & simple");
  CHECK(shownAsIs(u"<b>x</b>"_s) == u"<qt>&lt;b&gt;x&lt;/b&gt;</qt>");
  CHECK(shownAsIs(u"\u202Eabc"_s) == u"abc");
}

}  // namespace hostile_walk
