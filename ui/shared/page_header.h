// SPDX-License-Identifier: MIT
// The top of a page: its title, a quiet line under it, and its buttons at the right, or below when there is no room, in
// as many rows as they need.
#pragma once
#include <QWidget>

#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace headroom {

class Label;
class ElidedLabel;

/// auto* header = new PageHeader(tr("Balance")); header->setSubtitle(…);
/// header->addAction(secondaryButton(tr("Export")));
class PageHeader : public QWidget {
  Q_OBJECT

 public:
  explicit PageHeader(const QString& title, const QString& subtitle = {}, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  void setSubtitle(const QString& subtitle);
  void addAction(QWidget* widget);
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void arrange();
  QHBoxLayout* row(std::size_t at);
  std::vector<std::size_t> rowsFor(int room) const;
  void deal(const std::vector<std::size_t>& rows);
  QBoxLayout* line_;
  Label* title_;
  ElidedLabel* subtitle_;
  QVBoxLayout* actions_;
  std::vector<QHBoxLayout*> rows_;
  std::vector<QWidget*> widgets_;
  std::vector<std::size_t> rowOf_;  ///< of each of them
};

}  // namespace headroom
