// SPDX-License-Identifier: MIT
// A field for a time of day typed as people write it; what was understood is said in words under it.
#pragma once
#include <QWidget>

#include <optional>

class QLineEdit;

namespace headroom {

class Label;

/// Minutes after midnight; none while it is empty or not understood.
class TimeField : public QWidget {
  Q_OBJECT

 public:
  explicit TimeField(const QString& name, QWidget* parent = nullptr);
  std::optional<int> minute() const { return minute_; }
  void setMinute(std::optional<int> minute);
  /// Something is typed that is no time; why is shown and heard.
  bool isWrong() const;
  QLineEdit* edit() const { return edit_; }

 private:
  void read();
  QLineEdit* edit_;
  Label* echo_;
  std::optional<int> minute_;
};

}  // namespace headroom
