// SPDX-License-Identifier: MIT
// Each entry leads to the page with the same words asked, where all of them stand.
#include "ui/shell/who_knows_entries.h"

#include "ui/shared/workspace.h"
#include "ui/shell/own_pages.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kFewLetters = 3;
constexpr std::size_t kShown = 5;

}  // namespace

std::vector<PaletteEntry> WhoKnowsEntries::matches(const QString& typed) {
  std::vector<PaletteEntry> entries;
  if (typed.size() < kFewLetters || typed.startsWith(u'>') || !workspace_.viewer().person) return entries;
  if (!read_) {
    if (isReader(workspace_)) return entries;
    auto read = workspace_.read([](const Desk& desk) { return readKnowing(desk); });
    if (!read) return entries;
    read_ = std::move(*read);
  }
  for (const KnowingRow& row : knowingListed(*read_, typed)) {
    if (entries.size() == kShown) break;
    entries.push_back({Palette::tr("Who knows about it"), u"star"_s, row.name, row.why, {u"whoknows"_s, typed}});
  }
  return entries;
}

}  // namespace headroom
