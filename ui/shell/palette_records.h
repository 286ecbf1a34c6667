// SPDX-License-Identifier: MIT
// What Ctrl+K finds among the records, which of a county is read beside the window: everything but what can be done and
// the pages.
#pragma once
#include "core/desk/desk.h"
#include "ui/shell/palette.h"

namespace headroom {

struct PaletteRecords {
  std::vector<PaletteEntry> people, starts, courses, cases;
  bool asksManagers = false;
};

PaletteRecords readPaletteRecords(const Desk& desk, bool isWritable);
std::vector<PaletteEntry> paletteEntries(Workspace& workspace, const PaletteRecords& found);

}  // namespace headroom
