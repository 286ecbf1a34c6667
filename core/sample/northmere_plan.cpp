// SPDX-License-Identifier: MIT
// Northmere's units and people. Nobody in it exists.
// Ashby Family Support is the team that the screens are first seen with.
#include <QDate>

#include <algorithm>

#include "core/sample/northmere_terms.h"
#include "core/sample/plan.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

constexpr int kNoDate = 1000;

struct Worker {
  const char16_t* name;
  const char16_t* unit;
  const char16_t* role;
  int fteHundredths;
  int slots;
  const char16_t* supervisor;
  int dueIn = kNoDate;  ///< days from today until the next meeting is due
  int plannedIn = kNoDate;
  const char16_t* contract = u"permanent";
};

struct Team {
  const char16_t* code;
  const char16_t* parent;
  const char16_t* kind;
  const char16_t* name;
  const char16_t* division;
  Service service;
};

const std::vector<Team> kUnits{
    {u"NM", u"", u"authority", u"Northmere", u"", Service::FamilySupport},
    {u"VALE", u"NM", u"area", u"Vale", u"", Service::FamilySupport},
    {u"HARBOUR", u"NM", u"area", u"Harbour", u"", Service::FamilySupport},
    {u"MOOR", u"NM", u"area", u"Moor", u"", Service::FamilySupport},
    {u"FENS", u"NM", u"area", u"Fens", u"", Service::FamilySupport},
    {u"CHILDREN", u"VALE", u"service", u"Children's Services", u"children", Service::FamilySupport},
    {u"ASHBY", u"CHILDREN", u"team", u"Ashby Family Support", u"children", Service::FamilySupport},
    {u"MILL", u"CHILDREN", u"team", u"Mill Street Family Support and Protection", u"children", Service::FamilySupport},
    {u"BROOK", u"CHILDREN", u"team", u"Brook Assessment and Intervention", u"children", Service::Assessment},
    {u"CROSS", u"CHILDREN", u"team", u"Cross Lane Family Time", u"children", Service::FamilyTime},
    {u"DIS", u"CHILDREN", u"team", u"Disabilities 0-25", u"children", Service::Disability},
    {u"LEAVING", u"CHILDREN", u"team", u"Leaving Care", u"children", Service::LeavingCare},
    {u"HARBOUR-CH", u"HARBOUR", u"service", u"Harbour Children's Services", u"children", Service::FamilySupport},
    {u"QUAY", u"HARBOUR-CH", u"team", u"Quay Family Support and Protection", u"children", Service::FamilySupport},
    {u"LIFELONG", u"MOOR", u"service", u"Adult Disability Services", u"adults", Service::LearningDisability},
    {u"LD", u"LIFELONG", u"team", u"Learning Disability", u"adults", Service::LearningDisability},
    {u"SENSORY", u"LIFELONG", u"team", u"Sensory", u"adults", Service::Sensory},
    {u"AUTISM", u"LIFELONG", u"team", u"Autism", u"adults", Service::Autism},
    {u"OLDER", u"FENS", u"service", u"Older Adults' Services", u"adults", Service::OlderMentalHealth},
    {u"OAMH", u"OLDER", u"team", u"Older Adults' Mental Health", u"adults", Service::OlderMentalHealth},
    {u"D2A", u"OLDER", u"team", u"Discharge to Assess", u"adults", Service::Discharge},
};

// Supervisors stand before those whom they supervise.
const std::vector<Worker> kWorkers{
    // The chief executive has no post here and is nobody's supervisee; without one the directors would be never seen.
    {u"Marian Holt", u"NM", u"", 0, 0, u""},
    {u"Ruth Calder", u"NM", u"director", 100, 0, u"Marian Holt", 12, 12},
    {u"Stephen Okonjo", u"NM", u"director", 100, 0, u"Marian Holt", 19},
    {u"Joan Adeyemi", u"CHILDREN", u"service manager", 100, 0, u"Ruth Calder", 9, 9},
    {u"Priya Nair", u"ASHBY", u"team manager", 100, 0, u"Joan Adeyemi", 6, 6},
    {u"Farah Siddiqui", u"ASHBY", u"social worker", 100, 17, u"Priya Nair", -4, 0},
    {u"Dilan Demir", u"ASHBY", u"NQSW", 100, 8, u"Priya Nair", 0, 0},
    {u"Gareth Llewellyn", u"ASHBY", u"senior practitioner", 80, 12, u"Priya Nair", 4, 4},
    {u"Carys Pugh", u"ASHBY", u"social worker", 100, 10, u"Priya Nair", 7},
    {u"Amara Okafor", u"ASHBY", u"social worker", 100, 14, u"Priya Nair", 12, 12},
    {u"Ewa Kowalska", u"ASHBY", u"social worker", 100, 13, u"Priya Nair", 15, 14},
    {u"Ben Whitcombe", u"ASHBY", u"social worker", 60, 6, u"Priya Nair", 19, 19},
    {u"Holly Marsh", u"ASHBY", u"family support worker", 50, 4, u"Priya Nair", 22},
    {u"Denise Harrow", u"MILL", u"team manager", 100, 0, u"Joan Adeyemi", -9},
    {u"Colin Tasker", u"MILL", u"deputy team manager", 100, 5, u"Denise Harrow", -6},
    {u"Hannah Sorrell", u"MILL", u"social worker", 100, 9, u"Denise Harrow", -10},
    {u"Yusuf Farouk", u"MILL", u"social worker", 100, 19, u"Denise Harrow", -12},
    {u"Leanne Bickerton", u"MILL", u"social worker", 100, 18, u"Denise Harrow", -3},
    {u"Matteo Ricci-Hale", u"MILL", u"social worker", 100, 17, u"Colin Tasker", 8, 8, u"agency"},
    {u"Olwen Trahearne", u"MILL", u"senior practitioner", 100, 16, u"Denise Harrow", 13},
    {u"Graham Pellow", u"BROOK", u"team manager", 100, 0, u"Joan Adeyemi", 16},
    {u"Tomos Vaughan", u"BROOK", u"social worker", 60, 8, u"Graham Pellow", 3, 3},
    {u"Nadia Rahmani", u"BROOK", u"social worker", 100, 13, u"Graham Pellow", 10},
    {u"Siobhan Kerrigan", u"BROOK", u"senior practitioner", 100, 9, u"Graham Pellow", 21},
    {u"Jamie Oxley", u"BROOK", u"student", 100, 2, u"Graham Pellow", 5, 5, u"student"},
    {u"Brenda Scaife", u"CROSS", u"team manager", 80, 0, u"Joan Adeyemi", 18},
    {u"Kofi Mensah-Reid", u"CROSS", u"family support worker", 100, 8, u"Brenda Scaife", 11, 11},
    {u"Lorna Petch", u"CROSS", u"family support worker", 60, 5, u"Brenda Scaife", -2},
    {u"Sanjay Biswas", u"DIS", u"team manager", 100, 0, u"Joan Adeyemi", 20},
    {u"Isla Renwick", u"DIS", u"social worker", 100, 15, u"Sanjay Biswas", 2, 2},
    {u"Peter Mbeki-Ward", u"DIS", u"social worker", 80, 14, u"Sanjay Biswas", 24},
    {u"Wendy Arkell", u"LEAVING", u"team manager", 100, 0, u"Joan Adeyemi", 14, 15},
    {u"Ryan Cobbold", u"LEAVING", u"personal adviser", 100, 21, u"Wendy Arkell", 17},
    {u"Zofia Lis", u"LEAVING", u"personal adviser", 100, 18, u"Wendy Arkell", 1, 1},
    {u"Adaeze Nwosu", u"LEAVING", u"personal adviser", 50, 11, u"Wendy Arkell", -1, 1, u"fixed term"},
    {u"Malcolm Thirsk", u"HARBOUR-CH", u"service manager", 100, 0, u"Ruth Calder", 23},
    {u"Bethan Rowe", u"QUAY", u"team manager", 100, 0, u"Malcolm Thirsk", 8},
    {u"Imran Qadir", u"QUAY", u"social worker", 100, 12, u"Bethan Rowe", 13, 13},
    {u"Phoebe Lascelles", u"QUAY", u"social worker", 90, 12, u"Bethan Rowe", 25},
    {u"Dorota Wrona", u"QUAY", u"family support worker", 100, 7, u"Bethan Rowe", 6},
    {u"Alistair Crane", u"LIFELONG", u"service manager", 100, 0, u"Stephen Okonjo", 12},
    {u"Meena Pillai", u"LD", u"team manager", 100, 0, u"Alistair Crane", 5, 5},
    {u"Gordon Ives", u"LD", u"social worker", 100, 16, u"Meena Pillai", 9},
    {u"Tamsin Grey", u"LD", u"social worker", 70, 9, u"Meena Pillai", -5},
    {u"Ahmed Saleh", u"SENSORY", u"social worker", 100, 11, u"Meena Pillai", 15, 15},
    {u"Kirsty Bell", u"AUTISM", u"senior practitioner", 100, 10, u"Alistair Crane", 7},
    {u"Louis Fenner", u"AUTISM", u"social worker", 100, 12, u"Kirsty Bell", 18},
    {u"Helen Staveley", u"OLDER", u"service manager", 100, 0, u"Stephen Okonjo", 21},
    {u"Vikram Anand", u"OAMH", u"team manager", 100, 0, u"Helen Staveley", 4},
    {u"Rosalind Keane", u"OAMH", u"social worker", 100, 13, u"Vikram Anand", 16},
    {u"Tunde Bakare", u"OAMH", u"social worker", 80, 11, u"Vikram Anand", 10, 10, u"bank"},
    {u"Janice Holroyd", u"D2A", u"team manager", 100, 0, u"Helen Staveley", 19},
    {u"Callum Reddy", u"D2A", u"social worker", 100, 14, u"Janice Holroyd", 11},
    {u"Maeve Donnelly", u"D2A", u"other", 60, 6, u"Janice Holroyd", 14},
};

QString text(const char16_t* words) { return QString::fromUtf16(words); }

Service serviceOf(Number unit) { return kUnits[static_cast<std::size_t>(unit - 1)].service; }

bool isRegistered(const QString& role) {
  return !role.isEmpty() && role != u"student" && role != u"family support worker" && role != u"personal adviser" &&
         role != u"other";
}

void addWorker(Plan& plan, const Worker& worker, Dice& dice) {
  const QString role = text(worker.role);
  const bool isNew = role == u"NQSW" || role == u"student";
  const int seat = static_cast<int>(plan.people.size()) + 1;
  PersonPlan person;
  const Day start = isNew ? plan.today - 35 : plan.today - dice.between(800, 3200);
  if (worker.supervisor[0] != u'\0') {
    person.supervisor = plan.personNumber(slug(text(worker.supervisor)));
    person.since = std::max(start, plan.start);
    if (role == u"NQSW") {
      person.rhythm = Rhythm::NewlyQualified;
      person.lastHeld = plan.today + worker.dueIn - 7;
    } else {
      person.lastHeld = weekday(monthBefore(plan.today + worker.dueIn));
    }
    if (worker.plannedIn != kNoDate) person.planned = plan.today + worker.plannedIn;
  } else {
    person.rhythm = Rhythm::Never;
  }
  const QString registration = isRegistered(role) ? u"SW9%1"_s.arg(90'000 + seat * 7) : QString();
  const Number number = plan.addPerson({slug(text(worker.name)), text(worker.name), registration, start, 0}, person);
  if (role.isEmpty()) return;
  const Number unit = static_cast<Number>(std::find_if(plan.units.begin(), plan.units.end(),
                                                       [&](const UnitRow& u) { return u.code == text(worker.unit); }) -
                                          plan.units.begin() + 1);
  plan.addPost({u"P-%1"_s.arg(number, 3, 10, QChar(u'0')), number, unit, role, worker.fteHundredths * 10'000,
                text(worker.contract), u"substantive"_s, start, 0},
               {serviceOf(unit), worker.slots});
  if (person.supervisor != 0) plan.supervisors.push_back({number, person.supervisor, u"line"_s, start, 0});
}

}  // namespace

Plan northmerePlan(Day today, int years, Dice dice) {
  Plan plan;
  plan.today = today;
  plan.start = static_cast<Day>(QDate::fromJulianDay(today).addYears(-years).toJulianDay());
  for (const Team& team : kUnits) {
    Number parent = 0;
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
      if (plan.units[i].code == text(team.parent)) parent = static_cast<Number>(i + 1);
    }
    plan.addUnit({text(team.code), parent, text(team.kind), text(team.name), text(team.division)});
  }
  for (const Worker& worker : kWorkers) addWorker(plan, worker, dice);
  addPolicies(plan);
  addNorthmereTerms(plan);
  return plan;
}

}  // namespace headroom::sample
