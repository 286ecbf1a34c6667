// SPDX-License-Identifier: MIT
// How pages were left: a filter, a list, a unit. Kept for this computer's user, one person of one file; never in the
// records, which belong to the team.
#pragma once
#include <QHash>
#include <QString>

class QComboBox;
class QLineEdit;

namespace headroom {

class SegmentedControl;
class TableView;

/// What is kept under names such as 'cases/filter'. This one lasts as long as the window.
class PageMemory {
 public:
  virtual ~PageMemory() = default;
  /// Empty: nothing is kept.
  virtual QString kept(const QString& name) const { return values_.value(name); }
  /// A choice between things that the program names.
  virtual void keepChoice(const QString& name, const QString& value) { values_.insert(name, value); }
  /// Words that somebody typed, which may be of a person: not written beside an encrypted file.
  virtual void keepWords(const QString& name, const QString& words) { values_.insert(name, words); }

 private:
  QHash<QString, QString> values_;
};

/// Each gives the control what is kept, silently, and keeps what a person chooses from then on.
/// A unit box is filled later: chosenUnit() says what is kept until it is.
void rememberUnit(QComboBox& box, PageMemory& memory, const QString& name);
void remember(SegmentedControl& control, PageMemory& memory, const QString& name);
void remember(QLineEdit& edit, PageMemory& memory, const QString& name);
/// The column and the direction that a table is sorted by; call after its model is set.
void rememberSorting(TableView& table, PageMemory& memory, const QString& name);
/// The columns whose width somebody drew.
void rememberWidths(TableView& table, PageMemory& memory, const QString& name);

}  // namespace headroom
