// SPDX-License-Identifier: MIT
// What the academy asks for in a form: why one wants to go, a decision with its reason, what one took from a course and
// what it changed, and a course of the catalogue.
#pragma once
#include <optional>

#include "ui/academy/academy_view.h"

class QWidget;

namespace headroom {

class Workspace;

/// Each is true when it was saved.
bool askForPlace(Workspace& workspace, const CourseRow& row, QWidget* parent);
bool askForOutside(Workspace& workspace, QWidget* parent);
/// What was done, for the bar; nothing when it was left.
std::optional<QString> decideTraining(Workspace& workspace, const TrainingRow& row, QWidget* parent);
bool evaluate(Workspace& workspace, const TrainingRow& row, QWidget* parent);
bool lookBack(Workspace& workspace, const TrainingRow& row, QWidget* parent);
bool editCourse(Workspace& workspace, const Course& course, QWidget* parent);

}  // namespace headroom
