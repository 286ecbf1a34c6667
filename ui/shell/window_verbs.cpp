// SPDX-License-Identifier: MIT
// One table of verbs and one list of keys. What each key does is said to people by the shortcut sheet.
#include "ui/shell/window_verbs.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTextEdit>

#include <map>

#include "core/organisation/access.h"
#include "ui/exchange/import_dialog.h"
#include "ui/reflection/note_shelf.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"
#include "ui/shell/as_at.h"
#include "ui/shell/guide.h"
#include "ui/shell/help_window.h"
#include "ui/shell/kept_matches.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/palette.h"
#include "ui/shell/reminders.h"
#include "ui/shell/settings.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/take_copy_dialog.h"
#include "ui/shell/who_is_there.h"
#include "ui/welcome/first_questions_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {

WindowVerbs::WindowVerbs(const WindowParts& parts, QWidget& window) : QObject(&window), parts_(parts), window_(window) {
  bindKeys();
  qApp->installEventFilter(this);
  HelpKey::install();
  TakingBack& back = TakingBack::of(parts_.workspace);
  connect(&back, &TakingBack::tookBack, this, [this](const QString& words) { parts_.messages.showDone(words); });
  connect(&back, &TakingBack::couldNot, this, [this](const QString& words) {
    constexpr int kToastMilliseconds = 10'000;
    parts_.messages.showMessage(MessageKind::Info, words);
    parts_.messages.hideAfter(kToastMilliseconds);
  });
  connect(&parts_.who, &WhoIsThere::entered, &back, &TakingBack::forget);
  connect(&parts_.who, &WhoIsThere::locked, &back, &TakingBack::forget);
  NoteShelf& shelf = NoteShelf::of(parts_.workspace);
  connect(&parts_.who, &WhoIsThere::entered, &shelf, &NoteShelf::forget);
  connect(&parts_.who, &WhoIsThere::locked, &shelf, &NoteShelf::forget);
}

bool WindowVerbs::doVerb(const Address& address) {
  static const std::map<QString, void (*)(WindowVerbs&, const QString&)> verbs{
      {u"import"_s,
       [](WindowVerbs& self, const QString& paths) { self.importFiles(paths.split(u'\n', Qt::SkipEmptyParts)); }},
      {u"questions"_s,
       [](WindowVerbs& self, const QString&) { askFirstQuestions(self.parts_.workspace, &self.window_); }},
      {u"palette"_s, [](WindowVerbs& self, const QString& typed) { self.openPalette(typed); }},
      {u"day"_s, [](WindowVerbs& self, const QString&) { self.chooseDay(); }},
      {u"print"_s, [](WindowVerbs& self, const QString&) { self.printPage(); }},
      {u"who"_s, [](WindowVerbs& self, const QString&) { self.parts_.who.choose(); }},
      {u"back"_s, [](WindowVerbs& self, const QString&) { self.parts_.pages.step(-1); }},
      {u"settings"_s, [](WindowVerbs& self, const QString&) { self.openSettings(); }},
      {u"lock"_s, [](WindowVerbs& self, const QString&) { self.parts_.who.lock(); }},
      {u"passphrase"_s, [](WindowVerbs& self, const QString&) { self.parts_.who.choosePassphrase(); }},
      {u"recoverykey"_s, [](WindowVerbs& self, const QString&) { self.parts_.who.makeRecoveryKey(); }},
      {u"recover"_s, [](WindowVerbs& self, const QString&) { self.parts_.who.recoverPassphrase(); }},
      {u"file"_s, [](WindowVerbs& self, const QString& step) { self.parts_.who.changeFile(step); }},
      {u"copy"_s, [](WindowVerbs& self, const QString&) { self.takeCopyAlong(); }},
      {u"diagnosis"_s, [](WindowVerbs& self, const QString&) { Q_EMIT self.diagnosisWanted(); }},
      {u"restore"_s, [](WindowVerbs& self, const QString& backup) { Q_EMIT self.restoreWanted(backup); }},
  };
  const auto verb = verbs.find(address.page);
  if (verb == verbs.end()) return false;
  verb->second(*this, address.subject);
  return true;
}

void WindowVerbs::bindKeys() {
  const auto key = [this](const char* keys, auto f) {
    connect(new QShortcut(QKeySequence(QLatin1String(keys)), &window_), &QShortcut::activated, this, f);
  };
  key("Ctrl+K", [this] { openPalette(); });
  key("Alt+Left", [this] { parts_.pages.step(-1); });
  key("Alt+Right", [this] { parts_.pages.step(1); });
  key("Ctrl+=", [this] { resizeText(0.1); });
  key("Ctrl++", [this] { resizeText(0.1); });
  key("Ctrl+-", [this] { resizeText(-0.1); });
  key("Ctrl+0", [this] { usualText(); });
  key("Ctrl+,", [this] { openSettings(); });
  key("Ctrl+Q", [this] { window_.close(); });
  // Where nobody is let in no page is shown: the guide, which says nothing of anybody, comes beside.
  const auto help = [this] {
    const QString place = guideFor(parts_.pages.address().page);
    if (parts_.who.isLocked()) return showHelpBeside(window_, place);
    Q_EMIT wanted({u"help"_s, place});
  };
  key("F1", help);
  connect(&parts_.sidebar, &Sidebar::helpWanted, this, help);
  key("Ctrl+/", [this] { showShortcutSheet(&window_); });
  key("Ctrl+Shift+N", [this] { Q_EMIT wanted({u"actions"_s, u"new"_s}); });
  key("Ctrl+Shift+S", [this] { openPalette(tr("Start supervision with ")); });
  key("Ctrl+Shift+R", [this] { Q_EMIT wanted({u"reflections"_s, u"new"_s}); });
  key("Ctrl+Shift+D", [this] { chooseDay(); });
  key("Ctrl+Z", [this] { takeBackLast(); });
  key("Ctrl+L", [this] { parts_.who.lock(); });
  key("F11", [this] { setAlone(parts_.sidebar.isVisible()); });
  key("F6", [this] { focusNextPane(); });
  key("F5", [this] { parts_.pages.noteChange(); });
  for (int i = 1; i <= 9; ++i) {
    key(qPrintable(u"Alt+%1"_s.arg(i)), [this, i] {
      if (const auto id = parts_.sidebar.pageAt(static_cast<std::size_t>(i - 1))) Q_EMIT wanted({*id, {}});
    });
  }
}

void WindowVerbs::openPalette(const QString& typed) {
  if (parts_.who.isLocked()) return;
  Palette palette(parts_.workspace, &window_);
  palette.type(typed);
  if (palette.exec() == QDialog::Accepted && palette.chosen()) Q_EMIT wanted(*palette.chosen());
}

// As Ctrl+P does where the page binds it; everywhere else it is said which pages have something.
void WindowVerbs::printPage() {
  const Page* page = parts_.pages.current();
  if (page == nullptr) return;
  for (QShortcut* one : page->findChildren<QShortcut*>())
    if (one->key() == QKeySequence(QKeySequence::Print)) return Q_EMIT one->activated();
  constexpr int kToastMilliseconds = 10'000;
  parts_.messages.showMessage(MessageKind::Info,
                              tr("This page has nothing to print. Pages that do have a printer on one of their "
                                 "buttons, such as Balance, Reports and a session."));
  parts_.messages.hideAfter(kToastMilliseconds);
}

void WindowVerbs::openSettings() {
  const bool before = parts_.settings.reminders();
  SettingsDialog dialog(parts_.settings, parts_.workspace.path(), &window_);
  dialog.exec();
  // Whoever asks for reminders is told at once what they will be like.
  if (auto* reminders = window_.findChild<Reminders*>(); reminders != nullptr && before != parts_.settings.reminders())
    reminders->begin();
  if (dialog.wanted() == SettingsDialog::Wanted::Import) Q_EMIT wanted({u"import"_s, {}});
  if (dialog.wanted() == SettingsDialog::Wanted::OtherFile) Q_EMIT otherFileWanted();
  if (dialog.wanted() == SettingsDialog::Wanted::Recent) Q_EMIT fileWanted(dialog.recent());
  if (dialog.wanted() == SettingsDialog::Wanted::Diagnosis) Q_EMIT diagnosisWanted();
}

void WindowVerbs::importFiles(const QStringList& sources) {
  Workspace& workspace = parts_.workspace;
  if (workspace.isReadOnly())
    return parts_.messages.showMessage(MessageKind::Warning,
                                       tr("This file is open only to read, so nothing can be added to it."));
  const auto may = workspace.read(mayImport);
  if (!may) return;
  if (!*may) return parts_.messages.showMessage(MessageKind::Warning, may->error().sentence);
  ImportDialog dialog(workspace.path(), workspace.today(), &window_);
  dialog.setBackups(workspace.backups(), workspace.clock().now());
  dialog.setMatchMemory(keptMatches(parts_.settings));
  dialog.bring(sources);
  dialog.exec();
  if (dialog.added() == 0) return;
  workspace.noteSaved();
  TakingBack& back = TakingBack::of(workspace);
  if (const auto reversal = dialog.reversal()) back.offer(*reversal);
  back.sayDone(parts_.messages, tr("What was in the file is added."));
  askFirstQuestions(workspace, &window_);
}

void WindowVerbs::takeCopyAlong() {
  const Workspace& workspace = parts_.workspace;
  if (parts_.who.isLocked() || !workspace.isOnServer()) return;
  TakeCopyDialog dialog(workspace.path(), workspace.clock(), &window_);
  if (dialog.exec() != QDialog::Accepted) return;
  parts_.messages.showMessage(
      MessageKind::Done,
      tr("The copy is in %1. Open it as any file, with its passphrase.").arg(QDir::toNativeSeparators(dialog.path())));
}

void WindowVerbs::chooseDay() {
  if (parts_.who.isLocked() || !parts_.workspace.viewer().person) return;
  if (const auto day = askForDay(parts_.workspace, &window_)) Q_EMIT dayChosen(*day);
}

// A field takes its own typing back; otherwise the last thing done is, however long ago, or what the page offers to.
void WindowVerbs::takeBackLast() {
  TakingBack& back = TakingBack::of(parts_.workspace);
  const Page* page = parts_.pages.current();
  if (page == nullptr || parts_.who.isLocked()) return;
  if (!back.isOffered()) {
    for (MessageBar* bar : page->findChildren<MessageBar*>()) {
      if (bar->kind() != MessageKind::Done || !bar->actionButton()->isVisible()) continue;
      return bar->actionButton()->click();
    }
  }
  back.takeBack();
}

// Whoever has put everything else away brings it back first; the next Escape does what it does anywhere.
bool WindowVerbs::leavesAlone(const QWidget& part, QEvent& event) {
  const bool isKey = event.type() == QEvent::ShortcutOverride || event.type() == QEvent::KeyPress;
  if (!isKey || static_cast<QKeyEvent&>(event).key() != Qt::Key_Escape) return false;
  if (!window_.property("focusMode").toBool() || part.window() != &window_) return false;
  if (QApplication::activePopupWidget() != nullptr) return false;
  event.accept();
  if (event.type() == QEvent::KeyPress) setAlone(false);
  return true;
}

// What came here was bound by no page, or the keyboard is not on the page.
bool WindowVerbs::printsFrom(const QWidget& part, const QEvent& event) {
  if (event.type() != QEvent::KeyPress || part.window() != &window_) return false;
  if (!static_cast<const QKeyEvent&>(event).matches(QKeySequence::Print)) return false;
  printPage();
  return true;
}

// A field that has nothing of its own to take back leaves the key to the window.
bool WindowVerbs::eventFilter(QObject* watched, QEvent* event) {
  if (const auto* part = qobject_cast<const QWidget*>(watched);
      part != nullptr && (leavesAlone(*part, *event) || printsFrom(*part, *event)))
    return true;
  if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo))
    return false;
  const auto* line = qobject_cast<QLineEdit*>(watched);
  const auto* text = qobject_cast<QTextEdit*>(watched);
  const auto* plain = qobject_cast<QPlainTextEdit*>(watched);
  const bool leaves = (line != nullptr && !line->isUndoAvailable()) ||
                      (text != nullptr && !text->document()->isUndoAvailable()) ||
                      (plain != nullptr && !plain->document()->isUndoAvailable());
  if (leaves) event->ignore();
  return leaves;
}

void WindowVerbs::resizeText(double by) {
  theme().setTextScale(theme().textScale() + by);
  parts_.settings.setTextScale(theme().textScale());
}

void WindowVerbs::usualText() {
  theme().followDesktopText();
  parts_.settings.forgetTextScale();
}

// A page that has more to put away, as that of the notes, sees it by the window's property.
void WindowVerbs::setAlone(bool alone) {
  parts_.sidebar.setVisible(!alone);
  window_.setProperty("focusMode", alone);
}

void WindowVerbs::focusNextPane() {
  Page* page = parts_.pages.current();
  const bool inSidebar = parts_.sidebar.isAncestorOf(QApplication::focusWidget());
  if (inSidebar && page != nullptr) {
    parts_.pages.focusPage();
  } else if (page == nullptr || !page->focusNextPane()) {
    setAlone(false);
    parts_.sidebar.findChild<QWidget*>(u"sidebar.search"_s)->setFocus(Qt::TabFocusReason);
  }
}

}  // namespace headroom
