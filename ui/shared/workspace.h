// SPDX-License-Identifier: MIT
// The one door between the screens and the records: every read and every save of the window passes here.
// A refusal becomes a sentence, a failure is caught once, and one signal says that something changed.
#pragma once
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "core/desk/draft_store.h"
#include "core/store/place.h"
#include "core/store/snapshot.h"
#include "ui/shared/file_turns.h"
#include "ui/shared/hearing.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/server_line.h"

namespace headroom {

/// What Workspace::perform gives: the value when it was saved; of an action without one, whether it was saved.
template <class T>
using Performed = std::conditional_t<std::is_void_v<T>, bool, std::optional<T>>;

/// What changed() is about.
enum class Changed {
  Saved,      ///< something was saved, here or by another connection of this program
  Elsewhere,  ///< other people saved something on the server
  File,       ///< the file was opened again: for writing, only for reading, under another key, or after a line was cut
};

class Workspace : public QObject {
  Q_OBJECT

 public:
  Workspace(Database records, Clock clock, QObject* parent = nullptr);

  /// Runs f(const Desk&) and gives its value; nothing after a failure, which has been shown.
  template <class F>
  auto read(F f) -> std::optional<std::invoke_result_t<F, const Desk&>> {
    std::optional<std::invoke_result_t<F, const Desk&>> value;
    guard([&] { value.emplace(f(static_cast<const Desk&>(desk_))); });
    return value;
  }

  /// Several readings for one page. On a server they are of one moment, which begins and ends once; one that saves
  /// meanwhile ends it. In a file each is by itself, so that others may save between them.
  void readTogether(const std::function<void()>& f);

  /// Runs f(WritableDesk&) -> Result<T> in one save and gives its value when that is durable; then everything visible
  /// reloads. Nothing after a refusal or a failure, whose sentence has been shown and which saved nothing. Of a
  /// Result<void>: whether it was saved.
  template <class F>
  auto perform(F f) -> Performed<typename std::invoke_result_t<F, WritableDesk&>::value_type> {
    Performed<typename std::invoke_result_t<F, WritableDesk&>::value_type> value{};
    std::optional<Refusal> refusal;
    const bool done = save([&](WritableDesk& desk) {
      auto result = f(desk);
      if (!result) {
        refusal = result.error();
      } else if constexpr (std::is_void_v<typename decltype(result)::value_type>) {
        value = true;
      } else {
        value.emplace(std::move(*result));
      }
      return result.has_value();
    });
    if (!done) value = {};
    if (refusal) say(NotDone::Refused, refusal->sentence);
    if (value) noteSaved();
    return value;
  }

  /// A save that changes no page: words typed and not saved yet, a wrong passphrase that is counted. Kept whatever
  /// f(WritableDesk&) answers, which is given; nothing after a failure, which has been shown.
  template <class F>
  auto keep(F f) -> std::optional<std::invoke_result_t<F, WritableDesk&>> {
    std::optional<std::invoke_result_t<F, WritableDesk&>> value;
    const bool done = save([&](WritableDesk& desk) {
      value.emplace(f(desk));
      return true;
    });
    if (!done) value.reset();
    return value;
  }
  /// keep() for words that are typed: while the line to the server is cut, f works at records that hold the viewer's
  /// drafts alone, which lie on this computer until it answers again.
  template <class F>
  auto keepTyping(F f) -> std::optional<std::invoke_result_t<F, WritableDesk&>> {
    if (!line_.isCut) {
      auto value = keep(f);
      if (value) noteForms();
      if (value || !line_.isCut) return value;
    }
    std::optional<std::invoke_result_t<F, WritableDesk&>> value;
    if (!keepHere([&](WritableDesk& desk) { value.emplace(f(desk)); })) value.reset();
    return value;
  }
  /// Keeps words typed into a form that the viewer has open, in place of those kept before; false when they could not
  /// be, which has been shown.
  bool keepDraft(const Draft& draft);
  /// The words of that form are not needed any more; false when they still lie there, which has been shown.
  bool dropDraft(const QString& form);

  /// Runs f(WritableDesk&) -> Result<void> on a connection of its own while this one has let go of the file: for what
  /// makes several saves and changes the whole file. Whether it was done; why not has been said.
  template <class F>
  bool performAlone(F f) {
    if (!showsToday()) return false;
    prepareSave();
    Result<void> done;
    const bool ran = whileClosed([&] {
      Database own = Database::open(path_, OpenMode::ReadWrite);
      WritableDesk desk{own, desk_.viewer, clock_};
      done = f(desk);
    });
    if (ran && !done) say(NotDone::Refused, done.error().sentence);
    return ran && done;
  }

  const Viewer& viewer() const { return desk_.viewer; }
  void setViewer(Viewer viewer);
  /// The day that the pages show: today, unless another was chosen.
  QDate today() const { return desk_.today(); }
  /// Whatever day the pages show.
  const Clock& clock() const { return clock_; }
  /// Every page shows that day, and nothing can be changed; nothing: today again. What the viewer may see stays what
  /// their posts of today let them see.
  void lookAsAt(std::optional<QDate> day);
  const std::optional<QDate>& asAt() const { return asAt_; }
  /// The place that is open (store/place.h).
  const QString& path() const { return path_; }
  bool isOnServer() const { return headroom::isOnServer(path_); }
  /// What people call it.
  QString placeName() const { return nameOfPlace(path_); }
  bool isReadOnly() const { return mode_ == OpenMode::ReadOnly || asAt_.has_value(); }
  bool isEncrypted() const { return encrypted_; }
  /// True after a perform() that failed because somebody else had changed the row: the page keeps what was typed and
  /// asks with a ConflictDialog.
  bool lastWasConflict() const { return lastWasConflict_; }
  /// Runs before every save, for the backup of the day's first change. It reports its own failures: they stop no save.
  void setBeforeSave(std::function<void(Database&)> f) { beforeSave_ = std::move(f); }
  /// What runs before a save, for a save that another connection is about to make.
  void prepareSave() {
    if (beforeSave_) beforeSave_(records_);
  }
  /// Something was saved, by this connection or by another of this program.
  void noteSaved() { Q_EMIT changed(Changed::Saved); }
  /// Says why something was not done, where the newest Hearing shows it.
  void say(NotDone why, const QString& sentence);
  FileTurns& turns() { return turns_; }
  ServerLine& line() { return line_; }
  /// Opens the same file again, for writing or only for reading; shows why when it cannot.
  bool reopen(OpenMode mode);
  /// Lets go of the file until reopen(); until then nothing is read and nothing saved.
  void close();
  bool isClosed() const { return closed_; }
  /// Runs `f` while the file is let go of, and opens it again; false when either failed, which has been shown.
  bool whileClosed(const std::function<void()>& f);
  OpenMode mode() const { return mode_; }
  /// Where the backups of this file lie; empty while nobody keeps any.
  const QString& backups() const { return backups_; }
  void setBackups(const QString& folder) { backups_ = folder; }
  /// How this person left the pages; without setMemory() it lasts as long as the window.
  PageMemory& memory() { return *memory_; }
  void setMemory(std::unique_ptr<PageMemory> memory) { memory_ = std::move(memory); }
  /// Records on a server: whether the line is cut. Nothing is read or saved then, but what is typed is kept on this
  /// computer.
  bool isCut() const { return line_.isCut; }
  /// What to watch for other people's saves, or -1; how often it was told.
  int noticeDescriptor() const { return records_.noticeDescriptor(); }
  qint64 savesHeard() const { return records_.savesHeard(); }
  bool hasSavesToTell() const { return records_.hasSavesToTell(); }
  void tellSaves() const { records_.tellSaves(); }
  /// For whoever notices it before a read does.
  void noteCut();
  /// A new line in place of the cut one: a save in doubt is settled, and what was typed meanwhile goes where it
  /// belongs.
  void takeLine(Database records);
  /// What was typed at this computer while the line was cut goes among the drafts of whoever entered.
  void bringTypedBack();
  /// A backup of the file as it is now, whatever was made today already; says so when it fails.
  void backUpNow();

 Q_SIGNALS:
  /// Once for every save. The window shows it after the event that saved.
  void changed(headroom::Changed what);

 private:
  friend class Hearing;
  bool guard(const std::function<void()>& f);
  /// Whether the pages show today; says that nothing can be changed otherwise.
  bool showsToday();
  /// One transaction round `f`, committed when it says so. A long read gives way to it, and the backup of the day's
  /// first change is made before.
  bool save(const std::function<bool(WritableDesk&)>& f);
  void report(const StoreError& error);
  void sayCut();
  bool keepHere(const std::function<void(WritableDesk&)>& f);
  LocalDrafts* localDrafts();
  void noteForms();

  static constexpr int kBusyMilliseconds = 50;
  ServerLine line_;
  FileTurns turns_;
  std::vector<const Hearing*> hearings_;
  Database records_;
  std::optional<Snapshot> together_;  ///< of `records_`: gone before they are
  QString path_;
  OpenMode mode_;
  bool encrypted_;
  bool closed_ = false;
  QString backups_;
  Clock clock_;
  WritableDesk desk_;
  std::optional<QDate> asAt_;
  std::function<void(Database&)> beforeSave_;
  std::unique_ptr<PageMemory> memory_ = std::make_unique<PageMemory>();
  bool inDoubt_ = false;  // the last failure may have left the connection unusable: open again before the next try
  bool lastWasConflict_ = false;
};

}  // namespace headroom
