// SPDX-License-Identifier: MIT
// All of it or nothing: what was half put back would be what nobody has ever decided.
#include "core/desk/taking_back.h"

#include <QCoreApplication>

namespace headroom {

Result<void> takeBackSave(WritableDesk& desk, const Reversal& reversal) {
  Transaction save(desk.records);
  if (!putBack(desk.records, reversal))
    return refuse(QCoreApplication::translate(
        "takingBack", "Something has changed there since, so it can't be taken back. Nothing was changed."));
  save.commit();
  return {};
}

}  // namespace headroom
