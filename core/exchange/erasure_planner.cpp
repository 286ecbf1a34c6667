// SPDX-License-Identifier: MIT
// Table by table in the order of the declarations, so that a code is known before those that were made from it.
#include "core/exchange/erasure_planner.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/whole_name.h"
#include "core/exchange/declared_sql.h"
#include "core/exchange/erasure_plan_store.h"
#include "core/organisation/code.h"
#include "core/organisation/free_code_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/session.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kDrafts = QStringLiteral("draft");

/// Kept typing that is sealed is no text (core/desk/draft.cpp).
bool isSealed(const FieldTable& table, const QString& text) {
  return table.name == kDrafts && text.startsWith(u"sealed:");
}

QString whereOf(const FieldTable& table, const ErasureRow& row) {
  const auto titled =
      std::find_if(table.ways.begin(), table.ways.end(), [](const Way& way) { return way.title != nullptr; });
  QString where = titled == table.ways.end() ? QString(table.name).replace(u'_', u' ') : titleOf(*titled);
  if (!row.owner.isEmpty()) where += u" ("_s + row.owner + u')';
  if (row.day) where += u", "_s + dayWords(*row.day, u"d MMMM yyyy");
  if (!row.heading.isEmpty()) where += u": "_s + row.heading;
  return where;
}

class Planner {
 public:
  Planner(const Database& records, PersonId person) : records_(records), plan_{person, {}, {}, {}} {
    const auto everybody = loadEverybody(records);
    const auto found =
        std::find_if(everybody.begin(), everybody.end(), [person](const KnownPerson& one) { return one.id == person; });
    if (found == everybody.end()) return;
    plan_.name = found->name;
    plan_.placeholder = freePersonWords(records, u"erased-%1"_s.arg(person.value()));
    QStringList others;
    for (const KnownPerson& one : everybody) {
      if (one.id == person) continue;
      others << one.name;
      if (one.name == plan_.name) namesakes_.push_back(one.id);
    }
    name_ = std::make_unique<WholeName>(plan_.name, others);
  }

  ErasurePlan run() {
    if (name_ == nullptr) return plan_;
    for (const FieldTable& table : fieldTables()) {
      const ErasureColumns columns = erasureColumns(table);
      readErasureRows(records_, columns, {plan_.person, plan_.name}, namesakes_,
                      [this, &columns](const ErasureRow& row) { planRow(columns, row); });
    }
    return std::move(plan_);
  }

 private:
  void planRow(const ErasureColumns& columns, const ErasureRow& row) {
    const FieldTable& table = columns.table;
    RowFate fate = RowFate::Stays;
    bool namesakeToo = false;
    for (std::size_t i = 0; i < table.ways.size(); ++i) {
      if (row.leads[i]) fate = std::max(fate, table.ways[i].fate);
      namesakeToo = namesakeToo || row.toNamesake[i];
    }
    if (table.name == u"session" && fate == RowFate::Emptied) forms_.insert(draftForm(SessionId(row.key[0].number)));
    if (fate == RowFate::Gone || (table.name == kDrafts && forms_.contains(row.key[0].text.section(u':', 0, 1))))
      return planGone(columns, row);
    for (std::size_t i = 0; i < columns.links.size(); ++i) {
      const auto& link = row.links[i];
      if (link && gone_[columns.links[i]->to].contains(*link))
        add(table, row, *columns.links[i], PlaceKind::Link, QString::number(*link), {}, true);
    }
    auto made = row.made.begin();
    for (std::size_t i = 0; i < columns.texts.size(); ++i) {
      const Field& field = *columns.texts[i];
      const QStringList parts(made, made + field.madeOf.size());
      made += field.madeOf.size();
      planText(table, row, field, row.texts[i], parts, fate, namesakeToo);
    }
  }

  void planText(const FieldTable& table, const ErasureRow& row, const Field& field, const QString& text,
                const QStringList& made, RowFate fate, bool namesakeToo) {
    if (field.kind == FieldKind::Code && fate == RowFate::Emptied) {
      const QString anew = codeAnew(table, row, field, text, made);
      if (anew != text) add(table, row, field, PlaceKind::Code, text, anew, true);
    } else if (field.kind == FieldKind::PersonName && fate == RowFate::Emptied) {
      add(table, row, field, PlaceKind::Code, text, plan_.placeholder, true);
    } else if (field.emptied && fate == RowFate::Emptied) {
      if (!text.isEmpty() && text != field.left)
        add(table, row, field, PlaceKind::Emptied, text, field.left.isNull() ? u""_s : field.left, true);
    } else if (field.holdsWords() && !text.isEmpty() && !isSealed(table, text)) {
      const QString without = name_->replacedIn(text, plan_.placeholder);
      if (without == text) return;
      const bool isTheirs = fate != RowFate::Stays;
      add(table, row, field, isTheirs ? PlaceKind::Name : PlaceKind::Mention, text, field.whole ? u""_s : without,
          isTheirs && !namesakeToo);
    }
  }

  void planGone(const ErasureColumns& columns, const ErasureRow& row) {
    const FieldTable& table = columns.table;
    QStringList words;
    for (const QString& text : row.texts) {
      if (!text.isEmpty() && !isSealed(table, text)) words << text;
    }
    if (table.key == QStringList{u"id"_s}) gone_[table.name].insert(row.key[0].number);
    plan_.places.push_back(
        {PlaceKind::Row, table.name, {}, row.key, whereOf(table, row), words.join(u" \u00B7 "_s), {}, true});
  }

  /// A code that was made from one that changes begins with it, as it is or in the small letters of readableCode().
  /// `made`: the codes that it was made of.
  QString codeAnew(const FieldTable& table, const ErasureRow& row, const Field& field, const QString& text,
                   const QStringList& made) {
    if (table.name == u"person") return renamed_[table.name][text] = plan_.placeholder;
    QStringList after;
    for (qsizetype i = 0; i < made.size(); ++i) {
      const auto& known = renamed_[tableAt(table, field.madeOf[i]).name];
      const auto found = known.find(made[i]);
      after << (found == known.end() ? made[i] : found->second);
    }
    if (made == after) return text;
    const auto small = [](const QStringList& parts) { return readableCode(parts.join(u' '), u"-"_s); };
    for (const auto& [stem, anew] :
         {std::pair(made.join(u'-'), after.join(u'-')), std::pair(small(made), small(after))}) {
      if (!text.startsWith(stem) || (text.size() > stem.size() && text[stem.size()] != u'-')) continue;
      QString code = anew + text.mid(stem.size());
      if (code.size() > kLongestCode) code = plan_.placeholder + u'-' + QString::number(row.key[0].number);
      return renamed_[table.name][text] = code;
    }
    return text;
  }

  void add(const FieldTable& table, const ErasureRow& row, const Field& field, PlaceKind kind, const QString& before,
           const QString& after, bool chosen) {
    plan_.places.push_back({kind, table.name, field.column, row.key, whereOf(table, row), before, after, chosen});
  }

  const Database& records_;
  std::vector<PersonId> namesakes_;
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
