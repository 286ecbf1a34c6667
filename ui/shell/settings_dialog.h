// SPDX-License-Identifier: MIT
// Text size and look, applied at once.
#pragma once
#include <QDialog>

#include "ui/shell/settings.h"

namespace headroom {

class SegmentedControl;

/// The two controls of the look, used by the settings and by the welcome.
SegmentedControl* textSizeControl(Settings& settings);
SegmentedControl* lookControl(Settings& settings);

class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

 Q_SIGNALS:
  void importWanted();
  void otherFileWanted();
};

}  // namespace headroom
