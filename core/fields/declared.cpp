// SPDX-License-Identifier: MIT
// A field of each kind, before anything else is said of it.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

Field made(const QString& column, FieldKind kind) {
  Field field;
  field.column = column;
  field.kind = kind;
  return field;
}

}  // namespace

Field id(const QString& column) { return made(column, FieldKind::Id).needed(); }
Field reference(const QString& column, const QString& to) {
  Field field = made(column, FieldKind::Reference);
  field.to = to;
  return field;
}
Field version() { return made(u"row_version"_s, FieldKind::Version).needed(); }
Field code() { return made(u"code"_s, FieldKind::Code).needed().in(u"code"_s); }
Field words(const QString& column) { return made(column, FieldKind::Words); }
Field line(const QString& column) { return made(column, FieldKind::Line); }
Field label(const QString& column) { return made(column, FieldKind::Label); }
Field vocabulary(const QString& column, const QStringList& tokens) {
  Field field = made(column, FieldKind::Vocabulary);
  field.tokens = tokens;
  return field;
}
Field day(const QString& column) { return made(column, FieldKind::Day); }
Field endDay(const QString& column) { return made(column, FieldKind::EndDay); }
Field instant(const QString& column) { return made(column, FieldKind::Instant); }
Field number(const QString& column, int places, qint64 most) {
  Field field = made(column, FieldKind::Number);
  field.places = places;
  field.most = most;
  return field;
}
Field truth(const QString& column) { return made(column, FieldKind::Truth); }
Field bytes(const QString& column) { return made(column, FieldKind::Bytes); }
Field other(const QString& column, FieldKind kind) { return made(column, kind); }

}  // namespace headroom::declared
