// SPDX-License-Identifier: MIT
// Lists of words, compared without case, points and spare spaces.
#include "core/exchange/usual_words.h"

#include <map>
#include <vector>

#include "core/exchange/plain_words.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Meaning {
  QString word;
  QStringList written;
};

QStringList list(const char16_t* words) { return QString::fromUtf16(words).split(u'|'); }

const std::vector<Meaning>& roleMeanings() {
  static const std::vector<Meaning> all{
      {u"NQSW"_s, list(u"newly qualified social worker|newly qualified|asye|asye social worker|nqsw asye")},
      {u"social worker"_s, list(u"sw|qsw|social workers|qualified social worker|agency social worker|locum social "
                                u"worker|agency sw|locum sw|lac social worker|sw agency")},
      {u"senior practitioner"_s,
       list(
           u"sp|asw|ap|csw|snr prac|senior prac|senior social worker|snr social worker|advanced social worker|advanced "
           u"practitioner|consultant social worker|experienced social worker|senior sw|principal social worker|psw")},
      {u"deputy team manager"_s, list(u"dtm|atm|deputy tm|assistant tm|assistant team manager|deputy "
                                      u"manager|deputy|practice supervisor|assistant practice manager")},
      {u"team manager"_s, list(u"tm|stm|manager|team leader|tl|practice manager|senior team manager|team mgr|interim "
                               u"team manager|acting team manager")},
      {u"service manager"_s,
       list(
           u"sm|gm|hos|head of service|group manager|operational manager|operations manager|service lead|service mgr")},
      {u"director"_s,
       list(u"ad|dcs|assistant director|director of children s services|operational director|executive director")},
      {u"family support worker"_s,
       list(u"fsw|fsp|family support|support worker|family support practitioner|family worker|family "
            u"practitioner|social work assistant|swa|assistant social worker|social care worker")},
      {u"personal adviser"_s, list(u"pa|personal advisor|leaving care adviser|leaving care advisor|leaving care "
                                   u"personal adviser|leaving care personal advisor|young person s adviser|ypa")},
      {u"student"_s, list(u"student social worker|student sw|social work student|placement student")}};
  return all;
}

const std::vector<Meaning>& kindMeanings() {
  static const std::vector<Meaning> all{
      {u"child in need"_s, list(u"cin|children in need|child in need plan|in need|cin plan|s17|section 17|cwd|child "
                                u"with disabilities|children with disabilities|disabled child")},
      {u"assessment"_s, list(u"cf|cfa|sa|assess|single assessment|child and family assessment|c and f "
                             u"assessment|cf assessment|open assessment|family assessment")},
      {u"child protection"_s, list(u"cp|cpp|child protection plan|cp plan|protection plan|on a child protection plan")},
      {u"child in care"_s, list(u"lac|cla|cic|looked after|looked after child|child looked after|children looked "
                                u"after|children in care|in care|lac plan")},
      {u"care leaver"_s,
       list(u"cl|care leavers|leaving care|former relevant|relevant|qualifying care leaver|care experienced")},
      {u"court proceedings"_s, list(u"court|care proceedings|in proceedings|proceedings|legal proceedings|in court")},
      {u"UASC"_s, list(u"uas|unaccompanied|unaccompanied asylum seeking child|separated child")},
      {u"adult assessment"_s, list(u"care act assessment|caa")},
      {u"adult review"_s, list(u"care act review|annual review")},
      {u"adult safeguarding"_s, list(u"safeguarding adults|s42|section 42|s42 enquiry|safeguarding enquiry")}};
  return all;
}

const std::vector<Meaning>& divisionMeanings() {
  static const std::vector<Meaning> all{
      {u"children"_s, list(u"child|children s|childrens|c|csc|cyp|cs|cwd|children s services|childrens "
                           u"services|children s social care|children and families|children and young people")},
      {u"adults"_s, list(u"adult|a|asc|adult social care|adults services|adults social care|adult services")}};
  return all;
}

const std::vector<Meaning>& sessionMeanings() {
  static const std::vector<Meaning> all{
      {u"formal one-to-one"_s, list(u"formal|one to one|1 to 1|1 1|121|1 2 1|supervision|personal supervision|formal "
                                    u"supervision|individual|monthly|management supervision")},
      {u"case supervision"_s, list(u"case|case discussion|cases")},
      {u"group"_s, list(u"group supervision|team supervision|reflective group")},
      {u"informal"_s, list(u"informal supervision|catch up")},
      {u"ad hoc decision"_s, list(u"ad hoc|adhoc|management oversight|management decision")},
      {u"observed practice"_s, list(u"observation|direct observation|practice observation")}};
  return all;
}

std::optional<QString> meant(const QStringList& words, const std::vector<Meaning>& meanings, const QString& typed) {
  const QString asked = comparable(typed);
  if (asked.isEmpty()) return {};
  for (const QString& word : words)
    if (comparable(word) == asked) return word;
  for (const Meaning& one : meanings)
    if (one.written.contains(asked)) return one.word;
  return {};
}

const std::map<UsualColumn, QStringList>& headings() {
  static const std::map<UsualColumn, QStringList> all{
      {UsualColumn::Team,
       list(u"team|team name|unit|allocated team|case team|responsible team|service team|current team|teams")},
      {UsualColumn::Division, list(u"children or adults|division|service|directorate|children adults")},
      {UsualColumn::Limit, list(u"limit|own limit|caseload limit|max caseload|maximum caseload|cap|caseload cap|below "
                                u"how many children 1 0 fte|below how many children|target caseload")},
      {UsualColumn::Name, list(u"name|full name|worker name|worker|social worker|staff name|staff "
                               u"member|employee|employee name|practitioner|practitioner name|staff|people|who")},
      {UsualColumn::Role, list(u"role|job title|job role|job|title|grade|post title|designation|position")},
      {UsualColumn::Fte, list(u"fte|wte|contracted fte|fte hours|full time equivalent|hours fte")},
      {UsualColumn::Supervisor,
       list(
           u"supervisor|line manager|manager|supervised by|reports to|supervisor name|team manager|line manager name")},
      {UsualColumn::Registration, list(u"registration|swe number|social work england number|swe no|registration "
                                       u"number|swe registration|registration no|hcpc number")},
      {UsualColumn::Start, list(u"start|start date|started|date started|joined|employment start date|date joined")},
      {UsualColumn::Reference,
       list(u"case reference|reference|ref|case ref|case|case id|case number|case no|id|child id|child unique "
            u"id|client id|person id|child reference|child ref|mosaic id|lcs id|ics id|ics number|liquidlogic "
            u"id|eclipse id|care first id|carefirst id|service user id|unique id|upn|case references")},
      {UsualColumn::Kind, list(u"kind|case kind|type|case type|case status|status|category|plan|plan type|kind of "
                               u"case|need|type of case|current status")},
      {UsualColumn::Worker, list(u"worker|allocated worker|social worker|lead worker|allocated to|case "
                                 u"worker|caseworker|worker name|allocated social worker|lead|key "
                                 u"worker|keyworker|allocated|sw|practitioner|case holder|current worker")},
      {UsualColumn::Family,
       list(u"family|family reference|family id|family ref|sibling group|family group|group id|family number")},
      {UsualColumn::Opened,
       list(u"opened|open date|date opened|start|start date|case opened|referral date|date allocated|opening date|case "
            u"start date|case opened date|episode start|episode start date|open from|opened on")},
      {UsualColumn::Closed,
       list(u"closed|close date|date closed|end date|case closed|closure date|end|case closure date|closed on")},
      {UsualColumn::Day, list(u"date|supervision date|date of supervision|session date|date held|held|held on|meeting "
                              u"date|date of session|last supervision|last supervision date|supervised on|day")},
      {UsualColumn::Minutes, list(u"minutes|duration|length|mins|duration minutes")},
      {UsualColumn::SessionKind,
       list(u"kind|type|session type|supervision type|type of supervision|kind of supervision")}};
  return all;
}

}  // namespace

QString comparable(const QString& typed) { return lettersJoined(plainWords(typed)).join(u' '); }

std::optional<QString> roleMeant(const QString& typed) { return meant(roles(), roleMeanings(), typed); }
std::optional<QString> caseKindMeant(const QString& typed) { return meant(caseKinds(), kindMeanings(), typed); }
std::optional<QString> sessionKindMeant(const QString& typed) {
  return meant(sessionKinds(), sessionMeanings(), typed);
}
std::optional<QString> divisionMeant(const QString& typed) { return meant(divisions(), divisionMeanings(), typed); }

std::optional<int> headingFit(UsualColumn column, const QString& heading) {
  const QString asked = comparable(heading);
  if (asked.isEmpty()) return {};
  const QStringList& usual = headings().at(column);
  if (usual.contains(asked)) return 0;
  const QString padded = u' ' + asked + u' ';
  for (const QString& one : usual)
    if (one.size() > 2 && padded.contains(u' ' + one + u' ')) return 1;
  return {};
}

}  // namespace headroom
