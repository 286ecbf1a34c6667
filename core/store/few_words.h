// SPDX-License-Identifier: MIT
// What the words of a column stand for of which there are few, as roles and kinds of cases are: each is read once in a
// pass, and found by its bytes from then on.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/plain_text.h"

namespace headroom {

/// `Read` makes the value of a word.
template <class Read>
class FewWords {
 public:
  using Value = std::decay_t<std::invoke_result_t<Read, const QString&>>;

  explicit FewWords(Read read) : read_(std::move(read)) {}

  Value of(QByteArrayView utf8) {
    for (const auto& [bytes, value] : known_)
      if (QByteArrayView(bytes) == utf8) return value;
    Value made = read_(textOfUtf8(utf8));
    // Where there are many after all, looking through them would cost more than it saves.
    if (known_.size() < kMost) known_.emplace_back(utf8.toByteArray(), made);
    return made;
  }

 private:
  static constexpr std::size_t kMost = 32;
  Read read_;
  std::vector<std::pair<QByteArray, Value>> known_;
};

}  // namespace headroom
