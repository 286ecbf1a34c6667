// SPDX-License-Identifier: MIT
// A text area that is as tall as its text: plain text only, Tab leaves it, and it never scrolls inside a page.
#pragma once
#include <QTextEdit>

#include "ui/shared/theme.h"

namespace headroom {

/// auto* edit = new GrowingTextEdit(tr("What did we talk about?"), 3, TextRole::Editor); edit->toPlainText();
/// Use setPlainText; textChanged() as usual. `name` is the accessible name; put a Label above it for eyes.
class GrowingTextEdit : public QTextEdit {
  Q_OBJECT

 public:
  explicit GrowingTextEdit(const QString& name, int minimumLines = 2, TextRole role = TextRole::Body,
                           QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  /// Without a box around it, for a writing page.
  void setPlain(bool plain);
  /// What is copied out of it does not stay in the clipboard (private_copy.h).
  void setPrivate(bool isPrivate) { private_ = isPrivate; }
  /// What is typed from now on is taken back by itself, and not with all that was typed since the last Enter.
  void endStep() { document()->setModified(false); }

 protected:
  QMimeData* createMimeDataFromSelection() const override;
  bool canInsertFromMimeData(const QMimeData* source) const override;
  void insertFromMimeData(const QMimeData* source) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void fit();
  void restyle();
  void spaceLines();
  int minimumLines_;
  TextRole role_;
  bool private_ = false;
};

}  // namespace headroom
