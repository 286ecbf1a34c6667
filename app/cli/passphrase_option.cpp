// SPDX-License-Identifier: MIT
// Read as bytes of UTF-8, without the end of the line.
#include "app/cli/passphrase_option.h"

#include <QFile>

#include <cstdio>

#include "core/base/result.h"
#include "core/store/cipher.h"

namespace headroom::cli {
namespace {

Secret passphraseIn(const QString& name) {
  QFile file(name);
  const bool opened = name == u"-" ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Text)
                                   : file.open(QIODevice::ReadOnly | QIODevice::Text);
  if (!opened)
    throw StoreError(StoreFault::CannotOpen, name + QStringLiteral(": the passphrase cannot be read from it."));
  QByteArray line = file.readLine(4096);
  while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
  if (line.isEmpty()) throw StoreError(StoreFault::WrongKey, name + QStringLiteral(": its first line is empty."));
  return Secret::fromPassphrase(QString::fromUtf8(line));
}

}  // namespace

void unlockFiles(const Arguments& arguments) {
  const auto name = arguments.value(QStringLiteral("passphrase-file"));
  if (!name) return;
  const Secret passphrase = passphraseIn(*name);
  for (int i = 0; i < arguments.plainCount(); ++i) {
    if (looksEncrypted(arguments.plain(i)) && !holdsKeyOf(arguments.plain(i)))
      unlockFile(arguments.plain(i), passphrase);
  }
}

FileSalt saltForNewFile(const Arguments& arguments) {
  const auto name = arguments.value(QStringLiteral("passphrase-file"));
  return name ? holdNewKey(passphraseIn(*name)) : FileSalt();
}

}  // namespace headroom::cli
