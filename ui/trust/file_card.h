// SPDX-License-Identifier: MIT
// Who can read this file without Headroom, and the way to change it.
#pragma once
#include "ui/shared/card.h"

class QPushButton;

namespace headroom {

class Label;
class Tag;
class Workspace;

class FileCard : public Card {
  Q_OBJECT

 public:
  explicit FileCard(Workspace& workspace, QWidget* parent = nullptr);
  /// `mayChange`: whether the viewer manages what is in the file.
  void reload(bool mayChange);

 Q_SIGNALS:
  /// 'encrypt', 'change', 'sheet' or 'takeoff'.
  void wanted(const QString& step);

 private:
  QPushButton* addStep(const QString& words, const QString& step);

  Workspace& workspace_;
  Tag* tag_;
  Label* words_;
  QWidget* steps_;
  QPushButton* encrypt_;
  QPushButton* change_;
  QPushButton* sheet_;
  QPushButton* takeOff_;
};

}  // namespace headroom
