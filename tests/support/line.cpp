// SPDX-License-Identifier: MIT
// One thread passes bytes on, in both directions and in their order, each when its time has come.
#include "tests/support/line.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <cstring>
#include <deque>
#include <list>
#include <stdexcept>
#include <string>
#include <thread>

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace line_parts {

using Instant = std::chrono::steady_clock::time_point;

inline sockaddr_un addressOf(const QString& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const QByteArray name = QFile::encodeName(folder + u"/.s.PGSQL.5432"_s);
  std::strncpy(address.sun_path, name.constData(), sizeof address.sun_path - 1);
  return address;
}

struct Piece {
  Instant due;
  std::string bytes;
};

/// One direction of a connection.
struct Way {
  int from = -1;
  int to = -1;
  std::deque<Piece> pieces;
  bool isOver = false;
};

struct Passed {
  Way out;  ///< to the server
  Way in;
  Passed() = default;
  Passed(const Passed&) = delete;
  Passed& operator=(const Passed&) = delete;
  ~Passed() {
    close(out.from);
    close(out.to);
  }
};

enum class Cut { Never, BehindCommit, BeforeCommit, Now };

}  // namespace line_parts

using namespace line_parts;

struct Line::Running {
  QTemporaryDir folder{QDir::tempPath() + u"/headroom-line-XXXXXX"_s};
  QString server;
  QString place;
  std::chrono::milliseconds delay;
  int listener = -1;
  int wake[2] = {-1, -1};
  std::atomic<Cut> cut = Cut::Never;
  std::atomic<int> refused = 0;
  std::atomic<int> trips = 0;
  std::atomic<bool> ends = false;
  std::list<Passed> connections;
  std::thread thread;

  void accept();
  bool take(Way& way, bool toServer);
  void give(Way& way);
  void pass();
  void loop();
};

void Line::Running::accept() {
  const int client = ::accept(listener, nullptr, nullptr);
  if (client < 0) return;
  if (cut == Cut::Now && refused-- <= 0) cut = Cut::Never;
  const sockaddr_un address = addressOf(server);
  const int far = socket(AF_UNIX, SOCK_STREAM, 0);
  if (cut == Cut::Now || connect(far, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    close(client);
    close(far);
    return;
  }
  Passed& one = connections.emplace_back();
  one.out.from = one.in.to = client;
  one.out.to = one.in.from = far;
}

/// False when the connection is to be cut.
bool Line::Running::take(Way& way, bool toServer) {
  char bytes[65536];
  const ssize_t got = read(way.from, bytes, sizeof bytes);
  if (got <= 0) {
    way.isOver = true;
    return true;
  }
  std::string piece(bytes, static_cast<std::size_t>(got));
  if (toServer) ++trips;
  const bool commits = toServer && piece.find("COMMIT") != std::string::npos;
  if (commits && cut == Cut::BeforeCommit) {
    cut = Cut::Now;
    return false;
  }
  if (commits && cut == Cut::BehindCommit) {
    cut = Cut::Now;
    // The server has it, and has done it: it answers, to nobody.
    (void)!write(way.to, piece.data(), piece.size());
    pollfd answer{way.to, POLLIN, 0};
    poll(&answer, 1, 10'000);
    return false;
  }
  way.pieces.push_back({std::chrono::steady_clock::now() + delay, std::move(piece)});
  return true;
}

void Line::Running::give(Way& way) {
  while (!way.pieces.empty() && way.pieces.front().due <= std::chrono::steady_clock::now()) {
    const std::string& bytes = way.pieces.front().bytes;
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t done = send(way.to, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
      if (done <= 0) break;
      at += static_cast<std::size_t>(done);
    }
    way.pieces.pop_front();
  }
  if (way.isOver && way.pieces.empty()) shutdown(way.to, SHUT_WR);
}

void Line::Running::pass() {
  std::vector<pollfd> watched{{listener, POLLIN, 0}, {wake[0], POLLIN, 0}};
  int patience = -1;
  for (Passed& one : connections) {
    for (Way* way : {&one.out, &one.in}) {
      watched.push_back({way->isOver ? -1 : way->from, POLLIN, 0});
      if (way->pieces.empty()) continue;
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(way->pieces.front().due -
                                                                              std::chrono::steady_clock::now())
                            .count();
      const int wait = static_cast<int>(std::max<long long>(0, left)) + (left > 0 ? 1 : 0);
      patience = patience < 0 ? wait : std::min(patience, wait);
    }
  }
  poll(watched.data(), watched.size(), patience);
  if ((watched[1].revents & POLLIN) != 0) {
    char woken[64];
    (void)!read(wake[0], woken, sizeof woken);
  }
  std::size_t at = 2;
  for (auto one = connections.begin(); one != connections.end();) {
    bool stays = cut != Cut::Now;
    for (Way* way : {&one->out, &one->in}) {
      if (stays && watched[at].revents != 0) stays = take(*way, way == &one->out);
      ++at;
      if (stays) give(*way);
    }
    if (one->out.isOver && one->in.isOver && one->in.pieces.empty() && one->out.pieces.empty()) stays = false;
    one = stays ? std::next(one) : connections.erase(one);
  }
  if ((watched[0].revents & POLLIN) != 0) accept();
}

void Line::Running::loop() {
  while (!ends) pass();
  connections.clear();
}

Line::Line(const QString& place, int milliseconds) : running_(std::make_unique<Running>()) {
  Running& line = *running_;
  static const QRegularExpression host(u"host=(\\S+)"_s);
  line.server = host.match(place).captured(1);
  line.place = QString(place).replace(host, u"host="_s + line.folder.path());
  line.delay = std::chrono::milliseconds(milliseconds);
  line.listener = socket(AF_UNIX, SOCK_STREAM, 0);
  const sockaddr_un address = addressOf(line.folder.path());
  if (bind(line.listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      listen(line.listener, 64) != 0 || pipe2(line.wake, O_CLOEXEC | O_NONBLOCK) != 0)
    throw std::runtime_error("the tests' line to the server");
  line.thread = std::thread([&line] { line.loop(); });
}

Line::~Line() {
  running_->ends = true;
  (void)!write(running_->wake[1], "x", 1);
  running_->thread.join();
  close(running_->listener);
  close(running_->wake[0]);
  close(running_->wake[1]);
}

QString Line::place() const { return running_->place; }

void Line::cutBehindCommit(int refused) {
  running_->refused = refused;
  running_->cut = Cut::BehindCommit;
}

void Line::cutBeforeCommit(int refused) {
  running_->refused = refused;
  running_->cut = Cut::BeforeCommit;
}

void Line::cutNow(int refused) {
  running_->refused = refused;
  running_->cut = Cut::Now;
  (void)!write(running_->wake[1], "x", 1);
}

void Line::mend() { running_->cut = Cut::Never; }
int Line::trips() const { return running_->trips; }

}  // namespace headroom::test
