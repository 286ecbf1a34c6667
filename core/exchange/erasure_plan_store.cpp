// SPDX-License-Identifier: MIT
// Table by table in the order of the declarations, so that a code is known before those that were made from it. One
// statement a table finds the rows that lead to the person and those whose words may hold the name.
#include "core/base/day_words.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/whole_name.h"
#include "core/exchange/declared_sql.h"
#include "core/exchange/erasure_plan.h"
#include "core/organisation/code.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/session.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kMostOfCode = 64;
const QString kDrafts = QStringLiteral("draft");

/// Matches everything that the name may match, and more: letters and digits of the name with anything between them.
QString roughly(const QString& name) {
  QString pattern = u"%"_s;
  for (const QChar c : name) {
    const bool isPlain = c.unicode() < 0x80 && c.isLetterOrNumber();
    if (isPlain) pattern += c;
    if (!isPlain && !pattern.endsWith(u'%')) pattern += u'%';
  }
  return pattern.endsWith(u'%') ? pattern : pattern + u'%';
}

/// The statement of one table and where its columns stand in a row.
struct Reading {
  const FieldTable& table;
  QStringList columns = {};
  std::vector<const Field*> texts = {};  // words, codes and names of people
  std::vector<const Field*> links = {};  // to rows that may go
  int firstText = 0;
  int firstMade = 0;
  int firstLink = 0;
  int firstWay = 0;
  int firstNamesake = 0;
  int where = 0;
};

bool mayGo(const QString& table) {
  const auto& ways = fieldTable(table).ways;
  return std::any_of(ways.begin(), ways.end(), [](const Way& way) { return way.fate == RowFate::Gone; });
}

class Planner {
 public:
  Planner(const Database& records, PersonId person) : records_(records), person_(person), plan_{person, {}, {}, {}} {
    Query known(records_, u"SELECT name FROM person WHERE id = ?");
    if (!known.bind(person).next()) return;
    plan_.name = known.text(0);
    known.finish();
    plan_.placeholder = freePlaceholder();
    QStringList others;
    Query all(records_, u"SELECT id, name FROM person ORDER BY id");
    while (all.next()) {
      if (all.integer(0) == person.value()) continue;
      others << all.text(1);
      if (all.text(1) == plan_.name) namesakes_ << QString::number(all.integer(0));
    }
    name_ = std::make_unique<WholeName>(plan_.name, others);
  }

  ErasurePlan run() {
    if (name_ == nullptr) return plan_;
    for (const FieldTable& table : fieldTables()) planTable(table);
    return std::move(plan_);
  }

 private:
  QString freePlaceholder() const {
    const QString wanted = u"erased-%1"_s.arg(person_.value());
    return freshCode(wanted, wanted, [this](const QString& candidate) {
      Query taken(records_, u"SELECT 1 FROM person WHERE code = ? OR name = ?");
      return taken.bind(candidate).bind(candidate).next();
    });
  }

  void planTable(const FieldTable& table) {
    Reading reading{table};
    const QString sql = statement(reading);
    if (sql.isEmpty()) return;
    Query query(records_, sql);
    for (std::size_t i = 0; i < 2 * table.ways.size(); ++i) query.bind(person_);
    for (const Field* link : reading.links) bindLink(query, *link);
    const QString pattern = roughly(plan_.name);
    for (const Field* field : reading.texts) {
      if (field->holdsWords()) query.bind(pattern);
    }
    while (query.next()) planRow(reading, query);
  }

  void bindLink(Query& query, const Field& link) const {
    for (const Way& way : fieldTable(link.to).ways) {
      if (way.fate == RowFate::Gone) query.bind(person_);
    }
  }

  QString statement(Reading& reading) const {
    const FieldTable& table = reading.table;
    for (const Field& field : table.fields) {
      if (table.key.contains(field.column)) continue;
      if (field.holdsWords() || field.kind == FieldKind::Code || field.kind == FieldKind::PersonName)
        reading.texts.push_back(&field);
      if (field.kind == FieldKind::Reference && !field.required && mayGo(field.to)) reading.links.push_back(&field);
    }
    for (const QString& key : table.key) reading.columns << u"t."_s + key;
    const auto next = [&reading] { return static_cast<int>(reading.columns.size()); };
    reading.firstText = next();
    for (const Field* field : reading.texts) reading.columns << u"t."_s + field->column;
    reading.firstMade = next();
    for (const Field* field : reading.texts) {
      for (const QString& path : field->madeOf) reading.columns << valueAt(table, path);
    }
    reading.firstLink = next();
    for (const Field* link : reading.links) reading.columns << u"t."_s + link->column;
    reading.where = next();
    reading.columns << (table.heldDay.isEmpty() ? u"NULL"_s : valueAt(table, table.heldDay));
    const auto heading =
        std::find_if(table.fields.begin(), table.fields.end(), [](const Field& field) { return field.inHeading; });
    reading.columns << (heading == table.fields.end() ? u"NULL"_s : shownValue(table, *heading));
    const bool hasOwner = !table.ways.empty() && table.ways.front().path != u"id";
    reading.columns << (hasOwner ? valueAt(table, table.ways.front().path + u".name"_s) : u"NULL"_s);
    reading.firstNamesake = next();
    for (const Way& way : table.ways) {
      reading.columns << (namesakes_.isEmpty() ? u"0"_s
                                               : leadsTo(table, way.path, u"IN (%1)"_s.arg(namesakes_.join(u','))));
    }
    // The conditions come last, so that their values are bound before those of the WHERE.
    reading.firstWay = next();
    QStringList wanted;
    for (const Way& way : table.ways) {
      reading.columns << leadsTo(table, way.path);
      wanted << leadsTo(table, way.path);
    }
    for (const Field* link : reading.links) {
      for (const Way& way : fieldTable(link->to).ways) {
        if (way.fate == RowFate::Gone) wanted << leadsTo(table, link->column + u'.' + way.path);
      }
    }
    for (const Field* field : reading.texts) {
      if (field->holdsWords()) wanted << u"t.%1 LIKE ?"_s.arg(field->column);
    }
    // What anybody typed into a session of theirs and did not save leads to them by the name of its form.
    if (table.name == kDrafts) wanted << u"t.form LIKE 'session:%'"_s;
    if (wanted.isEmpty()) return {};
    QStringList order;
    for (const QString& key : table.key) order << u"t."_s + key;
    return u"SELECT %1 FROM %2 t WHERE %3 ORDER BY %4"_s.arg(reading.columns.join(u", "_s), table.name,
                                                             wanted.join(u" OR "_s), order.join(u", "_s));
  }

  void planRow(const Reading& reading, const Query& row) {
    const FieldTable& table = reading.table;
    RowFate fate = RowFate::Stays;
    bool namesakeToo = false;
    for (std::size_t i = 0; i < table.ways.size(); ++i) {
      const int at = static_cast<int>(i);
      if (row.truth(reading.firstWay + at)) fate = std::max(fate, table.ways[i].fate);
      if (row.truth(reading.firstNamesake + at)) namesakeToo = true;
    }
    if (table.name == u"session" && fate == RowFate::Emptied) forms_.insert(draftForm(SessionId(row.integer(0))));
    if (fate == RowFate::Gone || (table.name == kDrafts && forms_.contains(row.text(0)))) return planGone(reading, row);
    for (std::size_t i = 0; i < reading.links.size(); ++i) {
      const int at = reading.firstLink + static_cast<int>(i);
      if (!row.isNull(at) && gone_[reading.links[i]->to].contains(row.integer(at)))
        add(reading, row, *reading.links[i], PlaceKind::Link, row.text(at), {}, true);
    }
    int made = reading.firstMade;
    for (std::size_t i = 0; i < reading.texts.size(); ++i) {
      const Field& field = *reading.texts[i];
      const QString text = row.text(reading.firstText + static_cast<int>(i));
      if (field.kind == FieldKind::Code && fate == RowFate::Emptied) {
        const QString anew = codeAnew(reading, row, field, text, made);
        if (anew != text) add(reading, row, field, PlaceKind::Code, text, anew, true);
      } else if (field.kind == FieldKind::PersonName && fate == RowFate::Emptied) {
        add(reading, row, field, PlaceKind::Code, text, plan_.placeholder, true);
      } else if (field.emptied && fate == RowFate::Emptied) {
        if (!text.isEmpty() && text != field.left)
          add(reading, row, field, PlaceKind::Emptied, text, field.left.isNull() ? u""_s : field.left, true);
      } else if (field.holdsWords() && !isSealed(text)) {
        planWords(reading, row, field, text, fate, namesakeToo);
      }
      made += static_cast<int>(field.madeOf.size());
    }
  }

  void planWords(const Reading& reading, const Query& row, const Field& field, const QString& text, RowFate fate,
                 bool namesakeToo) {
    if (text.isEmpty()) return;
    const QString without = name_->replacedIn(text, plan_.placeholder);
    if (without == text) return;
    const bool isTheirs = fate != RowFate::Stays;
    add(reading, row, field, isTheirs ? PlaceKind::Name : PlaceKind::Mention, text, without, isTheirs && !namesakeToo);
  }

  /// Kept typing that is sealed is no text (core/desk/draft_store.cpp).
  static bool isSealed(const QString& text) { return text.startsWith(u"sealed:"); }

  void planGone(const Reading& reading, const Query& row) {
    QStringList words;
    for (std::size_t i = 0; i < reading.texts.size(); ++i) {
      const QString text = row.text(reading.firstText + static_cast<int>(i));
      if (!text.isEmpty() && !isSealed(text)) words << text;
    }
    if (reading.table.key == QStringList{u"id"_s}) gone_[reading.table.name].insert(row.integer(0));
    plan_.places.push_back({PlaceKind::Row,
                            reading.table.name,
                            {},
                            keyOf(reading, row),
                            whereOf(reading, row),
                            words.join(u" \u00B7 "_s),
                            {},
                            true});
  }

  /// A code that was made from one that changes begins with it, as it is or in the small letters of freshCode().
  QString codeAnew(const Reading& reading, const Query& row, const Field& field, const QString& text, int made) {
    if (reading.table.name == u"person") return renamed_[reading.table.name][text] = plan_.placeholder;
    QStringList before;
    QStringList after;
    for (const QString& path : field.madeOf) {
      const QString part = row.text(made++);
      const auto& known = renamed_[tableAt(reading.table, path).name];
      const auto found = known.find(part);
      before << part;
      after << (found == known.end() ? part : found->second);
    }
    if (before == after) return text;
    const auto small = [](const QStringList& parts) {
      return freshCode(parts.join(u' '), u"-"_s, [](const QString&) { return false; });
    };
    for (const auto& [stem, anew] :
         {std::pair(before.join(u'-'), after.join(u'-')), std::pair(small(before), small(after))}) {
      if (!text.startsWith(stem) || (text.size() > stem.size() && text[stem.size()] != u'-')) continue;
      QString code = anew + text.mid(stem.size());
      if (code.size() > kMostOfCode) code = plan_.placeholder + u'-' + QString::number(row.integer(0));
      return renamed_[reading.table.name][text] = code;
    }
    return text;
  }

  static std::vector<KeyValue> keyOf(const Reading& reading, const Query& row) {
    std::vector<KeyValue> key;
    for (qsizetype i = 0; i < reading.table.key.size(); ++i) {
      const FieldKind kind = reading.table.field(reading.table.key[i])->kind;
      const int at = static_cast<int>(i);
      const bool isText = kind == FieldKind::Vocabulary || kind == FieldKind::Line;
      key.push_back(isText ? KeyValue{0, row.text(at)} : KeyValue{row.integer(at), {}});
    }
    return key;
  }

  static QString whereOf(const Reading& reading, const Query& row) {
    const FieldTable& table = reading.table;
    const auto titled =
        std::find_if(table.ways.begin(), table.ways.end(), [](const Way& way) { return way.title != nullptr; });
    QString where = titled == table.ways.end() ? QString(table.name).replace(u'_', u' ') : titleOf(*titled);
    if (!row.text(reading.where + 2).isEmpty()) where += u" ("_s + row.text(reading.where + 2) + u')';
    if (!row.isNull(reading.where)) where += u", "_s + dayWords(row.day(reading.where), u"d MMMM yyyy");
    if (!row.text(reading.where + 1).isEmpty()) where += u": "_s + row.text(reading.where + 1);
    return where;
  }

  void add(const Reading& reading, const Query& row, const Field& field, PlaceKind kind, const QString& before,
           const QString& after, bool chosen) {
    plan_.places.push_back(
        {kind, reading.table.name, field.column, keyOf(reading, row), whereOf(reading, row), before, after, chosen});
  }

  const Database& records_;
  PersonId person_;
  QStringList namesakes_;
  std::unique_ptr<WholeName> name_;
  std::set<QString> forms_;  // of typing into their sessions
  std::map<QString, std::set<qint64>> gone_;
  std::map<QString, std::map<QString, QString>> renamed_;  // by table: code before, code after
  ErasurePlan plan_;
};

}  // namespace

ErasurePlan loadErasurePlan(const Database& records, PersonId person) {
  const Snapshot oneMoment(records);
  return Planner(records, person).run();
}

}  // namespace headroom
