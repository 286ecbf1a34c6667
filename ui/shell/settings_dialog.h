// SPDX-License-Identifier: MIT
// Text size and look, applied at once.
#pragma once
#include <QDialog>

#include "ui/shell/settings.h"

class QPushButton;

namespace headroom {

class SegmentedControl;

/// The two controls of the look, used by the settings and by the welcome.
SegmentedControl* textSizeControl(Settings& settings);
SegmentedControl* lookControl(Settings& settings);

class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

  enum class Wanted { Nothing, Import, OtherFile };
  /// What was asked for besides the look; it is done when the dialog has gone.
  Wanted wanted() const { return wanted_; }

 private:
  QPushButton* leading(Wanted where, QPushButton* button);

  Wanted wanted_ = Wanted::Nothing;
};

}  // namespace headroom
