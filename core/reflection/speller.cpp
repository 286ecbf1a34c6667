// SPDX-License-Identifier: MIT
// The dictionary is never changed: a word that it derives cannot be taken out again (remove() says 0 and does nothing),
// and a word that is added knows no plural. Lists of our own are asked first.
#include "core/reflection/speller.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <hunspell.hxx>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Right words that are nearly always another one, mistyped.
const QHash<QString, QString>& slips() {
  static const QHash<QString, QString> words{
      {u"manger"_s, u"manager"_s}, {u"mangers"_s, u"managers"_s}, {u"pubic"_s, u"public"_s}};
  return words;
}

bool isApostrophe(QChar c) { return c == u'\'' || c == u'\u2019'; }

QString straight(QString word) { return word.replace(u'\u2019', u'\''); }

/// Without 's, s' and the plural s of capitals: "SENCo's", 'EHCPs'.
QString withoutEnding(const QString& word) {
  static const QRegularExpression ending(u"(?:'s|'S|s)$"_s);
  return QString(word).remove(ending);
}

/// How many letters have to be changed, added, left out or swapped to come from one to the other; `most` + 1 is far.
int distanceOf(const QString& a, const QString& b, int most) {
  if (std::abs(a.size() - b.size()) > most) return most + 1;
  const auto width = static_cast<std::size_t>(b.size()) + 1;
  std::vector<int> before(width);
  std::vector<int> last(width);
  std::vector<int> row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = static_cast<int>(j);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (qsizetype j = 1; j <= b.size(); ++j) {
      const auto at = static_cast<std::size_t>(j);
      const bool same = a[i - 1].toLower() == b[j - 1].toLower();
      row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1].toLower() == b[j - 2].toLower() && a[i - 2].toLower() == b[j - 1].toLower())
        row[at] = std::min(row[at], before[at - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last.back();
}

}  // namespace

const QStringList& fieldWords() {
  static const QStringList words =
      u"wellbeing neurodivergent neurodiverse neurodivergence neurotypical practicum SENCo SENCO EHCP SGO CAMHS LADO "
      u"Cafcass "
      "ASYE NQSW PCF KSS PQS UASC genogram genograms ecomap ecomaps MARAC DoLS DoL Gillick dysregulated dysregulate "
      "mentalising mentalise mentalisation Sch\u00F6n Kolb Driscoll Rolfe Winnicott Bowlby Atkins parentification "
      "parentified "
      "adultification adultified caregiving NEET PRU CIN LAC CCE CSE reframing reframe reframed psychoeducation "
      "headspace "
      "microaggression microaggressions telehealth interprofessional workstream offboarding onboarding allyship "
      "nonbinary "
      "LGBTQ FASD PTSD CPTSD ACEs GDPR DBS IRO FGC CSC ICPC RCPC MCA BIA AMHP ASC CHC DToC homecare coproduction "
      "coproduced "
      "coworking supervisee supervisees kinship reablement caseload caseloads countertransference cuckooing cuckooed "
      "signposted signposting safeguarding Ofsted PLO TAF MASH IFA SWE LGA RTT SDQ SENDIASS CETR CTR DASH IDVA ISVA "
      "disclosable unallocated undersupported overstretched retraumatise retraumatising retraumatised "
      "eco transgenerational intergenerational webinar webinars blog vlog"_s.split(u' ', Qt::SkipEmptyParts);
  return words;
}

std::vector<Stretch> spelledWords(const QString& text) {
  static const QRegularExpression token(u"[\\p{L}\\p{M}\\p{N}@_/\\\\.:&+%\u00A3'\u2019-]+"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression word(u"\\p{L}[\\p{L}\\p{M}]*(?:['\u2019-]\\p{L}[\\p{L}\\p{M}]*)*"_s,
                                       QRegularExpression::UseUnicodePropertiesOption);
  // 4pm, s47, 24/7, 10:30, 50%: nothing that a dictionary knows; nor addresses.
  static const QRegularExpression notWords(u"[\\p{N}@_\\\\]|://|www\\."_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
  std::vector<Stretch> found;
  for (auto tokens = token.globalMatch(text); tokens.hasNext();) {
    const auto whole = tokens.next();
    if (whole.captured().contains(notWords)) continue;
    for (auto words = word.globalMatch(whole.captured()); words.hasNext();) {
      const auto one = words.next();
      if (one.capturedLength() > 1)
        found.push_back({whole.capturedStart() + one.capturedStart(), one.capturedLength()});
    }
  }
  return found;
}

QStringList Speller::dictionaryFolders() {
  QStringList folders;
  for (const QString& root : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
    folders << root + u"/hunspell"_s << root + u"/myspell/dicts"_s;
  return folders;
}

Speller::Speller(const QStringList& folders) : field_(fieldWords().begin(), fieldWords().end()) {
  for (const QString& folder : folders) {
    const QString rules = folder + u"/en_GB.aff"_s;
    const QString words = folder + u"/en_GB.dic"_s;
    if (!QFile::exists(rules) || !QFile::exists(words)) continue;
    engine_ = std::make_unique<Hunspell>(QFile::encodeName(rules).constData(), QFile::encodeName(words).constData());
    return;
  }
}

Speller::~Speller() = default;

void Speller::setOwnWords(const QStringList& words) {
  own_ = {words.begin(), words.end()};
  asked_.clear();
}

// A word of a list is right as it stands, with its first letter or all of them in capitals, and with an ending.
bool Speller::isKnown(const QString& word) const {
  for (const QString& form : {word, withoutEnding(word)}) {
    for (const QSet<QString>* list : {&field_, &own_}) {
      if (list->contains(form)) return true;
      const bool shouts = form == form.toUpper();
      if (!form.isEmpty() && list->contains(form.front().toLower() + form.mid(1))) return true;
      if (shouts && form.size() > 1 &&
          (list->contains(form.toLower()) || list->contains(form.front() + form.mid(1).toLower())))
        return true;
    }
  }
  return false;
}

bool Speller::asksRight(const QString& word) const {
  if (isKnown(word)) return true;
  if (slips().contains(word.toLower())) return false;
  const auto dictionary = [this](const QString& form) { return engine_->spell(form.toStdString()); };
  if (dictionary(word)) return true;
  const QStringList parts = word.split(u'-');
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const QString& part) {
           return !part.isEmpty() && (isKnown(part) || dictionary(part));
         });
}

bool Speller::isRight(const QString& word) const {
  if (!isReady()) return true;
  QString plain = straight(word);
  while (!plain.isEmpty() && isApostrophe(plain.back())) plain.chop(1);  // workers'
  if (plain.isEmpty()) return true;
  const auto known = asked_.constFind(plain);
  if (known != asked_.constEnd()) return *known;
  const bool right = asksRight(plain);
  asked_.insert(plain, right);
  return right;
}

QStringList Speller::suggestions(const QString& word, int most) const {
  QStringList found;
  if (!isReady()) return found;
  const QString plain = straight(word);
  if (const QString meant = slips().value(plain.toLower()); !meant.isEmpty()) found << meant;
  constexpr int kNear = 2;
  std::vector<std::pair<int, QString>> near;
  for (const QSet<QString>* list : {&own_, &field_}) {
    for (const QString& one : *list) {
      const int distance = one.size() > 4 ? distanceOf(plain, one, kNear) : kNear + 1;
      if (distance <= kNear) near.emplace_back(distance, one);
    }
  }
  std::sort(near.begin(), near.end());
  for (const auto& [distance, one] : near) found << one;
  for (const std::string& one : engine_->suggest(plain.toStdString())) found << QString::fromStdString(one);
  found.removeDuplicates();
  return found.mid(0, most);
}

}  // namespace headroom
