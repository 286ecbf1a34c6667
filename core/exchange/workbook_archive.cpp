// SPDX-License-Identifier: MIT
// Only libzip is named here. Parts are streamed, never held whole.
#include "core/exchange/workbook_archive.h"

#include "core/base/say.h"

#include <zip.h>

#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kMostEntries = 200;
constexpr qint64 kLargestWorkbook = qint64(1) << 30;
constexpr qint64 kLargestPart = qint64(256) << 20;
constexpr qint64 kMostRatio = 200;
constexpr qint64 kSmallPart = qint64(1) << 20;  // a short sheet of empty rows may well shrink more than 200 times

struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

/// One part being unpacked. Shared between the two functions of an XmlSource.
struct Unpacking {
  std::unique_ptr<zip_file_t, ClosePart> file;
  qint64 packed = 0;
  qint64 unpacked = 0;
  QString fault;

  qint64 read(char* into, qint64 most) {
    const qint64 got = zip_fread(file.get(), into, static_cast<zip_uint64_t>(most));
    if (got < 0) {
      fault = say("is damaged: it cannot be unpacked");
      return -1;
    }
    unpacked += got;
    if (unpacked > kLargestPart) fault = say("unpacks to more than 256 MiB");
    if (unpacked > kSmallPart && unpacked / kMostRatio > packed)
      fault = say("unpacks to more than %1 times its size").arg(kMostRatio);
    return fault.isEmpty() ? got : -1;
  }
};

bool isArchive(const QString& entry) {
  static const std::array<QString, 12> endings{u".zip"_s, u".xlsx"_s, u".xlsm"_s, u".xlsb"_s, u".docx"_s, u".7z"_s,
                                               u".rar"_s, u".gz"_s,   u".tar"_s,  u".bz2"_s,  u".xz"_s,   u".jar"_s};
  for (const QString& ending : endings)
    if (entry.endsWith(ending, Qt::CaseInsensitive)) return true;
  return false;
}

constexpr qint64 kLookedAt = qint64(64) << 20;

/// An OLE2 container: an old workbook, or a new one that is encrypted. Its directory names its streams in UTF-16.
QString whatContainerItIs(const QByteArray& bytes) {
  const auto names = [&bytes](const QString& stream) {
    return bytes.contains(QByteArray(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2));
  };
  static const QString unprotect = say(
      "open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, empty the password, then File, "
      "Save As and the type 'Excel Workbook (*.xlsx)', and bring that file");
  if (names(u"EncryptedPackage"_s)) return say("is protected with a password: ") + unprotect;
  if (names(u"Workbook"_s) || names(u"Book"_s)) return say("is an old workbook (.xls): ") + howToSaveWorkbook();
  return say("is an old workbook (.xls) or protected with a password: ") + unprotect;
}

/// Why libzip will not open it, told by the first bytes.
QString whatItIs(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return say("cannot be opened");
  const QByteArray start = file.read(8);
  if (start.isEmpty()) return u"is empty"_s;
  if (start.startsWith("\xD0\xCF\x11\xE0")) return whatContainerItIs(start + file.read(kLookedAt));
  if (start.startsWith("PK")) return say("breaks off or is damaged: it cannot be opened as a workbook");
  return say("is not an Excel workbook (.xlsx): ") + howToSaveWorkbook();
}

}  // namespace

QString howToSaveWorkbook() {
  return say("open it in Excel, choose File, Save As and the type 'Excel Workbook (*.xlsx)', and bring that file");
}

void WorkbookArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

WorkbookArchive::WorkbookArchive(const QString& path)
    : fileName_(QFileInfo(path).fileName()), budget_(std::make_unique<XmlBudget>()) {}

tl::unexpected<Refusal> WorkbookArchive::refusal(const QString& rest) const {
  return refuse(fileName_ + u": "_s + rest + u"."_s);
}

Result<WorkbookArchive> WorkbookArchive::open(const QString& path) {
  WorkbookArchive archive(path);
  const QFileInfo info(path);
  if (!info.exists()) return archive.refusal(say("there is no such file"));
  if (!info.isFile()) return archive.refusal(say("this is not a file"));
  if (info.size() > kLargestWorkbook) return archive.refusal(say("the file is larger than 1 GiB"));
  int error = 0;
  archive.zip_.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error));
  if (!archive.zip_) return archive.refusal(u"the file "_s + whatItIs(path));
  if (const auto fine = archive.checkEntries(); !fine) return tl::unexpected<Refusal>(fine.error());
  return archive;
}

Result<void> WorkbookArchive::checkEntries() const {
  const qint64 entries = zip_get_num_entries(zip_.get(), 0);
  if (entries > kMostEntries)
    return refusal(say("the workbook has %1 entries; more than %2 are refused").arg(entries).arg(kMostEntries));
  for (qint64 i = 0; i < entries; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0)
      return refusal(say("the workbook's list of parts is damaged"));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
      return refusal(say("the file is protected with a password: save it without one, and bring that file"));
    const QString name = QString::fromUtf8(zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0));
    if (name == u"content.xml")
      return refusal(
          say("the file is a workbook of LibreOffice (.ods): "
              "open it there, choose File, Save As and the type 'Excel 2007-365 (.xlsx)', and bring that file"));
    if (isArchive(name)) return refusal(say("the file holds another archive (%1), which is refused").arg(name));
  }
  return {};
}

bool WorkbookArchive::has(const QString& part) const {
  return zip_name_locate(zip_.get(), part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<GuardedXml>> WorkbookArchive::xml(const QString& part) {
  const zip_int64_t index = zip_name_locate(zip_.get(), part.toUtf8().constData(), ZIP_FL_NOCASE);
  if (index < 0) return refusal(say("%1 is missing, so this is not a whole workbook").arg(part));
  zip_stat_t stat;
  if (zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
    return refusal(part + u" is damaged"_s);
  const auto unpacking = std::make_shared<Unpacking>();
  unpacking->file.reset(zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0));
  if (!unpacking->file) return refusal(part + say(" is damaged: it cannot be unpacked"));
  unpacking->packed = static_cast<qint64>(stat.comp_size);
  XmlSource source{[unpacking](char* into, qint64 most) { return unpacking->read(into, most); },
                   [unpacking] { return unpacking->fault; }};
  return std::make_unique<GuardedXml>(std::move(source), *budget_);
}

}  // namespace headroom
