// SPDX-License-Identifier: MIT
// The mark is locked as long as its program lives, however that ends: one that is there and locked by nobody was left.
#include "ui/shell/end_mark.h"

#include <QDir>

#include "ui/shell/owner_mark.h"

using namespace Qt::StringLiterals;

namespace headroom {

EndMark::EndMark(const QString& path, const QString& folder) {
  const QDir marks(QDir(folder).filePath(u"open"_s));
  marks.mkpath(u"."_s);
  mark_ = marks.filePath(placeName(path));
  const bool isThere = QFile::exists(mark_);
  isMine_ = lock_.take(mark_, isThere ? platform::ProgramLock::Existing : platform::ProgramLock::Make);
  wasLeft_ = isThere && isMine_;
}

// Nothing is said by a mark that another program has.
EndMark::~EndMark() {
  if (isMine_) QFile::remove(mark_);
}

}  // namespace headroom
