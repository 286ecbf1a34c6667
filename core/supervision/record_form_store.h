// SPDX-License-Identifier: MIT
// The canonical bytes of a record: what its signatures and its entries on the chain are about. They are built from what
// is stored, never from what a screen shows, over the columns that the declarations say are signed.
#pragma once
#include <map>
#include <memory>

#include "core/base/id.h"
#include "core/keys/canonical.h"
#include "core/store/database.h"

namespace headroom {

/// Which moment of a record its bytes are those of.
enum class RecordMoment {
  Shared,  ///< as its supervisor shared it: without what came after
  Agreed,  ///< as both had agreed it: with every step of the sign-off
  Whole    ///< with what was added later too, as after an erasure
};

class SignedCodes;

/// In which order the records are asked for: along their ids its statements stay open between them, so that nothing may
/// be saved meanwhile.
enum class RecordOrder { Any, AlongIds };

/// Builds the bytes of many records of one file; keeps its statements for as long as it lives.
class RecordForm {
 public:
  explicit RecordForm(const Database& records, RecordOrder order = RecordOrder::Any);
  ~RecordForm();
  RecordForm(const RecordForm&) = delete;
  RecordForm& operator=(const RecordForm&) = delete;

  /// BLAKE2b of the record's bytes in that version of the form. `addenda`: how many of the first are part of a whole
  /// one; all when it is not said. Version 1 knows one moment.
  QByteArray digest(SessionId id, int version, RecordMoment moment, qint64 addenda = -1);
  /// The bytes that were made last, until others are.
  const QByteArray& made() const { return made_.result(); }
  QByteArray bytes(SessionId id, int version, RecordMoment moment, qint64 addenda = -1);

 private:
  struct First;
  struct Later;
  void make(SessionId id, int version, RecordMoment moment, qint64 addenda);

  const Database& records_;
  RecordOrder order_;
  Canonical made_;  // one record
  std::unique_ptr<SignedCodes> codes_;
  std::unique_ptr<First> first_;
  std::map<int, std::unique_ptr<Later>> later_;
};

}  // namespace headroom
