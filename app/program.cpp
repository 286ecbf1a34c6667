// SPDX-License-Identifier: MIT
// Does what the welcome asks for: makes, copies, opens or restores a file, and shows its window.
#include "app/program.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <utility>

#include "core/base/event_log.h"
#include "core/organisation/key_store.h"
#include "core/organisation/organisation_store.h"
#include "core/sample/sample.h"
#include "core/store/backup.h"
#include "core/store/cipher.h"
#include "core/store/daily_backup.h"
#include "core/store/place.h"
#include "core/store/working_place.h"
#include "core/supervision/older_records_actions.h"
#include "core/supervision/older_records_store.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/segmented_control.h"
#include "ui/shell/dropped_files.h"
#include "ui/shell/end_mark.h"
#include "ui/shell/file_keeper.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/kept_matches.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/reminders.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/server_watch.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/unlock_file_dialog.h"
#include "ui/welcome/first_questions_dialog.h"
#include "ui/welcome/own_file_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// For writing where that is possible; a file in a place that cannot be written to can still be read.
Database openForWindow(const QString& path) {
  const QFileInfo file(path);
  const bool readable = file.isFile() && (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable());
  if (readable) return Database::open(path, OpenMode::ReadOnly);
  try {
    return Database::open(path, OpenMode::ReadWrite);
  } catch (const StoreError& error) {
    if (error.fault() != StoreFault::TakenCopy) throw;
    return Database::open(path, OpenMode::ReadOnly);
  }
}

/// Where a new file goes: one that the boxes for opening list, whether or not its ending was typed.
QString askForPlace(QWidget* parent, const QString& title, const QString& suggested) {
  const QString path = QFileDialog::getSaveFileName(
      parent, title, suggested, Program::tr("Headroom files (*.headroom)"), nullptr, QFileDialog::DontConfirmOverwrite);
  return path.isEmpty() || path.endsWith(u".headroom"_s, Qt::CaseInsensitive) ? path : path + u".headroom"_s;
}

/// Whether the window will ask who is looking, or for a passphrase of whoever looked last.
bool asksFirst(Workspace& workspace, const QString& code) {
  return workspace.read([&code](const Desk& desk) {
    const auto known = findPerson(desk.records, code);
    return !known || loadKeys(desk.records, *known).has_value();
  }) != false;
}

}  // namespace

Program::Program(Settings& settings, Clock clock, QObject* parent)
    : QObject(parent), settings_(settings), clock_(std::move(clock)), start_([](const QStringList& words) {
        return QProcess::startDetached(QCoreApplication::applicationFilePath(), words);
      }) {
  HelpKey::install();
  connect(qApp, &QGuiApplication::commitDataRequest, this, &Program::keepForSession, Qt::DirectConnection);
  connect(qApp, &QGuiApplication::saveStateRequest, this, &Program::keepForSession, Qt::DirectConnection);
  clearUnfinishedBackups(settings_.dataFolder());
  for (const QString& path : settings_.recentFiles())
    if (!isOnServer(path)) clearUnfinished(QFileInfo(path).absolutePath());
}
Program::~Program() = default;

void Program::showWelcome(const QString& problem) {
  welcome_ = std::make_unique<WelcomeWindow>(settings_.recentFiles());
  welcome_->addFootControl(tr("Text size"), textSizeControl(settings_));
  welcome_->addFootControl(tr("Look"), lookControl(settings_));
  connect(welcome_.get(), &WelcomeWindow::sampleWanted, this, &Program::openSample);
  connect(welcome_.get(), &WelcomeWindow::ownFileWanted, this, &Program::startOwn);
  connect(welcome_.get(), &WelcomeWindow::importWanted, this, [this] { importInto(); });
  connect(welcome_.get(), &WelcomeWindow::diagnosisWanted, this, [this] { showDiagnosis(welcome_.get()); });
  // Queued: what is dropped is asked about when the drop is over.
  connect(new DroppedFiles(*welcome_), &DroppedFiles::dropped, this, &Program::takeDropped, Qt::QueuedConnection);
  connect(welcome_.get(), &WelcomeWindow::openWanted, this, &Program::openExisting);
  connect(welcome_.get(), &WelcomeWindow::serverWanted, this, [this] { openServer(); });
  connect(welcome_.get(), &WelcomeWindow::restoreWanted, this, &Program::restoreBackup);
  connect(welcome_.get(), &WelcomeWindow::recentWanted, this, &Program::openFile);
  if (!problem.isEmpty()) welcome_->showProblem(problem);
  welcome_->resize(1366, 768);
  welcome_->show();
}

bool Program::openFile(const QString& path) {
  if (SingleInstance::handOver(path, runtimeFolder())) {
    // The window that has it open is in front now.
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    return true;
  }
  if (isOnServer(path)) return openKnownServer(path);
  clearUnfinished(QFileInfo(path).absolutePath());
  QWidget* asking = welcome_ != nullptr && welcome_->isVisible() ? welcome_.get() : nullptr;
  if (isCipherBuilt() && !unlockWithDialog(path, asking)) {
    if (asking == nullptr && window_ == nullptr) showWelcome();
    return false;
  }
  try {
    return showRecords(openForWindow(path));
  } catch (const StoreError& error) {
    sayNotOpened(error);
    return false;
  }
}

void Program::sayNotOpened(const StoreError& error) {
  noteEvent(kindOf(error.fault()));
  if (welcome_ == nullptr || !welcome_->isVisible()) showWelcome();
  welcome_->showProblem(error.sentence());
}

bool Program::showRecords(Database records) {
  const QString path = records.path();
  auto workspace = std::make_unique<Workspace>(std::move(records), clock_);
  auto window = std::make_unique<MainWindow>(*workspace, settings_);
  const QString before = workspace_ ? workspace_->path() : QString();
  closeFile();
  if (!before.isEmpty() && saltOf(before) != saltOf(path)) forgetKeyOf(before);
  window_ = std::move(window);
  workspace_ = std::move(workspace);
  settings_.addRecentFile(absolutePlace(path));
  connectWindow();
  markOpen();
  isOnServer(path) ? watchServer() : watchFile();
  answerStarts();
  if (!workspace_->isReadOnly() &&
      workspace_->read([](const Desk& desk) { return hasOlderRecords(desk.records); }) == true)
    workspace_->perform([](WritableDesk& desk) { return hangOlderRecords(desk); });
  takeViewer();
  const auto show = [this] {
    window_->show();
    if (welcome_ != nullptr) welcome_->close();
  };
  // With its first page in it, and so laid out once; what has to be asked before is asked over a window.
  const bool asks = asksFirst(*workspace_, settings_.viewerCode(workspace_->path()));
  if (asks) show();
  window_->begin();
  if (!asks) show();
  window_->findChild<Reminders*>()->sayAtStart(window_->messages(), *window_->findChild<PageStack*>());
  return true;
}

void Program::takeViewer() {
  const QString code = std::exchange(as_, {});
  if (code.isEmpty()) return;
  const auto known = workspace_->read([&code](const Desk& desk) { return findPerson(desk.records, code); });
  if (!known || !*known)
    return window_->messages().showMessage(MessageKind::Warning,
                                           tr("Nobody in this file has the code \u2018%1\u2019.").arg(code));
  settings_.setViewerCode(workspace_->path(), code);
}

void Program::letGo() {
  mark_.reset();
  instance_.reset();
  keeper_.reset();
  line_.reset();
}

void Program::closeFile() {
  letGo();
  window_.reset();
  workspace_.reset();
}

void Program::watchFile() {
  keeper_ = std::make_unique<FileKeeper>(*workspace_, backupFolder(settings_.dataFolder(), workspace_->path()),
                                         runtimeFolder(), this);
  held_.clear();
  connect(keeper_.get(), &FileKeeper::heldElsewhere, this, &Program::sayIfReadOnly);
  connect(keeper_.get(), &FileKeeper::backedUp, this, [this] { window_->setBackedUp(backupWords(*workspace_)); });
  connect(keeper_.get(), &FileKeeper::backupFailed, this,
          [this](const QString& sentence) { window_->messages().showMessage(MessageKind::Warning, sentence); });
  window_->setBackedUp(backupWords(*workspace_));
  if (workspace_->isReadOnly()) {
    window_->messages().showMessage(MessageKind::Info, whyOnlyRead());
  } else {
    keeper_->begin();
  }
}

void Program::markOpen() {
  mark_ = std::make_unique<EndMark>(workspace_->path(), settings_.dataFolder());
  if (!mark_->wasLeft()) return;
  noteEvent("cut off before");
  window_->setCutOff();
}

// A later start with the same place.
void Program::answerStarts() {
  instance_ = std::make_unique<SingleInstance>(workspace_->path(), runtimeFolder());
  connect(instance_.get(), &SingleInstance::raiseWanted, this, [this] {
    window_->setWindowState(window_->windowState() & ~Qt::WindowMinimized);
    window_->raise();
    window_->activateWindow();
  });
}

void Program::connectWindow() {
  connect(window_.get(), &MainWindow::otherFileWanted, this, [this] {
    showWelcome();
    window_->close();
  });
  // Queued: the window that asks for it is closed by it.
  connect(window_.get(), &MainWindow::restoreWanted, this, &Program::restoreInto, Qt::QueuedConnection);
  connect(window_.get(), &MainWindow::fileWanted, this, &Program::openBeside);
  connect(window_.get(), &MainWindow::diagnosisWanted, this, [this] { showDiagnosis(window_.get()); });
  connect(new DroppedFiles(*window_), &DroppedFiles::dropped, this, &Program::takeDropped, Qt::QueuedConnection);
  // What cannot be saved here is said together with the way to change that.
  connect(window_.get(), &MainWindow::failureSaid, this, [this] {
    if (workspace_->isReadOnly() && !held_.isEmpty()) sayIfReadOnly(held_);
  });
}

void Program::sayIfReadOnly(const QString& sentence) {
  held_ = sentence;
  window_->messages().showMessage(MessageKind::Warning, sentence, tr("Take over"), [this] {
    keeper_->takeOver();
    if (!workspace_->isReadOnly()) held_.clear();
  });
}

void Program::openSample() {
  // A fresh copy each day: what was tried yesterday stays in yesterday's file.
  const QDate today = clock_.today();
  const QString path = QDir(settings_.dataFolder()).filePath(u"sample-%1.headroom"_s.arg(today.toString(Qt::ISODate)));
  try {
    if (!QFileInfo::exists(path)) createSample(path, today);
  } catch (const StoreError& error) {
    welcome_->showProblem(error.sentence());
    return;
  }
  openFile(path);
}

void Program::openExisting() {
  const QString path = QFileDialog::getOpenFileName(welcome_.get(), tr("Open a file"), QDir::homePath(),
                                                    tr("Headroom files (*.headroom)"));
  if (!path.isEmpty()) openFile(path);
}

void Program::restoreBackup() {
  const QString backup = QFileDialog::getOpenFileName(welcome_.get(), tr("Choose the backup"),
                                                      QDir(settings_.dataFolder()).filePath(u"backups"_s),
                                                      tr("Headroom files (*.headroom)"));
  if (backup.isEmpty()) return;
  const QString target = askForPlace(welcome_.get(), tr("Where the restored file goes"), QDir::homePath());
  if (target.isEmpty()) return;
  if (restoreAsking(backup, target, welcome_.get())) openFile(target);
}

bool Program::restoreAsking(const QString& backup, const QString& target, QWidget* parent) {
  if (!unlockWithDialog(backup, parent)) return false;
  try {
    // Gone before the window that it belongs to.
    const bool wanted = RestoreDialog(backup, target, parent).exec() == QDialog::Accepted;
    if (!wanted) return false;
    closeFile();
    restore(backup, target, QFileInfo::exists(target));
    return true;
  } catch (const StoreError& error) {
    if (window_ != nullptr) {
      window_->messages().showMessage(MessageKind::Error, error.sentence());
    } else {
      if (welcome_ == nullptr || !welcome_->isVisible()) showWelcome();
      welcome_->showProblem(error.sentence());
    }
    return false;
  }
}

void Program::restoreInto(const QString& backup) {
  const QString target = workspace_->path();
  if (restoreAsking(backup, target, window_.get())) openFile(target);
}

std::optional<FileSalt> Program::askForSalt(QWidget* parent) {
  FilePassphraseDialog dialog(FileKeyPurpose::NewFile, 0, parent);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return dialog.salt();
}

void Program::startOwn() {
  OwnFileDialog dialog(clock_.today(), welcome_.get());
  connect(&dialog, &OwnFileDialog::finishWanted, this, [this, &dialog] {
    if (makeOwnFile(dialog)) dialog.accept();
  });
  dialog.exec();
}

bool Program::makeOwnFile(OwnFileDialog& dialog) {
  const auto start = dialog.start();
  if (!start) return dialog.showProblem(start.error().sentence), false;
  if (start->people.empty()) return dialog.showProblem(tr("People: name at least one person, yourself.")), false;
  const QString path = askForPlace(&dialog, tr("Where your file goes"), QDir::home().filePath(tr("My team.headroom")));
  if (path.isEmpty()) return false;
  const auto salt = askForSalt(&dialog);
  if (!salt) return false;
  const QString refusal = createOwnFile(path, *start, *salt);
  if (!refusal.isEmpty()) return dialog.showProblem(refusal), false;
  if (!salt->isEmpty()) showFileRecoverySheet(path, clock_.today(), &dialog);
  rememberViewer(path, dialog.firstPerson());
  return openFile(path);
}

void Program::rememberViewer(const QString& path, const QString& name) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  for (const Person& person : loadOrganisationOn(records, clock_.today()).people) {
    if (person.name == name) return settings_.setViewerCode(QFileInfo(path).absoluteFilePath(), person.code);
  }
}

QString Program::createOwnFile(const QString& path, const CaseloadStart& start, const FileSalt& salt) {
  try {
    createFilled(
        path,
        [&](Database& records) {
          WritableDesk desk{records, {}, clock_};
          const auto started = startCaseload(desk, start);
          if (!started) throw StoreError(StoreFault::Other, started.error().sentence);
        },
        salt);
    return {};
  } catch (const StoreError& error) {
    return error.sentence();
  }
}

QString Program::makeForImport(const QString& before, QWidget* parent) {
  const QString path =
      askForPlace(parent, tr("Where your new file goes"), QDir::home().filePath(tr("My service.headroom")));
  if (path.isEmpty()) return {};
  const auto salt = askForSalt(parent);
  if (!salt) return {};
  // Of an import that was stopped after its file was made.
  if (!before.isEmpty()) QFile::remove(before);
  createFilled(
      path, [](Database&) {}, *salt);
  if (!salt->isEmpty()) showFileRecoverySheet(path, clock_.today(), parent);
  return path;
}

// What is brought comes first, and what would come of it is seen in an empty file; where it goes is asked last.
void Program::importInto(const QStringList& sources) {
  const QTemporaryDir room;
  const QString empty = room.filePath(u"empty.headroom"_s);
  QString path;
  try {
    createFilled(empty, [](Database&) {});
  } catch (const StoreError& error) {
    welcome_->showProblem(error.sentence());
    return;
  }
  ImportDialog dialog(empty, clock_.today(), welcome_.get());
  dialog.setMatchMemory(keptMatches(settings_));
  dialog.setPlace([&](QWidget* parent) {
    const QString made = makeForImport(path, parent);
    if (!made.isEmpty()) path = made;
    return made;
  });
  dialog.bring(sources);
  dialog.exec();
  if (dialog.added() > 0) {
    askFirstQuestions(path, clock_, welcome_.get());
    openFile(path);
  } else if (!path.isEmpty()) {
    QFile::remove(path);  // made a moment ago for an import that was stopped
  }
}

}  // namespace headroom
