// SPDX-License-Identifier: MIT
// A workbook says who made it among its properties, a page in its head.
#include "core/exchange/report_twins.h"

#include <QFile>
#include <QFileInfo>

#include "core/base/result.h"
#include "core/base/say.h"
#include "core/exchange/workbook_archive.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kHeadOfPage = 400;

bool isOwnWorkbook(const QString& path) {
  auto archive = WorkbookArchive::open(path);
  if (!archive) return false;
  auto properties = archive->xml(u"docProps/core.xml"_s);
  if (!properties) return false;
  for (bool inCreator = false;;) {
    switch ((*properties)->next()) {
      case GuardedXml::Token::Start:
        inCreator = (*properties)->name() == u"creator";
        break;
      case GuardedXml::Token::Text:
        if (inCreator && (*properties)->text() == kReportMaker) return true;
        break;
      case GuardedXml::Token::End:
        inCreator = false;
        break;
      case GuardedXml::Token::Finish:
        return false;
    }
  }
}

bool isOwnPage(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) &&
         QString::fromUtf8(file.read(kHeadOfPage)).contains(u"name=\"generator\" content=\"%1\""_s.arg(kReportMaker));
}

}  // namespace

void requireOwnTwin(const QString& path) {
  if (!QFileInfo::exists(path)) return;
  if (path.endsWith(u".xlsx", Qt::CaseInsensitive) ? isOwnWorkbook(path) : isOwnPage(path)) return;
  throw StoreError(
      StoreFault::Other,
      say("%1 would be replaced, and it is not a Headroom report. Nothing was written; choose another name.")
          .arg(path));
}

}  // namespace headroom
