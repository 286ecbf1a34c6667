// SPDX-License-Identifier: MIT
// One line to type an action in ('review with school Farah next friday'), and under it what is understood before Enter.
#pragma once
#include <QWidget>

#include "core/supervision/quick_action.h"

class QLineEdit;

namespace headroom {

class Label;

class Workspace;

/// The case of that reference, as it is typed or in capitals.
std::optional<QuickCase> quickCase(Workspace& workspace, const QString& word);

class QuickActionLine : public QWidget {
  Q_OBJECT

 public:
  /// `name` is the object name of the line; its button is called '<page>.add'.
  explicit QuickActionLine(const QString& name, QWidget* parent = nullptr);
  /// Who can own an action; the first does where nobody is named.
  void setPeople(std::vector<QuickPerson> people, QDate today, QuickMeaning meaning = {});
  /// What is understood, with an owner; nothing while no words are typed or there is nobody.
  std::optional<QuickAction> read() const;
  /// Once its words are an action, or are of somebody else: Ctrl+Z takes back the action then, and not the emptying.
  void clear();
  void begin();

 Q_SIGNALS:
  void entered();
  /// A word was typed; the line is not empty.
  void typed();

 private:
  void echo();
  QLineEdit* line_;
  Label* echo_;
  std::vector<QuickPerson> people_;
  QDate today_;
  QuickMeaning meaning_;
};

}  // namespace headroom
