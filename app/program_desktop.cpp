// SPDX-License-Identifier: MIT
// The part of the program that the desktop asks for: other files in windows of their own, what is dropped, and an end
// that comes from outside.
#include <QCoreApplication>
#include <QSessionManager>

#include <algorithm>
#include <utility>

#include "app/program.h"
#include "app/window_diagnosis.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/diagnosis_dialog.h"
#include "ui/shell/dropped_files.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The words after the program's name with which it opens that file in this profile.
QStringList wordsFor(const QString& path, const QString& profile) {
  return profile.isEmpty() ? QStringList{path} : QStringList{path, u"--profile"_s, profile};
}

}  // namespace

void Program::openBeside(const QString& path) {
  if (start_(wordsFor(path, settings_.profile()))) return;
  window_->messages().showMessage(MessageKind::Error, tr("Another window could not be opened."));
}

void Program::takeDropped(const QStringList& paths) {
  const bool atWelcome = welcome_ != nullptr && welcome_->isVisible();
  QStringList files = paths;
  const auto bring = std::stable_partition(files.begin(), files.end(), isHeadroomFile);
  const QStringList others(bring, files.end());
  files.erase(bring, files.end());
  // One window a file: what is open here stays.
  if (atWelcome && !files.isEmpty()) {
    openFile(files.takeFirst());
  } else if (!others.isEmpty()) {
    atWelcome ? importInto(others) : window_->goTo({u"import"_s, others.join(u'\n')});
  }
  for (const QString& path : std::as_const(files))
    if (window_ != nullptr) openBeside(path);
}

void Program::showDiagnosis(QWidget* parent) {
  const QString file = workspace_ != nullptr ? workspace_->path() : settings_.recentFiles().value(0);
  DiagnosisDialog(windowDiagnosis(settings_, file), parent).exec();
}

void Program::end() {
  const bool kept = window_ == nullptr || window_->keepForEnd();
  // Why not is said in the window.
  if (!kept && !std::exchange(wasAskedToEnd_, true)) return;
  isEnding_ = true;
  QCoreApplication::exit();
}

// The session ends, or is written down: nothing is asked, and it is begun again with the same file.
void Program::keepForSession(QSessionManager& session) {
  const bool isOpen = window_ != nullptr && workspace_ != nullptr;
  if (isOpen && !window_->keepForEnd()) return session.cancel();
  QStringList words{QCoreApplication::applicationFilePath()};
  if (isOpen) words << wordsFor(workspace_->path(), settings_.profile());
  session.setRestartCommand(words);
}

}  // namespace headroom
