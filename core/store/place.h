// SPDX-License-Identifier: MIT
// Where records lie, in one text: the path of a file, or `server:` and what names a server. Every command and the
// window take one where they take the other.
#pragma once
#include <QString>

namespace headroom {

/// Whether the place is a server's: `server:council`, a service of libpq, or `server:/home/ann/council.connection`, a
/// file that its owner alone reads (server.h).
bool isOnServer(const QString& place);
/// What stands behind `server:`; empty for a file.
QString connectionOf(const QString& place);
/// The place of such a connection.
QString serverPlaceOf(const QString& connection);
/// As it is known by on this computer, whatever folder the program runs in.
QString absolutePlace(const QString& place);
/// What people call it: the file's name without its ending, the service's name, or that of the connection file.
QString nameOfPlace(const QString& place);

}  // namespace headroom
