// SPDX-License-Identifier: MIT
// Only the fields that make a caseload are read: no birth date, ethnicity or leaving reason.
#include "core/exchange/census.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/decimal.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/exchange/guarded_xml.h"
#include "core/organisation/terms.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using Token = GuardedXml::Token;

constexpr qsizetype kLongestField = 1000;
constexpr qsizetype kLongestNumber = 59;  // so that '-9999' fits behind it within 64
constexpr int kMostCases = 9999;

struct CensusWorker {
  int line = 0;
  std::map<QString, QString> fields;
  QString of(const QString& field) const {
    const auto found = fields.find(field);
    return found == fields.end() ? QString() : found->second;
  }
};

struct CensusFile {
  QString fileName;
  std::map<QString, QString> header;
  std::vector<CensusWorker> workers;
  tl::unexpected<Refusal> refusal(const QString& rest) const { return refuse(fileName + u": "_s + rest + u"."_s); }
};

/// Fields are the leaves; a worker's are those inside its element, the header's those anywhere else.
class CensusReader {
 public:
  CensusReader(GuardedXml& xml, CensusFile& into) : xml_(xml), into_(into) {}
  /// Null when all is well; else the end of a sentence.
  QString read();

 private:
  void start();
  void end();

  GuardedXml& xml_;
  CensusFile& into_;
  std::optional<CensusWorker> worker_;
  QString text_;
  QString fault_;
};

QString CensusReader::read() {
  for (Token token = xml_.next(); token != Token::Finish && fault_.isNull(); token = xml_.next()) {
    if (token == Token::Start) start();
    if (token == Token::Text && text_.size() <= kLongestField) text_ += xml_.text().left(kLongestField + 1);
    if (token == Token::End) end();
  }
  return fault_.isNull() ? xml_.problem() : fault_;
}

void CensusReader::start() {
  text_.clear();
  if (xml_.depth() == 1 && xml_.name() != u"Message")
    fault_ = say("is not a workforce census: it does not begin with Message");
  if (xml_.name() == u"CSWWWorker") worker_ = CensusWorker{xml_.line(), {}};
}

void CensusReader::end() {
  const QString name = xml_.name().toString();
  auto& fields = worker_ ? worker_->fields : into_.header;
  if (name == u"CSWWWorker" && worker_) {
    into_.workers.push_back(std::move(*worker_));
    worker_.reset();
  } else if (!text_.trimmed().isEmpty()) {
    if (text_.size() > kLongestField)
      fault_ = say("has a field longer than 1,000 characters at line %1").arg(xml_.line());
    fields.emplace(name, text_.trimmed());
  }
  text_.clear();
}

class CensusTranslation {
 public:
  CensusTranslation(const CensusFile& file, QDate day, SourceTables& out) : file_(file), day_(day), out_(out) {}
  void run();

 private:
  void takeWorker(const CensusWorker& worker);
  bool takeLeaver(const CensusWorker& worker, const QString& number);
  void takeAbsence(const CensusWorker& worker, const QString& number);
  void tell();
  std::optional<QString> number(const CensusWorker& worker);
  std::optional<QString> fte(const CensusWorker& worker);
  std::optional<int> caseCount(const CensusWorker& worker);
  std::optional<Role> role(const CensusWorker& worker);
  std::optional<Contract> contract(const CensusWorker& worker);
  void writeCases(const CensusWorker& worker, const QString& number, int count);
  void reject(const CensusWorker& worker, const QString& field, const QString& reason);
  SourcePlace place(const CensusWorker& worker) const { return {file_.fileName, worker.line}; }

  const CensusFile& file_;
  QDate day_;
  SourceTables& out_;
  std::set<QString> seen_;
  int withoutRole_ = 0;
  QStringList leavers_;
  int away_ = 0;
};

void CensusTranslation::reject(const CensusWorker& worker, const QString& field, const QString& reason) {
  out_.rejects.push_back({place(worker), field, reason});
}

void CensusTranslation::run() {
  const QString lea = file_.header.at(u"LEA"_s);
  out_.tables[u"units"_s] = {
      {u"code"_s, u"kind"_s, u"name"_s, u"division"_s},
      {{{file_.fileName, 1}, {lea, u"authority"_s, u"Local authority "_s + lea, u"children"_s}}}};
  out_.tables[u"people"_s].columns = {u"code"_s, u"name"_s, u"registration"_s, u"left"_s};
  out_.tables[u"posts"_s].columns = {u"code"_s, u"person"_s,   u"unit"_s, u"role"_s,
                                     u"fte"_s,  u"contract"_s, u"kind"_s, u"from"_s};
  out_.tables[u"cases"_s].columns = {u"code"_s, u"kind"_s, u"unit"_s, u"opened"_s};
  out_.tables[u"allocations"_s].columns = {u"code"_s, u"case"_s, u"post"_s, u"part"_s, u"from"_s};
  for (const CensusWorker& worker : file_.workers) takeWorker(worker);
  tell();
}

void CensusTranslation::tell() {
  const QString day = plainDate(day_);
  if (withoutRole_ > 0)
    out_.remarks.push_back(
        say("%1 no OrgRole: the role is other.").arg(counted(withoutRole_, "worker has", "workers have")));
  if (!leavers_.isEmpty())
    out_.remarks.push_back(
        say("%1 left by %2, with no work and no cases: they are added as people with their last day and no post (%3).")
            .arg(counted(leavers_.size(), "worker had", "workers had"), day, leavers_.join(u", "_s)));
  if (away_ > 0)
    out_.remarks.push_back(say("%1 away on %2: each has an absence that needs cover from that day on, without an end.")
                               .arg(counted(away_, "worker was", "workers were"), day));
}

/// Whoever has neither hours nor cases on the day and whose role ended by then: a person without a post.
bool CensusTranslation::takeLeaver(const CensusWorker& worker, const QString& number) {
  static const QStringList none{QString(), u"0"_s};
  const QDate last = QDate::fromString(worker.of(u"RoleEndDate"_s).left(10), Qt::ISODate);
  const bool holds = !none.contains(worker.of(u"FTE30"_s)) || !none.contains(worker.of(u"Cases30"_s));
  if (holds || !last.isValid() || last > day_) return false;
  if (!seen_.insert(number).second) {
    reject(worker, u"SWENo"_s, say("%1 is already in this file").arg(number));
    return true;
  }
  // Half-open: the first day on which they are not there.
  out_.tables[u"people"_s].rows.push_back(
      {place(worker), {number, number, number, last.addDays(1).toString(Qt::ISODate)}});
  leavers_ << number;
  return true;
}

void CensusTranslation::takeAbsence(const CensusWorker& worker, const QString& number) {
  static const std::map<QString, QString> reasons{{u"MAT"_s, u"maternity"_s}, {u"SIC"_s, u"sickness"_s}};
  const QString away = worker.of(u"Absat30Sept"_s);
  if (away != u"1" && away != u"true") return;
  const QString written = worker.of(u"ReasonAbsence"_s);
  const auto known = reasons.find(written.toUpper());
  const QString reason = written.isEmpty() ? u"not said"_s : known == reasons.end() ? written : known->second;
  SourceTable& absences = out_.tables[u"absences"_s];
  absences.columns = {u"code"_s, u"person"_s, u"reason"_s, u"needs_cover"_s, u"from"_s};
  absences.rows.push_back({place(worker), {number + u"-away"_s, number, reason, u"yes"_s, day_.toString(Qt::ISODate)}});
  ++away_;
}

void CensusTranslation::takeWorker(const CensusWorker& worker) {
  const auto code = number(worker);
  if (code && takeLeaver(worker, *code)) return;
  const auto share = fte(worker);
  const auto cases = caseCount(worker);
  const auto job = role(worker);
  const auto terms = contract(worker);
  if (!code || !share || !cases || !job || !terms) return;
  if (!seen_.insert(*code).second) return reject(worker, u"SWENo"_s, say("%1 is already in this file").arg(*code));
  if (worker.of(u"FTE30"_s).isEmpty())
    out_.remarks.push_back(say("%1, line %2: worker %3 has no FTE30, so FTE 0 is taken.")
                               .arg(file_.fileName, QString::number(worker.line), *code));
  if (worker.of(u"OrgRole"_s).isEmpty()) ++withoutRole_;
  const QString lea = file_.header.at(u"LEA"_s);
  out_.tables[u"people"_s].rows.push_back({place(worker), {*code, *code, *code, QString()}});
  out_.tables[u"posts"_s].rows.push_back({place(worker),
                                          {*code, *code, lea, token(*job), *share, token(*terms),
                                           token(PostKind::Substantive), day_.toString(Qt::ISODate)}});
  writeCases(worker, *code, *cases);
  takeAbsence(worker, *code);
}

void CensusTranslation::writeCases(const CensusWorker& worker, const QString& number, int count) {
  const QString lea = file_.header.at(u"LEA"_s);
  const QString day = day_.toString(Qt::ISODate);
  for (int i = 1; i <= count; ++i) {
    const QString code = number + u'-' + QString::number(i).rightJustified(3, u'0');
    out_.tables[u"cases"_s].rows.push_back({place(worker), {code, u"other"_s, lea, day}});
    out_.tables[u"allocations"_s].rows.push_back({place(worker), {code, code, number, u"lead"_s, day}});
  }
}

std::optional<QString> CensusTranslation::number(const CensusWorker& worker) {
  const QString text = worker.of(u"SWENo"_s);
  if (!text.isEmpty() && text.toUcs4().size() <= kLongestNumber) return text;
  reject(worker, u"SWENo"_s,
         text.isEmpty() ? say("the worker's number is missing") : say("the worker's number is too long"));
  return {};
}

std::optional<QString> CensusTranslation::fte(const CensusWorker& worker) {
  const QString text = worker.of(u"FTE30"_s);
  if (text.isEmpty()) return u"0"_s;
  const auto share = Decimal::parse(text, 6);
  if (share && *share >= Decimal(0) && *share <= Decimal(1)) return share->toString(6);
  reject(worker, u"FTE30"_s, say("'%1' is not an FTE from 0 to 1 with at most 6 decimals").arg(text.left(40)));
  return {};
}

std::optional<int> CensusTranslation::caseCount(const CensusWorker& worker) {
  static const QRegularExpression digits(u"^[0-9]{1,6}$"_s);
  const QString text = worker.of(u"Cases30"_s);
  if (text.isEmpty()) return 0;
  if (digits.match(text).hasMatch() && text.toInt() <= kMostCases) return text.toInt();
  reject(worker, u"Cases30"_s, say("'%1' is not a whole number of cases from 0 to 9999").arg(text.left(40)));
  return {};
}

std::optional<Role> CensusTranslation::role(const CensusWorker& worker) {
  static constexpr std::array roles{Role::Director,           Role::ServiceManager, Role::TeamManager,
                                    Role::SeniorPractitioner, Role::SocialWorker,   Role::Other};
  const QString text = worker.of(u"OrgRole"_s);
  if (text.isEmpty()) return Role::Other;
  bool whole = false;
  const int number = text.toInt(&whole);
  if (!whole || number < 1 || number > int(roles.size())) {
    reject(worker, u"OrgRole"_s, say("'%1' is not a role from 1 to 6").arg(text.left(40)));
    return {};
  }
  if (number == 5 && worker.of(u"CFKSSstatus"_s) == u"1") return Role::Nqsw;
  return roles.at(std::size_t(number - 1));
}

std::optional<Contract> CensusTranslation::contract(const CensusWorker& worker) {
  const QString text = worker.of(u"AgencyWorker"_s);
  if (text == u"1" || text == u"true") return Contract::Agency;
  if (text == u"0" || text == u"false") return Contract::Permanent;
  reject(worker, u"AgencyWorker"_s,
         text.isEmpty() ? say("it does not say whether this is an agency worker")
                        : say("'%1' is neither 0 nor 1").arg(text.left(40)));
  return {};
}

Result<CensusFile> readFile(const QString& path) {
  CensusFile census;
  const QFileInfo info(path);
  census.fileName = info.fileName();
  if (!info.exists()) return census.refusal(say("there is no such file"));
  if (!info.isFile()) return census.refusal(say("this is not a file"));
  if (info.size() == 0) return census.refusal(say("the file is empty"));
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return census.refusal(say("the file cannot be opened"));
  XmlBudget budget;
  GuardedXml xml({[&file](char* into, qint64 most) { return file.read(into, most); }, {}}, budget);
  const QString fault = CensusReader(xml, census).read();
  if (!fault.isNull()) return census.refusal(u"the file "_s + fault);
  return census;
}

}  // namespace

Result<SourceTables> readCensus(const QString& path) {
  const auto census = readFile(path);
  if (!census) return tl::unexpected<Refusal>(census.error());
  const auto header = [&](const QString& field) {
    const auto found = census->header.find(field);
    return found == census->header.end() ? QString() : found->second;
  };
  if (const QString kind = header(u"Collection"_s); kind != u"CSWW")
    return census->refusal(say("this is not a workforce census: its Collection is '%1', not CSWW").arg(kind.left(40)));
  const QString day = header(u"ReferenceDate"_s);
  const QDate date = QDate::fromString(day.left(10), Qt::ISODate);
  if (!date.isValid() || date.year() < 1900 || date.year() > 2199)
    return census->refusal(say("the ReferenceDate '%1' is not a date").arg(day.left(40)));
  if (header(u"LEA"_s).isEmpty() || header(u"LEA"_s).toUcs4().size() > kLongestCode)
    return census->refusal(say("the header names no LEA"));
  if (census->workers.empty()) return census->refusal(say("the census has no CSWWWorker"));
  SourceTables out;
  CensusTranslation(*census, date, out).run();
  return out;
}

}  // namespace headroom
