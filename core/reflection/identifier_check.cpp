// SPDX-License-Identifier: MIT
// Goes through the words of the text once: what a word is depends on what stands before and behind it.
#include "core/reflection/identifier_check.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/finding.h"
#include "core/reflection/given_names.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Ascii numbers as short as a year are no reference unless the text says that one comes.
constexpr qsizetype kShortNumber = 5;
constexpr int kMostParts = 4;  // 'HR / 2024 / 0142 A'

struct Word {
  qsizetype at = 0;
  QString text;   ///< without the possessive
  QString plain;  ///< folded
  bool isCapital = false;
  bool isShout = false;  ///< in capitals alone
  bool startsSentence = false;
  qsizetype end() const { return at + text.size(); }
};

QString withoutPossessive(const QString& word) {
  static const QRegularExpression end(u"(?:['\u2019]s|['\u2019]S|['\u2019])$"_s);
  return QString(word).remove(end);
}

bool startsSentence(const QString& text, qsizetype at) {
  qsizetype before = at - 1;
  while (before >= 0 && (text[before] == u' ' || u"\"'\u2018\u201C("_s.contains(text[before]))) --before;
  return before < 0 || text[before] == u'\n' || u".!?:;\u2022\u2013\u2014"_s.contains(text[before]);
}

std::vector<Word> wordsIn(const QString& text) {
  static const QRegularExpression word(u"\\p{L}[\\p{L}\\p{M}'\u2019-]*"_s,
                                       QRegularExpression::UseUnicodePropertiesOption);
  std::vector<Word> words;
  auto hits = word.globalMatch(text);
  while (hits.hasNext()) {
    const auto hit = hits.next();
    const QString its = withoutPossessive(hit.captured());
    if (its.isEmpty()) continue;
    const bool isShout = its.size() > 1 && its == its.toUpper();
    words.push_back({hit.capturedStart(), its, folded(its), its.front().isUpper(), isShout,
                     startsSentence(text, hit.capturedStart())});
  }
  return words;
}

/// A title stands before a name whatever the name is; a relation before what is not known to be something else.
bool isTitle(const Word& word) {
  static const QSet<QString> titles = wordSet(
      u"mr mrs ms miss mx dr prof professor rev reverend sir dame sgt pc dc ds di wpc "
      "judge auntie aunty aunt uncle nanny nana grandma granny grandad grandpa"_s);
  return word.isCapital && titles.contains(word.plain);
}
bool isRelation(const Word& word) {
  static const QSet<QString> relations = wordSet(
      u"called named son sons daughter daughters brother sister siblings twins twin baby toddler mum mother "
      "mam dad father stepdad stepfather stepmum stepmother partner husband wife boyfriend girlfriend nan gran "
      "grandmother grandfather cousin nephew niece uncle aunt friend neighbour boy girl lad teacher "
      "colleague supervisor manager carer worker"_s);
  return relations.contains(word.plain);
}
bool isDoing(const Word& word) {
  static const QSet<QString> doings = wordSet(
      u"said says told tells asked asks cried cries went came looked looks wanted wants smiled laughed lives "
      "lived felt thinks thought knows knew ran sat stood shouted screamed refused stopped started turned "
      "walked answered whispered drew played hugged hid left moved and"_s);
  return doings.contains(word.plain);
}

bool isSaying(const Word& word) {
  static const QSet<QString> sayings =
      wordSet(u"said says told tells asked asks cried cries smiled laughed answered whispered"_s);
  return sayings.contains(word.plain);
}
/// What stands before a word that is no name.
bool isArticle(const Word& word) {
  static const QSet<QString> articles = wordSet(u"the a an this his her its their our no any some"_s);
  return articles.contains(word.plain);
}

/// A family name that a sentence may write as a word.
bool isWordToo(const Word& word) {
  static const QSet<QString> words = wordSet(
      u"baker banks barber bell best bird bishop black bond booth bridges brown burns bush butcher butler carpenter "
      u"carter "
      "church clerk cook cooper court cross curry day dean dyer early farmer field fields fisher flowers fox gardener "
      "gay golden good gray green grey groom hand hart head hill holder hunt hunter hurst judge keen kemp king knight "
      "lake lane little long love lord lowe major marsh mason miller mills moody moon moore moss noble page park "
      "parker "
      "parsons patient pope porter potter power price read reader rice rich rivers root rose sharp shepherd short "
      "singer small smart smith snow speed spencer spring stone story street strong summers swift taylor thatcher "
      "turner walker wall waters weaver webb wells west white wise wood woods young birth foster royal whole nuclear "
      "extended step host other same second first english mental kinship adoptive blended"_s);
  return words.contains(word.plain);
}

/// Whether nothing but these characters stands between two words.
bool joins(const QString& text, const Word& first, const Word& second, QStringView by) {
  for (qsizetype i = first.end(); i < second.at; ++i) {
    if (!by.contains(text[i])) return false;
  }
  return second.at > first.end();
}

/// Who wrote what people reflect with.
bool isWriter(const Word& given, const Word& family) {
  static const QSet<QString> writers{
      u"carl rogers"_s,   u"donald winnicott"_s, u"donald schon"_s,   u"mary ainsworth"_s, u"john bowlby"_s,
      u"erik erikson"_s,  u"david kolb"_s,       u"graham gibbs"_s,   u"john driscoll"_s,  u"gary rolfe"_s,
      u"tony morrison"_s, u"eileen munro"_s,     u"harry ferguson"_s, u"sue atkins"_s,     u"kathy murphy"_s,
      u"gillian ruch"_s,  u"victoria climbie"_s, u"maria colwell"_s,  u"peter connelly"_s};
  return writers.contains(given.plain + u' ' + family.plain);
}

QString squeezedWords(const QString& text) {
  QString plain;
  for (const QChar c : folded(text)) {
    if (c.isLetterOrNumber()) plain += c;
  }
  return plain;
}

bool overlaps(const std::vector<IdentifierPlace>& found, const Stretch& place) {
  return std::any_of(found.begin(), found.end(), [&place](const IdentifierPlace& one) {
    return place.at < one.place.at + one.place.length && one.place.at < place.at + place.length;
  });
}

/// The names among the words of one text.
class NameFinder {
 public:
  NameFinder(const QString& text, const QSet<QString>& given, const QHash<QString, QString>& byFamily)
      : text_(text), words_(wordsIn(text)), given_(given), byFamily_(byFamily) {}

  std::vector<IdentifierPlace> all() {
    std::vector<IdentifierPlace> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto one = nameAt(i);
      if (!one) continue;
      found.push_back(*one);
      while (i + 1 < words_.size() && words_[i + 1].at < one->place.at + one->place.length) ++i;
    }
    return found;
  }

 private:
  const Word* word(std::size_t i) const { return i < words_.size() ? &words_[i] : nullptr; }

  std::optional<IdentifierPlace> nameAt(std::size_t i) const {
    const Word& first = words_[i];
    const Word* second = word(i + 1);
    if (isTitle(first) && second != nullptr && second->isCapital && joins(text_, first, *second, u" .") &&
        (first.plain.size() <= 4 || !isNoName(second->text)))
      return placed(i, lastOfName(i + 1), IdentifierKind::PersonName);
    if (const auto staff = staffAt(i)) return staff;
    if (second != nullptr && isWriter(first, *second)) return std::nullopt;
    const bool known = mayBeName(i);
    if (!known && !followsRelation(i) && !isFamilyOf(i)) return std::nullopt;
    return placed(i, lastOfName(i), IdentifierKind::PersonName);
  }

  /// By a first name, by the family name behind an initial, or 'Siddiqui, Farah'.
  std::optional<IdentifierPlace> staffAt(std::size_t i) const {
    const Word& first = words_[i];
    const Word* second = word(i + 1);
    if (!first.isCapital) return std::nullopt;
    if (second != nullptr && first.text.size() == 1 && second->isCapital && joins(text_, first, *second, u" .") &&
        byFamily_.value(second->plain).contains(first.plain))
      return placed(i, i + 1, IdentifierKind::StaffName);
    if (second != nullptr && byFamily_.contains(first.plain) && joins(text_, first, *second, u", ") &&
        given_.contains(second->plain))
      return placed(i, i + 1, IdentifierKind::StaffName);
    if (isFamilyOnFile(i)) return placed(i, i, IdentifierKind::StaffName);
    if (first.plain.size() < 3 || !given_.contains(first.plain) || isNoName(first.text)) return std::nullopt;
    if (nameWord(first.text) == NameWord::NameAndWord && !mayBeName(i)) return std::nullopt;
    return placed(i, lastOfName(i), IdentifierKind::StaffName);
  }

  /// The family name of somebody on the file alone: 'then Pellow rang'. One that is a word besides is not looked for at
  /// the start of a sentence, nor behind an article.
  bool isFamilyOnFile(std::size_t i) const {
    const Word& its = words_[i];
    if (its.plain.size() < 3 || !byFamily_.contains(its.plain) || isNoName(its.text)) return false;
    if (nameWord(its.text) == NameWord::None && !isWordToo(its)) return true;
    if (its.startsSentence) return i + 1 < words_.size() && isDoing(words_[i + 1]);
    return i == 0 || !isArticle(words_[i - 1]);
  }

  /// 'the Oakley family'.
  bool isFamilyOf(std::size_t i) const {
    static const QSet<QString> those =
        wordSet(u"family household children siblings brothers sisters boys girls twins"_s);
    const Word& its = words_[i];
    if (i == 0 || i + 1 >= words_.size() || !its.isCapital || its.text.size() < 3 || isNoName(its.text)) return false;
    if (its.isShout || isWordToo(its) || !joins(text_, its, words_[i + 1], u" ")) return false;
    return words_[i - 1].plain == u"the" && those.contains(words_[i + 1].plain) && !words_[i + 1].isCapital;
  }

  /// A given name, where a sentence would not write the word so anyway.
  bool mayBeName(std::size_t i) const {
    const Word& its = words_[i];
    if (!its.isCapital || (its.isShout && its.text.size() < 4)) return false;
    // 'Kayleigh-Ann' by either part.
    for (const QString& part : its.text.split(u'-')) {
      if (part.size() > 2 && nameWord(part) == NameWord::Name) return true;
    }
    if (nameWord(its.text) == NameWord::None) return speaks(i);
    if (its.startsSentence)
      return i + 1 < words_.size() && isDoing(words_[i + 1]) && joins(text_, its, words_[i + 1], u" ");
    return i == 0 || !isArticle(words_[i - 1]);
  }

  /// 'and then Jaxxon said': capitals in the middle of a sentence, and a verb that people do.
  bool speaks(std::size_t i) const {
    const Word& its = words_[i];
    if (i == 0 || its.startsSentence || its.text.size() < 3 || its.isShout || isNoName(its.text)) return false;
    return !words_[i - 1].isCapital && i + 1 < words_.size() && joins(text_, its, words_[i + 1], u" ") &&
           isSaying(words_[i + 1]);
  }

  /// 'her son Oluwafemi', 'a boy called Jaxxon'.
  bool followsRelation(std::size_t i) const {
    if (i == 0) return false;
    const Word& its = words_[i];
    if (!its.isCapital || its.isShout || its.text.size() < 2 || isNoName(its.text)) return false;
    return isRelation(words_[i - 1]) && joins(text_, words_[i - 1], its, u", ");
  }

  /// The family name belongs to it.
  std::size_t lastOfName(std::size_t i) const {
    const Word* next = word(i + 1);
    if (next == nullptr || !next->isCapital || isNoName(next->text) || next->text.size() < 2) return i;
    if (withPossessive(words_[i]) || !joins(text_, words_[i], *next, u" ")) return i;
    return i + 1;
  }
  bool withPossessive(const Word& one) const {
    return one.end() < text_.size() && u"'\u2019"_s.contains(text_[one.end()]);
  }

  IdentifierPlace placed(std::size_t from, std::size_t to, IdentifierKind kind) const {
    return {{words_[from].at, words_[to].end() - words_[from].at}, kind};
  }

  const QString& text_;
  std::vector<Word> words_;
  const QSet<QString>& given_;
  const QHash<QString, QString>& byFamily_;
};

}  // namespace

KnownReferences::KnownReferences(const QStringList& references) {
  for (const QString& one : references) {
    const QString squeezed = squeezedWords(one);
    if (squeezed.size() < 3) continue;
    squeezed_.insert(squeezed);
    longest_ = std::max(longest_, squeezed.size());
  }
}

std::vector<Stretch> KnownReferences::in(const QString& text) const {
  static const QRegularExpression part(u"[\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression cue(u"(?:case|ref|reference|number|no|file|family)[.:# ]*$"_s,
                                      QRegularExpression::CaseInsensitiveOption);
  std::vector<Stretch> found;
  if (squeezed_.isEmpty()) return found;
  std::vector<Stretch> parts;
  for (auto hits = part.globalMatch(text); hits.hasNext();) {
    const auto hit = hits.next();
    parts.push_back({hit.capturedStart(), hit.capturedLength()});
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    QString squeezed;
    qsizetype end = 0;
    std::size_t last = i;
    for (std::size_t j = i; j < parts.size() && j < i + kMostParts; ++j) {
      if (j > i && (parts[j].at - end != 1 || !u" -/_.\u2010\u2011\u2013"_s.contains(text[end]))) break;
      end = parts[j].at + parts[j].length;
      squeezed += squeezedWords(text.mid(parts[j].at, parts[j].length));
      if (squeezed.size() > longest_) break;
      if (!squeezed_.contains(squeezed)) continue;
      const bool isNumber = std::all_of(squeezed.begin(), squeezed.end(), [](QChar c) { return c.isDigit(); });
      const bool isWord = std::none_of(squeezed.begin(), squeezed.end(), [](QChar c) { return c.isDigit(); });
      if (isNumber && squeezed.size() < kShortNumber && !cue.match(text.left(parts[i].at)).hasMatch()) continue;
      if (isWord && !text[parts[i].at].isUpper()) continue;
      if (!found.empty() && found.back().at == parts[i].at) found.pop_back();
      found.push_back({parts[i].at, end - parts[i].at});
      last = j;
    }
    i = last;
  }
  return found;
}

IdentifierCheck::IdentifierCheck(const QStringList& staff, const QStringList& references)
    : staff_(staff), references_(references) {
  for (const QString& name : staff) {
    const QStringList parts = folded(name).simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2) continue;
    given_.insert(parts.first());
    byFamily_[parts.last()] += parts.first().front();
  }
}

std::vector<IdentifierPlace> IdentifierCheck::all(const QString& text) const {
  static const QRegularExpression address(
      u"\\b(?:Flat \\d+\\w?,? )?\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'\u2019]+ "
      u"){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|"
      "Drive|Way|Court|Gardens|Place|Crescent|Terrace|Grove|Walk|Mews|Square|Hill|Row|Rise|Green)\\b"_s,
      QRegularExpression::UseUnicodePropertiesOption);
  std::vector<IdentifierPlace> found = findIdentifiers(text, staff_);
  const auto add = [&found](const IdentifierPlace& one) {
    if (!overlaps(found, one.place)) found.push_back(one);
  };
  for (const Stretch& place : references_.in(text)) add({place, IdentifierKind::CaseReference});
  for (auto hits = address.globalMatch(text); hits.hasNext();) {
    const auto hit = hits.next();
    add({{hit.capturedStart(), hit.capturedLength()}, IdentifierKind::Address});
  }
  for (const IdentifierPlace& one : NameFinder(text, given_, byFamily_).all()) add(one);
  std::stable_sort(found.begin(), found.end(),
                   [](const IdentifierPlace& a, const IdentifierPlace& b) { return a.place.at < b.place.at; });
  return found;
}

std::vector<Identifier> IdentifierCheck::in(const QString& text) const { return eachOnce(all(text), text); }

QString foundWords(const std::vector<Identifier>& found) {
  QStringList words;
  for (const Identifier& one : found) words << u"%1 (%2)"_s.arg(kindWords(one.kind), one.words);
  return words.join(u", "_s);
}

}  // namespace headroom
