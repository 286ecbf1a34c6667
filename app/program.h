// SPDX-License-Identifier: MIT
// The window program: welcome or a file's window, one at a time, and what the welcome asks for.
#pragma once
#include <QObject>
#include <memory>

#include "core/caseload/caseload_start.h"
#include "ui/shell/main_window.h"
#include "ui/welcome/welcome_window.h"

namespace headroom {

class FileKeeper;
class OwnFileDialog;
class SingleInstance;

class Program : public QObject {
  Q_OBJECT

 public:
  Program(Settings& settings, Clock clock, QObject* parent = nullptr);
  ~Program() override;
  void showWelcome(const QString& problem = {});
  /// Opens the file's window; shows the welcome with the reason when it cannot.
  bool openFile(const QString& path);
  /// Who looks at the file that is opened next, by their code; empty: who did last.
  void lookAs(const QString& code) { as_ = code; }
  MainWindow* window() const { return window_.get(); }
  WelcomeWindow* welcome() const { return welcome_.get(); }

 private:
  void openSample();
  void openExisting();
  void restoreBackup();
  /// Puts a backup in the place of the open file and opens that; the file as it was stays beside it.
  void restoreInto(const QString& backup);
  /// Shows what differs and asks; true when the backup was put in place.
  bool restoreAsking(const QString& backup, const QString& target, QWidget* parent);
  /// Asks whether a file about to be made is encrypted; nothing when the user leaves.
  static std::optional<FileSalt> askForSalt(QWidget* parent);
  void takeViewer();
  void closeFile();
  void startOwn();
  bool makeOwnFile(OwnFileDialog& dialog);
  /// Makes the file in one save; the sentence of the refusal, and then no file, or an empty text.
  QString createOwnFile(const QString& path, const CaseloadStart& start, const FileSalt& salt);
  /// Who started a file looks at it first, without being asked.
  void rememberViewer(const QString& path, const QString& name);
  /// Asks what is brought, then where the file of it goes, and opens it; an import that is left leaves no file.
  void importInto();
  /// Asks where the file goes and who can read it, and makes it empty in the place of the one `before`; its path, or an
  /// empty text. Throws StoreError.
  QString makeForImport(const QString& before, QWidget* parent);
  void watchFile();
  void sayIfReadOnly(const QString& sentence);

  Settings& settings_;
  QString held_;  ///< why the open file is open only to read, while taking it over would help
  QString as_;    ///< the code of whoever is to look
  Clock clock_;
  std::unique_ptr<WelcomeWindow> welcome_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<FileKeeper> keeper_;
  std::unique_ptr<SingleInstance> instance_;
};

}  // namespace headroom
