// SPDX-License-Identifier: MIT
// The terms are chosen so that every status occurs: room, near, full, over, no capacity and no limit.
// Limits name the roles that hold cases, so that a manager without any does not count as free.
#include "core/sample/northmere_terms.h"

#include "core/caseload/starter.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

struct Term {
  const char16_t* unit;
  const char16_t* measure;
  const char16_t* op;
  int value;
  std::vector<const char16_t*> roles;
};

const std::vector<Term>& terms() {
  static const std::vector<const char16_t*> fieldwork{u"NQSW", u"social worker", u"senior practitioner",
                                                      u"family support worker"};
  static const std::vector<const char16_t*> workers{u"social worker", u"senior practitioner"};
  static const std::vector<Term> all{
      {u"ASHBY", u"children", u"below", kDefaultChildrenLimit, fieldwork},
      {u"MILL", u"children", u"below", kDefaultChildrenLimit, fieldwork},
      {u"QUAY", u"children", u"below", kDefaultChildrenLimit, fieldwork},
      {u"BROOK", u"points", u"at most", 70, workers},
      {u"BROOK", u"points", u"at most", 15, {u"student"}},
      {u"CROSS", u"families", u"at most", 10, {u"family support worker"}},
      {u"DIS", u"points", u"at most", 65, workers},
      {u"LEAVING", u"children", u"at most", 22, {u"personal adviser"}},
      {u"LD", u"points", u"at most", 75, workers},
      {u"AUTISM", u"points", u"at most", 60, workers},
      {u"OAMH", u"points", u"at most", 65, workers},
      {u"D2A", u"points", u"at most", 70, {u"social worker", u"other"}},
  };
  return all;
}

Number unitNumber(const Plan& plan, const QString& code) {
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    if (plan.units[i].code == code) return static_cast<Number>(i + 1);
  }
  Q_UNREACHABLE();
}

void addLimits(Plan& plan) {
  const Day from = plan.start - 365;
  for (const Term& term : terms()) {
    const QString unit = QString::fromUtf16(term.unit);
    for (const char16_t* each : term.roles) {
      const QString role = QString::fromUtf16(each);
      plan.limits.push_back({u"limit-"_s + slug(unit) + u'-' + slug(role), QString::fromUtf16(term.measure),
                             QString::fromUtf16(term.op), term.value, unitNumber(plan, unit), role, 0, from, 0});
    }
  }
}

/// Tomos held a whole post in Brook, keeps 0.6 of it, and is lent to Disabilities for the rest.
void addSecondment(Plan& plan) {
  const Number tomos = plan.personNumber(u"tomos-vaughan"_s);
  const Day since = plan.today - 120;
  const auto kept = static_cast<std::size_t>(tomos - 1);
  PostRow whole = plan.posts[kept];
  whole.code += u"-whole"_s;
  whole.fteE6 = 1'000'000;
  whole.to = since;
  plan.posts[kept].from = since;
  plan.addPost(whole, {Service::Assessment, 11});
  plan.addPost({u"P-DIS-SECONDED"_s, tomos, unitNumber(plan, u"DIS"_s), u"social worker"_s, 400'000, u"permanent"_s,
                u"secondment"_s, since, plan.today + 245},
               {Service::Disability, 5});
}

void addReductions(Plan& plan) {
  const Day today = plan.today;
  const Number dilan = plan.personNumber(u"dilan-demir"_s);
  const Number siobhan = plan.personNumber(u"siobhan-kerrigan"_s);
  const Number nadia = plan.personNumber(u"nadia-rahmani"_s);
  const Number jamie = plan.personNumber(u"jamie-oxley"_s);
  const Number gareth = plan.personNumber(u"gareth-llewellyn"_s);
  plan.reductions = {
      {u"R-1"_s, dilan, 0, u"NQSW first year"_s, 10, today - 35, today + 330, u"Assessed and supported year"_s},
      {u"R-2"_s, siobhan, 0, u"study days"_s, 10, today - 150, today + 215,
       u"Aspiring Managers, one day a fortnight"_s},
      {u"R-3"_s, nadia, 0, u"practice educator"_s, 10, today - 35, today + 105, u"Jamie Oxley's placement"_s},
      {u"R-4"_s, plan.personNumber(u"phoebe-lascelles"_s), 0, u"phased return"_s, 25, today - 200, today - 140, {}},
      {u"R-5"_s, plan.personNumber(u"gordon-ives"_s), 0, u"trade union facility"_s, 10, today - 400, 0, {}},
      {u"R-6"_s, plan.personNumber(u"isla-renwick"_s), 0, u"court duty"_s, 20, today + 14, today + 42, {}},
  };
  plan.programmes = {
      {u"PR-1"_s, dilan, u"ASYE"_s, gareth, today - 35, today + 330},
      {u"PR-2"_s, siobhan, u"Aspiring Managers"_s, plan.personNumber(u"joan-adeyemi"_s), today - 150, today + 215},
      {u"PR-3"_s, nadia, u"Practice Educator stage 1"_s, siobhan, today - 420, today - 150},
      {u"PR-4"_s, nadia, u"Practice Educator stage 2"_s, siobhan, today - 35, today + 105},
      {u"PR-5"_s, jamie, u"Step Up"_s, nadia, today - 35, today + 105},
  };
  plan.supervisors.push_back({jamie, nadia, u"professional"_s, today - 35, 0});
  plan.supervisors.push_back({dilan, gareth, u"professional"_s, today - 35, 0});
}

void addAbsences(Plan& plan) {
  const Day today = plan.today;
  plan.absences = {
      {u"AB-1"_s, plan.personNumber(u"hannah-sorrell"_s), u"sickness"_s, true, today - 20, today + 40},
      {u"AB-2"_s, plan.personNumber(u"carys-pugh"_s), u"annual leave"_s, false, today + 12, today + 26},
      {u"AB-3"_s, plan.personNumber(u"phoebe-lascelles"_s), u"sickness"_s, true, today - 260, today - 200},
      {u"AB-4"_s, plan.personNumber(u"ewa-kowalska"_s), u"annual leave"_s, false, today - 110, today - 96},
      {u"AB-5"_s, plan.personNumber(u"kirsty-bell"_s), u"study leave"_s, false, today - 61, today - 58},
  };
}

PersonPlan& planOf(Plan& plan, const QString& code) {
  return plan.personPlans[static_cast<std::size_t>(plan.personNumber(code) - 1)];
}

void addTurns(Plan& plan) {
  planOf(plan, u"farah-siddiqui"_s).stuck = true;
  planOf(plan, u"yusuf-farouk"_s).stuck = true;
  planOf(plan, u"tamsin-grey"_s).stuck = true;
  planOf(plan, u"leanne-bickerton"_s).disputes = true;
  planOf(plan, u"ewa-kowalska"_s).cancelled = true;
  planOf(plan, u"colin-tasker"_s).cancelled = true;
  struct Writer {
    const char16_t* code;
    int notesAYear;
  };
  for (const Writer& writer : {Writer{u"farah-siddiqui", 22}, Writer{u"dilan-demir", 40}, Writer{u"priya-nair", 10},
                               Writer{u"joan-adeyemi", 6}, Writer{u"gareth-llewellyn", 8}, Writer{u"carys-pugh", 12},
                               Writer{u"nadia-rahmani", 10}, Writer{u"jamie-oxley", 40}, Writer{u"gordon-ives", 5},
                               Writer{u"louis-fenner", 7}, Writer{u"rosalind-keane", 6}}) {
    planOf(plan, QString::fromUtf16(writer.code)).notesAYear = writer.notesAYear;
  }
}

}  // namespace

void addNorthmereTerms(Plan& plan) {
  addLimits(plan);
  addSecondment(plan);
  addReductions(plan);
  addAbsences(plan);
  addTurns(plan);
  plan.waiting = {{unitNumber(plan, u"ASHBY"_s), Service::FamilySupport, 3},
                  {unitNumber(plan, u"MILL"_s), Service::FamilySupport, 2},
                  {unitNumber(plan, u"D2A"_s), Service::Discharge, 1}};
}

}  // namespace headroom::sample
