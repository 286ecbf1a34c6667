// SPDX-License-Identifier: MIT
// The last thing that somebody did in this file, for as long as it can be taken back: by the button of the bar that
// says it was done, and by Ctrl+Z whenever nothing else was done since. One thing, not a stack of them.
#pragma once
#include <QObject>
#include <QPointer>

#include <functional>

#include "core/desk/taking_back.h"
#include "ui/shared/workspace.h"

namespace headroom {

class MessageBar;

/// auto& back = TakingBack::of(workspace_);
/// if (back.perform([&](WritableDesk& desk) { return addPerson(desk, …); })) back.sayDone(*message_, tr("… is
/// added.")); What was done any other way since, by Workspace::perform, is not taken back, and what was offered before
/// it is gone.
class TakingBack : public QObject {
  Q_OBJECT

 public:
  /// One for each workspace, which lives as long.
  static TakingBack& of(Workspace& workspace);

  /// As Workspace::perform, and keeps how to put back what it changed.
  template <class F>
  auto perform(F f) -> Performed<typename std::invoke_result_t<F, WritableDesk&>::value_type> {
    std::optional<Reversal> reversal;
    auto value = workspace_.perform([&](WritableDesk& desk) {
      ReversalRecorder recorder(desk.records);
      auto result = f(desk);
      if (result) reversal = recorder.take();
      return result;
    });
    if (value && reversal) offer(*reversal);
    return value;
  }

  /// What takes back what was just done, and the sentence that it then says; an empty one when it did not. Gone with
  /// `context`, a part of the page that it works on.
  void offer(QObject* context, std::function<QString()> takeBack);
  /// What was just saved otherwise, with how it is put back.
  void offer(const Reversal& reversal);
  bool isOffered() const { return takeBack_ != nullptr; }
  /// Nothing is offered any more: somebody else looks.
  void forget();

  /// Says in the bar of the page what was done, with what takes it back; where nothing does, says that.
  void sayDone(MessageBar& bar, const QString& words);
  /// Takes back the last thing done; false when there is none, and why not is said.
  bool takeBack();

  /// While one lives, what is saved is nothing that anybody did, such as that a record was opened.
  class Aside {
   public:
    explicit Aside(Workspace& workspace) : back_(of(workspace)) { ++back_.aside_; }
    ~Aside() { --back_.aside_; }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

   private:
    TakingBack& back_;
  };

 Q_SIGNALS:
  /// What was said with Undo can't be taken back any more, or was.
  void gone();
  /// It was, and the page that said that it was done is not there to say so.
  void tookBack(const QString& sentence);
  void couldNot(const QString& sentence);

 private:
  explicit TakingBack(Workspace& workspace);
  void noteSaved(Changed what);
  void letGo();

  Workspace& workspace_;
  std::function<QString()> takeBack_;
  QMetaObject::Connection context_;
  QString words_;
  QPointer<MessageBar> bar_;  ///< that said it
  int done_ = 0;              ///< since somebody looks, and not taken back
  bool tookLast_ = false;
  int aside_ = 0;
};

}  // namespace headroom
