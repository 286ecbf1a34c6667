// SPDX-License-Identifier: MIT
// What SQLite's result codes mean to people. Messages of the engine are not passed on, because they can hold values of
// rows.
#include "core/base/say.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Meaning {
  StoreFault fault;
  QString why;
};

Meaning meaningOf(int code) {
  if (code == SQLITE_READONLY_DBMOVED) {
    return {StoreFault::Moved, say("it was moved, renamed or deleted while it was open. Nothing was saved.")};
  }
  if (code == SQLITE_READONLY_ROLLBACK) {
    return {StoreFault::ReadOnly, say("its last save was interrupted; open it once in Headroom to finish or undo it.")};
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {StoreFault::Busy, say("another program is saving into it at the moment.")};
    case SQLITE_FULL:
      return {StoreFault::Full, say("the disk is full. Nothing was saved.")};
    case SQLITE_READONLY:
      return {StoreFault::ReadOnly, say("the file or its folder cannot be written to.")};
    case SQLITE_CORRUPT:
      return {StoreFault::Damaged, say("the file is damaged.")};
    case SQLITE_NOTADB:
      return {StoreFault::NotHeadroom, say("it is not a Headroom file, or it is damaged.")};
    case SQLITE_CANTOPEN:
      return {StoreFault::CannotOpen, say("the file or its folder cannot be opened.")};
    case SQLITE_CONSTRAINT:
      return {StoreFault::Constraint, say("a rule of the file refuses it. Nothing was saved.")};
    case SQLITE_IOERR:
      return {StoreFault::Other, say("the disk reported an error. Nothing was saved.")};
    case SQLITE_INTERRUPT:
      return {StoreFault::Damaged, say("checking it took far too long for a sound file.")};
    default:
      return {StoreFault::Other, say("an unexpected error (code %1).").arg(code)};
  }
}

}  // namespace

void throwStoreError(int code, const QString& doing) {
  const Meaning meaning = meaningOf(code);
  throw StoreError(meaning.fault, doing + u": "_s + meaning.why);
}

}  // namespace headroom
