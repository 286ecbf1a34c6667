// SPDX-License-Identifier: MIT
// Pieces of SQL that follow from the declarations: how a row leads to somebody, and what is shown of a value. The table
// itself is called t.
#pragma once
#include <QString>

#include "core/fields/field.h"

namespace headroom {

/// 't.session_id IN (SELECT id FROM session WHERE person_id = ?)'; `end` is the last comparison.
QString leadsTo(const FieldTable& table, const QString& path, const QString& end = QStringLiteral("= ?"));
/// What stands at the end of a path: '(SELECT day FROM session WHERE id = t.session_id)'.
QString valueAt(const FieldTable& table, const QString& path);
/// Which table's column stands at the end of a path.
const FieldTable& tableAt(const FieldTable& table, const QString& path);
/// A reference as people read it: the name of a person or unit, else the code; anything else as it is stored.
QString shownValue(const FieldTable& table, const Field& field);

}  // namespace headroom
