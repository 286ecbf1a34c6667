// SPDX-License-Identifier: MIT
// What becomes of a planned session: moved, cancelled or missed, and back again. Each with what rules 6 ask for: a
// reason, whose side it was, and the next date at once.
#pragma once
#include <QDialog>

#include "core/desk/desk.h"
#include "core/supervision/session.h"
#include "ui/shared/hearing.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace headroom {

class DateField;
class Label;
class TimeField;
class Workspace;

/// Whether the viewer has anything to decide about the session: planned, moved, cancelled or missed, and no group that
/// somebody else holds for them.
bool canBeRebooked(const Session& session, const Viewer& viewer);

/// Saves by itself; a refusal is shown in it, and what was typed stays.
class BookingDialog : public QDialog {
  Q_OBJECT

 public:
  BookingDialog(Workspace& workspace, const Session& session, QWidget* parent = nullptr);
  /// What was decided, once it was saved.
  QString saidDone() const;

 private:
  enum class What { Move, Cancel, NotNeeded, Missed, Again };
  What what() const;
  void build();
  void showFields();
  void apply();
  /// Who is in another session at the time that is chosen; empty where nobody is, and once it is booked all the same.
  QString clashWords() const;
  bool isReady();

  Workspace& workspace_;
  Hearing hearing_;
  Session session_;
  QFormLayout* form_;
  QComboBox* what_;
  DateField* day_;
  TimeField* time_;
  QLineEdit* place_;
  QComboBox* side_;
  QLineEdit* reason_;
  QCheckBox* allTheSame_;
  Label* said_;
};

}  // namespace headroom
