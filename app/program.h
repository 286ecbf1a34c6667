// SPDX-License-Identifier: MIT
// The window program: welcome or a file's window, one at a time, and what the welcome asks for.
#pragma once
#include <QObject>
#include <functional>
#include <memory>

#include "core/caseload/caseload_start.h"
#include "ui/shell/main_window.h"
#include "ui/welcome/welcome_window.h"

class QSessionManager;

namespace headroom {

class EndMark;
class FileKeeper;
class OwnFileDialog;
class ServerWatch;
class SingleInstance;

class Program : public QObject {
  Q_OBJECT

 public:
  Program(Settings& settings, Clock clock, QObject* parent = nullptr);
  ~Program() override;
  void showWelcome(const QString& problem = {});
  /// Opens the file's window; shows the welcome with the reason when it cannot.
  bool openFile(const QString& path);
  /// Asks which server, and for its password where it wants one; `place`: one that is known.
  void openServer(const QString& place = {});
  /// Who looks at the file that is opened next, by their code; empty: who did last.
  void lookAs(const QString& code) { as_ = code; }
  /// Keeps what is typed and ends the program, from whatever loop; when something could not be kept, only the second
  /// time that it is asked.
  void end();
  /// After end() that ended it: no loop is to be run any more.
  bool isEnding() const { return isEnding_; }
  /// In place of starting another process of this program, which is told these words.
  void setStarter(std::function<bool(const QStringList&)> starter) { start_ = std::move(starter); }
  /// Lets go of the file, and leaves its window as it stands: for a program that ends at once.
  void letGo();
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
  /// Opens a server, and asks only where it needs a password; shows the welcome with the reason when it cannot.
  bool openKnownServer(const QString& place);
  /// In the welcome, which is shown for it.
  void sayNotOpened(const StoreError& error);
  /// The window of these records, in place of the one before, with everything that goes with it.
  bool showRecords(Database records);
  void watchServer();
  /// Of a file that is open only to be read.
  QString whyOnlyRead();
  void markOpen();
  void answerStarts();
  void startOwn();
  bool makeOwnFile(OwnFileDialog& dialog);
  /// Makes the file in one save; the sentence of the refusal, and then no file, or an empty text.
  QString createOwnFile(const QString& path, const CaseloadStart& start, const FileSalt& salt);
  /// Who started a file looks at it first, without being asked.
  void rememberViewer(const QString& path, const QString& name);
  /// Asks what is brought where nothing is said, then where the file of it goes, and opens it; an import that is left
  /// leaves no file.
  void importInto(const QStringList& sources = {});
  /// Asks where the file goes and who can read it, and makes it empty in the place of the one `before`; its path, or an
  /// empty text. Throws StoreError.
  QString makeForImport(const QString& before, QWidget* parent);
  void watchFile();
  void connectWindow();
  /// In a window of its own: another process, as a double click starts it.
  void openBeside(const QString& path);
  /// Files of Headroom are opened, the first of them at the welcome itself; anything else is brought in.
  void takeDropped(const QStringList& paths);
  void showDiagnosis(QWidget* parent);
  void keepForSession(QSessionManager& session);
  void sayIfReadOnly(const QString& sentence);

  Settings& settings_;
  QString held_;  ///< why the open file is open only to read, while taking it over would help
  QString as_;    ///< the code of whoever is to look
  Clock clock_;
  std::function<bool(const QStringList&)> start_;
  bool isEnding_ = false;
  bool wasAskedToEnd_ = false;
  std::unique_ptr<WelcomeWindow> welcome_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<FileKeeper> keeper_;
  std::unique_ptr<ServerWatch> line_;
  std::unique_ptr<SingleInstance> instance_;
  std::unique_ptr<EndMark> mark_;
};

}  // namespace headroom
