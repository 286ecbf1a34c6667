// SPDX-License-Identifier: MIT
// A white box with a 1 px edge: a title line with room for a control at its right, and a body below a divider.
#pragma once
#include <QFrame>
#include <QMargins>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace headroom {

class Label;
class ElidedLabel;

/// auto* card = new Card(tr("Supervision"), tr("due first"));   // no title: no header line
/// card->addToHeader(linkButton(tr("View all")));               // at the right, or below the title without room
/// card->body()->addWidget(table);                              // edge to edge; card->padBody() for 18 px of padding
class Card : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const QString& title = {}, const QString& subtitle = {}, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  void setSubtitle(const QString& subtitle);
  void addToHeader(QWidget* widget);
  QVBoxLayout* body() const { return body_; }
  void padBody();
  /// Margins of the body in pixels at 100% text, instead of none (or padBody's).
  void setBodyMargins(const QMargins& margins);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void rescale();
  void arrange();
  QWidget* header_;
  QBoxLayout* headerLine_;
  QHBoxLayout* controls_;
  Label* title_;
  ElidedLabel* subtitle_;
  QVBoxLayout* body_;
  QMargins margins_{0, 0, 0, 8};
  bool padded_ = false;
};

}  // namespace headroom
