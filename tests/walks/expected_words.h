// SPDX-License-Identifier: MIT
// What every page must say, put into the pages' words from the command's answers alone.
// A key names the place on the page, the value is the text that must stand there.
#pragma once
#include <set>

#include "tests/walks/council_folder.h"

namespace headroom::test {

using Words = std::map<QString, QString>;

/// Every place where the two differ, as lines; at most twenty.
QStringList differences(const Words& shown, const Words& expected);

/// Rows are told apart by these texts; of rows alike the second is numbered 2.
void put(Words& words, const QString& key, const QString& text);

// One post of `balance` as the pages say it.
QString number(double value);  ///< up to 6 decimals, as the command writes it
QString hours(double fte);     ///< '0.80'
QString hoursInFull(double fte);
QString headroomOf(const QJsonObject& post);
/// '1 child', '3 children'.
QString named(const QString& figure, const QString& measure);
QString loadOf(const QJsonObject& post);
QString ceilingOf(double ceiling);  ///< to two decimals
/// Free places of posts of `balance`, by measure: '14 children, 5 points'; a dash without a limit.
QString roomOf(const QJsonArray& posts);
QString loadSentenceOf(const QJsonObject& post);
QString percentOf(const QJsonValue& utilisation);
QString dayOf(const QString& iso, const QString& form);

/// Heat cells, dots, the table of posts, the totals and the line under the title.
Words expectedBalance(const CouncilFolder& council, const Told& told);
/// One row a person with a post in the unit, `viewer` among them and said to be that.
Words expectedTeam(const CouncilFolder& council, const Told& told, const QString& viewer);
/// One person's page: each post, the clock, how many actions. `whole` and `there` answer for the whole service.
Words expectedPerson(const CouncilFolder& council, const Told& whole, const QString& person);
/// The people whom the viewer sees, from `supervision --unit` of the viewer's unit, without the viewer.
std::set<QString> peopleIn(const Told& told, const QString& viewer);
/// `seen`: those who are counted, `viewer` among them where they manage a unit.
Words expectedSupervision(const CouncilFolder& council, const Told& whole, const std::set<QString>& seen,
                          const QString& viewer);
Words expectedActions(const CouncilFolder& council, const Told& whole, const std::set<QString>& seen);
Words expectedCases(const CouncilFolder& council, const Told& told);
/// A practitioner's own page: each post, its points together, the open actions, and when supervision is due.
Words expectedMyWork(const Told& whole, const QString& person);
/// `there`: what is told of the unit that the viewer manages.
Words expectedToday(const CouncilFolder& council, const Told& whole, const Told& there, const std::set<QString>& seen);

}  // namespace headroom::test
