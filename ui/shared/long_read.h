// SPDX-License-Identifier: MIT
// A read that may take a second or more: on a thread and a connection of its own, so that the window stays awake.
// The newest question wins; an answer to an older one is dropped.
#pragma once
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

#include "core/desk/desk.h"

class QThread;

namespace headroom {

class Workspace;

/// long_.ask([unit](const Desk& desk) { return loadEscalations(desk.records, desk.today(), unit); },
///           [this](auto found) { show(std::move(found)); });
/// A read that failed says so as any other and shows nothing. Ends with its page, and before the file is let go of; a
/// save interrupts it, and it begins anew after that.
class LongRead : public QObject {
  Q_OBJECT

 public:
  /// Posts that are looked at from which on a page asks here; below it reads at once. Tests change it.
  static inline std::size_t manyPosts = 300;

  explicit LongRead(Workspace& workspace, QObject* parent = nullptr);
  ~LongRead() override;

  template <class Read, class Show>
  void ask(Read read, Show show) {
    using Value = std::invoke_result_t<Read, const Desk&>;
    const auto value = std::make_shared<std::optional<Value>>();
    next_ = Question{[value, read](const Desk& desk) { value->emplace(read(desk)); },
                     [value, show] {
                       if (*value) show(std::move(**value));
                     }};
    if (running_) interrupt();
    startNext();
  }
  /// Drops what is asked: nothing of it is shown any more. Does not wait.
  void drop();
  bool isRunning() const { return running_ != nullptr; }

 Q_SIGNALS:
  /// Shown, dropped or failed; nothing runs any more.
  void ended();

 private:
  struct Question {
    std::function<void(const Desk&)> read;
    std::function<void()> show;
  };
  struct Running;
  void startNext();
  void interrupt();
  void giveWay();
  void stop();
  void finish();

  Workspace& workspace_;
  std::optional<Question> next_;
  std::unique_ptr<Running> running_;
};

}  // namespace headroom
