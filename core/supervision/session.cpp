// SPDX-License-Identifier: MIT
// The agenda, the states and the checks of a session record.
#include "core/supervision/session.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("agenda", words); }

const std::array<QString, 8>& stateTokens() {
  static const std::array<QString, 8> tokens{u"planned"_s,  u"held"_s,  u"shared"_s,    u"agreed"_s,
                                             u"disputed"_s, u"moved"_s, u"cancelled"_s, u"missed"_s};
  return tokens;
}

const Section* find(const SessionRecord& record, QStringView key) {
  for (const Section& section : record.sections) {
    if (section.key == key) return &section;
  }
  return nullptr;
}

int wordsIn(const QString& text) { return static_cast<int>(text.split(u' ', Qt::SkipEmptyParts).size()); }

void addDiscussionGaps(const SessionRecord& record, std::vector<QString>& gaps) {
  for (const Discussion& discussion : record.discussions) {
    if (discussion.decision.trimmed().isEmpty())
      gaps.push_back(say("%1 has no decision yet.").arg(discussion.caseCode));
    if (discussion.rationale.trimmed().isEmpty()) gaps.push_back(say("%1 does not say why.").arg(discussion.caseCode));
  }
}

void addActionGaps(const SessionRecord& record, std::vector<QString>& gaps) {
  for (const AgreedAction& action : record.actions) {
    if (!action.due) gaps.push_back(say("The action '%1' has no date.").arg(action.what));
    // One word is a topic, not something that somebody does.
    if (wordsIn(action.what) < 2) gaps.push_back(say("The action '%1' does not say what is done.").arg(action.what));
  }
}

}  // namespace

QString token(SessionState state) { return stateTokens().at(static_cast<std::size_t>(state)); }

std::optional<SessionState> sessionStateFrom(const QString& token) {
  for (std::size_t i = 0; i < stateTokens().size(); ++i) {
    if (stateTokens()[i] == token) return static_cast<SessionState>(i);
  }
  return std::nullopt;
}

bool wasHeld(SessionState state) {
  return state == SessionState::Held || state == SessionState::Shared || state == SessionState::Agreed ||
         state == SessionState::Disputed;
}

const std::vector<AgendaSection>& agenda() {
  static const std::vector<AgendaSection> sections{
      {u"wellbeing"_s, say("How are you?"), say("Wellbeing, leave, how the workload feels"), SectionFunction::Support},
      {u"last-actions"_s, say("Actions from last time"), say("Done, carried over or dropped"),
       SectionFunction::Management},
      {u"caseload"_s, say("Caseload and headroom"), say("As it stood on the day"), SectionFunction::Management},
      {u"cases"_s, say("Cases to discuss"), say("What was said, what was decided and why"),
       SectionFunction::Management},
      {u"reflection"_s, say("Reflection"), say("One thing to look at slowly"), SectionFunction::Development},
      {u"learning"_s, say("Learning and goals"), say("What to grow in, and what would help"),
       SectionFunction::Development},
      {u"actions"_s, say("Agreed actions"), say("Who does what by when"), SectionFunction::Management},
      {u"sign-off"_s, say("Next date and sign-off"), say("When we meet again"), SectionFunction::Mediation},
  };
  return sections;
}

Result<void> mayWrite(const Session& session) {
  if (session.state == SessionState::Planned || session.state == SessionState::Held) return {};
  return refuse(say("This record is %1 and can no longer be written in.").arg(token(session.state)));
}

std::vector<QString> gapsBeforeSigning(const SessionRecord& record, int policyMinutes) {
  std::vector<QString> gaps;
  addDiscussionGaps(record, gaps);
  addActionGaps(record, gaps);
  const Section* reflection = find(record, u"reflection");
  if (reflection == nullptr || reflection->body.trimmed().isEmpty()) gaps.push_back(say("Reflection is empty."));
  const Section* last = find(record, u"last-actions");
  if (last == nullptr || !last->done) gaps.push_back(say("The actions from last time are not reviewed."));
  const Session& session = record.session;
  if (!session.minutes) {
    gaps.push_back(say("How long it took is not said."));
  } else if (*session.minutes < policyMinutes && session.reason.trimmed().isEmpty()) {
    gaps.push_back(say("It took %1 minutes of %2, without a reason.").arg(*session.minutes).arg(policyMinutes));
  }
  return gaps;
}

bool isFlagged(const Session& session) {
  return wasHeld(session.state) && (session.interrupted || session.minutes.value_or(60) < 60);
}

SessionShares sharesOf(const SessionRecord& record) {
  int support = 0;
  int cases = 0;
  int reflection = 0;
  int admin = 0;
  for (const Section& section : record.sections) {
    const int words = wordsIn(section.body);
    if (section.key == u"wellbeing")
      support += words;
    else if (section.key == u"cases")
      cases += words;
    else if (section.key == u"reflection" || section.key == u"learning")
      reflection += words;
    else
      admin += words;
  }
  for (const Discussion& discussion : record.discussions) {
    cases += wordsIn(discussion.said) + wordsIn(discussion.risks) + wordsIn(discussion.decision) +
             wordsIn(discussion.rationale);
  }
  for (const AgreedAction& action : record.actions) admin += wordsIn(action.what);
  const int all = support + cases + reflection + admin;
  if (all == 0) return {};
  SessionShares shares{support * 100 / all, cases * 100 / all, reflection * 100 / all, 0};
  shares.admin = 100 - shares.support - shares.cases - shares.reflection;
  return shares;
}

}  // namespace headroom
