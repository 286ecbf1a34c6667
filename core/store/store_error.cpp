// SPDX-License-Identifier: MIT
// What SQLite's result codes mean to people. Messages of the engine are not passed on, because they can hold values of
// rows.
#include "core/store/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Meaning {
  StoreFault fault;
  QString why;
};

Meaning meaningOf(int code) {
  if (code == SQLITE_READONLY_DBMOVED) {
    return {StoreFault::Moved, u"it was moved, renamed or deleted while it was open. Nothing was saved."_s};
  }
  if (code == SQLITE_READONLY_ROLLBACK) {
    return {StoreFault::ReadOnly, u"its last save was interrupted; open it once in Headroom to finish or undo it."_s};
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {StoreFault::Busy, u"another program is saving into it at the moment."_s};
    case SQLITE_FULL:
      return {StoreFault::Full, u"the disk is full. Nothing was saved."_s};
    case SQLITE_READONLY:
      return {StoreFault::ReadOnly, u"the file or its folder cannot be written to."_s};
    case SQLITE_CORRUPT:
      return {StoreFault::Damaged, u"the file is damaged."_s};
    case SQLITE_NOTADB:
      return {StoreFault::NotHeadroom, u"it is not a Headroom file, or it is damaged."_s};
    case SQLITE_CANTOPEN:
      return {StoreFault::CannotOpen, u"the file or its folder cannot be opened."_s};
    case SQLITE_CONSTRAINT:
      return {StoreFault::Constraint, u"a rule of the file refuses it. Nothing was saved."_s};
    case SQLITE_IOERR:
      return {StoreFault::Other, u"the disk reported an error. Nothing was saved."_s};
    case SQLITE_INTERRUPT:
      return {StoreFault::Damaged, u"checking it took far too long for a sound file."_s};
    default:
      return {StoreFault::Other, u"an unexpected error (code %1)."_s.arg(code)};
  }
}

}  // namespace

void throwStoreError(int code, const QString& doing) {
  const Meaning meaning = meaningOf(code);
  throw StoreError(meaning.fault, doing + u": "_s + meaning.why);
}

void requireOneRow(int changed) {
  if (changed == 1) return;
  throw StoreError(StoreFault::Conflict, u"Somebody else changed this since you opened it."_s);
}

}  // namespace headroom
