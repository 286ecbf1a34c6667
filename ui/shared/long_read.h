// SPDX-License-Identifier: MIT
// A read that may take a second or more: on a thread and a connection of its own, so that the window stays awake.
// The newest question wins; an answer to an older one is dropped.
#pragma once
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/desk/desk.h"
#include "ui/shared/once_painted.h"

class QThread;
class QWidget;

namespace headroom {

class Workspace;

inline constexpr const char* kStays = "stays";  ///< of a page: it is not made anew from what the file holds

/// long_.ask([unit](const Desk& desk) { return loadEscalations(desk.records, desk.today(), unit); },
///           [this](auto found) { show(std::move(found)); });
/// A read that failed says so as any other and shows nothing. Ends with its page, and before the file is let go of; a
/// save interrupts it, and it begins anew after that.
class LongRead : public QObject {
  Q_OBJECT

 public:
  /// Posts that are looked at from which on a page asks here; below it reads at once. Tests change it.
  static inline std::size_t manyPosts = 300;
  /// Whether the file has more of them on the day that is looked at.
  static bool isLong(Workspace& workspace);

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

/// What a page reads whole: at once, unless the file is a county's. Then the page stands with its name and says that it
/// reads, the first time and for another question; what it shows stays while the same is read anew.
/// reading_.ask([this] { return key(); }, [asked](const Desk& desk) { return readCases(desk, asked); },
///              [this](CasesPicture found) { show(std::move(found)); });
class PageRead : public QObject {
  Q_OBJECT

 public:
  PageRead(Workspace& workspace, QWidget* page);
  ~PageRead() override;

  /// `question` names what the page is asked for: an answer to another one does not stay. `read` runs on another thread
  /// and takes nothing of the page along.
  template <class Read, class Show>
  void ask(const std::function<QString()>& question, Read read, Show show) {
    using Value = std::invoke_result_t<Read, const Desk&>;
    const auto value = std::make_shared<std::optional<Value>>();
    run(
        question, [value, read](const Desk& desk) { value->emplace(read(desk)); },
        [value, show] {
          if (*value) show(std::move(**value));
        });
  }
  /// Whether something is shown that was read so.
  bool hasAnswer() const { return answered_.has_value(); }
  bool isRunning() const { return painted_.isWaiting() || long_.isRunning(); }

 Q_SIGNALS:
  /// Around what comes later than the event that asked for it.
  void aboutToShow();
  void shown();

 private:
  using Words = std::function<QString()>;
  void run(const Words& question, const std::function<void(const Desk&)>& read, const std::function<void()>& show);
  void start(const Words& question, const std::function<void(const Desk&)>& read, const std::function<void()>& show);
  void sayThatItReads(bool another);
  void unsay();

  Workspace& workspace_;
  QWidget* page_;
  std::optional<QString> answered_;  ///< the question whose answer is shown
  std::vector<QWidget*> hidden_;
  LongRead long_;
  OncePainted painted_;  ///< of a page that was never seen
};

}  // namespace headroom
