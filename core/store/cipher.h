// SPDX-License-Identifier: MIT
// Encrypted files (decision 0005): whether this program can make and open them, and the keys that it holds. A key is
// held by the 16 random bytes that an encrypted file begins with, so that a file's backups and copies open with it too.
#pragma once
#include <QString>

#include "core/keys/secret.h"
#include "core/store/file_salt.h"

struct sqlite3;

namespace headroom {

/// Whether this program was built with SQLCipher.
bool isCipherBuilt();
/// Throws StoreError(NoCipher) unless SQLCipher serves this process: another SQLite that was loaded first takes a key
/// without a word and writes plain text. Touches no file.
void requireCipher();
/// Whether the file looks like an encrypted one: a page of noise where a plain file says what it is.
bool looksEncrypted(const QString& path);

/// Makes a key for a new file under this passphrase and holds it. Throws StoreError(NoCipher).
FileSalt holdNewKey(const Secret& passphrase);
/// Holds the key of this file. Throws StoreError(WrongKey) for another passphrase and for a damaged file, which cannot
/// be told apart. Takes about half a second.
void unlockFile(const QString& path, const Secret& passphrase);
/// Whether that is typed as the digits of recoverySheetOf() are, of whatever file.
bool readsAsSheet(const QString& typed);
/// The same with the 96 hex digits of recoverySheetOf().
void unlockFileWithSheet(const QString& path, const QString& digits);
bool holdsKeyOf(const QString& path);
/// Key and salt as hex digits, for paper: any SQLCipher 4 opens the file with them. The key must be held.
QString recoverySheetOf(const QString& path);
/// Wipes every key; open connections must be closed before.
void forgetFileKeys();
/// Likewise the one key of this file.
void forgetKeyOf(const QString& path);

/// For store/: gives the held key to a connection that has not read yet. Throws StoreError(NeedsKey, NoCipher).
void giveKey(sqlite3* handle, const QString& path, const FileSalt& salt);
/// For store/: a bare connection, with the key when the file is encrypted; SQLite's result code, SQLITE_AUTH without a
/// key. The handle is to be closed in any case.
int openBeside(const QString& path, int flags, sqlite3** handle);
/// For store/: "x'…'" as SQLCipher takes it, or '' for a plain file.
Secret keySpecOf(const FileSalt& salt);
/// For store/: the salt of a file that looks encrypted, else nothing.
FileSalt saltOf(const QString& path);

}  // namespace headroom
