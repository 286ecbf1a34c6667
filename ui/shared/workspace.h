// SPDX-License-Identifier: MIT
// The one door between the screens and the records: every read and every save of the window passes here.
// A refusal becomes a sentence, a failure is caught once, and one signal says that something changed.
#pragma once
#include <QObject>

#include <functional>
#include <optional>
#include <type_traits>

#include "core/desk/desk.h"

namespace headroom {

class Workspace : public QObject {
  Q_OBJECT

 public:
  Workspace(Database records, Clock clock, QObject* parent = nullptr);

  /// Runs f(const Desk&) and gives its value; nothing after a failure, which has been shown.
  template <class F>
  auto read(F f) -> std::optional<std::invoke_result_t<F, const Desk&>> {
    std::optional<std::invoke_result_t<F, const Desk&>> value;
    guard([&] { value.emplace(f(std::as_const(desk_))); });
    return value;
  }

  /// Runs f(Desk&) -> Result<T> and gives its value when it was saved; then everything visible reloads. Nothing after a
  /// refusal or a failure, whose sentence has been shown.
  template <class F>
  auto perform(F f) -> std::optional<typename std::invoke_result_t<F, Desk&>::value_type> {
    std::optional<typename std::invoke_result_t<F, Desk&>::value_type> value;
    const bool done = guard([&] {
      auto result = f(desk_);
      if (result) {
        value.emplace(std::move(*result));
      } else {
        Q_EMIT refused(result.error().sentence);
      }
    });
    if (done && value) {
      Q_EMIT saved(desk_.clock.now());
      Q_EMIT changed();
    }
    return value;
  }

  const Viewer& viewer() const { return desk_.viewer; }
  void setViewer(Viewer viewer);
  QDate today() const { return desk_.today(); }
  const Clock& clock() const { return desk_.clock; }
  QString path() const { return records_.path(); }
  bool isReadOnly() const { return records_.isReadOnly(); }
  /// Opens the same file again, for writing or only for reading; shows why when it cannot.
  bool reopen(OpenMode mode);

 Q_SIGNALS:
  void changed();
  void saved(const QDateTime& at);
  void refused(const QString& sentence);
  void failed(const QString& sentence);
  /// Somebody else changed the row since it was loaded; what was typed is still on the page.
  void conflicted(const QString& sentence);
  void viewerChanged();

 private:
  bool guard(const std::function<void()>& f);
  void report(const StoreError& error);

  Database records_;
  Desk desk_;
};

}  // namespace headroom
