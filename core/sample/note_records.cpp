// SPDX-License-Identifier: MIT
// Half of the notes are free writing, the others follow a model.
// The keys of models and prompts are those of core/reflection.
#include "core/sample/note_records.h"

#include <QUuid>

#include <algorithm>

#include "core/sample/words.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

struct Model {
  QString key;
  std::vector<QString> prompts;
  int sentences;  ///< a prompt
};

const std::vector<Model>& models() {
  static const std::vector<Model> list{
      {u"free"_s, {u""_s}, 7},
      {u"free"_s, {u""_s}, 7},
      {u"gibbs"_s, {u"happened"_s, u"feelings"_s, u"evaluation"_s, u"sense"_s, u"else"_s, u"again"_s}, 1},
      {u"driscoll"_s, {u"what"_s, u"so-what"_s, u"now-what"_s}, 2},
      {u"weekly"_s, {u"carried"_s, u"proud"_s, u"need"_s}, 2},
  };
  return list;
}

}  // namespace

std::vector<NoteLine> noteHistory(const Plan& plan, Dice dice) {
  std::vector<NoteLine> lines;
  for (std::size_t i = 0; i < plan.people.size(); ++i) {
    const PersonPlan& how = plan.personPlans[i];
    if (how.notesAYear == 0) continue;
    const Day end = how.until == 0 ? plan.today + 1 : how.until;
    const int step = std::max(1, 365 / how.notesAYear);
    for (Day day = how.since + dice.below(step); day < end; day += dice.between(step / 2 + 1, step + step / 2)) {
      lines.push_back({day, static_cast<Number>(i + 1)});
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const NoteLine& a, const NoteLine& b) {
    return a.day != b.day ? a.day < b.day : a.author < b.author;
  });
  return lines;
}

NoteRecords::NoteRecords(const Plan& plan, const CaseHistory& history, RowWriter& writer, Dice dice)
    : plan_(plan), writer_(writer), dice_(dice), held_(plan, history) {}

QString NoteRecords::uid() {
  const quint64 a = dice_.next();
  const quint64 b = dice_.next();
  const auto byte = [b](int place) { return static_cast<uchar>(b >> (8 * place)); };
  return QUuid(static_cast<uint>(a), static_cast<ushort>(a >> 32), static_cast<ushort>(0x4000 | (a >> 52)),
               static_cast<uchar>(0x80 | (byte(0) & 0x3F)), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6),
               byte(7))
      .toString(QUuid::WithoutBraces);
}

void NoteRecords::write(const NoteLine& line) {
  const Model& model = dice_.pick(models());
  NoteRow row;
  row.uid = uid();
  row.author = line.author;
  row.day = line.day;
  row.title = noteTitle(dice_);
  row.model = model.key;
  const std::vector<Number>& held = held_.of(line.author, line.day);
  if (!held.empty() && dice_.chance(30)) row.caseNumber = dice_.pick(held);
  row.bring = line.day > plan_.today - 30 && dice_.chance(30);
  NoteThoughts thoughts(dice_);
  for (const QString& prompt : model.prompts) {
    row.passages.push_back({prompt, thoughts.next(model.sentences + dice_.below(2))});
  }
  writer_.write(row);
}

}  // namespace headroom::sample
