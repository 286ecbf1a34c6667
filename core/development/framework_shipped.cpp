// SPDX-License-Identifier: MIT
// What the frameworks ask for, each in one short sentence of our own. The frameworks themselves are published by BASW
// (PCF, 2018), the Department for Education (KSS and PQS), the Department of Health (KSS for adults) and Social Work
// England; whoever needs the exact words looks there.
#include "core/base/say.h"
#include "core/development/framework.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct WordedStatement {
  QString name;
  QString about;
};

void addFramework(std::vector<FrameworkStatement>& all, const QString& code, const QString& framework,
                  const std::vector<WordedStatement>& statements) {
  int number = 0;
  for (const auto& [name, about] : statements)
    all.push_back({u"%1-%2"_s.arg(code).arg(++number), framework, name, about, false, true, 0});
}

std::vector<WordedStatement> pcfDomains() {
  return {
      {say("Professionalism"), say("I answer for my practice, look after myself and go on learning.")},
      {say("Values and ethics"), say("I use the values of social work to decide, and can say how.")},
      {say("Diversity and equality"), say("I see identity and power, and act against discrimination.")},
      {say("Rights, justice and economic wellbeing"), say("I work for people's rights, and see what poverty does.")},
      {say("Knowledge"), say("I use research, law, theory and what people know of their own lives.")},
      {say("Critical reflection and analysis"), say("I weigh what I see, question my first idea and give reasons.")},
      {say("Skills and interventions"), say("I use relationships, judgement and authority to bring about change.")},
      {say("Contexts and organisations"), say("I work well in my organisation and with others, and help both change.")},
      {say("Professional leadership"), say("I help others learn, by teaching, supervising, research and example.")}};
}

std::vector<WordedStatement> pcfLevels() {
  return {{say("Entry to training"), say("Where a student begins.")},
          {say("Ready for direct practice"), say("Before the first placement.")},
          {say("End of the first placement"), say("A student half way.")},
          {say("End of the last placement"), say("A student who qualifies.")},
          {say("Newly qualified (ASYE)"), say("The assessed and supported first year.")},
          {say("Social worker"), say("Practice with growing independence in more complicated work.")},
          {say("Experienced social worker"), say("Expert practice, and help for colleagues.")},
          {say("Advanced"), say("Leading practice, teaching or a team.")},
          {say("Strategic"), say("Leading a service or the profession.")}};
}

std::vector<WordedStatement> kssChildren() {
  return {
      {say("Relationships and direct work"), say("Work with children and families that builds on the relationship.")},
      {say("Communication"), say("Being understood by every child and adult, and understanding them.")},
      {say("Child development"), say("What is usual at each age, and what gets in its way.")},
      {say("Adult mental health, substances, abuse and disability"), say("What they mean for a parent and a child.")},
      {say("Abuse and neglect of children"), say("Seeing harm and risk, and acting on them in time.")},
      {say("Child and family assessment"), say("Assessments that lead to a plan and change with the family.")},
      {say("Analysis, decisions, planning and review"),
       say("Plans that follow from reasons, and are looked at again.")},
      {say("The law and the family and youth justice systems"), say("Using the law, and work in and for court.")},
      {say("The role of supervision"), say("Using supervision to think, to test decisions and to be kept well.")},
      {say("Organisational context"), say("Working within and between organisations, and improving them.")}};
}

std::vector<WordedStatement> kssAdults() {
  return {{say("The role with adults"), say("What a social worker brings to adults, carers and their rights.")},
          {say("Person-centred practice"), say("Beginning from what matters to the person, and their strengths.")},
          {say("Safeguarding"), say("Making safeguarding personal, and seeing abuse and neglect.")},
          {say("Mental capacity"), say("Deciding with the person, and lawfully for somebody who can't.")},
          {say("Assessment and support planning"), say("Assessments that fit the need and lead to what is wanted.")},
          {say("Direct work with people and families"), say("Work with a person, a family or a community for change.")},
          {say("Supervision"), say("Using supervision to reflect, and to be supported and challenged.")},
          {say("Organisational context"), say("Working with health, housing and others, and within budgets.")},
          {say("Ethics and leadership"), say("Standing up for the values of the profession, and leading by them.")}};
}

std::vector<WordedStatement> pqsSupervisor() {
  return {{say("Promoting excellent practice"), say("Setting the standard, and seeing that it is kept.")},
          {say("Developing practitioners"), say("Finding what each person can grow in, and helping them to.")},
          {say("Shaping the practice system"), say("Changing how the service works for the better.")},
          {say("Power and authority"), say("Using both fairly and with purpose.")},
          {say("Analysis and decisions"), say("Helping people think clearly, and deciding with reasons.")},
          {say("Purposeful social work"), say("Keeping work with families purposeful, and its load manageable.")},
          {say("Emotionally intelligent supervision"), say("Supervision that hears what the work does to people.")},
          {say("Performance and improvement"), say("Knowing how well the team does, and acting on it.")}};
}

std::vector<WordedStatement> sweStandards() {
  return {
      {say("1 Rights, strengths and wellbeing"), say("I promote these for people, families and communities.")},
      {say("2 Trust and confidence"), say("I earn them, and keep the right boundaries.")},
      {say("3 Accountable practice and decisions"), say("I answer for what I do, record it and use supervision.")},
      {say("4 Continuing professional development"), say("I go on learning, and can show what it changed.")},
      {say("5 Safe, respectful, with integrity"), say("I do nobody harm, am honest and use my position well.")},
      {say("6 Ethical practice and raising concerns"), say("I say when something is wrong, and help put it right.")}};
}

std::vector<FrameworkStatement> everyShipped() {
  std::vector<FrameworkStatement> all;
  addFramework(all, u"pcf"_s, say("PCF"), pcfDomains());
  addFramework(all, u"pcf-level"_s, say("PCF level"), pcfLevels());
  addFramework(all, u"kss-children"_s, say("KSS (child and family)"), kssChildren());
  addFramework(all, u"kss-adults"_s, say("KSS (adults)"), kssAdults());
  addFramework(all, u"pqs-supervisor"_s, say("PQS (practice supervisor)"), pqsSupervisor());
  addFramework(all, u"swe"_s, say("Social Work England"), sweStandards());
  return all;
}

}  // namespace

const std::vector<FrameworkStatement>& shippedStatements() {
  static const std::vector<FrameworkStatement> all = everyShipped();
  return all;
}

}  // namespace headroom
