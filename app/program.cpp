// SPDX-License-Identifier: MIT
// Does what the welcome asks for: makes, copies, opens or restores a file, and shows its window.
#include "app/program.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "core/sample/sample.h"
#include "core/store/backup.h"
#include "ui/shared/segmented_control.h"
#include "ui/shell/settings_dialog.h"
#include "ui/welcome/own_file_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {

Program::Program(Settings& settings, Clock clock, QObject* parent)
    : QObject(parent), settings_(settings), clock_(std::move(clock)) {}
Program::~Program() = default;

void Program::showWelcome(const QString& problem) {
  welcome_ = std::make_unique<WelcomeWindow>(settings_.recentFiles());
  welcome_->addFootControl(tr("Text size"), textSizeControl(settings_));
  welcome_->addFootControl(tr("Look"), lookControl(settings_));
  connect(welcome_.get(), &WelcomeWindow::sampleWanted, this, &Program::openSample);
  connect(welcome_.get(), &WelcomeWindow::ownFileWanted, this, &Program::startOwn);
  connect(welcome_.get(), &WelcomeWindow::importWanted, this, &Program::importInto);
  connect(welcome_.get(), &WelcomeWindow::openWanted, this, &Program::openExisting);
  connect(welcome_.get(), &WelcomeWindow::restoreWanted, this, &Program::restoreBackup);
  connect(welcome_.get(), &WelcomeWindow::recentWanted, this, &Program::openFile);
  if (!problem.isEmpty()) welcome_->showProblem(problem);
  welcome_->resize(1366, 768);
  welcome_->show();
}

bool Program::openFile(const QString& path) {
  try {
    auto workspace = std::make_unique<Workspace>(Database::open(path, OpenMode::ReadWrite), clock_);
    auto window = std::make_unique<MainWindow>(*workspace, settings_);
    window_ = std::move(window);
    workspace_ = std::move(workspace);
  } catch (const StoreError& error) {
    if (welcome_ != nullptr && welcome_->isVisible()) {
      welcome_->showProblem(error.sentence());
    } else {
      showWelcome(error.sentence());
    }
    return false;
  }
  settings_.addRecentFile(QFileInfo(path).absoluteFilePath());
  window_->show();
  if (welcome_ != nullptr) welcome_->close();
  window_->begin();
  return true;
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
  const QString backup = QFileDialog::getOpenFileName(welcome_.get(), tr("Choose the backup"), settings_.dataFolder(),
                                                      tr("Headroom files (*.headroom)"));
  if (backup.isEmpty()) return;
  const QString target =
      QFileDialog::getSaveFileName(welcome_.get(), tr("Where the restored file goes"), QDir::homePath(),
                                   tr("Headroom files (*.headroom)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (target.isEmpty()) return;
  try {
    restore(backup, target, false);
    openFile(target);
  } catch (const StoreError& error) {
    welcome_->showProblem(error.sentence());
  }
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
  const QString path =
      QFileDialog::getSaveFileName(&dialog, tr("Where your file goes"), QDir::home().filePath(tr("My team.headroom")),
                                   tr("Headroom files (*.headroom)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (path.isEmpty()) return false;
  const QString refusal = createOwnFile(path, *start);
  if (!refusal.isEmpty()) return dialog.showProblem(refusal), false;
  return openFile(path);
}

QString Program::createOwnFile(const QString& path, const CaseloadStart& start) {
  try {
    bool refused = false;
    QString sentence;
    {
      Database records = Database::create(path);
      Desk desk{records, {}, clock_};
      const auto started = startCaseload(desk, start);
      if (!started) {
        refused = true;
        sentence = started.error().sentence;
      }
    }
    if (refused) QFile::remove(path);
    return sentence;
  } catch (const StoreError& error) {
    return error.sentence();
  }
}
void Program::importInto() {}

}  // namespace headroom
