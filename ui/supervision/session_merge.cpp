// SPDX-License-Identifier: MIT
// Every text of a record becomes one part with its three versions and a way to put the answer back.
#include "ui/supervision/session_merge.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/base/say.h"
#include "core/supervision/session_fields.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct MergedPart {
  ConflictPart texts;
  std::function<void(SessionRecord&, const QString&)> put;
};

Section sectionOf(const SessionRecord& record, const QString& key) {
  for (const Section& section : record.sections) {
    if (section.key == key) return section;
  }
  return {key, {}, false};
}

const Discussion* discussionOf(const SessionRecord& record, CaseId id) {
  for (const Discussion& discussion : record.discussions) {
    if (discussion.caseId == id) return &discussion;
  }
  return nullptr;
}

void addSections(std::vector<MergedPart>& parts, const SessionRecord& base, const SessionRecord& mine,
                 const SessionRecord& theirs) {
  for (const AgendaSection& each : agenda()) {
    const Section before = sectionOf(base, each.key);
    const Section my = sectionOf(mine, each.key);
    const Section their = sectionOf(theirs, each.key);
    const bool isDone = my.done == before.done ? their.done : my.done;
    parts.push_back({{each.title, my.body, their.body, before.body},
                     [key = each.key, isDone](SessionRecord& record, const QString& text) {
                       std::erase_if(record.sections, [&key](const Section& section) { return section.key == key; });
                       record.sections.push_back({key, text, isDone});
                     }});
  }
}

void addDiscussions(std::vector<MergedPart>& parts, const SessionRecord& base, const SessionRecord& mine,
                    const SessionRecord& theirs) {
  std::vector<Discussion> all = theirs.discussions;
  for (const Discussion& each : mine.discussions) {
    if (discussionOf(theirs, each.caseId) == nullptr) all.push_back(each);
  }
  const std::vector<std::pair<QString, QString Discussion::*>> fields{{say("What we talked about"), &Discussion::said},
                                                                      {say("Risks and strengths"), &Discussion::risks},
                                                                      {say("Decision"), &Discussion::decision},
                                                                      {say("Why"), &Discussion::rationale}};
  for (const Discussion& each : all) {
    const auto text = [id = each.caseId](const SessionRecord& record, QString Discussion::*field) {
      const Discussion* found = discussionOf(record, id);
      return found == nullptr ? QString() : found->*field;
    };
    for (const auto& [name, field] : fields) {
      parts.push_back(
          {{u"%1 \u00b7 %2"_s.arg(each.caseCode, name), text(mine, field), text(theirs, field), text(base, field)},
           [each, field = field](SessionRecord& record, const QString& answer) {
             const auto same = [&each](const Discussion& d) { return d.caseId == each.caseId; };
             auto at = std::find_if(record.discussions.begin(), record.discussions.end(), same);
             if (at == record.discussions.end()) {
               // One that the other deleted is written anew.
               record.discussions.push_back({{}, each.caseId, each.caseCode, each.why, {}, {}, {}, {}});
               at = std::prev(record.discussions.end());
             }
             (*at).*field = answer;
           }});
    }
  }
}

/// A tick that I changed is mine; texts and numbers that both changed are asked.
void addFacts(std::vector<MergedPart>& parts, const SessionRecord& base, const SessionRecord& mine,
              const SessionRecord& theirs) {
  for (const SessionField& one : typedSessionFields()) {
    const QString before = typedText(one, base.session);
    const QString my = typedText(one, mine.session);
    QString their = typedText(one, theirs.session);
    if (one.field->kind == FieldKind::Truth && my != before) their = my;
    parts.push_back({{called(*one.field), one.field->kind == FieldKind::Truth ? their : my, their, before},
                     [one](SessionRecord& record, const QString& text) { setTypedText(one, record.session, text); }});
  }
}

/// Theirs, without those that I took out, and with those that I added.
void mergeActions(SessionRecord& record, const SessionRecord& base, const SessionRecord& mine) {
  std::set<ActionId> before;
  std::set<ActionId> kept;
  for (const AgreedAction& each : base.actions) {
    if (each.id) before.insert(*each.id);
  }
  for (const AgreedAction& each : mine.actions) {
    if (each.id) kept.insert(*each.id);
  }
  std::erase_if(record.actions, [&](const AgreedAction& each) {
    return each.id && before.contains(*each.id) && !kept.contains(*each.id);
  });
  for (const AgreedAction& each : mine.actions) {
    const bool known = std::any_of(record.actions.begin(), record.actions.end(), [&each](const AgreedAction& there) {
      return there.what == each.what && there.owner == each.owner && there.due == each.due;
    });
    if (!each.id && !known) record.actions.push_back(each);
  }
}

}  // namespace

std::optional<SessionRecord> mergedSession(const SessionRecord& base, const SessionRecord& mine,
                                           const SessionRecord& theirs, QWidget* parent, ConflictWith with,
                                           const QString& drafted) {
  std::vector<MergedPart> parts;
  addSections(parts, base, mine, theirs);
  addDiscussions(parts, base, mine, theirs);
  addFacts(parts, base, mine, theirs);
  std::vector<ConflictPart> texts;
  for (const MergedPart& part : parts) texts.push_back(part.texts);
  const auto answers =
      settledParts(say("Supervision with %1").arg(theirs.session.personName), texts, parent, with, drafted);
  if (!answers) return std::nullopt;
  SessionRecord record = theirs;
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i].put(record, (*answers)[i]);
  std::erase_if(record.discussions, [](const Discussion& each) { return each.isEmpty(); });
  mergeActions(record, base, mine);
  return record;
}

}  // namespace headroom
