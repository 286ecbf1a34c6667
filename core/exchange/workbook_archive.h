// SPDX-License-Identifier: MIT
// The zip file that a workbook is, opened with limits: entries, sizes and ratios are counted while unpacking, because
// what an archive declares about itself may be a lie.
#pragma once
#include <QString>

#include <memory>

#include "core/base/result.h"
#include "core/exchange/guarded_xml.h"

struct zip;

namespace headroom {

class WorkbookArchive {
 public:
  /// Refused: not a plain file, not a zip, old or encrypted Office files, over 200 entries, an archive inside.
  static Result<WorkbookArchive> open(const QString& path);

  bool has(const QString& part) const;
  /// The XML of one part; its problem() says when it unpacks to over 256 MiB or over 200 times its size.
  Result<std::unique_ptr<GuardedXml>> xml(const QString& part);
  /// One clear sentence about this workbook: 'annex.xlsx: xl/workbook.xml breaks off in the middle.'
  tl::unexpected<Refusal> refusal(const QString& rest) const;
  const QString& fileName() const { return fileName_; }

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  explicit WorkbookArchive(const QString& path);
  Result<void> checkEntries() const;

  QString fileName_;
  std::unique_ptr<zip, Close> zip_;
  std::unique_ptr<XmlBudget> budget_;
};

/// 'open it in Excel, choose File, Save As, …', the end of a sentence.
QString howToSaveWorkbook();

}  // namespace headroom
