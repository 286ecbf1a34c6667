// SPDX-License-Identifier: MIT
// Every title that people ask for is held several times round the day: what was attended is over, what was approved is
// to come. Some look back three months later, and some have it still before them.
#include "core/sample/academy_rows.h"

#include <map>

#include "core/development/course_store.h"
#include "core/sample/dice.h"
#include "core/sample/words.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

/// Days from today on which each title is held; the last that is over follows everything that could be decided.
constexpr std::array kRuns{-240, -165, -88, -9, 26, 74};

struct Other {
  QString title;
  QString kind;
  QString about;
  QString place;
  int first;
  int days;
};

const std::vector<Other>& others() {
  static const std::vector<Other> all{
      {u"Social work in a coastal county"_s, u"conference"_s,
       u"A day of talks by practitioners: fathers, kinship and housing"_s, u"Northmere Hall"_s, 41, 1},
      {u"Working with fathers in assessments"_s, u"inside"_s, u"Including fathers from the first visit on"_s,
       u"Training room 2, County House"_s, 19, 1},
      {u"Anti-racist practice"_s, u"inside"_s, u"A workshop on how we write, decide and listen"_s,
       u"Training room 1, County House"_s, 33, 2},
      {u"British Sign Language, level 1"_s, u"BSL"_s, u"Thirty weeks, one evening a week"_s, u"Northmere College"_s, 55,
       210},
      {u"Master's in advanced practice"_s, u"masters"_s, u"Two years, one day a week, with protected study days"_s,
       u"University of Northmere"_s, 64, 640},
      {u"Hoarding and self-neglect"_s, u"outside"_s, u"With the fire service and environmental health"_s, u"online"_s,
       12, 1}};
  return all;
}

class Academy {
 public:
  Academy(Database& records, QDate today, quint64 seed) : records_(records), today_(today), dice_(seed) {}

  void write() {
    for (const QString& title : courses()) {
      for (const int offset : kRuns) {
        const QDate first = today_.addDays(offset - dice_.below(4));
        const int places = dice_.pick(std::vector<int>{3, 8, 12, 12, 16, 20});
        runs_[title].push_back(add(title, u"inside"_s, u"A day for practitioners, with time for one's own cases"_s,
                                   u"Training room %1, County House"_s.arg(dice_.between(1, 3)), first, first, places));
      }
    }
    for (const Other& one : others()) {
      const QDate first = today_.addDays(one.first);
      add(one.title, one.kind, one.about, one.place, first, first.addDays(one.days - 1), 24);
    }
    for (Training& one : loadAllTraining(records_)) place(one);
  }

 private:
  /// No course begins or ends on a weekend.
  static QDate onWeekday(QDate day) { return day.addDays(-std::max(0, day.dayOfWeek() - 5)); }

  Course add(const QString& title, const QString& kind, const QString& about, const QString& where, QDate first,
             QDate last, int places) {
    Course course;
    course.code = u"COURSE-%1"_s.arg(++count_, 3, 10, QChar(u'0'));
    course.title = title;
    course.kind = kind;
    course.about = about;
    course.place = where;
    course.first = onWeekday(first);
    course.last = onWeekday(last);
    course.places = places;
    course.id = writeCourse(records_, course);
    return course;
  }

  const Course* runFor(const Training& one) const {
    const auto known = runs_.find(one.title);
    if (known == runs_.end()) return nullptr;
    const bool isOver = one.state == TrainingState::Attended || one.state == TrainingState::Evaluated;
    for (const Course& run : known->second)
      if (run.first > one.requested && (run.last < today_) == isOver) return &run;
    return nullptr;
  }

  void place(Training& one) {
    const Course* run = runFor(one);
    if (run == nullptr) return;
    one.course = run->id;
    one.why = u"To be surer of myself, and to bring it to the team."_s;
    if (one.state != TrainingState::Requested)
      one.decided = std::min(today_.addDays(-1), one.requested.addDays(dice_.between(2, 12)));
    if (one.state != TrainingState::Requested && one.state != TrainingState::Declined) one.queue = ++turns_[run->code];
    if (one.state == TrainingState::Attended || one.state == TrainingState::Evaluated) one.attended = run->last;
    if (one.state == TrainingState::Evaluated) {
      one.evaluated = std::min(today_, run->last.addDays(dice_.between(1, 9)));
      one.evaluation = u"Clear, close to practice; the afternoon with cases was the best of it."_s;
      one.lookBack = lookBackDay(run->last);
      if (*one.lookBack <= today_ && !dice_.chance(30)) {
        one.changed = u"I do it differently now, and two colleagues asked me how."_s;
        one.changedOn = std::min(today_, one.lookBack->addDays(dice_.between(0, 14)));
      }
    }
    insertTrainingPlace(records_, one);
  }

  Database& records_;
  QDate today_;
  Dice dice_;
  std::map<QString, std::vector<Course>> runs_;
  std::map<QString, int> turns_;
  int count_ = 0;
};

}  // namespace

void writeAcademy(Database& records, QDate today, quint64 seed) { Academy(records, today, seed).write(); }

}  // namespace headroom::sample
