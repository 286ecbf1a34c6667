// SPDX-License-Identifier: MIT
// Writes the record of each meeting: sections, discussions, actions and what is carried from one meeting to the next.
// Meetings are given in the order of their days.
#pragma once
#include "core/sample/case_history.h"
#include "core/sample/sample_store.h"
#include "core/sample/session_history.h"

namespace headroom::sample {

class SessionRecords {
 public:
  SessionRecords(const Plan& plan, const CaseHistory& history, const std::vector<SessionLine>& lines, RowWriter& writer,
                 Dice dice);
  void write(const SessionLine& line);
  /// The number of the latest formal session that was written for the person; 0 without one.
  Number latestFormal(Number person) const { return people_[static_cast<std::size_t>(person)].latest; }
  bool worksWithAdults(Number person) const { return people_[static_cast<std::size_t>(person)].adults; }

 private:
  /// One action through all the meetings that carry it; it closes everywhere on the same day.
  struct Chain {
    ActionRow row;
    int carriesLeft = 0;
    Number latest = 0;
  };
  struct Person {
    std::vector<Day> formal;
    int met = 0;  ///< formal meetings written so far
    Number latest = 0;
    bool adults = false;
    std::vector<Chain> chains;
  };

  void writeSections(Number session, const SessionLine& line);
  std::vector<Number> writeDiscussions(Number session, const SessionLine& line);
  void carry(Number session, Person& person);
  void agree(Number session, const SessionLine& line, const std::vector<Number>& cases);
  void decide(Chain& chain, const SessionLine& line, const Person& person, bool first);
  void begin(Number session, Chain chain, Person& person);

  const Plan& plan_;
  RowWriter& writer_;
  Dice dice_;
  HeldCases held_;
  std::vector<Person> people_;
  Number sessions_ = 0;
  Number discussions_ = 0;
  Number actions_ = 0;
};

}  // namespace headroom::sample
