// SPDX-License-Identifier: MIT
// Every row that leads to the person on a way with a title, with every column that has words for people (core/fields);
// and every such row of others in whose words their name stands.
#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/decimal.h"
#include "core/exchange/declared_sql.h"
#include "core/exchange/subject_access.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("exchange", words); }

QString valueWords(const Field& field, const Query& row, int at) {
  if (row.isNull(at)) return {};
  switch (field.kind) {
    case FieldKind::Day:
      return dayWords(row.day(at), u"d MMMM yyyy");
    case FieldKind::EndDay:
      return dayWords(row.day(at).addDays(-1), u"d MMMM yyyy");
    case FieldKind::Instant:
      return dayWords(QDateTime::fromMSecsSinceEpoch(row.integer(at)), u"d MMMM yyyy, HH:mm");
    case FieldKind::Number:
      return plainDecimal(row.integer(at), field.places);
    case FieldKind::Truth:
      return row.truth(at) ? say("yes") : say("no");
    default:
      return row.text(at).trimmed();
  }
}

/// One table's rows as items: day, heading, and the fields in the order of their declaration.
class Gathering {
 public:
  Gathering(const Database& records, const FieldTable& table) : records_(records), table_(table) {
    for (const Field& field : table.fields) {
      if (field.words != nullptr) (field.inHeading ? headings_ : told_).push_back(&field);
    }
  }

  void addTheirs(PersonId person, const Way& way, std::vector<HeldItem>& items) const {
    Query query(records_, select(leadsTo(table_, way.path)));
    query.bind(person);
    while (query.next()) add(titleOf(way), query, items);
  }

  void addNamed(PersonId person, const WholeName& name, std::vector<HeldItem>& items) const {
    const auto titled = std::find_if(table_.ways.begin(), table_.ways.end(), isTitled);
    QStringList others;
    for (const Way& way : table_.ways) {
      // A row that leads nowhere on a way is nobody's there.
      if (isTitled(way)) others << u"coalesce(NOT (%1), 1 = 1)"_s.arg(leadsTo(table_, way.path));
    }
    if (std::none_of(told_.begin(), told_.end(), [](const Field* field) { return field->holdsWords(); })) return;
    Query query(records_, select(others.join(u" AND "_s)));
    for (qsizetype i = 0; i < others.size(); ++i) query.bind(person);
    while (query.next()) {
      for (std::size_t i = 0; i < told_.size(); ++i) {
        if (!told_[i]->holdsWords() || !name.standsIn(query.text(firstTold() + static_cast<int>(i)))) continue;
        add(say("Named in a record of somebody else: %1").arg(titleOf(*titled)), query, items);
        break;
      }
    }
  }

  static bool isTitled(const Way& way) { return way.title != nullptr; }

 private:
  int firstTold() const { return 1 + static_cast<int>(headings_.size()); }

  QString select(const QString& where) const {
    QStringList columns{table_.heldDay.isEmpty() ? u"NULL"_s : valueAt(table_, table_.heldDay)};
    for (const Field* field : headings_) columns << shownValue(table_, *field);
    for (const Field* field : told_) columns << shownValue(table_, *field);
    QStringList order{u"1"_s};
    for (const QString& key : table_.key) order << u"t."_s + key;
    return u"SELECT %1 FROM %2 t WHERE %3 ORDER BY %4"_s.arg(columns.join(u", "_s), table_.name, where,
                                                             order.join(u", "_s));
  }

  void add(const QString& title, const Query& row, std::vector<HeldItem>& items) const {
    QString heading = title;
    if (!row.isNull(0)) heading += u", "_s + dayWords(row.day(0), u"d MMMM yyyy");
    for (std::size_t i = 0; i < headings_.size(); ++i)
      heading += u": "_s + valueWords(*headings_[i], row, 1 + static_cast<int>(i));
    QStringList lines;
    for (std::size_t i = 0; i < told_.size(); ++i) {
      const Field& field = *told_[i];
      const QString words = valueWords(field, row, firstTold() + static_cast<int>(i));
      // A record that must have words and has none was not written yet.
      if (words.isEmpty() && field.required && field.holdsWords()) return;
      if (!words.isEmpty()) lines << u"%1: %2"_s.arg(called(field), words);
    }
    items.push_back({heading, lines.join(u'\n')});
  }

  const Database& records_;
  const FieldTable& table_;
  std::vector<const Field*> headings_;
  std::vector<const Field*> told_;
};

bool mayGather(const Desk& desk, PersonId person) {
  if (desk.viewer.person == person) return true;
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  return access.home() == HomeRole::ServiceManager;
}

}  // namespace

Result<HeldAbout> gatherHeldAbout(const Desk& desk, PersonId person) {
  if (!mayGather(desk, person))
    return refuse(say("Only those who manage the service gather what is held about somebody else."));
  const Snapshot moment(desk.records);
  HeldAbout held;
  Query name(desk.records,
             u"SELECT p.name, (SELECT count(*) FROM reflective_note n WHERE n.author_id = p.id) FROM person p WHERE "
             u"p.id = ?");
  name.bind(person);
  if (!name.next()) return refuse(say("There is nobody of that name in the file."));
  held.name = name.text(0);
  held.notes = static_cast<int>(name.integer(1));
  name.finish();
  QStringList others;
  Query people(desk.records, u"SELECT name FROM person WHERE id <> ?");
  people.bind(person);
  while (people.next()) others << people.text(0);
  const WholeName whole(held.name, others);
  std::vector<HeldItem> named;
  for (const FieldTable& table : fieldTables()) {
    if (std::none_of(table.ways.begin(), table.ways.end(), Gathering::isTitled)) continue;
    const Gathering gathering(desk.records, table);
    for (const Way& way : table.ways) {
      if (Gathering::isTitled(way)) gathering.addTheirs(person, way, held.items);
    }
    gathering.addNamed(person, whole, named);
  }
  held.items.insert(held.items.end(), std::make_move_iterator(named.begin()), std::make_move_iterator(named.end()));
  return held;
}

}  // namespace headroom
