// SPDX-License-Identifier: MIT
// A status in a mark and words on a soft fill, and the round initials of a person.
#pragma once
#include <QWidget>

#include "ui/paper/mark.h"

namespace headroom {

/// new Tag(MarkShape::Diamond, tr("4 days late"), Tone::Over); MarkShape::None for words alone. The words are its
/// accessible name.
class Tag : public QWidget {
  Q_OBJECT

 public:
  explicit Tag(MarkShape shape = MarkShape::None, const QString& words = {}, Tone tone = Tone::Neutral,
               QWidget* parent = nullptr);
  void set(MarkShape shape, const QString& words, Tone tone);
  QString words() const { return words_; }
  Tone tone() const { return tone_; }
  MarkShape shape() const { return shape_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  MarkShape shape_;
  QString words_;
  Tone tone_;
};

/// A mark and words without a fill: legends and figures ("3.5 over"). The words take the tone's colour.
class MarkedText : public QWidget {
  Q_OBJECT

 public:
  explicit MarkedText(MarkShape shape = MarkShape::None, const QString& words = {}, Tone tone = Tone::Neutral,
                      QWidget* parent = nullptr);
  void set(MarkShape shape, const QString& words, Tone tone);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  MarkShape shape_;
  QString words_;
  Tone tone_;
};

/// new Avatar(tr("Farah Siddiqui"), 36): the initials of the first and last word in a soft circle; decorative, the name
/// stands beside it.
class Avatar : public QWidget {
  Q_OBJECT

 public:
  explicit Avatar(const QString& name = {}, int diameter = 36, QWidget* parent = nullptr);
  void setName(const QString& name);
  QString initials() const { return initials_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString initials_;
  int diameter_;
};

QString initialsOf(const QString& name);

/// What Tag paints, for delegates: the width needed and the drawing into a rectangle.
QSize tagSize(MarkShape shape, const QString& words);
void paintTag(QPainter& painter, const QRect& rect, MarkShape shape, const QString& words, Tone tone);

}  // namespace headroom
