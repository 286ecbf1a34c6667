// SPDX-License-Identifier: MIT
// What people write into a list where a name or a child's number should stand (formats 3): 'TBC', 'Vacant', 'Total: 6'.
// Pure functions over the text of one cell.
#pragma once
#include <QString>

namespace headroom {

/// Whether a worker's cell names nobody: empty, '-', '#N/A', TBC, vacant, unallocated, awaiting allocation, duty, a
/// role, a team, a number, a date, and their like.
bool namesNoPerson(const QString& text);
/// The same of a team's cell. 'Duty' names none, 'Duty Team' does.
bool namesNoTeam(const QString& text);
/// Whether nothing is said at all: '-', 'n/a', '???', 'TBC', 'not known'.
bool saysNothing(const QString& text);
/// 'Total', 'Grand total:', 'Sub-total', 'North Team Count', '6 children'.
bool isTotalLabel(const QString& text);
/// Only 'Total', 'Count' and their kind, with nobody's name beside it.
bool isBareTotal(const QString& text);
/// What stands where a child's number should and is none: a total, 'Cases', 'All children', 'Notes', a sum sign.
bool isNoReference(const QString& text);
/// Words that no reference of a child is made of: 'Source: run on 5 March'.
bool readsLikeSentence(const QString& text);
/// 'Jane Smith - Senior Social Worker', 'Jane Smith (SW)', 'Agency: Jane Smith' -> 'Jane Smith': the one part that is
/// more than a word, where each of the others is a job alone. Empty for any other text.
QString withoutJob(const QString& text);
/// Whether these are all words for a job, a state or a place and none is a name: 'Senior Social Worker'.
bool isJobAlone(const QString& text);

}  // namespace headroom
