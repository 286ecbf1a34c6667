// SPDX-License-Identifier: MIT
// What 'Shared learning' and 'Who knows about what' show.
#pragma once
#include <vector>

#include "core/desk/desk.h"
#include "core/development/shared_learning.h"
#include "core/development/specialism.h"
#include "core/development/who_knows.h"
#include "core/exchange/report.h"
#include "ui/paper/sheet.h"
#include "ui/shared/table_model.h"

namespace headroom {

using NamedPerson = std::pair<PersonId, QString>;

struct LearningRow {
  SharedLearning learning;
  SharedLearningId id;
  QString gave;  ///< names
  QString came;  ///< names; empty where they are not to be read
  bool showsCame = true;
  bool mayChange = false;
  bool mayJoin = false;   ///< the viewer can say that they were there, or will come
  bool isToCome = false;  ///< offered: nobody has given it or come yet
};

struct LearningPicture {
  std::vector<LearningRow> rows;    ///< the newest first
  std::vector<NamedPerson> people;  ///< who works here today, by name
};
LearningPicture readLearning(const Desk& desk);
/// Of that kind, where one is chosen, and about what was typed.
std::vector<LearningRow> learningListed(const LearningPicture& picture, std::optional<SharedLearningKind> kind,
                                        const QString& typed);
/// What is listed; who came to what is private is on no paper.
Report learningReport(const std::vector<LearningRow>& listed, QDate on, const SheetFoot& foot);
std::vector<Column<LearningRow>> learningColumns();

struct KnowingRow {
  PersonId person;
  QString code;
  QString name;
  QString standing;  ///< 'social worker, Ashby Family Support'
  QString why = {};
  int covers = 0;
  int asked = 0;
  bool maySee = false;  ///< the viewer may open their page
};

/// What is looked through, read once.
struct KnowingPicture {
  std::vector<KnowingFact> facts;
  std::vector<KnowingRow> people;  ///< who works here, by id, without a why
  std::vector<Specialism> own;
};
KnowingPicture readKnowing(const Desk& desk);
std::vector<KnowingRow> knowingListed(const KnowingPicture& picture, const QString& typed);
std::vector<Column<KnowingRow>> knowingColumns();

}  // namespace headroom
