// SPDX-License-Identifier: MIT
// Text size and look, applied at once.
#pragma once
#include <QDialog>

#include "ui/shell/settings.h"

class QGridLayout;
class QPushButton;

namespace headroom {

class SegmentedControl;

/// The two controls of the look, used by the settings and by the welcome.
SegmentedControl* textSizeControl(Settings& settings);
SegmentedControl* lookControl(Settings& settings);

class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  /// `open`: the path of the file that this window shows.
  SettingsDialog(Settings& settings, const QString& open, QWidget* parent = nullptr);

  enum class Wanted { Nothing, Import, OtherFile, Recent, Diagnosis };
  /// What was asked for besides the look; it is done when the dialog has gone.
  Wanted wanted() const { return wanted_; }
  /// The path of the file that was chosen: Wanted::Recent.
  const QString& recent() const { return recent_; }

 private:
  QPushButton* leading(Wanted where, QPushButton* button);

  void addRecent(QGridLayout& grid, const QStringList& paths);

  Wanted wanted_ = Wanted::Nothing;
  QString recent_;
};

}  // namespace headroom
