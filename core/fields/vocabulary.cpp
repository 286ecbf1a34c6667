// SPDX-License-Identifier: MIT
// The lists of formats 2.
// The file's own CHECKs name the same words.
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {

const QStringList& unitKinds() {
  static const QStringList words{u"authority"_s, u"area"_s, u"service"_s, u"team"_s};
  return words;
}

const QStringList& divisions() {
  static const QStringList words{u"children"_s, u"adults"_s};
  return words;
}

const QStringList& roles() {
  static const QStringList words{u"student"_s,
                                 u"NQSW"_s,
                                 u"social worker"_s,
                                 u"senior practitioner"_s,
                                 u"deputy team manager"_s,
                                 u"team manager"_s,
                                 u"service manager"_s,
                                 u"director"_s,
                                 u"family support worker"_s,
                                 u"personal adviser"_s,
                                 u"other"_s};
  return words;
}

const QStringList& contracts() {
  static const QStringList words{u"permanent"_s, u"fixed term"_s, u"agency"_s, u"bank"_s, u"student"_s};
  return words;
}

const QStringList& postKinds() {
  static const QStringList words{u"substantive"_s, u"secondment"_s, u"acting"_s};
  return words;
}

const QStringList& supervisorKinds() {
  static const QStringList words{u"line"_s, u"professional"_s};
  return words;
}

const QStringList& caseKinds() {
  static const QStringList words{u"child in need"_s,
                                 u"assessment"_s,
                                 u"child protection"_s,
                                 u"child in care"_s,
                                 u"care leaver"_s,
                                 u"court proceedings"_s,
                                 u"UASC"_s,
                                 u"adult assessment"_s,
                                 u"adult review"_s,
                                 u"adult safeguarding"_s,
                                 u"other"_s};
  return words;
}

const QStringList& sessionKinds() {
  static const QStringList words{u"formal one-to-one"_s, u"case supervision"_s, u"group"_s,
                                 u"informal"_s,          u"ad hoc decision"_s,  u"observed practice"_s};
  return words;
}

const QStringList& sessionSides() {
  static const QStringList words{u"supervisee"_s, u"supervisor"_s, u"organisation"_s};
  return words;
}

const QStringList& allocationReasons() {
  static const QStringList codes{u"FCONTA"_s, u"TSPROC"_s, u"MANAGE"_s, u"LEFTRL"_s, u"ORGRST"_s,
                                 u"ABSENC"_s, u"CHCHAN"_s, u"PCCHAN"_s, u"SWDIED"_s, u"OTHERS"_s};
  return codes;
}

std::optional<QString> canonical(const QStringList& words, const QString& typed) {
  const QString wanted = typed.trimmed();
  for (const QString& word : words) {
    if (word.compare(wanted, Qt::CaseInsensitive) == 0) return word;
  }
  return std::nullopt;
}

}  // namespace headroom
