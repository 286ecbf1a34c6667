// SPDX-License-Identifier: MIT
// A server of the tests' own: in a private folder, without a port, gone when they end. Each file in memory is a new
// database on it then.
#pragma once
#include <QString>

#include <memory>

namespace headroom::test {

class TestServer {
 public:
  struct Wish {
    bool isDurable = false;  ///< what is saved is on the disk before it is answered, as at a council
    int people = 60;         ///< how many can be there at once
  };

  /// Starts it; as another user when the tests run as root, whom the server refuses. Throws std::runtime_error when the
  /// server's programs are not there or it does not start.
  TestServer() : TestServer(Wish()) {}
  explicit TestServer(Wish wish);
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  /// Whether the programs of a server are on this machine.
  static bool isInstalled();
  /// The place of a new database: without tables, or with those of the newest format.
  QString emptyPlace();
  QString place();
  /// The same place for another role of its name.
  static QString placeFor(const QString& place, const QString& role);
  /// Where its files lie, and one of the server's own programs ('pg_dump').
  QString dataFolder() const;
  static QString program(const QString& name);
  /// Ends it as a failing machine would, and begins it again from what lies on the disk.
  void kill();
  void startAgain();
  /// Drops the database at that place.
  void drop(const QString& place);
  /// Runs one statement as who may do everything, in no records.
  void run(const QString& sql);

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

/// From here on Database::inMemory() gives records on a server, until the test program ends.
void runOnServer();

}  // namespace headroom::test
