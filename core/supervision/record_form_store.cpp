// SPDX-License-Identifier: MIT
// From version 2 on: every table of a record with the names of its signed columns, then its rows. Of an action it says
// how it stood at that moment; how it ends later is news.
#include <vector>

#include "core/fields/field.h"
#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"
#include "core/store/codes_by_id.h"
#include "core/supervision/record_form_first_store.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/rows_beside.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool isClosing(const QString& column) {
  return column == u"state" || column == u"closed_day" || column == u"drop_reason";
}

/// The value of a field of row `t`: of a reference the id of what it leads to, of an action how it stood when signed.
QString valueSql(const FieldTable& table, const Field& field) {
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
  return u"SELECT t.%1, %2 FROM %3 t%4 WHERE t.%1 >= ? ORDER BY t.%1, t.%5"_s.arg(own, values.join(u", "_s), table.name,
                                                                                  marked, table.key.back());
}

}  // namespace

/// The codes of every table that a record leads to.
class SignedCodes {
 public:
  SignedCodes(const Database& records, qint64 mostPlaces) : records_(records), mostPlaces_(mostPlaces) {}
  CodesById& of(const QString& table) {
    auto found = tables_.find(table);
    if (found == tables_.end()) found = tables_.emplace(table, CodesById(records_, table, mostPlaces_)).first;
    return found->second;
  }
  /// Another record may find them changed.
  void forget() {
    for (auto& [table, codes] : tables_) codes.forget();
  }

 private:
  const Database& records_;
  qint64 mostPlaces_;
  std::map<QString, CodesById> tables_;
};

/// One table of a record.
class SignedPart {
 public:
  SignedPart(const Database& records, SignedCodes& codes, const QString& name, int version, RecordMoment moment)
      : table_(fieldTable(name)),
        fields_(signedFields(table_, version)),
        moment_(moment),
        rows_(records, partSql(table_, fields_, moment)) {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (fields_[i]->column == u"step") step_ = static_cast<int>(i) + 1;
      const QString& to = fields_[i]->to;
      values_.push_back({kindOf(*fields_[i]), to.isEmpty() ? nullptr : &codes.of(to)});
    }
    heading_ = Canonical("table").text(name).number(static_cast<qint64>(fields_.size())).result();
    for (const Field* field : fields_) heading_ += Canonical().text(field->column).result();
  }

  /// Its first `most` rows; all when that is negative.
  void addTo(Canonical& bytes, SessionId id, qint64 most = -1) {
    qint64 count = 0, shown = 0;
    qsizetype untilShown = 0;
    made_.clear();
    for (bool hasRow = rows_.reach(id.value()); hasRow && (most < 0 || count < most); hasRow = rows_.next()) {
      ++count;
      for (std::size_t i = 0; i < values_.size(); ++i) addValue(values_[i], static_cast<int>(i) + 1);
      if (isSharing()) shown = count, untilShown = made_.result().size();
    }
    const bool isCut = moment_ == RecordMoment::Shared && step_ > 0;
    bytes.append(heading_).number(isCut ? shown : count);
    bytes.append(isCut ? QByteArrayView(made_.result()).first(untilShown) : QByteArrayView(made_.result()));
  }
  void finish() { rows_.finish(); }

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

  struct Value {
    Kind kind;
    CodesById* codes;  // of a reference
  };

  void addValue(const Value& value, int column) {
    const Kind kind = value.kind;
    const Query& row = rows_.row();
    if (kind == Kind::State) {
      made_.utf8("shared");
    } else if (kind == Kind::Text && value.codes == nullptr) {
      addText(row.utf8(column));
    } else if (kind == Kind::AgreedDay || row.isNull(column)) {
      made_.none();
    } else if (value.codes != nullptr) {
      addText(value.codes->of(row.integer(column)));
    } else if (kind == Kind::Number) {
      made_.number(row.integer(column));
    } else {
      made_.bytes(row.bytes(column));
    }
  }
  void addText(QByteArrayView utf8) {
    if (utf8.isNull()) {
      made_.none();
    } else {
      made_.utf8(utf8);
    }
  }

  bool isSharing() const {
    return moment_ == RecordMoment::Shared && step_ > 0 && rows_.row().utf8(step_) == QByteArrayView("shared");
  }

  const FieldTable& table_;
  std::vector<const Field*> fields_;
  RecordMoment moment_;
  RowsBeside rows_;
  std::vector<Value> values_;
  int step_ = 0;  // the column in which the step of a sign-off stands
  QByteArray heading_;
  Canonical made_;  // the rows of one record; its room is kept
};

namespace {

std::vector<SignedPart> partsOf(const Database& records, SignedCodes& codes, int version, RecordMoment moment) {
  std::vector<SignedPart> parts;
  for (const char* name :
       {"session", "session_section", "session_snapshot", "discussion", "action", "preparation", "sign_off"})
    parts.emplace_back(records, codes, QString::fromLatin1(name), version, moment);
  return parts;
}

}  // namespace

struct RecordForm::First : FirstRecordForm {
  using FirstRecordForm::FirstRecordForm;
};

/// A version from 2 on.
struct RecordForm::Later {
  Later(const Database& records, SignedCodes& codes, int version)
      : shared(partsOf(records, codes, version, RecordMoment::Shared)),
        agreed(partsOf(records, codes, version, RecordMoment::Agreed)),
        addenda(records, codes, u"addendum"_s, version, RecordMoment::Whole) {}

  std::vector<SignedPart> shared;
  std::vector<SignedPart> agreed;
  SignedPart addenda;
};

RecordForm::RecordForm(const Database& records, RecordOrder order) : records_(records), order_(order) {}
RecordForm::~RecordForm() = default;

void RecordForm::make(SessionId id, int version, RecordMoment moment, qint64 addenda) {
  made_.clear();
  if (version == 1) {
    if (!first_) first_ = std::make_unique<First>(records_);
    made_.append(first_->bytes(id));
    return;
  }
  auto& form = later_[version];
  const bool isAlone = order_ == RecordOrder::Any;
  if (!codes_) codes_ = std::make_unique<SignedCodes>(records_, isAlone ? 1 : CodesById::kMostPlaces);
  if (isAlone) codes_->forget();
  if (!form) form = std::make_unique<Later>(records_, *codes_, version);
  made_.domain("headroom record").number(qint64{version});
  for (SignedPart& part : moment == RecordMoment::Shared ? form->shared : form->agreed) {
    part.addTo(made_, id);
    if (isAlone) part.finish();
  }
  if (moment != RecordMoment::Whole) return;
  form->addenda.addTo(made_, id, addenda);
  if (isAlone) form->addenda.finish();
}

QByteArray RecordForm::bytes(SessionId id, int version, RecordMoment moment, qint64 addenda) {
  make(id, version, moment, addenda);
  return made_.result();
}

QByteArray RecordForm::digest(SessionId id, int version, RecordMoment moment, qint64 addenda) {
  make(id, version, moment, addenda);
  return digestOf(made_.result());
}

}  // namespace headroom
