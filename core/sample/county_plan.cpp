// SPDX-License-Identifier: MIT
// A county of any size: teams of eight seats under a manager, eight teams a service, services in four areas. A seat is
// held by one person after another; who leaves hands the cases on.
#include <QDate>

#include <algorithm>

#include "core/caseload/starter.h"
#include "core/sample/plan.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

constexpr int kSeatsATeam = 8;
constexpr int kTeamsAService = 8;
constexpr int kCasesASeat = 20;

struct Trade {
  Service service;
  QString name;
  QString role;
};

const std::vector<Trade>& trades() {
  static const std::vector<Trade> list{
      {Service::FamilySupport, u"Family Support and Protection"_s, u"social worker"_s},
      {Service::Assessment, u"Assessment and Intervention"_s, u"social worker"_s},
      {Service::LearningDisability, u"Learning Disability"_s, u"social worker"_s},
      {Service::FamilySupport, u"Family Support and Protection"_s, u"social worker"_s},
      {Service::Disability, u"Disabilities 0-25"_s, u"social worker"_s},
      {Service::OlderMentalHealth, u"Older Adults' Mental Health"_s, u"social worker"_s},
      {Service::LeavingCare, u"Leaving Care"_s, u"personal adviser"_s},
      {Service::Autism, u"Autism"_s, u"social worker"_s}};
  return list;
}

class County {
 public:
  County(Plan& plan, Dice dice) : plan_(plan), dice_(dice) {}

  void build(int workers) {
    const Number authority = plan_.addUnit({u"COUNTY"_s, 0, u"authority"_s, u"Northmere County"_s});
    const Number director = addManager(authority, u"director"_s, 0);
    std::vector<Number> areas;
    for (const QString& name : {u"North"_s, u"East"_s, u"South"_s, u"West"_s}) {
      areas.push_back(plan_.addUnit({u"AREA-"_s + name.toUpper(), authority, u"area"_s, name}));
    }
    const int teams = (workers + kSeatsATeam - 1) / kSeatsATeam;
    for (int team = 0; team < teams; ++team) {
      const Trade& trade = trades()[static_cast<std::size_t>(team % static_cast<int>(trades().size()))];
      const QString division = isAdults(trade.service) ? u"adults"_s : u"children"_s;
      if (team % kTeamsAService == 0) {
        const int number = team / kTeamsAService + 1;
        service_ =
            plan_.addUnit({u"SV-%1"_s.arg(number, 3, 10, QChar(u'0')), areas[static_cast<std::size_t>(number % 4)],
                           u"service"_s, u"Service %1"_s.arg(number)});
        serviceManager_ = addManager(service_, u"service manager"_s, director);
      }
      addTeam(team + 1, trade, division, std::min(kSeatsATeam, workers - team * kSeatsATeam));
    }
  }

 private:
  Number addManager(Number unit, const QString& role, Number above) {
    const Day start = plan_.start - dice_.between(30, 1500);
    const Number person = addPerson(start, 0, above, true);
    addPost(person, unit, role, start, 0, {Service::FamilySupport, 0});
    return person;
  }

  void addTeam(int number, const Trade& trade, const QString& division, int seats) {
    const Number unit = plan_.addUnit({u"T-%1"_s.arg(number, 4, 10, QChar(u'0')), service_, u"team"_s,
                                       trade.name + u' ' + QString::number(number), division});
    const Number manager = addManager(unit, u"team manager"_s, serviceManager_);
    const QString code = u"limit-%1"_s.arg(number, 4, 10, QChar(u'0'));
    if (trade.service == Service::FamilySupport) {
      plan_.limits.push_back(
          {code, u"children"_s, u"below"_s, kDefaultChildrenLimit, unit, trade.role, 0, plan_.start, 0});
    } else if (trade.service != Service::Autism) {
      plan_.limits.push_back({code, u"points"_s, u"at most"_s, 95, unit, trade.role, 0, plan_.start, 0});
    }
    for (int seat = 0; seat < seats; ++seat) fillSeat(unit, trade, manager);
    plan_.waiting.push_back({unit, trade.service, dice_.below(3)});
  }

  void fillSeat(Number unit, const Trade& trade, Number manager) {
    const int slots = kCasesASeat + dice_.between(-4, 4);
    for (Day from = plan_.start; from != 0;) {
      const Day to = from + dice_.between(500, 3000);
      const bool leaves = to < plan_.today - 60;
      const Day start = from == plan_.start ? from - dice_.below(2000) : from;
      const Number person = addPerson(start, leaves ? to : 0, manager, trade.role == u"social worker");
      addPost(person, unit, trade.role, start, leaves ? to : 0, {trade.service, slots});
      from = leaves ? to : 0;
    }
  }

  Number addPerson(Day start, Day left, Number supervisor, bool registered) {
    static const std::vector<QString> given{u"Ada"_s,  u"Bryn"_s,  u"Cleo"_s, u"Dev"_s,  u"Esme"_s,
                                            u"Finn"_s, u"Gwen"_s,  u"Hari"_s, u"Ines"_s, u"Jude"_s,
                                            u"Kit"_s,  u"Lowri"_s, u"Mo"_s,   u"Nell"_s};
    static const std::vector<QString> family{u"Aldercott"_s,   u"Birkmoor"_s, u"Cawdale"_s,   u"Dunfrith"_s,
                                             u"Elmsworth"_s,   u"Fenbrook"_s, u"Garthwell"_s, u"Hexley"_s,
                                             u"Inglethorpe"_s, u"Kelmarsh"_s};
    const int number = static_cast<int>(plan_.people.size()) + 1;
    QString name = dice_.pick(given) + u' ';
    name += dice_.pick(family) + u' ' + QString::number(number);
    PersonPlan how;
    how.supervisor = supervisor;
    how.since = std::max(start, plan_.start);
    how.until = left;
    how.rhythm = supervisor == 0 ? Rhythm::Never : Rhythm::Monthly;
    how.lastHeld = left == 0 ? plan_.today - dice_.between(1, 34) : left - dice_.between(3, 30);
    how.notesAYear = 15;
    if (left == 0 && dice_.chance(40)) how.planned = std::max(plan_.today, monthBefore(plan_.today) + 35);
    const Number person = plan_.addPerson({u"W-%1"_s.arg(number, 5, 10, QChar(u'0')), name,
                                           registered ? u"SW%1"_s.arg(9'000'000 + number) : QString(), start, left},
                                          how);
    if (supervisor != 0) plan_.supervisors.push_back({person, supervisor, u"line"_s, start, left});
    return person;
  }

  void addPost(Number person, Number unit, const QString& role, Day from, Day to, PostPlan how) {
    static const std::vector<int> parts{1'000'000, 1'000'000, 1'000'000, 800'000, 600'000};
    plan_.addPost({u"P-%1"_s.arg(plan_.posts.size() + 1, 5, 10, QChar(u'0')), person, unit, role, dice_.pick(parts),
                   dice_.chance(12) ? u"agency"_s : u"permanent"_s, u"substantive"_s, from, to},
                  how);
  }

  Plan& plan_;
  Dice dice_;
  Number service_ = 0;
  Number serviceManager_ = 0;
};

}  // namespace

Plan countyPlan(Day today, int years, int workers, Dice dice) {
  Plan plan;
  plan.today = today;
  plan.start = static_cast<Day>(QDate::fromJulianDay(today).addYears(-years).toJulianDay());
  plan.casesASession = 10;
  plan.lengthPercent = 125;
  plan.otherMeetingsPercent = 4;
  plan.leastDaysBetween = 33;
  plan.everySection = false;
  County(plan, dice).build(workers);
  addPolicies(plan);
  return plan;
}

}  // namespace headroom::sample
