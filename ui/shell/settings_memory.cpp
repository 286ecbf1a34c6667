// SPDX-License-Identifier: MIT
// What was kept for this window only comes before what the settings hold.
#include "ui/shell/settings_memory.h"

#include "ui/shared/workspace.h"
#include "ui/shell/settings.h"

namespace headroom {

QString SettingsMemory::person() const { return settings_.viewerCode(workspace_.path()); }

QString SettingsMemory::kept(const QString& name) const {
  const QString here = PageMemory::kept(person() + u'/' + name);
  return here.isEmpty() ? settings_.pageState(workspace_.path(), person(), name) : here;
}

void SettingsMemory::keepChoice(const QString& name, const QString& value) {
  settings_.setPageState(workspace_.path(), person(), name, value);
}

void SettingsMemory::keepWords(const QString& name, const QString& words) {
  if (workspace_.isEncrypted()) return PageMemory::keepWords(person() + u'/' + name, words);
  keepChoice(name, words);
}

}  // namespace headroom
