// SPDX-License-Identifier: MIT
// The words of sessions. Each list is long enough that two records of one person seldom read the same.
// Two sentences drawn from two lists make a text.
#include "core/sample/words.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

using List = std::vector<QString>;

const List& reasons() {
  static const List list{u"Worker's choice"_s,
                         u"Not discussed for six weeks"_s,
                         u"New to the worker"_s,
                         u"Action overdue"_s,
                         u"Review coming up"_s,
                         u"Change in risk"_s,
                         u"Ready to step down?"_s,
                         u"Complaint received"_s,
                         u"Closing"_s};
  return list;
}

const List& saidOfChildren() {
  static const List list{
      u"Visits are weekly and mum now meets the worker at the family centre instead of at home."_s,
      u"School attendance is up to 94% and the breakfast club is working."_s,
      u"The health visitor has not replied since the start of the month, so the plan is stuck with one agency."_s,
      u"Dad has moved back and was seen on the last two visits; he joined the second half of the core group."_s,
      u"The older child asked not to be seen at school any more and chose the youth club instead."_s,
      u"Two unannounced visits were answered; the house was warm and there was food in the fridge."_s,
      u"Grandmother offers weekends and has asked what a family network meeting would involve."_s,
      u"The placement feels settled since the bedroom was moved; contact on Saturdays is going well."_s,
      u"Direct work with the three houses was finished; the house of dreams was about a bus pass."_s,
      u"The landlord has agreed to the repairs after the letter of support."_s,
      u"Mum missed the drug and alcohol appointment twice and said so before being asked."_s,
      u"The pathway plan was read together line by line and two of its steps were crossed out."_s,
      u"Family time was supervised on four occasions; three went well and one ended early by agreement."_s,
      u"The short break has started and both parents slept through for the first time since spring."_s,
      u"The young person has a place at college and no laptop; the setting-up grant has been asked for."_s,
      u"Police were called to the address once; the children were at their aunt's that night."_s};
  return list;
}

const List& saidOfAdults() {
  static const List list{
      u"The daughter does the shopping and would like an hour to herself on Thursdays."_s,
      u"A capacity assessment was done over two visits, in the morning, when talking is easiest."_s,
      u"The care agency has changed hands and three calls were late last week."_s,
      u"The move to supported living is planned for the end of next month; the flat was visited twice."_s,
      u"Equipment came within four days and the hoist was tried with the occupational therapist."_s,
      u"The ward wants a date; the family wants a choice of two homes before they say yes."_s,
      u"Talking mats were used and travel training was chosen before day opportunities."_s,
      u"The neighbour raised a worry about money; the bank card is now kept by the person alone."_s,
      u"Low vision aids were fitted and the gas cooker was changed for an induction one."_s,
      u"Memory is worse in the evening; the lifeline has been pressed six times, each for company."_s,
      u"The advocate was present and the care plan was changed in two places afterwards."_s,
      u"The direct payment is running and the second personal assistant has started."_s};
  return list;
}

const List& followUps() {
  static const List list{
      u"We asked what would have to be true for this plan to end, and what would be missed if it ended too soon."_s,
      u"We looked at the chronology side by side and saw the same pattern before each holiday."_s,
      u"The worker wondered whether the plan helps the family or mainly the agencies."_s,
      u"We spoke about how hard it is to say 'no change' for a third time."_s,
      u"It was easier to name what goes well than what still worries us."_s,
      u"We tried out how the hard conversation could begin."_s,
      u"Partner agencies see it more brightly than the worker does; both views stand in the record."_s,
      u"The wishes of the person are written in their own words."_s};
  return list;
}

const List& risks() {
  static const List list{
      u"Worry: plans drift when one agency is silent. Strength: the wider family comes to every meeting."_s,
      u"Worry: arguments at handover. Strength: both parents have asked for help with them."_s,
      u"Worry: isolation. Strength: a neighbour who rings twice a week."_s,
      u"Worry: tenancy at risk. Strength: rent arrears plan kept for three months."_s,
      u"Worry: evenings without an adult at home. Strength: an aunt in the same street."_s,
      u"Worry: the carer is worn out. Strength: a sitting service has begun."_s,
      u"Worry: missing from placement twice. Strength: returned alone both times and talked about it."_s,
      u"Worry: relapse after the anniversary. Strength: the safety plan is on the fridge and was used."_s};
  return list;
}

const List& decisions() {
  static const List list{u"Keep the plan open until the next review."_s,
                         u"Step down to early help after the next meeting if visits stay as they are."_s,
                         u"Call a strategy discussion this week."_s,
                         u"Close at the end of the month with a written summary for the family."_s,
                         u"Hold a family network meeting before the review."_s,
                         u"Ask for legal advice before the next core group."_s,
                         u"Visit fortnightly instead of monthly."_s,
                         u"Co-work with a colleague for the next eight weeks."_s,
                         u"Take the proposal to panel."_s,
                         u"No change; look again next time."_s,
                         u"Complete the assessment within ten working days."_s};
  return list;
}

const List& rationales() {
  static const List list{u"Two reminders have gone unanswered and the plan cannot move without that answer."_s,
                         u"The change has held for three months and the family names it themselves."_s,
                         u"The risk has not gone down and has not been tested since the move."_s,
                         u"The person has capacity for this decision and has made it."_s,
                         u"The plan has done what it was for; staying longer would be for our comfort."_s,
                         u"A second pair of eyes is needed where the worker has known the family for years."_s,
                         u"The threshold is met on the history, not on the last visit alone."_s,
                         u"It is the least intrusive step that still keeps everybody safe."_s};
  return list;
}

}  // namespace

DiscussionWords discussionWords(bool adults, Dice& dice) {
  DiscussionWords words;
  words.why = dice.pick(reasons());
  words.said = dice.pick(adults ? saidOfAdults() : saidOfChildren()) + u' ';
  words.said += dice.pick(followUps());
  words.risks = dice.pick(risks());
  words.decision = dice.pick(decisions());
  words.rationale = dice.pick(rationales());
  return words;
}

QString caseAction(bool adults, Dice& dice) {
  static const List children{u"Agree step-down plan with health visitor"_s,
                             u"Write up direct work for the review"_s,
                             u"Book family network meeting"_s,
                             u"Update chronology"_s,
                             u"Send court statement draft to manager"_s,
                             u"Visit with the family support worker"_s,
                             u"Ask school for attendance since September"_s,
                             u"Chase the paediatric report"_s,
                             u"Complete the plan and share it with both parents"_s,
                             u"Arrange a visit outside school hours"_s,
                             u"Send minutes of the core group"_s,
                             u"Apply for the setting-up grant"_s,
                             u"Speak with the foster carer about Saturdays"_s};
  static const List older{u"Complete the capacity assessment"_s,
                          u"Send the care plan to the agency"_s,
                          u"Arrange the best interests meeting"_s,
                          u"Review the direct payment"_s,
                          u"Ask the occupational therapist to visit"_s,
                          u"Book the carer's assessment"_s,
                          u"Write to the landlord about adaptations"_s,
                          u"Update the risk assessment"_s,
                          u"Call the ward about the date"_s,
                          u"Refer to advocacy"_s};
  return dice.pick(adults ? older : children);
}

QString ownAction(Dice& dice) {
  static const List list{u"Book leave cover for two review visits"_s,
                         u"Confirm court skills training place"_s,
                         u"Finish the mileage claims"_s,
                         u"Book a day for recording without visits"_s,
                         u"Read the practice guidance on neglect"_s,
                         u"Arrange to shadow a family group conference"_s,
                         u"Draft the CPD piece"_s,
                         u"Agree flexitime with the manager"_s};
  return dice.pick(list);
}

QString sectionWords(const QString& section, Dice& dice) {
  static const List wellbeing{u"Tired after a run of late visits; took the time back on Friday."_s,
                              u"Feels steady. Leave is booked and cover is agreed."_s,
                              u"The workload feels full, not too full. Two evenings of recording last week."_s,
                              u"A hard month at home; we agreed on what colleagues may know."_s,
                              u"Enjoying the work more since the duty rota changed."_s,
                              u"Slept badly after the removal; spoke with the team that day, which helped."_s};
  static const List last{u"Most were done. What was left is carried over with a new reason."_s,
                         u"All reviewed; two waited for other agencies."_s,
                         u"Reviewed one by one; one dropped by agreement."_s};
  static const List caseload{u"Caseload read through together; one case is ready to close."_s,
                             u"Numbers are as agreed. Two sibling groups make it heavier than it looks."_s,
                             u"Above what we agreed; no new work this fortnight."_s};
  static const List cases{u"Cases chosen by the worker and by date of last discussion."_s,
                          u"Longest not discussed first."_s};
  static const List reflection{u"We stayed with the visit that went wrong, and with what the silence may have meant."_s,
                               u"What would the child say we are for? It changed the order of the plan."_s,
                               u"Noticed how quickly we go to tasks when a case feels stuck."_s,
                               u"Spoke about power at the front door and who feels it."_s,
                               u"The worker's own family history was touched by this one; named and left there."_s};
  static const List learning{u"Goal on direct work: one step done, next is a joint visit."_s,
                             u"Training place asked for; shadowing agreed for next month."_s,
                             u"CPD: first piece is finished, the second needs peer reflection."_s};
  static const List actions{u"Read back and agreed by both."_s, u"Agreed; dates checked against leave."_s};
  static const List signOff{u"Next date agreed; room booked."_s, u"Next date as usual, one month from today."_s};
  if (section == u"wellbeing") return dice.pick(wellbeing);
  if (section == u"last-actions") return dice.pick(last);
  if (section == u"caseload") return dice.pick(caseload);
  if (section == u"cases") return dice.pick(cases);
  if (section == u"reflection") return dice.pick(reflection);
  if (section == u"learning") return dice.pick(learning);
  if (section == u"actions") return dice.pick(actions);
  return dice.pick(signOff);
}

QString moveReason(Dice& dice) {
  static const List list{u"Urgent court hearing"_s, u"Strategy meeting at short notice"_s, u"Illness"_s,
                         u"Duty cover"_s, u"Clash with a review conference"_s};
  return dice.pick(list);
}

QString preparationWords(Dice& dice) {
  static const List list{u"I want to think about when to let go, not only how."_s,
                         u"Two court statements clash in the same week."_s,
                         u"Could I shadow the family group conference?"_s,
                         u"I am not sure that I am still the right worker for this family."_s,
                         u"How do we record what the young person does not want recorded?"_s,
                         u"The new form takes longer than the visit."_s,
                         u"I would like to talk about the visit last Tuesday."_s,
                         u"Leave in August: who covers the statutory visits?"_s};
  return dice.pick(list);
}

}  // namespace headroom::sample
