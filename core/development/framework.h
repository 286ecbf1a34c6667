// SPDX-License-Identifier: MIT
// The frameworks that a goal can name: the nine domains of the PCF and its levels, the statements of the KSS and PQS,
// and Social Work England's standards, each in a short paraphrase of our own. A service words them as it likes.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

#include "core/base/result.h"

namespace headroom {

struct FrameworkStatement {
  QString code;       ///< 'pcf-6'
  QString framework;  ///< 'PCF'
  QString name;       ///< 'Critical reflection and analysis'
  QString about = {};
  bool isDropped = false;  ///< it is offered no more; goals that name it keep it
  bool isShipped = false;
  qint64 rowVersion = 0;  ///< 0: nothing about it is in the file
};

/// As the program comes.
const std::vector<FrameworkStatement>& shippedStatements();
/// The shipped ones in their order, each as the file words it where it does, and then those of the service's own.
std::vector<FrameworkStatement> withShipped(const std::vector<FrameworkStatement>& kept);

/// 'PCF: Critical reflection and analysis', as it stands in a goal.
QString tagOf(const FrameworkStatement& statement);
/// The tags of a goal's framework, which are separated by ';'.
QStringList tagsIn(const QString& framework);
/// With the tag behind the others, or without it where it stood.
QString withTag(const QString& framework, const QString& tag);

/// Refused without a framework or a name, with a ';' in either, which separates tags, and when too long.
Result<FrameworkStatement> checked(FrameworkStatement statement);

}  // namespace headroom
