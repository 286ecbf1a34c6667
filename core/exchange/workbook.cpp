// SPDX-License-Identifier: MIT
// Opening: which parts make the workbook, what its sheets are called, its strings and its date formats.
// Rows are read in workbook_rows.cpp.
#include "core/exchange/workbook.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

#include "core/base/say.h"
#include "core/exchange/workbook_cells.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using Token = GuardedXml::Token;

constexpr std::size_t kMostSheets = 200;
constexpr std::size_t kMostStrings = 2'000'000;
constexpr qint64 kMostCharacters = qint64(64) << 20;  // of all shared strings, which are held in memory
constexpr std::size_t kMostStyles = 100'000;

/// The part that a relation of `source` points to: beside the source, or from the root.
QString resolve(const QString& source, const QString& target) {
  if (target.startsWith(u'/')) return QDir::cleanPath(target.mid(1));
  const QString folder = source.contains(u'/') ? source.section(u'/', 0, -2) + u'/' : QString();
  return QDir::cleanPath(folder + target);
}

QString relationsOf(const QString& part) {
  const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) + u'/' : QString();
  return folder + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
}

}  // namespace

const WorkbookCell* WorkbookRow::at(int column) const {
  const auto found = std::find_if(cells.begin(), cells.end(), [&](const auto& cell) { return cell.column == column; });
  return found == cells.end() ? nullptr : &*found;
}

bool hasWorkbookName(const QString& path) {
  static const QStringList suffixes{u"xlsx"_s, u"xlsm"_s, u"xltx"_s, u"xltm"_s, u"xls"_s, u"xlsb"_s, u"ods"_s};
  return suffixes.contains(QFileInfo(path).suffix().toLower());
}

Result<void> Workbook::finish(const GuardedXml& xml, const QString& part) const {
  const QString problem = xml.problem();
  if (problem.isNull()) return {};
  return archive_.refusal(part + u' ' + problem);
}

Result<Workbook> Workbook::open(const QString& path) {
  auto archive = WorkbookArchive::open(path);
  if (!archive) return tl::unexpected<Refusal>(archive.error());
  Workbook book(std::move(*archive));
  if (const auto fine = book.readContentTypes(); !fine) return tl::unexpected<Refusal>(fine.error());
  const auto main = book.mainPart();
  if (!main) return tl::unexpected<Refusal>(main.error());
  if (const auto fine = book.readRelations(*main); !fine) return tl::unexpected<Refusal>(fine.error());
  if (const auto fine = book.readSheetList(*main); !fine) return tl::unexpected<Refusal>(fine.error());
  if (const auto fine = book.readStyles(); !fine) return tl::unexpected<Refusal>(fine.error());
  if (const auto fine = book.readSharedStrings(); !fine) return tl::unexpected<Refusal>(fine.error());
  return book;
}

Result<void> Workbook::readContentTypes() {
  const QString part = u"[Content_Types].xml"_s;
  auto xml = archive_.xml(part);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  bool workbook = false;
  bool binary = false;
  for (Token token = (*xml)->next(); token != Token::Finish; token = (*xml)->next()) {
    if (token != Token::Start) continue;
    const QString type = (*xml)->attribute(u"ContentType").toLower();
    if (!type.contains(u".main")) continue;
    binary = binary || type.contains(u"binary");
    workbook = workbook || type.contains(u"spreadsheetml") || type.contains(u"ms-excel");
  }
  TRY(finish(**xml, part));
  if (binary) return archive_.refusal(say("the file is a binary workbook (.xlsb): ") + howToSaveWorkbook());
  if (!workbook) return archive_.refusal(say("the file is not an Excel workbook: its content types name none"));
  return {};
}

Result<QString> Workbook::mainPart() {
  const QString part = u"_rels/.rels"_s;
  auto xml = archive_.xml(part);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  QString main;
  for (Token token = (*xml)->next(); token != Token::Finish; token = (*xml)->next())
    if (token == Token::Start && (*xml)->attribute(u"Type").endsWith(u"/officeDocument"))
      main = resolve({}, (*xml)->attribute(u"Target"));
  if (const auto fine = finish(**xml, part); !fine) return tl::unexpected<Refusal>(fine.error());
  if (main.isEmpty()) return archive_.refusal(say("the file is not an Excel workbook: it names no workbook part"));
  return main;
}

Result<void> Workbook::readRelations(const QString& mainPart) {
  const QString part = relationsOf(mainPart);
  auto xml = archive_.xml(part);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  for (Token token = (*xml)->next(); token != Token::Finish; token = (*xml)->next()) {
    if (token != Token::Start || (*xml)->attribute(u"TargetMode") == u"External") continue;
    const QString type = (*xml)->attribute(u"Type").section(u'/', -1);
    const QString target = resolve(mainPart, (*xml)->attribute(u"Target"));
    if (type == u"styles") stylesPart_ = target;
    if (type == u"sharedStrings") stringsPart_ = target;
    if (type == u"worksheet") relations_.emplace_back((*xml)->attribute(u"Id"), target);
  }
  return finish(**xml, part);
}

Result<void> Workbook::readSheetList(const QString& mainPart) {
  auto xml = archive_.xml(mainPart);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  for (Token token = (*xml)->next(); token != Token::Finish; token = (*xml)->next()) {
    if (token != Token::Start) continue;
    if ((*xml)->name() == u"workbookPr") {
      const QString flag = (*xml)->attribute(u"date1904");
      since1904_ = flag == u"1" || flag == u"true";
    }
    if ((*xml)->name() != u"sheet") continue;
    const QString id = (*xml)->attribute(u"id");
    const auto relation =
        std::find_if(relations_.begin(), relations_.end(), [&](const auto& r) { return r.first == id; });
    if (relation == relations_.end()) continue;  // a chart or macro sheet
    if (titles_.size() >= kMostSheets) return archive_.refusal(say("the workbook has more than 200 sheets"));
    titles_.push_back((*xml)->attribute(u"name"));
    hidden_.push_back((*xml)->attribute(u"state").toLower().contains(u"hidden"));
    parts_.push_back(relation->second);
  }
  TRY(finish(**xml, mainPart));
  if (titles_.empty()) return archive_.refusal(say("the workbook has no sheet that can be read"));
  return {};
}

Result<void> Workbook::readStyles() {
  if (stylesPart_.isEmpty()) return {};
  auto xml = archive_.xml(stylesPart_);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  std::map<int, bool> custom;
  bool inCellFormats = false;
  for (Token token = (*xml)->next(); token != Token::Finish; token = (*xml)->next()) {
    const QStringView name = (*xml)->name();
    if (name == u"cellXfs") inCellFormats = token == Token::Start;
    if (token != Token::Start) continue;
    if (name == u"numFmt")
      custom[(*xml)->attribute(u"numFmtId").toInt()] = isDateFormat((*xml)->attribute(u"formatCode"));
    if (name != u"xf" || !inCellFormats) continue;
    if (dateStyles_.size() >= kMostStyles)
      return archive_.refusal(say("the workbook has more than 100,000 cell formats"));
    const int format = (*xml)->attribute(u"numFmtId").toInt();
    const auto own = custom.find(format);
    dateStyles_.push_back(own == custom.end() ? isDateFormat(format) : own->second);
  }
  return finish(**xml, stylesPart_);
}

Result<void> Workbook::readSharedStrings() {
  if (stringsPart_.isEmpty()) return {};
  auto xml = archive_.xml(stringsPart_);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  QString one;
  bool inText = false;
  int phonetic = 0;
  qint64 characters = 0;
  for (Token token = (*xml)->next(); token != Token::Finish; token = (*xml)->next()) {
    const QStringView name = (*xml)->name();
    if (token == Token::Text) {
      characters += (*xml)->text().size();
      if (characters > kMostCharacters)
        return archive_.refusal(say("the workbook has more than 64 million characters"));
      if (inText && phonetic == 0) one += (*xml)->text();
      continue;
    }
    if (name == u"t") inText = token == Token::Start;
    if (name == u"rPh") phonetic += token == Token::Start ? 1 : -1;
    if (name != u"si") continue;
    if (token == Token::End) strings_.push_back(unescapeCharacters(one));
    one.clear();
    if (strings_.size() > kMostStrings) return archive_.refusal(say("the workbook has more than 2,000,000 texts"));
  }
  return finish(**xml, stringsPart_);
}

}  // namespace headroom
