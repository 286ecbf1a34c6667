// SPDX-License-Identifier: MIT
// A password comes from a file of its owner's alone or from standard input, never from the command line; without one
// the role has none until whoever looks after the database sets it with \\password of psql.
#include "app/cli/server_roles.h"

#include <QFile>

#include <cstdio>

#include "app/cli/answer.h"
#include "core/base/result.h"
#include "core/store/server.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

QByteArray passwordIn(const QString& name) {
  QFile file(name);
  const bool isTyped = name == u"-";
  if (!isTyped) requireOwnersAlone(name);
  const bool opened = isTyped ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  QByteArray line = opened ? file.readLine(1024) : QByteArray();
  while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
  if (line.isEmpty()) throw StoreError(StoreFault::CannotOpen, name + u": its first line is no password."_s);
  return line;
}

Answer rolesOn(const QString& place) {
  Answer answer;
  answer.arrayName = u"roles"_s;
  answer.columns = {u"role"_s, u"person"_s, u"name"_s};
  for (const ServerRole& one : loadServerRoles(place))
    answer.rows.push_back({Cell::text(one.name), Cell::text(one.personCode), Cell::text(one.personName)});
  return answer;
}

}  // namespace

bool isAboutRoles(const QString& what) { return what == u"grant" || what == u"revoke" || what == u"roles"; }

OptionSpecs roleOptions() {
  return {
      {u"role"_s, u"NAME"_s, u"with grant: the role to log in with, when it is not called as the person's code"_s},
      {u"password-file"_s, u"NAME"_s,
       u"with grant: take the password of a new role from the first line of a file that its owner alone reads, or of "
       "standard input ('-'); without it the role has none yet"_s}};
}

int runServerRoles(const Arguments& arguments) {
  const QString& what = arguments.plain(0);
  const bool lists = what == u"roles";
  if (arguments.plainCount() != (lists ? 2 : 3))
    throw UsageError(lists ? u"roles takes a connection"_s
                           : u"%1 takes a connection and the code of a person"_s.arg(what));
  const QString place = serverPlace(arguments.plain(1));
  if (lists) {
    print(rolesOn(place), outputFormat(arguments));
    return 0;
  }
  const QString& person = arguments.plain(2);
  if (what == u"revoke") {
    takeServerRole(place, person);
    return 0;
  }
  const auto from = arguments.value(u"password-file"_s);
  const QString role = giveServerRole(place, person, arguments.value(u"role"_s).value_or(QString()),
                                      from ? passwordIn(*from) : QByteArray());
  std::printf("%s\n", qPrintable(u"%1 logs in as %2"_s.arg(person, role)));
  return 0;
}

}  // namespace headroom::cli
