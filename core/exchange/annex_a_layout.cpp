// SPDX-License-Identifier: MIT
// The wordings seen in the layouts of 2017 to 2024, written as the words that must and must not be there.
#include "core/exchange/annex_a_layout.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

#include "core/base/say.h"
#include "core/exchange/plain_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool hasAny(const QStringList& words, const QStringList& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const QString& word) { return words.contains(word); });
}

std::optional<int> childFit(const QStringList& words) {
  static const QStringList someoneElse{u"family"_s,  u"adopter"_s, u"pupil"_s,  u"placement"_s, u"provider"_s,
                                       u"sibling"_s, u"parent"_s,  u"mother"_s, u"worker"_s,    u"team"_s,
                                       u"carer"_s,   u"school"_s,  u"date"_s,   u"nhs"_s};
  static const QStringList outdated{u"legacy"_s, u"previous"_s, u"former"_s, u"old"_s};
  static const QStringList exact{u"id"_s,      u"unique id"_s,    u"client id"_s,          u"person id"_s,
                                 u"case id"_s, u"child number"_s, u"unique child number"_s};
  if (hasAny(words, someoneElse)) return {};
  const bool id = hasAny(words, {u"id"_s, u"identifier"_s, u"ref"_s, u"reference"_s, u"identification"_s});
  const bool child = hasAny(words, {u"child"_s, u"childs"_s, u"children"_s, u"childrens"_s});
  const bool unique = words.contains(u"unique"_s);
  const QString phrase = words.join(u' ');
  if (phrase == u"child unique id") return 0;
  const int later = hasAny(words, outdated) ? 10 : 0;
  if (id && child && unique) return 1 + later;
  if (id && (child || unique)) return 2 + later;
  if (exact.contains(phrase)) return 3;
  return {};
}

std::optional<int> teamFit(const QStringList& words) {
  static const QStringList other{u"date"_s,    u"previous"_s, u"referral"_s, u"number"_s, u"around"_s,
                                 u"manager"_s, u"start"_s,    u"leader"_s,   u"email"_s,  u"code"_s};
  if (words.join(u' ') == u"allocated team") return 0;
  if (!hasAny(words, {u"team"_s, u"teams"_s}) || hasAny(words, other)) return {};
  if (words.contains(u"allocated"_s)) return 1;
  return words.size() <= 4 ? std::optional<int>(2) : std::nullopt;
}

std::optional<int> workerFit(const QStringList& words) {
  static const QStringList other{u"date"_s,    u"previous"_s, u"visit"_s,     u"number"_s, u"manager"_s,
                                 u"start"_s,   u"email"_s,    u"team"_s,      u"agency"_s, u"grade"_s,
                                 u"changes"_s, u"id"_s,       u"telephone"_s, u"phone"_s,  u"type"_s};
  static const QStringList people{u"worker"_s,     u"workers"_s, u"practitioner"_s, u"adviser"_s,   u"advisor"_s,
                                  u"caseworker"_s, u"sw"_s,      u"keyworker"_s,    u"caseholder"_s};
  if (words.join(u' ') == u"allocated worker") return 0;
  if (!hasAny(words, people) || hasAny(words, other)) return {};
  if (words.contains(u"allocated"_s)) return 1;
  return words.size() <= 4 ? std::optional<int>(2) : std::nullopt;
}

std::optional<int> statusFit(const QStringList& words) {
  static const QStringList other{u"legal"_s,      u"disability"_s, u"immigration"_s,   u"activity"_s, u"asylum"_s,
                                 u"employment"_s, u"marital"_s,    u"accommodation"_s, u"date"_s,     u"previous"_s};
  if (words.join(u' ') == u"case status") return 0;
  if (!words.contains(u"status"_s) || hasAny(words, other)) return {};
  return words.contains(u"case"_s) ? 1 : 2;
}

std::optional<int> startFit(int list, const QStringList& words) {
  static const QStringList other{u"disability"_s, u"end"_s,    u"ended"_s,  u"closure"_s, u"closed"_s, u"placement"_s,
                                 u"legal"_s,      u"visit"_s,  u"looked"_s, u"birth"_s,   u"reason"_s, u"protection"_s,
                                 u"assessment"_s, u"worker"_s, u"team"_s,   u"previous"_s};
  if (list == 6 && words.join(u' ') == u"cin start date") return 0;
  const bool starts = hasAny(words, {u"start"_s, u"started"_s, u"opened"_s, u"open"_s, u"commenced"_s, u"began"_s});
  if (!starts || hasAny(words, other)) return {};
  if (list == 6 && hasAny(words, {u"cin"_s, u"need"_s})) return 1;
  if (list == 9 && hasAny(words, {u"leaver"_s, u"leavers"_s, u"leaving"_s})) return 1;
  return hasAny(words, {u"date"_s, u"case"_s, u"episode"_s, u"plan"_s}) ? std::optional<int>(2) : std::nullopt;
}

std::optional<int> closedFit(const QStringList& words) {
  if (words.join(u' ') == u"cin closure date") return 0;
  const bool ends = hasAny(words, {u"closure"_s, u"closed"_s, u"end"_s, u"ended"_s, u"ceased"_s});
  if (!ends || !words.contains(u"date"_s) || hasAny(words, {u"reason"_s, u"looked"_s, u"protection"_s})) return {};
  return 1;
}

QString shownHeader(const QString& text) { return text.simplified().left(100); }

}  // namespace

QString usualHeader(AnnexColumn column) {
  switch (column) {
    case AnnexColumn::Child:
      return u"Child Unique ID"_s;
    case AnnexColumn::Team:
      return u"Allocated Team"_s;
    case AnnexColumn::Worker:
      return u"Allocated Worker"_s;
    case AnnexColumn::Status:
      return u"Case Status"_s;
    case AnnexColumn::Start:
      return u"CIN Start Date"_s;
    case AnnexColumn::Closed:
      return u"CIN Closure Date"_s;
  }
  return {};
}

int listOfTitle(const QString& title) {
  const QString plain = headerWords(title).join(u' ');
  static const std::array<QRegularExpression, 2> numbered{QRegularExpression(u"\\blist ?0?(\\d{1,2})\\b"_s),
                                                          QRegularExpression(u"^0?(\\d{1,2})\\b"_s)};
  for (const QRegularExpression& shape : numbered) {
    const int number = shape.match(plain).captured(1).toInt();
    if (number >= 1 && number <= 11) return number;
  }
  static const std::vector<std::pair<QRegularExpression, int>> named{
      {QRegularExpression(u"\\bcare leavers?\\b|\\bleaving care\\b"_s), 9},
      {QRegularExpression(u"\\badopters?\\b"_s), 11},
      {QRegularExpression(u"\\badoption\\b"_s), 10},
      {QRegularExpression(u"\\blooked after\\b|\\bcla\\b|\\blac\\b|\\bin care\\b"_s), 8},
      {QRegularExpression(u"\\bs47\\b|\\bsection 47\\b|\\bsec47\\b|\\bicpcs?\\b"_s), 5},
      {QRegularExpression(u"\\bprotection\\b|\\bcpp?\\b"_s), 7},
      {QRegularExpression(u"\\bin need\\b|\\bcin\\b"_s), 6},
      {QRegularExpression(u"\\bearly help\\b"_s), 2},
      {QRegularExpression(u"\\breferrals?\\b"_s), 3},
      {QRegularExpression(u"\\bassessments?\\b"_s), 4},
      {QRegularExpression(u"\\bcontacts?\\b"_s), 1}};
  for (const auto& [words, number] : named)
    if (words.match(plain).hasMatch()) return number;
  return 0;
}

std::optional<int> headerFit(AnnexColumn column, int list, const QStringList& words) {
  switch (column) {
    case AnnexColumn::Child:
      return childFit(words);
    case AnnexColumn::Team:
      return teamFit(words);
    case AnnexColumn::Worker:
      return workerFit(words);
    case AnnexColumn::Status:
      return list == 6 ? statusFit(words) : std::nullopt;
    case AnnexColumn::Start:
      return list == 6 || list == 9 ? startFit(list, words) : std::nullopt;
    case AnnexColumn::Closed:
      return list == 6 ? closedFit(words) : std::nullopt;
  }
  return {};
}

std::optional<AnnexHeader> readHeader(const WorkbookRow& row, int list) {
  AnnexHeader header;
  header.row = row.number;
  header.lastRow = row.number;
  std::map<AnnexColumn, int> best;
  std::map<AnnexColumn, QString> rival;
  for (const WorkbookCell& cell : row.cells) {
    if (cell.kind != WorkbookCell::Kind::Text || cell.text.size() > 1000) continue;
    const QStringList words = headerWords(cell.text);
    for (const AnnexColumn column : kAnnexColumns) {
      const auto fit = headerFit(column, list, words);
      if (!fit) continue;
      if (best.contains(column) && best[column] <= *fit) {
        if (best[column] == *fit) rival[column] = shownHeader(cell.text);
        continue;
      }
      best[column] = *fit;
      rival.erase(column);
      header.columns[column] = cell.column;
      header.headers[column] = shownHeader(cell.text);
    }
  }
  if (!header.columns.contains(AnnexColumn::Child)) return {};
  if (header.columns.size() < 2 && row.cells.size() < 3) return {};
  for (const auto& [column, text] : rival)
    header.remarks.push_back(say("'%1' is read and '%2' beside it is not.").arg(header.headers[column], text));
  return header;
}

void continueHeader(AnnexHeader& header, const WorkbookRow& row, int list) {
  const bool words = std::all_of(row.cells.begin(), row.cells.end(), [](const WorkbookCell& cell) {
    return cell.kind == WorkbookCell::Kind::Text && cell.text.size() <= 1000;
  });
  if (!words || row.number != header.row + 1 || row.at(header.columns.at(AnnexColumn::Child)) != nullptr) return;
  for (const WorkbookCell& cell : row.cells) {
    for (const AnnexColumn column : kAnnexColumns) {
      const auto fit = headerFit(column, list, headerWords(cell.text));
      if (!fit || header.columns.contains(column)) continue;
      header.columns[column] = cell.column;
      header.headers[column] = shownHeader(cell.text);
      header.lastRow = row.number;
    }
  }
}

int listOfHeader(const WorkbookRow& row) {
  QString all;
  for (const WorkbookCell& cell : row.cells)
    if (cell.kind == WorkbookCell::Kind::Text && cell.text.size() <= 1000)
      all += headerWords(cell.text).join(u' ') + u'|';
  static const std::vector<std::pair<QString, int>> signs{
      {u"case status"_s, 6},           {u"eligibility category"_s, 9}, {u"started to be looked after"_s, 8},
      {u"protection plan start"_s, 7}, {u"section 47"_s, 5},           {u"continuous assessment"_s, 4},
      {u"date of referral"_s, 3}};
  for (const auto& [sign, list] : signs)
    if (all.contains(sign)) return list;
  return 0;
}

}  // namespace headroom
