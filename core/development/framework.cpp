// SPDX-License-Identifier: MIT
// Tags stand in the goal as words, so that a goal says the same when a statement is worded otherwise later.
#include "core/development/framework.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<FrameworkStatement> withShipped(const std::vector<FrameworkStatement>& kept) {
  std::vector<FrameworkStatement> all = shippedStatements();
  for (const FrameworkStatement& one : kept) {
    const auto shipped =
        std::find_if(all.begin(), all.end(), [&one](const FrameworkStatement& each) { return each.code == one.code; });
    if (shipped == all.end()) {
      all.push_back(one);
    } else {
      *shipped = one;
      shipped->isShipped = true;
    }
  }
  return all;
}

QString tagOf(const FrameworkStatement& statement) { return statement.framework + u": "_s + statement.name; }

QStringList tagsIn(const QString& framework) {
  QStringList tags;
  for (const QString& part : framework.split(u';')) {
    if (const QString tag = part.trimmed(); !tag.isEmpty()) tags << tag;
  }
  return tags;
}

QString withTag(const QString& framework, const QString& tag) {
  QStringList tags = tagsIn(framework);
  if (tags.removeAll(tag) == 0) tags << tag;
  return tags.join(u"; "_s);
}

Result<FrameworkStatement> checked(FrameworkStatement statement) {
  statement.framework = statement.framework.trimmed();
  statement.name = statement.name.trimmed();
  if (statement.framework.isEmpty() || statement.name.isEmpty())
    return refuse(say("Say which framework it belongs to, and what it is called."));
  if (statement.framework.contains(u';') || statement.name.contains(u';'))
    return refuse(say("A semicolon separates the statements of a goal, so a name cannot contain one."));
  TRY(checkedLength(statement.framework, kLongestName, say("The framework")));
  TRY(checkedLength(statement.name, kLongestName, say("The name")));
  TRY(checkedLength(statement.about, kLongestText, say("The explanation")));
  return statement;
}

}  // namespace headroom
