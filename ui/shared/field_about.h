// SPDX-License-Identifier: MIT
// Which field of a form a refusal is about, so that what is typed next goes there.
#pragma once
#include <QString>

class QWidget;

namespace headroom {

/// The field with the most words of the sentence in its name, an empty one before others; where the sentence names
/// none, the first empty one that has to be filled in. A choice only when it is named: typing there would change it.
/// Null where there is none.
QWidget* fieldAbout(const QWidget& form, const QString& sentence);

/// Of a field that may stay empty: a refusal that does not name it is not about it.
void setMayBeEmpty(QWidget* field);

}  // namespace headroom
