// SPDX-License-Identifier: MIT
// A form whose save met somebody else's change of the same row: what only they changed is taken over, what both changed
// is said, and what was typed stays in its field until it is saved on purpose.
#pragma once
#include <QDate>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;

namespace headroom {

class DateField;
class FormDialog;

/// One field of a form: what it showed at first, what is in the file now, and the two ways to its value.
struct MetField {
  QString name;
  QString base;
  QString theirs;
  std::function<QString()> mine;
  std::function<void(const QString&)> take;
};

MetField metField(const QString& name, QLineEdit& field, const QString& base, const QString& theirs);
/// By the words that stand in its list.
MetField metField(const QString& name, QComboBox& field, const QString& base, const QString& theirs);
/// As tableDate() writes a day, and empty where there is none.
MetField metField(const QString& name, DateField& field, std::optional<QDate> base, std::optional<QDate> theirs);

/// Settles the fields as said above, and says it in the form.
void showMetChange(FormDialog& form, const std::vector<MetField>& fields);

}  // namespace headroom
