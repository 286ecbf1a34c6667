// SPDX-License-Identifier: MIT
// A goal's steps as joined dots, done ones filled; the words stand beside it.
#pragma once
#include <QWidget>

namespace headroom {

/// new StepDots(tr("Confident in court")); dots->set(1, 3); accessible as "Confident in court: 1 of 3 steps done".
class StepDots : public QWidget {
  Q_OBJECT

 public:
  explicit StepDots(const QString& name = {}, QWidget* parent = nullptr);
  void set(int done, int total);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString name_;
  int done_ = 0;
  int total_ = 0;
};

}  // namespace headroom
