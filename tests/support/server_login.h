// SPDX-License-Identifier: MIT
// Somebody at psql: one role's own connection to a server, past everything that the program checks.
#pragma once
#include <QString>
#include <QStringList>

#include <memory>

namespace headroom::test {

class ServerLogin {
 public:
  /// Throws std::runtime_error when it is not let in.
  explicit ServerLogin(const QString& place);
  ~ServerLogin();
  ServerLogin(const ServerLogin&) = delete;
  ServerLogin& operator=(const ServerLogin&) = delete;

  /// Whether the statement reaches any row; it is taken back.
  bool may(const QString& sql) const;
  /// Runs statements as they stand; false when one is refused.
  bool run(const QString& sql) const;
  /// The rows, cells joined by '|'. Throws std::runtime_error.
  QStringList rows(const QString& sql) const;

 private:
  struct Line;
  std::unique_ptr<Line> line_;
};

}  // namespace headroom::test
