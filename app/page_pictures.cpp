// SPDX-License-Identifier: MIT
// Looks at the file as one person of each role, and grabs each page of that role once.
#include "app/page_pictures.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QListWidget>
#include <QPixmap>
#include <QTemporaryDir>
#include <cstdio>
#include <limits>
#include <map>
#include <set>

#include "core/caseload/caseload_store.h"
#include "core/organisation/organisation_store.h"
#include "core/store/backup.h"
#include "core/supervision/session_store.h"
#include "ui/shared/card.h"
#include "ui/shared/long_read.h"
#include "ui/shared/people_picture.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"
#include "ui/welcome/welcome_window.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct NamedLook {
  QString name;
  LookChoice choice;
};

/// Of each role the person whose team is largest, so that the pages have something to show.
std::map<HomeRole, PersonId> oneOfEachRole(Workspace& workspace) {
  std::map<HomeRole, PersonId> chosen;
  std::map<HomeRole, std::size_t> reach;
  const QDate today = workspace.today();
  const auto organisation =
      workspace.read([today](const Desk& desk) { return loadOrganisationOn(desk.records, today); });
  if (!organisation) return chosen;
  for (const Person& person : organisation->people) {
    if (organisation->mainPost(person.id, today) == nullptr) continue;
    const Access access = accessOf(*organisation, Viewer{person.id}, today);
    const std::size_t sees = access.people().size();
    if (chosen.contains(access.home()) && sees <= reach[access.home()]) continue;
    chosen.insert_or_assign(access.home(), person.id);
    reach[access.home()] = sees;
  }
  return chosen;
}

void grab(QWidget& window, const QString& path) {
  window.ensurePolished();
  for (int i = 0; i < 5; ++i) QApplication::processEvents();
  window.grab().save(path);
}

/// Pages that need a subject: the person, a case, the last session and one that is just begun.
void drawSubjects(MainWindow& window, PersonId person, const QDir& folder, const QString& suffix,
                  std::set<QString>& drawn) {
  Workspace& workspace = window.workspace();
  const auto picture = workspace.read([](const Desk& desk) { return readToday(desk); });
  if (!picture || picture->due.empty() || person != workspace.viewer().person) return;
  const DueRow& row = picture->due.front();
  if (drawn.insert(u"person"_s).second) {
    window.goTo({u"person"_s, row.code});
    grab(window, folder.filePath(u"person"_s + suffix));
  }
  if (drawn.insert(u"brief"_s).second) {
    window.goTo({u"brief"_s, row.code});
    grab(window, folder.filePath(u"brief"_s + suffix));
  }
  const auto held =
      workspace.read([&row](const Desk& desk) { return loadFactsOfPerson(desk.records, desk.today(), row.person); });
  if (held && !held->cases.empty() && drawn.insert(u"case"_s).second) {
    window.goTo({u"case"_s, u"case:%1"_s.arg(held->cases.front().id.value())});
    grab(window, folder.filePath(u"case"_s + suffix));
  }
  // The last one held first: a start without a word is taken back as soon as it is left.
  const auto sessions =
      workspace.read([&row](const Desk& desk) { return loadSessionsOf(desk.records, row.person, 20); });
  if (!sessions) return;
  for (const Session& session : *sessions) {
    if (!wasHeld(session.state) || !drawn.insert(u"session"_s).second) continue;
    window.goTo({u"session"_s, QString::number(session.id.value())});
    grab(window, folder.filePath(u"session"_s + suffix));
  }
  if (drawn.insert(u"start"_s).second) {
    window.goTo({u"session"_s, u"start:"_s + row.code});
    grab(window, folder.filePath(u"start"_s + suffix));
  }
}

/// What the guide shows: a part of a page, no wider than words are read.
void drawForGuide(MainWindow& window, PersonId manager, const QDir& folder, const QString& look) {
  constexpr int kWidth = 720;
  const auto keep = [&](const QString& name, QWidget* part) {
    for (int i = 0; i < 5; ++i) QApplication::processEvents();
    if (part == nullptr) return;
    const QImage drawn = part->grab().toImage();
    const QImage small = drawn.width() > kWidth ? drawn.scaledToWidth(kWidth, Qt::SmoothTransformation) : drawn;
    // The quality of a PNG is how hard its bytes are pressed.
    small.convertToFormat(QImage::Format_RGB32).save(folder.filePath(u"guide-%1-%2.png"_s.arg(name, look)), "PNG", 0);
  };
  const auto cardAround = [&window](const QString& name) {
    QWidget* part = window.findChild<QWidget*>(name);
    while (part != nullptr && qobject_cast<Card*>(part) == nullptr) part = part->parentWidget();
    return part;
  };
  window.lookAs(manager);
  window.goTo({u"today"_s, {}});
  keep(u"today"_s, cardAround(u"today.which"_s));
  keep(u"headroom"_s, cardAround(u"today.openBalance"_s));
  window.goTo({u"reflections"_s, u"new"_s});
  keep(u"note"_s, window.currentPage());
  const auto picture = window.workspace().read([](const Desk& desk) { return readToday(desk); });
  if (!picture || picture->due.empty()) return;
  window.goTo({u"session"_s, u"start:"_s + picture->due.front().code});
  keep(u"session"_s, window.currentPage());
}

void drawOnce(MainWindow& window, const std::map<HomeRole, PersonId>& people, const QDir& folder,
              const QString& suffix) {
  std::set<QString> drawn;
  // The widest view first: a service manager's Balance shows more than a team's.
  for (auto one = people.rbegin(); one != people.rend(); ++one) {
    const auto& [role, person] = *one;
    window.lookAs(person);
    for (const PageEntry* page : pagesFor(role)) {
      // Notes and goals are those of a practitioner: there is most to see.
      const bool isOwn = page->id == u"reflections" || page->id == u"goals";
      if ((isOwn && role != HomeRole::Practitioner) || !drawn.insert(page->id).second) continue;
      window.goTo({page->id, {}});
      if (auto* notes = window.findChild<QListWidget*>(u"reflections.list"_s); notes != nullptr && notes->isVisible())
        notes->setCurrentRow(1);
      grab(window, folder.filePath(page->id + suffix));
    }
    drawSubjects(window, person, folder, suffix, drawn);
  }
}

}  // namespace

int drawPages(const QString& file, const QString& folderName, const Clock& clock, Settings& settings) {
  LongRead::manyPosts = std::numeric_limits<std::size_t>::max();  // a picture shows what is read
  QDir folder(folderName);
  if (!folder.mkpath(u"."_s)) {
    std::fprintf(stderr, "%s: the folder cannot be made\n", qUtf8Printable(folderName));
    return 1;
  }
  try {
    // Of a copy, so that the pages look as they do to somebody who may write, and the file stays as it is.
    const QTemporaryDir room;
    const QString copy = room.filePath(QFileInfo(file).fileName());
    Database original = Database::open(file, OpenMode::ReadOnly);
    backUp(original, copy);
    Workspace workspace(Database::open(copy, OpenMode::ReadWrite), clock);
    const auto people = oneOfEachRole(workspace);
    for (const NamedLook& look : {NamedLook{u"light"_s, LookChoice::Light}, NamedLook{u"dark"_s, LookChoice::Dark}}) {
      for (const int percent : {100, 150}) {
        for (const QSize size : {QSize(1280, 720), QSize(1366, 768), QSize(1440, 900)}) {
          theme().setLook(look.choice);
          theme().setTextScale(percent / 100.0);
          const QString suffix = u"-%1-%2-%3x%4.png"_s.arg(look.name).arg(percent).arg(size.width()).arg(size.height());
          MainWindow window(workspace, settings);
          window.resize(size);
          window.show();
          drawOnce(window, people, folder, suffix);
          if (percent == 100 && size.width() == 1280 && people.contains(HomeRole::TeamManager))
            drawForGuide(window, people.at(HomeRole::TeamManager), folder, look.name);
          WelcomeWindow welcome({});
          welcome.resize(size);
          welcome.show();
          grab(welcome, folder.filePath(u"welcome"_s + suffix));
        }
      }
    }
  } catch (const StoreError& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.sentence()));
    return 1;
  }
  return 0;
}

}  // namespace headroom
