// SPDX-License-Identifier: MIT
// What is asked for when somebody asks who knows about a subject, and whether a text is about it. Compared as every
// finding is (base/finding.h), by the beginnings of words, so that 'assessments' finds 'assessing'; and what is called
// by several names in this field is found by each: 'dads' finds 'fathers'.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

namespace headroom {

/// The beginning of a word that its other forms share: 'assess' of 'assessments', 'famil' of 'families'. `word` is
/// folded. What is too short keeps its end: 'care' stays 'care'.
QString wordStem(const QString& word);

/// The words of a text, folded, without what stands between them.
QStringList subjectWordsIn(const QString& text);

/// One thing that was asked for: the beginnings by which it is found.
struct AskedSubject {
  QString word;       ///< as it was typed, folded
  QStringList stems;  ///< any of them will do; a short one is a whole word
};

/// What is asked for in 'who knows about working with fathers in assessments': fathers, assessments. Words that every
/// question has are left out, unless there are no others.
std::vector<AskedSubject> askedSubjects(const QString& typed);

/// Whether one of the words, which are folded, is of that subject.
bool isAbout(const AskedSubject& subject, const QStringList& words);

/// Whether a text is about all that was asked for; about everything where nothing was.
bool isAboutAll(const QString& typed, const QString& text);

}  // namespace headroom
