// SPDX-License-Identifier: MIT
// Records on a server instead of in a file: PostgreSQL 15 or later (decision 0040). What is opened is a Database like
// any other.
#pragma once
#include <QString>
#include <QStringList>

#include "core/store/database.h"

namespace headroom {

/// Whether this program was built with the library of that server.
bool isServerBuilt();

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

}  // namespace headroom
