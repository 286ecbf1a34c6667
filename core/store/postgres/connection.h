// SPDX-License-Identifier: MIT
// The open connection to a server, seen by store/postgres/ alone. libpq is spoken to directly and answers in binary:
// Qt's driver turns sums into doubles, loses what a lost connection said, and can't step through one answer while
// another is asked.
#pragma once
#include <functional>
#include <memory>
#include <unordered_map>

#include "core/store/connection.h"
#include "core/store/postgres/library.h"

namespace headroom {

struct ResultEnd {
  void operator()(PGresult* result) const { pq().PQclear(result); }
};
using ServerResult = std::unique_ptr<PGresult, ResultEnd>;

class PostgresStatement;

struct PostgresConnection final : Database::Connection {
  struct ServerEnd {
    void operator()(PGconn* server) const { pq().PQfinish(server); }
  };
  std::unique_ptr<PGconn, ServerEnd> server;
  QString place;                     ///< as libpq takes it, without a password
  std::function<void()> afterwards;  ///< once it is closed

  ~PostgresConnection() override;

  std::unique_ptr<EngineStatement> prepare(QStringView sql) override;
  QString execute(const QString& sql) override;
  bool isInTransaction() const override;
  void begin() override;
  void decideAlone() override;
  void commit() override;
  void rollBack() noexcept override;
  bool rollBackTo(const QString& part) noexcept override;
  void beginReading() override;
  void endReading() noexcept override;
  int format() override;
  /// What stands on the schema of that format.
  static QString markOf(int format);
  /// The number of the lock that saves share, and that changing the tables takes for itself.
  static QByteArray saveLock() { return QByteArray::number(kApplicationId); }
  qint64 changes() override;
  qint64 dataVersion() override;
  qint64 readingVersion() override;
  std::optional<qint64> directoryVersion() override;
  int noticeDescriptor() const override;
  qint64 savesHeard() override;
  bool hasSavesToTell() const override { return hasUntold_ && !hasUnwaited_; }
  void tellSaves() override;
  bool isCut() const override;
  void setBusyTimeout(int milliseconds) override;
  void cutOff() const override;
  std::optional<QString> firstFault() override { return std::nullopt; }  // the server checks its own pages
  QStringList tables() override;
  std::vector<TableShape> tableShapes() override;
  QStringList liftLocks() override;
  QString contentMark() override;
  void widenCache(int) override {}
  bool seeksAreFar() const override { return true; }
  void deferReferences() override { run("SET CONSTRAINTS ALL DEFERRED"); }
  void checkReferences() override { run("SET CONSTRAINTS ALL IMMEDIATE"); }
  void watchRows(const QStringList& watched, const QString& traces) override;
  void stopWatching(const QStringList& watched, const QString& traces) override;
  bool sawEveryRow(qint64 changes, qint64 written) override;

  /// Makes the line to `place`, as it is used from then on, in place of one that was cut. Throws StoreError.
  void dial();
  /// Runs it as it stands, with the simple protocol: several statements may stand in it.
  ServerResult run(const QByteArray& sql);
  /// One way to the server and back for all that waits, with the beginning of a reading or a save and with what was
  /// never prepared before. Each statement has its answer then, or its fault. Throws StoreError when nothing may be
  /// asked any more, and when a change failed that nobody waited for.
  void goAndBack();
  /// Change::runLater()
  void later(std::unique_ptr<PostgresStatement> change, bool changesOne);
  /// Throws the StoreError that the answer means when it is none of what was wanted.
  void require(const PGresult* result);
  /// What was answered in this reading, which is of one moment: the same question has the same answer.
  bool isReading() const { return isReading_; }
  std::shared_ptr<PGresult> answered(const QByteArray& question) const;
  void keepAnswer(const QByteArray& question, const std::shared_ptr<PGresult>& rows);
  /// The saves of others that the server has told of so far.
  void hear();

  /// After a COMMIT without an answer: makes the line anew and asks whether the save of that number arrived. Throws
  /// StoreError when it did not, SaveInDoubt when the server does not answer in time.
  void settle(const QByteArray& number);

  int settlingTries = 20;  ///< four a second
  qint64 changed = 0;
  qint64 changedBefore = 0;                 ///< when the save began
  qint64 saved = 0;                         ///< saves of its own
  qint64 othersSaved = 0;                   ///< notices of them, one for each channel
  std::vector<PostgresStatement*> waiting;  ///< asked and not sent
  std::unordered_map<QString, QByteArray> prepared;
  int names = 0;

 private:
  class Trip;
  /// What stands at the beginning of a save: its locks, and whether this program still knows the format.
  class SaveBeginning;
  enum class Begins { Nothing, Reading, Save };
  struct Later {
    std::unique_ptr<PostgresStatement> statement;
    bool changesOne;
  };
  struct Travelled {
    std::optional<QByteArray> fault;  ///< the server's code for it; empty where the line was cut
    bool wasToAnswer = false;         ///< nobody else tells of the fault
    bool committed = false;
  };
  Travelled travel(bool commits);
  void forgetLater() noexcept;
  void sendAlone(const char* sql);
  ServerResult nextAnswer();
  /// Whether nothing failed up to there.
  bool passSync();
  void tellAtLast() noexcept;
  void noteTold(const PGresult* answer);
  /// Sends what nobody waits for: its answer is passed over on the next way.
  void sendUnwaited(const char* sql) noexcept;
  void passUnwaited();
  /// Nothing is on its way, and a reading has begun where one was to begin.
  void standAlone();
  /// Whether the directory or the day may be another than when this connection was made ready (notices.postgres.sql).
  bool isToGetReady() const;
  void takeReady(PostgresStatement& ready);

  bool isReading_ = false;
  Begins toBegin_ = Begins::Nothing;  ///< it goes along with what is asked first
  bool decides_ = false;              ///< the save that is to begin takes its turn at once
  bool hasUnwaited_ = false;          ///< sendUnwaited(), and its answer was not passed over yet
  bool hasUntold_ = false;            ///< as far as is known
  std::vector<Later> later_;          ///< they wait too, and nobody else holds them
  std::optional<qint64> moment_;
  qint64 directory_ = 0;  ///< in the last reading, as the day
  qint64 day_ = 0;
  qint64 readyFor_ = -1;  ///< the directory that it was made ready for, and the day
  qint64 readyOn_ = -1;
  qint64 readyAfter_ = -1;  ///< how many saves it knew of then
  QByteArray countsFrom_;   ///< from when on others' saves are counted
  std::unordered_map<QByteArray, std::shared_ptr<PGresult>> answers_;
};

/// Throws the StoreError that a code of the server (SQLSTATE) means. Its messages are not passed on, because they can
/// hold values of rows.
QByteArray stateOf(const PGresult* result);
[[noreturn]] void throwServerError(const QByteArray& state, const QString& doing);

/// Opens a connection without asking whose login it is. Throws StoreError.
std::unique_ptr<PostgresConnection> connectServer(const QString& place, OpenMode mode);
/// Throws: whoever looks after the server has to bring its records, or the rules for them, up to date.
[[noreturn]] void refuseOlder();
/// Throws StoreError when the records there are none, or not of this format.
void requireServerFormat(PostgresConnection& connection);
/// Throws what openServer() throws, with one sentence.
[[noreturn]] void refuseServer(StoreFault fault, const QString& why);
/// Says anew who may see and change which rows, and what the group of staff may do with the tables when it is there.
void setAccess(PostgresConnection& connection);
/// Whose login it is, from the role. Throws StoreError for a role that is nobody's and does not own the tables.
void knowLogin(PostgresConnection& connection);

/// Statements of the program for this server: `?` numbered, and the few words that the engines say differently.
QByteArray serverText(QStringView sql);
/// One statement of a migration as this server takes it, in one or several.
QStringList serverSchema(const QString& statement);

}  // namespace headroom
