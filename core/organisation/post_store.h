// SPDX-License-Identifier: MIT
// Single posts: who holds one, where it stands, and whether it holds on a day.
#pragma once
#include <optional>

#include "core/organisation/organisation.h"
#include "core/store/database.h"

namespace headroom {

/// Whose manager may decide about it. A StoreError when there is no such post.
UnitId unitOfPost(const Database& records, PostId post);
/// Of the person who holds it.
QString nameOfPost(const Database& records, PostId post);
bool holdsOn(const Database& records, PostId post, QDate day);
/// Whether the person holds any post then.
bool hasPostOn(const Database& records, PersonId person, QDate day);

}  // namespace headroom
