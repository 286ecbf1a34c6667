// SPDX-License-Identifier: MIT
// Records on a server instead of in a file: PostgreSQL 15 or later (decision 0040). What is opened is a Database like
// any other.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/store/database.h"

namespace headroom {

/// Whether this program was built with the library of that server.
bool isServerBuilt();

/// Throws StoreError when others than its owner may read or write that file.
void requireOwnersAlone(const QString& path);

/// The place that somebody named on a command line: a service of libpq by its name, or a file that its owner alone
/// reads and whose first line is the place. Throws StoreError for anything else, a place with a password in it before
/// all.
QString serverPlace(const QString& said);

/// The password for a place such as place.h says, or an empty one for none: for as long as the program runs, and never
/// written anywhere. Any thread.
void holdServerPassword(const QString& place, const QString& password);
QString heldServerPassword(const QString& connection);

/// The services that are set up on this computer, by their names: those of the person first, then the computer's.
QStringList serverServices();

/// Whether the save of that number arrived, whose answer was lost (SaveInDoubt). Throws StoreError.
bool wasSaved(const Database& records, const QString& number);

/// Opens the records at `place`, which is what libpq takes: 'service=council', or 'host=… dbname=…'. A password is
/// never part of it: it comes from the service file or from ~/.pgpass. Throws StoreError with one sentence.
Database openServer(const QString& place, OpenMode mode);
/// Makes the tables of the newest format in a database that has none, and opens it. Throws StoreError; nothing is made
/// then.
Database createOnServer(const QString& place, int format = Database::newestFormat());
/// Brings the tables of an older format up to date, in one save that waits for others and that others wait for; gives
/// the format that they had. Older programs are told to update and change nothing from then on. Throws StoreError;
/// nothing is changed then.
int upgradeServer(const QString& place);

/// Whether the records lie on a server.
bool isOnServer(const Database& records);
/// Who somebody is on a server comes from the role that they logged in with, and from no setting. Nothing for a file,
/// and for whoever looks after the database, who owns the tables. A role that is nobody's opens no records. Of a copy
/// that somebody took with them (taken_copy.h) that person.
std::optional<PersonId> personOfLogin(const Database& records);

/// Who else has these records open on a server now: of those whom whoever asks may see. Nobody for a file.
std::vector<PersonId> othersHere(const Database& records);

struct ServerRole {
  QString name;
  QString personCode;
  QString personName;
};

/// The roles that are somebody's, by the code of the person. For whoever looks after the database.
std::vector<ServerRole> loadServerRoles(const QString& place);
/// Gives the person of that code a role to log in with; it is made when the server has none of that name. An empty
/// `name`: the code. `password`: for a role that is made, as its verifier alone leaves this computer; null: whoever
/// looks after the database sets one. Gives the name. Throws StoreError with one sentence; nothing was changed then.
QString giveServerRole(const QString& place, const QString& personCode, const QString& name,
                       const QByteArray& password);
/// The person's role is nobody's from now on, in windows that are open too. The role itself stays. Throws likewise.
void takeServerRole(const QString& place, const QString& personCode);

}  // namespace headroom
