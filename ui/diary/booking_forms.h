// SPDX-License-Identifier: MIT
// What is asked for in the Diary: a booking of any kind, the one-to-ones of three months, what was observed, days off.
// Each gives the sentence that says what was done; empty when it was left.
#pragma once
#include "ui/diary/diary_view.h"

class QWidget;

namespace headroom {

class Workspace;

QString askMeeting(Workspace& workspace, const DiaryPicture& picture, QDate day, QWidget* parent);
QString askThreeMonths(Workspace& workspace, const DiaryPicture& picture, QWidget* parent);
QString askObserved(Workspace& workspace, const DiaryPicture& picture, QWidget* parent);
QString askDaysOff(Workspace& workspace, const DiaryPicture& picture, QWidget* parent);

}  // namespace headroom
