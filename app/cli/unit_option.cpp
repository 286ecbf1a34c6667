// SPDX-License-Identifier: MIT
// Finding the unit of `--unit` in the file.
// Codes are compared byte by byte, as everywhere.
#include "app/cli/unit_option.h"

#include "core/organisation/organisation_store.h"

namespace headroom::cli {

OptionSpec unitOption() {
  return {QStringLiteral("unit"), QStringLiteral("CODE"), QStringLiteral("that unit and all below it, alone")};
}

std::optional<UnitId> unitAsked(const Arguments& arguments, const Database& records) {
  const auto code = arguments.value(QStringLiteral("unit"));
  if (!code) return std::nullopt;
  const UnitTree units = loadUnits(records);
  const Unit* unit = units.findByCode(*code);
  if (unit == nullptr) {
    throw StoreError(StoreFault::Other, QStringLiteral("%1: there is no unit '%2'.").arg(arguments.plain(0), *code));
  }
  return unit->id;
}

}  // namespace headroom::cli
