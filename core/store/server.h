// SPDX-License-Identifier: MIT
// Records on a server instead of in a file: PostgreSQL 15 or later (decision 0040). What is opened is a Database like
// any other.
#pragma once
#include <QString>

#include "core/store/database.h"

namespace headroom {

/// Whether this program was built with the library of that server.
bool isServerBuilt();

/// The place that somebody named on a command line: a service of libpq by its name, or a file that its owner alone
/// reads and whose first line is the place. Throws StoreError for anything else, a place with a password in it before
/// all.
QString serverPlace(const QString& said);

/// Opens the records at `place`, which is what libpq takes: 'service=council', or 'host=… dbname=…'. A password is
/// never part of it: it comes from the service file or from ~/.pgpass. Throws StoreError with one sentence.
Database openServer(const QString& place, OpenMode mode);
/// Makes the tables of the newest format in a database that has none, and opens it. Throws StoreError; nothing is made
/// then.
Database createOnServer(const QString& place);

}  // namespace headroom
