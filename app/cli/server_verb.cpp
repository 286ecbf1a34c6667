// SPDX-License-Identifier: MIT
// `server init|load|take|status|upgrade CONNECTION [FILE]`: the same records on a server; who logs in as whom is in
// server_roles.h. A connection is the name of a service of libpq or a file of its owner's alone, so that no password
// stands on a command line.
#include <cstdio>

#include "app/cli/answer.h"
#include "app/cli/passphrase_option.h"
#include "app/cli/server_roles.h"
#include "app/cli/verbs.h"
#include "core/store/backup.h"
#include "core/store/content.h"
#include "core/store/moving.h"
#include "core/store/server.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

void load(const QString& place, const QString& path) {
  const Database file = Database::open(path, OpenMode::ReadOnly);
  Database records = openServer(place, OpenMode::ReadWrite);
  copyRecords(file, records);
}

void take(const QString& place, const QString& path, const FileSalt& salt) {
  const Database records = openServer(place, OpenMode::ReadOnly);
  createFilled(
      path, [&records](Database& file) { copyRecords(records, file); }, salt);
}

void upgrade(const QString& place) {
  const int before = upgradeServer(place);
  const int now = Database::newestFormat();
  std::printf("%s\n",
              qUtf8Printable(before == now
                                 ? u"The records are of format %1 already."_s.arg(now)
                                 : u"The records were of format %1 and are of format %2 now."_s.arg(before).arg(now)));
}

/// 'unit 12', a line for each table; the last line is the same for the same records in a file.
Answer statusOf(const QString& place) {
  const Database records = openServer(place, OpenMode::ReadOnly);
  Answer answer;
  answer.facts = {{u"database"_s, Cell::text(records.path())}, {u"format"_s, Cell::number(records.format())}};
  answer.arrayName = u"tables"_s;
  answer.columns = {u"table"_s, u"rows"_s};
  const QStringList lines = contentSummary(records).split(u'\n').mid(1);
  for (const QString& line : lines.first(lines.size() - 1))
    answer.rows.push_back({Cell::text(line.section(u' ', 0, 0)), Cell::number(line.section(u' ', 1))});
  answer.totals = {{u"content"_s, Cell::text(lines.last().section(u' ', 1))}};
  return answer;
}

int runServer(const Arguments& arguments) {
  const QString& what = arguments.plain(0);
  if (isAboutRoles(what)) return runServerRoles(arguments);
  const bool moves = what == u"load" || what == u"take";
  if (!moves && what != u"init" && what != u"status" && what != u"upgrade")
    throw UsageError(
        u"a server is asked for init, load, take, status, upgrade, grant, revoke or roles, and not for '%1'"_s.arg(
            what));
  if (arguments.plainCount() != (moves ? 3 : 2))
    throw UsageError(moves ? u"%1 takes a connection and a file"_s.arg(what) : u"%1 takes a connection"_s.arg(what));
  const QString place = serverPlace(arguments.plain(1));
  if (what == u"init") (void)createOnServer(place);
  if (what == u"load") load(place, arguments.plain(2));
  if (what == u"take") take(place, arguments.plain(2), saltForNewFile(arguments));
  if (what == u"upgrade") upgrade(place);
  if (what == u"status") print(statusOf(place), outputFormat(arguments));
  return 0;
}

}  // namespace

Verb serverVerb() {
  Verb verb{
      u"server"_s,
      u"server init|status|upgrade|roles CONNECTION\n  server load|take CONNECTION FILE\n  server grant|revoke CONNECTION PERSON"_s,
      u"make the tables on a PostgreSQL server or bring them up to date, bring a file there whole, bring the records back into a new file, or give people the roles that they log in with"_s,
      roleOptions(),
      2,
      runServer};
  verb.morePlain = 1;
  return verb;
}

}  // namespace headroom::cli
