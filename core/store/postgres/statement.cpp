// SPDX-License-Identifier: MIT
// Values go as text, which the server reads as what the place wants; what is bytes goes as it lies. Answers come in
// binary. A number that the server made of a sum is read whole, never through a double.
#include "core/store/postgres/statement.h"

#include <QRegularExpression>
#include <QtEndian>

#include <limits>
#include <utility>

#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// Of pg_type, the same on every server.
constexpr Oid kBool = 16, kBytea = 17, kInt8 = 20, kInt2 = 21, kInt4 = 23, kOid = 26, kFloat8 = 701, kNumeric = 1700;

bool isNumber(Oid type) {
  return type == kBool || type == kInt8 || type == kInt2 || type == kInt4 || type == kOid || type == kFloat8 ||
         type == kNumeric;
}

/// Four words and then digits to the base of 10,000: what stands before the point.
qint64 wholeOf(QByteArrayView numeric) {
  const auto word = [&numeric](qsizetype at) { return qFromBigEndian<qint16>(numeric.data() + 2 * at); };
  const int digits = word(0);
  const int weight = word(1);
  quint64 whole = 0;
  for (int i = 0; i <= weight; ++i) whole = whole * 10'000 + (i < digits ? static_cast<quint64>(word(4 + i)) : 0);
  return word(2) == 0x4000 ? -static_cast<qint64>(whole) : static_cast<qint64>(whole);
}

qint64 numberOf(QByteArrayView value, Oid type) {
  switch (type) {
    case kBool:
      return value[0] != 0 ? 1 : 0;
    case kInt2:
      return qFromBigEndian<qint16>(value.data());
    case kInt4:
      return qFromBigEndian<qint32>(value.data());
    case kOid:
      return qFromBigEndian<quint32>(value.data());
    case kInt8:
      return qFromBigEndian<qint64>(value.data());
    case kFloat8:
      return static_cast<qint64>(qFromBigEndian<double>(value.data()));
    case kNumeric:
      return wholeOf(value);
    default:
      return QByteArray(value.data(), value.size()).toLongLong();
  }
}

bool readsOnly(QStringView sql) {
  static const QRegularExpression reads(u"^\\s*(SELECT|WITH|VALUES|EXPLAIN)\\b"_s);
  static const QRegularExpression changes(u"\\b(INSERT INTO|DELETE FROM|UPDATE \\w+ SET)\\b"_s);
  return reads.match(sql.toString()).hasMatch() && !(sql.contains(u"WITH") && changes.match(sql.toString()).hasMatch());
}

}  // namespace

std::unique_ptr<EngineStatement> PostgresConnection::prepare(QStringView sql) {
  return std::make_unique<PostgresStatement>(*this, sql);
}

PostgresStatement::PostgresStatement(PostgresConnection& connection, QStringView sql)
    : EngineStatement(false), connection_(connection), sql_(sql.toString()), onlyReads_(readsOnly(sql)) {}

void PostgresStatement::put(QByteArray bytes, int format) {
  if (state_ != State::Bound) finish();
  // A null pointer would be taken for NULL.
  if (bytes.isNull()) bytes = QByteArray("");
  values_.push_back({std::move(bytes), format, false});
}

void PostgresStatement::putNone() {
  if (state_ != State::Bound) finish();
  values_.push_back({{}, 0, true});
}

QByteArray PostgresStatement::question() const {
  QByteArray all = sql_.toUtf8();
  for (const Value& value : values_) {
    all += value.isNone ? QByteArray("\0n", 2) : QByteArray("\0v", 2) + QByteArray::number(value.bytes.size()) + ' ';
    all += value.bytes;
  }
  return all;
}

void PostgresStatement::ahead() {
  if (state_ != State::Bound) return;
  if (connection_.isReading() && onlyReads_) {
    asked_ = question();
    if (auto known = connection_.answered(asked_)) {
      state_ = State::Answered;
      rows_ = std::move(known);
      row_ = -1;
      return;
    }
  }
  state_ = State::Waiting;
  connection_.waiting.push_back(this);
}

bool PostgresStatement::later(bool changesOne) {
  if (connection_.transactions == 0) return false;
  // One that finds no row stops all that stands behind it, the end of the save too.
  static const QString one = u"WITH changed AS (%1 RETURNING 1) SELECT 1 / (count(*) = 1)::int FROM changed"_s;
  auto change = std::make_unique<PostgresStatement>(connection_, changesOne ? one.arg(sql_) : sql_);
  change->values_ = std::exchange(values_, {});
  change->state_ = State::Waiting;
  connection_.later(std::move(change), changesOne);
  return true;
}

void PostgresStatement::send(const QByteArray& name) const {
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats;
  for (const Value& value : values_) {
    values.push_back(value.isNone ? nullptr : value.bytes.constData());
    lengths.push_back(static_cast<int>(value.bytes.size()));
    formats.push_back(value.format);
  }
  pq().PQsendQueryPrepared(connection_.server.get(), name.constData(), static_cast<int>(values.size()), values.data(),
                           lengths.data(), formats.data(), 1);
}

void PostgresStatement::take(ServerResult rows, const std::optional<QByteArray>& fault) {
  state_ = State::Answered;
  rows_ = std::move(rows);
  row_ = -1;
  fault_ = fault;
  if (fault_) return;
  if (!asked_.isNull()) connection_.keepAnswer(asked_, rows_);
  if (onlyReads_) return;
  changed_ = QByteArray(pq().PQcmdTuples(rows_.get())).toInt();
  connection_.changed += changed_;
}

void PostgresStatement::run() {
  ahead();
  if (state_ == State::Waiting) connection_.goAndBack();
  if (fault_) {
    const QByteArray state = *fault_;
    finish();
    throwServerError(state, say("The records could not be read or saved"));
  }
  state_ = State::Running;
}

bool PostgresStatement::next() {
  if (state_ != State::Running) run();
  written_.clear();
  if (++row_ < pq().PQntuples(rows_.get())) return true;
  finish();
  return false;
}

void PostgresStatement::finish() {
  if (state_ == State::Waiting) std::erase(connection_.waiting, this);
  state_ = State::Bound;
  fault_.reset();
  rows_.reset();
  values_.clear();
  asked_.clear();
  written_.clear();
}

int PostgresStatement::columns() const { return pq().PQnfields(rows_.get()); }

qint64 PostgresStatement::integer(int column) const {
  return isNull(column) ? 0 : numberOf(stored(column), pq().PQftype(rows_.get(), column));
}

QByteArrayView PostgresStatement::utf8(int column) const {
  if (isNull(column)) return {};
  const Oid type = pq().PQftype(rows_.get(), column);
  if (!isNumber(type)) return stored(column);
  if (written_.empty()) written_.resize(static_cast<std::size_t>(columns()));
  QByteArray& text = written_[static_cast<std::size_t>(column)];
  text = QByteArray::number(numberOf(stored(column), type));
  return text;
}

QByteArrayView PostgresStatement::bytes(int column) const { return isNull(column) ? QByteArrayView() : utf8(column); }

EngineStatement::Kind PostgresStatement::kind(int column) const {
  if (isNull(column)) return Kind::None;
  const Oid type = pq().PQftype(rows_.get(), column);
  if (isNumber(type)) return Kind::Integer;
  return type == kBytea ? Kind::Bytes : Kind::Text;
}

}  // namespace headroom
