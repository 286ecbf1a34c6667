// SPDX-License-Identifier: MIT
// The order of the sample is that of a hash, so that it hangs on nothing but the seed and the codes.
#include "core/supervision/session_sample.h"

#include <QCryptographicHash>

#include <algorithm>

namespace headroom {

std::vector<PastSession> sampleOf(std::vector<PastSession> sessions, quint64 seed, int most) {
  std::vector<std::pair<QByteArray, PastSession>> drawn;
  for (PastSession& session : sessions) {
    const QByteArray text = QByteArray::number(seed) + '\n' + session.code.toUtf8();
    drawn.emplace_back(QCryptographicHash::hash(text, QCryptographicHash::Sha256), std::move(session));
  }
  std::sort(drawn.begin(), drawn.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<PastSession> sample;
  for (auto& one : drawn) {
    if (static_cast<int>(sample.size()) == most) break;
    sample.push_back(std::move(one.second));
  }
  std::sort(sample.begin(), sample.end(), [](const PastSession& a, const PastSession& b) { return a.code < b.code; });
  return sample;
}

}  // namespace headroom
