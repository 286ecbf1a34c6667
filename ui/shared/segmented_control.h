// SPDX-License-Identifier: MIT
// A few exclusive choices side by side: one tab stop, arrow keys move between them, read as radio buttons.
#pragma once
#include <QWidget>

#include <vector>

class QPushButton;

namespace headroom {

/// auto* view = new SegmentedControl(tr("Show as"), {tr("Dots"), tr("Table")});
/// connect(view, &SegmentedControl::currentChanged, …);  // by a person only; setCurrent is silent
/// The buttons' objectNames are the control's own followed by "/0", "/1" …
class SegmentedControl : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentedControl(const QString& name, const QStringList& choices = {}, QWidget* parent = nullptr);
  void setChoices(const QStringList& choices);
  int current() const;
  void setCurrent(int index);
  int count() const { return static_cast<int>(buttons_.size()); }
  QPushButton* button(int index) const { return buttons_.at(static_cast<std::size_t>(index)); }
  void setObjectName(const QString& name);

 Q_SIGNALS:
  void currentChanged(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<QPushButton*> buttons_;
};

}  // namespace headroom
