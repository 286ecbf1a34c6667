// SPDX-License-Identifier: MIT
// Every worker as a mark against their own ceiling, one row a team, to look at, click and walk with the arrow keys.
#pragma once
#include <QWidget>

#include "ui/paper/dot_plot.h"

namespace headroom {

/// plot->setFigure(figure); Left/Right walk the marks of a row, Up/Down go to the nearest mark of the next row,
/// Home/End, Enter opens. markActivated(row, mark) on click or Enter; rowActivated(row) on a click on the team's name
/// or Ctrl+Enter. Assistive technology hears a list with one item a mark (name and words).
class DotPlot : public QWidget {
  Q_OBJECT

 public:
  explicit DotPlot(QWidget* parent = nullptr);
  void setFigure(DotPlotFigure figure);
  const DotPlotFigure& figure() const { return figure_; }
  std::optional<MarkPlace> selected() const { return state_.selected; }
  void select(std::optional<MarkPlace> place);

  // Marks in the order that the arrow keys follow.
  int markCount() const { return static_cast<int>(layout_.marks.size()); }
  int selectedIndex() const;
  QRect markRect(int index) const;
  QString markName(int index) const;
  QString markWords(int index) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void selectionChanged();
  void markActivated(std::size_t row, std::size_t mark);
  void rowActivated(std::size_t row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void relayOut();
  void selectIndex(int index);
  int neighbour(int direction) const;
  const DotPlotMark& mark(int index) const;

  DotPlotFigure figure_;
  DotPlotLayout layout_;
  DotPlotState state_;
};

}  // namespace headroom
