// SPDX-License-Identifier: MIT
// What a newly qualified social worker has in the first year: a smaller caseload and the ASYE with its reviews. Asked
// for beside the post, and only while the role is theirs.
#pragma once

class QComboBox;
class QLineEdit;

namespace headroom {

class DateField;
class FormDialog;
class Label;
struct Starter;

class FirstYearFields {
 public:
  /// They follow the role and the first day until somebody types into them.
  FirstYearFields(FormDialog& form, QComboBox& role, DateField& from);
  /// Fills in the reduction and the ASYE; false when a field is wrong, and the form then says which.
  bool read(FormDialog& form, Starter& starter) const;

 private:
  bool isShown() const;
  void follow(FormDialog& form);

  QComboBox& role_;
  DateField& from_;
  QLineEdit* percent_;
  DateField* to_;
  Label* reviews_;
};

}  // namespace headroom
