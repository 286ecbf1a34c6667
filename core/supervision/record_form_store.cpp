// SPDX-License-Identifier: MIT
// From version 2 on: every table of a record with the names of its signed columns, then its rows. Of an action it says
// how it stood at that moment; how it ends later is news.
#include <vector>

#include "core/fields/field.h"
#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"
#include "core/store/query.h"
#include "core/supervision/record_form_first_store.h"
#include "core/supervision/record_form_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool isClosing(const QString& column) {
  return column == u"state" || column == u"closed_day" || column == u"drop_reason";
}

/// The value of a field of row `t`: of a reference the code of what it leads to, of an action how it stood when signed.
QString valueSql(const FieldTable& table, const Field& field) {
  if (!field.to.isEmpty()) return u"(SELECT r.code FROM %1 r WHERE r.id = t.%2)"_s.arg(field.to, field.column);
  if (table.name != u"action" || !isClosing(field.column)) return u"t."_s + field.column;
  const QString open = field.column == u"state" ? u"'open'"_s : u"NULL"_s;
  return u"CASE WHEN m.step IS NULL THEN %1 ELSE t.%2 END"_s.arg(open, field.column);
}

QString partSql(const FieldTable& table, const std::vector<const Field*>& fields, RecordMoment moment) {
  QStringList values;
  for (const Field* field : fields) values << valueSql(table, *field);
  const QString own = table.name == u"session" ? u"id"_s : u"session_id"_s;
  const QString marked = table.name != u"action" ? QString()
                         : moment == RecordMoment::Shared
                             ? u" LEFT JOIN signed_action m ON m.action_id = t.id AND m.step = 'shared'"_s
                             : u" LEFT JOIN signed_action m ON m.action_id = t.id"_s;
  return u"SELECT %1 FROM %2 t%3 WHERE t.%4 = ? ORDER BY t.%5"_s.arg(values.join(u", "_s), table.name, marked, own,
                                                                     table.key.back());
}

}  // namespace

/// One table of a record.
class SignedPart {
 public:
  SignedPart(const Database& records, const QString& name, int version, RecordMoment moment)
      : table_(fieldTable(name)),
        fields_(signedFields(table_, version)),
        moment_(moment),
        query_(records, partSql(table_, fields_, moment)) {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (fields_[i]->column == u"step") step_ = static_cast<int>(i);
      kinds_.push_back(kindOf(*fields_[i]));
    }
    Canonical heading("table");
    heading.text(name).number(static_cast<qint64>(fields_.size()));
    for (const Field* field : fields_) heading.text(field->column);
    heading_ = heading.result();
  }

  /// Its first `most` rows; all when that is negative.
  void addTo(QByteArray& bytes, SessionId id, qint64 most = -1) {
    Canonical rows;
    qint64 count = 0, shown = 0;
    QByteArray untilShown = rows.result();
    query_.bind(id);
    while (query_.next()) {
      if (most >= 0 && count == most) {
        query_.finish();
        break;
      }
      ++count;
      for (std::size_t i = 0; i < fields_.size(); ++i) addValue(rows, static_cast<int>(i));
      if (isSharing()) shown = count, untilShown = rows.result();
    }
    const bool isCut = moment_ == RecordMoment::Shared && step_ >= 0;
    bytes += heading_;
    bytes += Canonical().number(isCut ? shown : count).result();
    bytes += isCut ? untilShown : rows.result();
  }

 private:
  enum class Kind { Number, Text, Bytes, State, AgreedDay };

  Kind kindOf(const Field& field) const {
    if (table_.name == u"session" && moment_ == RecordMoment::Shared) {
      if (field.column == u"state") return Kind::State;
      if (field.column == u"agreed_day") return Kind::AgreedDay;
    }
    switch (field.kind) {
      case FieldKind::Id:
      case FieldKind::Version:
      case FieldKind::Position:
      case FieldKind::Day:
      case FieldKind::EndDay:
      case FieldKind::Instant:
      case FieldKind::Number:
      case FieldKind::Truth:
        return Kind::Number;
      case FieldKind::Bytes:
        return Kind::Bytes;
      default:
        return Kind::Text;
    }
  }

  void addValue(Canonical& rows, int column) const {
    const Kind kind = kinds_[static_cast<std::size_t>(column)];
    if (kind == Kind::State) {
      rows.utf8("shared");
    } else if (kind == Kind::AgreedDay || query_.isNull(column)) {
      rows.none();
    } else if (kind == Kind::Number) {
      rows.number(query_.integer(column));
    } else if (kind == Kind::Text) {
      rows.utf8(query_.bytes(column));
    } else {
      rows.bytes(query_.bytes(column));
    }
  }

  bool isSharing() const { return moment_ == RecordMoment::Shared && step_ >= 0 && query_.bytes(step_) == "shared"; }

  const FieldTable& table_;
  std::vector<const Field*> fields_;
  RecordMoment moment_;
  Query query_;
  std::vector<Kind> kinds_;
  int step_ = -1;  // where the step of a sign-off stands
  QByteArray heading_;
};

namespace {

std::vector<SignedPart> partsOf(const Database& records, int version, RecordMoment moment) {
  std::vector<SignedPart> parts;
  for (const char* name :
       {"session", "session_section", "session_snapshot", "discussion", "action", "preparation", "sign_off"})
    parts.emplace_back(records, QString::fromLatin1(name), version, moment);
  return parts;
}

}  // namespace

struct RecordForm::First : FirstRecordForm {
  using FirstRecordForm::FirstRecordForm;
};

/// A version from 2 on.
struct RecordForm::Later {
  Later(const Database& records, int version)
      : shared(partsOf(records, version, RecordMoment::Shared)),
        agreed(partsOf(records, version, RecordMoment::Agreed)),
        addenda(records, u"addendum"_s, version, RecordMoment::Whole) {}

  std::vector<SignedPart> shared;
  std::vector<SignedPart> agreed;
  SignedPart addenda;
};

RecordForm::RecordForm(const Database& records) : records_(records) {}
RecordForm::~RecordForm() = default;

QByteArray RecordForm::bytes(SessionId id, int version, RecordMoment moment, qint64 addenda) {
  if (version == 1) {
    if (!first_) first_ = std::make_unique<First>(records_);
    return first_->bytes(id);
  }
  auto& form = later_[version];
  if (!form) form = std::make_unique<Later>(records_, version);
  QByteArray bytes = Canonical("headroom record").number(qint64{version}).result();
  for (SignedPart& part : moment == RecordMoment::Shared ? form->shared : form->agreed) part.addTo(bytes, id);
  if (moment == RecordMoment::Whole) form->addenda.addTo(bytes, id, addenda);
  return bytes;
}

QByteArray RecordForm::digest(SessionId id, int version, RecordMoment moment, qint64 addenda) {
  return digestOf(bytes(id, version, moment, addenda));
}

}  // namespace headroom
