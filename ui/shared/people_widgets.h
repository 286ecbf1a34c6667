// SPDX-License-Identifier: MIT
// Rows that several pages show: a person to supervise with Start, an action to tick off.
#pragma once
#include <QWidget>
#include <functional>

#include "ui/paper/mark.h"
#include "ui/shared/people_picture.h"

namespace headroom {

class MessageBar;
class Workspace;

/// The columns of the rows of people who are due, so that they line up and nothing in them is cut.
struct DueWidths {
  int booked = 0;
  int tag = 0;
  int discuss = 0;
  bool below = false;  ///< the others stand below the name, for one line has no room for all
};
DueWidths dueWidths(const std::vector<DueRow>& rows, QDate today, int room);

/// Closes the action as done and offers to take that back for ten seconds; false when it was refused or failed.
bool tickOff(Workspace& workspace, MessageBar& note, const OpenAction& action);

/// Avatar, name and role; booked and last held; due; what is prepared; Start, Continue or Prepare.
QWidget* dueRowWidget(const DueRow& row, QDate today, const DueWidths& widths, const std::function<void()>& start,
                      const std::function<void()>& prepare);
/// A tick box with the action, where it comes from, whose it is and when it is due.
QWidget* actionRowWidget(const OpenAction& action, QDate today, bool withOwner, const std::function<void()>& done);
/// A figure in large type with words and a quiet second line.
QWidget* factWidget(const QString& figure, const QString& words, MarkShape shape, Tone tone, const QString& second);

}  // namespace headroom
