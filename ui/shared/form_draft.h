// SPDX-License-Identifier: MIT
// The long words of a dialog and its reasons, kept while they are typed: Escape, the lock and a power cut leave them
// for the next time that the same form is opened.
#pragma once
#include <QMap>
#include <QObject>

#include <optional>

#include "core/desk/draft.h"

class QDialog;
class QFormLayout;
class QLineEdit;
class QWidget;

namespace headroom {

class KeptBehind;
class Workspace;

/// `new FormDraft(workspace, dialog)`; begin() when all fields stand. A form is known by its name and what its title
/// says that it is about.
class FormDraft : public QObject {
  Q_OBJECT

 public:
  FormDraft(Workspace& workspace, QDialog& dialog);
  /// From now on what is typed is kept. What was kept before stands in the fields again, and a first row of `rows`
  /// says so.
  void begin(QFormLayout& rows);
  /// Keeps at once what is typed; false when it is nowhere but on the screen.
  bool keepNow();
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  using Fields = QMap<QString, QString>;
  Fields typed() const;
  void put(const Fields& fields);
  bool isLong(const QString& field) const;
  QWidget* firstLong() const;
  bool isWords(const QString& field, const QString& typed) const;
  bool isTyped() const;
  void keep();
  void giveUp();
  QString form() const;
  QString title() const;
  void giveBack(const Draft& draft, QFormLayout& rows);

  Workspace& workspace_;
  QDialog& dialog_;
  KeptBehind* behind_;
  bool hasBegun_ = false;
  bool isChanged_ = false;  ///< and not kept yet
  Fields before_;           ///< as the form was opened
  QString keptAs_;          ///< empty: nothing is kept
};

/// What is typed in that line of the form is worth a draft as long words are; before the form is shown.
void keepTyped(Workspace& workspace, QDialog& form, QLineEdit& line);

}  // namespace headroom
