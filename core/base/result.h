// SPDX-License-Identifier: MIT
// The kinds of error that core reports: a Refusal is an answer ('already signed'), a StoreError is a failure of the
// file or disk. A bug is neither: it is a Q_ASSERT.
#pragma once
#include <QString>

#include <stdexcept>
#include <tl/expected.hpp>
#include <utility>

namespace headroom {

/// One clear sentence for people: what was refused and why. It names no personal data beyond what the person typed.
struct Refusal {
  QString sentence;
};

template <class T>
using Result = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(QString sentence) {
  return tl::unexpected<Refusal>(Refusal{std::move(sentence)});
}

/// For TRY alone.
template <class T>
T doneOf(Result<T>&& done) {
  return std::move(*done);
}
inline void doneOf(Result<void>&&) {}

/// The value of a Result, or the end of this function with its refusal: `const auto day = TRY(typedDay(words));`. Not
/// one inside another.
#define TRY(...)                                                 \
  __extension__({                                                \
    auto tried = (__VA_ARGS__);                                  \
    if (!tried) return tl::unexpected(std::move(tried).error()); \
    ::headroom::doneOf(std::move(tried));                        \
  })

/// Why the file could not be read or written. Conflict is a row that somebody else changed since it was loaded.
/// NeedsKey is an encrypted file whose passphrase was not given yet; NoCipher a program that cannot encrypt.
enum class StoreFault {
  CannotOpen,
  NotHeadroom,
  NeedsKey,
  WrongKey,
  NoCipher,
  Newer,
  Older,
  Damaged,
  Busy,
  GaveWay,  ///< a server took the save back in favour of another; it can be tried again at once
  Full,
  Moved,
  Lost,     ///< the line to a server was cut, and nothing was saved
  InDoubt,  ///< it was cut while the server was saving: SaveInDoubt
  ReadOnly,
  TakenCopy,  ///< a copy that somebody took with them from a server: it opens for reading alone
  Constraint,
  Conflict,
  Other
};

/// A failure of the store. Caught once, in the window's Workspace or the command's main; what() is a sentence without
/// row values.
class StoreError : public std::runtime_error {
 public:
  StoreError(StoreFault fault, const QString& sentence)
      : std::runtime_error(sentence.toStdString()), fault_(fault), sentence_(sentence) {}
  StoreFault fault() const { return fault_; }
  const QString& sentence() const { return sentence_; }

 private:
  StoreFault fault_;
  QString sentence_;
};

/// The line was cut while the server was saving, and it did not answer again in time. It keeps the number of every save
/// that arrived: wasSaved() of store/server.h.
class SaveInDoubt : public StoreError {
 public:
  SaveInDoubt(const QString& sentence, QString number)
      : StoreError(StoreFault::InDoubt, sentence), number_(std::move(number)) {}
  const QString& number() const { return number_; }

 private:
  QString number_;
};

}  // namespace headroom
