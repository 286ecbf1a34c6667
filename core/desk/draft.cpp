// SPDX-License-Identifier: MIT
// A sealed body begins with a word that no form writes first: forms write JSON. Behind a full stop stands the same
// sealed to the service's recovery key (core/desk/draft_store.cpp).
#include "core/desk/draft.h"
#include "core/keys/key_pair.h"

#include <algorithm>

namespace headroom {
namespace {

const QString kSealed = QStringLiteral("sealed:");

}  // namespace

QString keptBody(const Viewer& author, const QString& body) {
  if (!author.keys) return body;
  const QByteArray utf8 = body.toUtf8();
  Secret content(static_cast<std::size_t>(utf8.size()));
  std::copy(utf8.begin(), utf8.end(), content.data());
  return kSealed + QString::fromLatin1(sealFor(author.keys->publicKeys(), content).toBase64());
}

std::optional<QString> openedBody(const Viewer& author, const QString& kept) {
  if (!kept.startsWith(kSealed)) return kept;
  if (!author.keys) return std::nullopt;
  const auto content =
      author.keys->open(QByteArray::fromBase64(kept.mid(kSealed.size()).section(u'.', 0, 0).toLatin1()));
  if (!content) return std::nullopt;
  return QString::fromUtf8(reinterpret_cast<const char*>(content->data()), static_cast<qsizetype>(content->size()));
}

}  // namespace headroom
