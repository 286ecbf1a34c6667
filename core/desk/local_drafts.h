// SPDX-License-Identifier: MIT
// What somebody types while the line to the server is cut: the same drafts, in a small sealed file of this computer,
// until the server answers. Its key lies beside it in the person's own profile, so that a copy of the one file tells
// nothing; the words of somebody with a passphrase are sealed to their keys as well, as everywhere.
#pragma once
#include <QStringList>

#include <functional>

#include "core/desk/draft.h"
#include "core/keys/secret.h"

namespace headroom {

class LocalDrafts {
 public:
  /// Of that person at that place (store/place.h); what lies there from before is taken up. `folder`: of the profile.
  /// Throws StoreError when what lies there cannot be read.
  /// `there`: the forms of which the person has kept something on the server, so that nothing new takes their names.
  LocalDrafts(const QString& folder, const QString& place, PersonId author, const QStringList& there);

  bool isEmpty() const;
  /// Runs `f` on records that hold these drafts and nothing else, in one save: on the disk before this returns. Throws
  /// StoreError.
  void keep(const Viewer& viewer, const Clock& clock, const std::function<void(WritableDesk&)>& f);
  /// Puts them among the person's drafts of `desk`: in place of those that they go on from, and beside any other that
  /// came there meanwhile. Belongs inside a save; forget() is for when that is durable.
  void bringBack(WritableDesk& desk) const;
  void forget();

 private:
  void write() const;

  QString file_;
  QByteArray bound_;
  Secret key_;
  PersonId author_;
  QStringList there_;
  Database records_;
};

}  // namespace headroom
