// SPDX-License-Identifier: MIT
// Words that say who somebody is, looked for before a note is shared or exported (rules 9). A warning and no more: a
// name that is on no list, or a nickname, is not found.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

#include "core/base/whole_name.h"

namespace headroom {

enum class IdentifierKind {
  NhsNumber,
  NationalInsurance,
  Postcode,
  Phone,
  Email,
  DateOfBirth,
  StaffName,
  CaseReference,
  PersonName,  ///< what reads like a name
  Address
};

struct Identifier {
  IdentifierKind kind;
  QString words;  ///< as they stand in the text
  friend bool operator==(const Identifier&, const Identifier&) = default;
};

struct IdentifierPlace {
  Stretch place;
  IdentifierKind kind;
};
/// Every place in order, with what it is. `meant`: names that are none of the others', though one of theirs is a part
/// of them.
std::vector<IdentifierPlace> findIdentifiers(const QString& text, const QStringList& staff,
                                             const QStringList& meant = {});
/// Each once, in the order of its first place, as it stands in the text.
std::vector<Identifier> eachOnce(const std::vector<IdentifierPlace>& places, const QString& text);

/// In the order of the text, each once. NHS numbers count with a right check digit alone (modulus 11); a date counts as
/// one of birth when it is written with 'born', 'birth' or 'DOB' before it. `staff`: full names.
std::vector<Identifier> identifiersIn(const QString& text, const QStringList& staff);
/// Every place of each, in order. `meant`: names that are none of the others', though one of theirs is a part of them.
std::vector<Stretch> identifierPlaces(const QString& text, const QStringList& staff, const QStringList& meant = {});
/// 'an NHS number'.
QString kindWords(IdentifierKind kind);

}  // namespace headroom
