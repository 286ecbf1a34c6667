// SPDX-License-Identifier: MIT
// The program's own loop, for what is told apart by it: most tests run outside any loop, and a program runs in one.
// What was made and asked before it stands as after the start with a file on the command line.
#pragma once
#include <QApplication>
#include <QTimer>

#include <exception>
#include <functional>
#include <vector>

namespace headroom::test {

/// Runs the steps in QApplication::exec(), each in an event of its own and some turns of the loop after the one before.
inline void insideTheLoop(std::vector<std::function<void()>> steps) {
  std::exception_ptr thrown;
  constexpr int kTurnsBetween = 5;
  std::size_t at = 0;
  int turn = 0;
  QTimer next;
  next.setInterval(0);
  next.setSingleShot(true);
  const auto step = [&] {
    if (++turn % kTurnsBetween != 0) return next.start();
    if (thrown != nullptr || at >= steps.size()) return QCoreApplication::exit();
    try {
      steps[at++]();
    } catch (...) {
      thrown = std::current_exception();  // no loop of events lets one through
    }
    next.start();  // never inside a step that runs a loop of its own
  };
  QObject::connect(&next, &QTimer::timeout, &next, step);
  next.start();
  QApplication::exec();
  if (thrown != nullptr) std::rethrow_exception(thrown);
}

}  // namespace headroom::test
