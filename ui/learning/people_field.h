// SPDX-License-Identifier: MIT
// Several people, each found by a few letters of their name: Enter names one, and each has a button that takes it out.
#pragma once
#include <QWidget>

#include <vector>

#include "ui/learning/learning_view.h"

class QLineEdit;
class QVBoxLayout;

namespace headroom {

class PeopleField : public QWidget {
  Q_OBJECT

 public:
  /// Its line is named 'KEY.line', the buttons 'KEY.without.ID'.
  PeopleField(const QString& key, const QString& name, std::vector<NamedPerson> all, std::vector<PersonId> chosen,
              QWidget* parent = nullptr);
  /// With whoever is typed still, where that is somebody.
  std::vector<PersonId> people() const;
  /// What is typed and names nobody, or several.
  QString unknown() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void nameTyped();
  void showChosen();
  std::optional<PersonId> typedPerson() const;
  QString nameOf(PersonId person) const;
  QString key_;
  std::vector<NamedPerson> all_;
  std::vector<PersonId> chosen_;
  QLineEdit* line_;
  QVBoxLayout* column_;
  QWidget* list_ = nullptr;
};

}  // namespace headroom
