// SPDX-License-Identifier: MIT
// Table by table in the order of the declarations, so that a code is known before those that were made from it.
#include "core/exchange/erasure_planner.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
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

/// Somebody's, and handed out to nobody: their notes, what they typed, who came to a private group.
bool isPrivateTable(const FieldTable& table) {
  return !table.ways.empty() &&
         std::none_of(table.ways.begin(), table.ways.end(), [](const Way& way) { return way.title != nullptr; });
}

QString whereOf(const FieldTable& table, const ErasureRow& row) {
  if (isPrivateTable(table)) {
    const QString what = say("Something private");
    return row.owner.isEmpty() ? what : what + u" ("_s + row.owner + u')';
  }
  const auto titled =
      std::find_if(table.ways.begin(), table.ways.end(), [](const Way& way) { return way.title != nullptr; });
  QString where = titled == table.ways.end() ? QString(table.name).replace(u'_', u' ') : titleOf(*titled);
  if (!row.owner.isEmpty()) where += u" ("_s + row.owner + u')';
  if (row.day) where += u", "_s + plainDate(*row.day);
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
    planReferences();
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
    const std::size_t before = plan_.places.size();
    for (std::size_t i = 0; i < columns.texts.size(); ++i)
      if (columns.texts[i]->kind != FieldKind::Code)
        planText(table, row, *columns.texts[i], row.texts[i], fate, namesakeToo);
    auto made = row.made.begin();
    for (std::size_t i = 0; i < columns.texts.size(); ++i) {
      const Field& field = *columns.texts[i];
      const QStringList parts(made, made + field.madeOf.size());
      made += field.madeOf.size();
      if (field.kind == FieldKind::Code) planCode(table, row, field, row.texts[i], parts, fate, namesakeToo, before);
    }
  }

  /// `first`: where the places of this row begin, whose words a code may have been made from.
  void planCode(const FieldTable& table, const ErasureRow& row, const Field& field, const QString& text,
                const QStringList& made, RowFate fate, bool namesakeToo, std::size_t first) {
    const QString anew = fate == RowFate::Emptied ? codeAnew(table, row, field, text, made) : text;
    if (anew != text) {
      add(table, row, field, PlaceKind::Code, text, anew, true);
      return renamed(table, text, anew);
    }
    if (!hasCodesOfWords(table)) return;
    const auto words = std::find_if(plan_.places.begin() + static_cast<std::ptrdiff_t>(first), plan_.places.end(),
                                    [&](const ErasurePlace& one) { return name_->standsIn(one.before); });
    const bool isNamed = words != plan_.places.end();
    const std::size_t with = static_cast<std::size_t>(words - plan_.places.begin());
    const QString without = freed(table, row, codeWithout(text, isNamed));
    if (without == text || without.isEmpty()) return;
    const bool isTheirs = fate != RowFate::Stays;
    if (isNamed) {
      const bool isDecided = words->isOpen();
      add(table, row, field, PlaceKind::Code, text, without, true);
      if (isDecided) plan_.places.back().with = with;
    } else {
      add(table, row, field, isTheirs ? PlaceKind::Name : PlaceKind::Mention, text, without, isTheirs && !namesakeToo);
    }
    renamed(table, text, without);
  }

  /// The code without the name that it was made from, which may have been cut off at its end.
  QString codeWithout(const QString& code, bool mayBeCut) const {
    const QString name = readableCode(plan_.name, {});
    const qsizetype given = name.indexOf(u'-');
    if (given < 0) return code;
    QString between = u'-' + code + u'-';
    between.replace(u'-' + name + u'-', u'-' + plan_.placeholder + u'-');
    const QString without = between.mid(1, between.size() - 2);
    if (without != code || !mayBeCut) return without;
    static const QRegularExpression counted(u"-\\d+$"_s);
    const QString number = counted.match(code).captured();
    const QString stem = u'-' + code.chopped(number.size());
    for (qsizetype length = name.size() - 1; length >= given; --length) {
      const QString part = u'-' + name.left(length);
      if (!part.endsWith(u'-') && stem.endsWith(part))
        return (stem.chopped(part.size()) + u'-' + plan_.placeholder + number).mid(1);
    }
    return code;
  }

  /// One that no other row has.
  QString freed(const FieldTable& table, const ErasureRow& row, const QString& code) const {
    const auto isTaken = [&](const QString& one) {
      return isCodeTaken(records_, table.name, one) ||
             std::any_of(codes_.begin(), codes_.end(),
                         [&](const NewCode& other) { return other.table == table.name && other.after == one; });
    };
    if (std::find(row.texts.begin(), row.texts.end(), code) != row.texts.end()) return code;  // as it was
    return code.size() > kLongestCode || isTaken(code) ? plan_.placeholder + u'-' + QString::number(row.key[0].number)
                                                       : code;
  }

  void renamed(const FieldTable& table, const QString& before, const QString& after) {
    const ErasurePlace& place = plan_.places.back();
    const std::size_t own = plan_.places.size() - 1;
    codes_.push_back({table.name, before, after,
                      place.with       ? place.with
                      : place.isOpen() ? std::optional(own)
                                       : std::nullopt});
  }

  /// What names a row by its code goes on to name it.
  void planReferences() {
    for (const NewCode& code : codes_) {
      for (const CodeReference& reference : codeReferences()) {
        if (reference.to != code.table) continue;
        const FieldTable& table = fieldTable(reference.table);
        const Field& field = *table.field(reference.column);
        readCodeReferences(records_, reference, code.before, [&](const ErasureRow& row, const QString& value) {
          QStringList codes = value.split(u';');
          const qsizetype at = codes.indexOf(code.before);
          if (at < 0) return;
          codes.replace(at, code.after);
          add(table, row, field, PlaceKind::Code, value, codes.join(u';'), true);
          plan_.places.back().with = code.with;
        });
      }
    }
  }

  void planText(const FieldTable& table, const ErasureRow& row, const Field& field, const QString& text, RowFate fate,
                bool namesakeToo) {
    if (field.kind == FieldKind::PersonName && fate == RowFate::Emptied) {
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
    const bool isPrivate = isPrivateTable(table);
    const QString before = isPrivate ? say("Something only they can see") : words.join(u" \u00B7 "_s);
    plan_.places.push_back({PlaceKind::Row, table.name, {}, row.key, whereOf(table, row), before, {}, true});
    plan_.places.back().isPrivate = isPrivate;
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
    plan_.places.back().isPrivate = isPrivateTable(table);
  }

  const Database& records_;
  std::vector<PersonId> namesakes_;
  std::unique_ptr<WholeName> name_;
  std::set<QString> forms_;  // of typing into their sessions
  std::map<QString, std::set<qint64>> gone_;
  struct NewCode {
    QString table;
    QString before;
    QString after;
    std::optional<std::size_t> with;
  };
  std::vector<NewCode> codes_;
  std::map<QString, std::map<QString, QString>> renamed_;  // by table: code before, code after
  ErasurePlan plan_;
};

}  // namespace

ErasurePlan loadErasurePlan(const Database& records, PersonId person) {
  const Snapshot oneMoment(records);
  return Planner(records, person).run();
}

}  // namespace headroom
