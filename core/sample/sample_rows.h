// SPDX-License-Identifier: MIT
// The rows of the sample as plain values, in the shape of the file's tables. A row's number is its place in its table,
// from 1; 0 is none. Days are Julian day numbers, 0 is none.
#pragma once
#include <QString>

#include <vector>

namespace headroom::sample {

using Day = int;
using Number = int;

struct UnitRow {
  QString code;
  Number parent = 0;
  QString kind;
  QString name;
  QString division = {};
};

struct PersonRow {
  QString code;
  QString name;
  QString registration;
  Day start = 0;
  Day left = 0;
};

struct PostRow {
  QString code;
  Number person = 0;
  Number unit = 0;
  QString role;
  int fteE6 = 1'000'000;
  QString contract;
  QString kind;
  Day from = 0;
  Day to = 0;
};

struct SupervisorRow {
  Number person = 0;
  Number supervisor = 0;
  QString kind;
  Day from = 0;
  Day to = 0;
};

struct LimitRow {
  QString code;
  QString measure;
  QString op;
  int value = 0;  ///< whole units per 1.0 FTE
  Number unit = 0;
  QString role = {};
  Number person = 0;
  Day from = 0;
  Day to = 0;
};

struct ReductionRow {
  QString code;
  Number person = 0;
  Number post = 0;
  QString reason;
  int percent = 0;
  Day from = 0;
  Day to = 0;
  QString note = {};
};

struct AbsenceRow {
  QString code;
  Number person = 0;
  QString reason;
  bool needsCover = false;
  Day from = 0;
  Day to = 0;
};

struct PolicyRow {
  QString code;
  QString role;
  Number person = 0;
  QString phases;
  int minutes = 90;
  Day from = 0;
  Day to = 0;
};

struct CaseRow {
  QString code;
  QString kind;
  QString family;
  QString features;
  Number unit = 0;
  int pointsE4 = -1;  ///< -1: no override
  Day opened = 0;
  Day closed = 0;
};

struct AllocationRow {
  QString code;
  Number caseNumber = 0;
  Number post = 0;
  bool lead = true;
  Day from = 0;
  Day to = 0;
  QString reason;
};

struct SessionRow {
  QString code;
  Number person = 0;
  Number supervisor = 0;
  QString kind;
  Day day = 0;
  int minutes = 0;  ///< 0: not said
  QString state;
  QString reason = {};
  QString side = {};
  Day newDay = 0;
  bool interrupted = false;
  Day shared = 0;
  Day agreed = 0;
};

struct SectionRow {
  Number session = 0;
  QString section;
  QString body;
  bool done = true;
};

struct DiscussionRow {
  QString code;
  Number session = 0;
  Number caseNumber = 0;
  QString why;
  QString said;
  QString risks;
  QString decision;
  QString rationale;
};

struct ActionRow {
  QString code;
  Number session = 0;
  Number caseNumber = 0;
  Number owner = 0;
  QString what;
  Day due = 0;
  QString state;
  Day closed = 0;
  Number carriedFrom = 0;
};

struct GoalRow {
  QString code;
  Number person = 0;
  Number session = 0;
  QString what;
  QString framework;
  QString opportunity;
  Day target = 0;
  QString status;
  QString outcome;
};

struct GoalStepRow {
  Number goal = 0;
  int position = 0;
  QString what;
  Day done = 0;
};

struct CpdRow {
  QString code;
  Number person = 0;
  Day day = 0;
  QString kind;
  QString title;
  QString learnt;
  QString impact;
  bool peer = false;
  bool finished = true;
};

struct TrainingRow {
  QString code;
  Number person = 0;
  QString course;
  Day requested = 0;
  QString state;
  Number decidedBy = 0;
  QString reason;
};

struct ProgrammeRow {
  QString code;
  Number person = 0;
  QString programme;
  Number mentor = 0;
  Day from = 0;
  Day to = 0;
};

struct PassageRow {
  QString prompt;
  QString body;
};

struct NoteRow {
  QString uid;
  Number author = 0;
  Day day = 0;
  QString title;
  QString model;
  Number caseNumber = 0;
  Number goal = 0;
  bool bring = false;
  std::vector<PassageRow> passages;
};

struct PreparationRow {
  Number person = 0;
  QString body;
  Number caseNumber = 0;
  Day added = 0;
};

}  // namespace headroom::sample
