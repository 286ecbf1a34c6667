// SPDX-License-Identifier: MIT
// The mark of a copy lies among its settings, so that it goes along with every copy of the copy.
#include "core/store/taken_copy.h"

#include "core/base/say.h"
#include "core/store/backup.h"
#include "core/store/place.h"
#include "core/store/query.h"
#include "core/store/server.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<TakenCopy> takenCopyOf(const Database& records) {
  Query query(
      records,
      u"SELECT p.value, f.value, t.value FROM setting p JOIN setting f ON f.name = 'copy_from' JOIN setting t ON "
      "t.name = 'copy_taken_at' WHERE p.name = 'copy_person'");
  if (!query.next()) return std::nullopt;
  return TakenCopy{PersonId(query.text(0).toLongLong()), query.text(1),
                   QDateTime::fromMSecsSinceEpoch(query.text(2).toLongLong())};
}

void takeCopy(const Database& from, const QString& path, const FileSalt& salt, const QDateTime& now) {
  const auto person = personOfLogin(from);
  if (!person || !isOnServer(from))
    throw StoreError(StoreFault::CannotOpen,
                     say("A copy to take along is of what one person sees on a server. Whoever looks after the server "
                         "can bring everything into a file."));
  if (salt.isEmpty())
    throw StoreError(StoreFault::NoCipher, say("A copy to take along needs a passphrase, so none was made."));
  createFilled(
      path,
      [&](Database& to) {
        Transaction save(to);
        copyWhatIsSeen(from, to);
        const std::pair<QString, QString> marks[] = {{u"copy_person"_s, QString::number(person->value())},
                                                     {u"copy_from"_s, nameOfPlace(from.path())},
                                                     {u"copy_taken_at"_s, QString::number(now.toMSecsSinceEpoch())}};
        for (const auto& [name, value] : marks)
          Change(to, u"INSERT INTO setting (name, value) VALUES (?, ?)").bind(name).bind(value).run();
        save.commit();
      },
      salt);
}

}  // namespace headroom
