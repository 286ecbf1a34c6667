// SPDX-License-Identifier: MIT
// How pages were left, in the settings of this computer's user: by file and by the person who looks.
#pragma once
#include "ui/shared/page_memory.h"

namespace headroom {

class Settings;
class Workspace;

class SettingsMemory final : public PageMemory {
 public:
  SettingsMemory(Settings& settings, const Workspace& workspace) : settings_(settings), workspace_(workspace) {}
  QString kept(const QString& name) const override;
  void keepChoice(const QString& name, const QString& value) override;
  /// Only for as long as the window lasts when the file is encrypted: what is typed may be of a person.
  void keepWords(const QString& name, const QString& words) override;

 private:
  /// Whose pages; empty while nobody looks.
  QString person() const;

  Settings& settings_;
  const Workspace& workspace_;
};

}  // namespace headroom
