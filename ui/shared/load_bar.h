// SPDX-License-Identifier: MIT
// A load against its ceiling as a bar on a page; assistive technology hears it as a progress bar with a value.
#pragma once
#include <QWidget>

#include "ui/paper/load_bar.h"

namespace headroom {

/// auto* bar = new LoadBar; bar->set(figure, tr("Load, Ewa Kowalska"), tr("18.5 of 20 points, 1.5 free"));
/// The number is a label beside it: the bar alone is never enough.
class LoadBar : public QWidget {
  Q_OBJECT

 public:
  explicit LoadBar(QWidget* parent = nullptr);
  void set(const LoadBarFigure& figure, const QString& name, const QString& description);
  const LoadBarFigure& figure() const { return figure_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  LoadBarFigure figure_;
};

}  // namespace headroom
