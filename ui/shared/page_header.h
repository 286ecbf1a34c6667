// SPDX-License-Identifier: MIT
// The top of a page: its title, a quiet line under it, and its buttons at the right, or below when there is no room.
#pragma once
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

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

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void arrange();
  QBoxLayout* line_;
  Label* title_;
  ElidedLabel* subtitle_;
  QHBoxLayout* actions_;
};

}  // namespace headroom
