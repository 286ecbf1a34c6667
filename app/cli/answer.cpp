// SPDX-License-Identifier: MIT
// Printing an answer. JSON keys stand in the order of the contract; CSV follows RFC 4180 with CRLF and the spreadsheet
// guard; the table is for people and carries the totals under it.
#include "app/cli/answer.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

/// Written as it grows: a long answer does not stand in memory a second and a third time.
class Output {
 public:
  QString text;
  ~Output() { write(); }
  /// After a row.
  void spill() {
    if (text.size() >= kMostKept) write();
  }

 private:
  static constexpr qsizetype kMostKept = 64 * 1024;
  void write() {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    text.resize(0);
  }
};

QString csvCell(const QString& value) {
  QString text = value;
  qsizetype quotes = 0;
  while (quotes < text.size() && text[quotes] == u'\'') ++quotes;
  if (quotes < text.size() && QStringView(u"=+-@\t\r").contains(text[quotes])) text.prepend(u'\'');
  if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r')) return text;
  return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

void csv(Output& out, const Answer& answer) {
  const auto line = [&out](const QStringList& cells) {
    out.text += cells.join(u',') + u"\r\n"_s;
    out.spill();
  };
  line(QStringList(answer.columns.begin(), answer.columns.end()));
  for (const auto& row : answer.rows) {
    QStringList cells;
    for (const Cell& cell : row) cells << (cell.isNumber() ? cell.plain() : csvCell(cell.plain()));
    line(cells);
  }
}

QString jsonObject(const std::vector<std::pair<QString, Cell>>& pairs) {
  QStringList parts;
  for (const auto& [key, cell] : pairs) parts << jsonText(key) + u':' + cell.json();
  return u'{' + parts.join(u',') + u'}';
}

void json(Output& out, const Answer& answer) {
  out.text += u'{';
  for (const auto& [key, cell] : answer.facts) out.text += jsonText(key) + u':' + cell.json() + u',';
  out.text += jsonText(answer.arrayName) + u":["_s;
  for (std::size_t at = 0; at < answer.rows.size(); ++at) {
    std::vector<std::pair<QString, Cell>> pairs;
    for (std::size_t i = 0; i < answer.rows[at].size(); ++i) pairs.emplace_back(answer.columns[i], answer.rows[at][i]);
    if (at > 0) out.text += u',';
    out.text += jsonObject(pairs);
    out.spill();
  }
  out.text += u']';
  if (!answer.totals.empty()) out.text += QStringLiteral(",\"totals\":") + jsonObject(answer.totals);
  out.text += u"}\n"_s;
}

QString oneLine(QString text) {
  const auto breaks = [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; };
  if (std::none_of(text.cbegin(), text.cend(), breaks)) return text;
  return text.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
}

// `text` in so much room, at its left or right end.
void addJustified(QString& out, const QString& text, qsizetype width, bool toTheRight) {
  const qsizetype room = std::max<qsizetype>(width - text.size(), 0);
  if (toTheRight) out.resize(out.size() + room, u' ');
  out += text;
  if (!toTheRight) out.resize(out.size() + room, u' ');
}

void table(Output& written, const Answer& answer) {
  std::vector<qsizetype> widths;
  for (const QString& column : answer.columns) widths.push_back(column.size());
  for (const auto& row : answer.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], oneLine(row[i].plain()).size());
  }
  QString& out = written.text;
  for (const auto& [key, cell] : answer.facts) out += key + u": "_s + oneLine(cell.plain()) + u'\n';
  const auto line = [&](auto cellAt, auto rightAt) {
    const qsizetype begin = out.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (i > 0) out += u"  ";
      addJustified(out, cellAt(i), widths[i], rightAt(i));
    }
    while (out.size() > begin && out.endsWith(u' ')) out.chop(1);
    out += u'\n';
    written.spill();
  };
  const auto isNumeric = [&answer](std::size_t i) {
    return std::any_of(answer.rows.begin(), answer.rows.end(), [i](const auto& row) { return row[i].isNumber(); });
  };
  std::vector<bool> right;
  for (std::size_t i = 0; i < widths.size(); ++i) right.push_back(isNumeric(i));
  const auto rightAt = [&right](std::size_t i) { return bool(right[i]); };
  line([&answer](std::size_t i) { return answer.columns[i]; }, rightAt);
  for (const auto& row : answer.rows) line([&row](std::size_t i) { return oneLine(row[i].plain()); }, rightAt);
  if (!answer.totals.empty()) out += u'\n';
  for (const auto& [key, cell] : answer.totals) out += key + u": "_s + oneLine(cell.plain()) + u'\n';
}

}  // namespace

Cell Cell::list(std::vector<QString> texts) {
  Cell cell(Kind::List, {});
  cell.list_ = std::move(texts);
  return cell;
}

QString Cell::json() const {
  switch (kind_) {
    case Kind::None:
      return QStringLiteral("null");
    case Kind::Text:
      return jsonText(value_);
    case Kind::Number:
    case Kind::Truth:
      return value_;
    case Kind::List:
      break;
  }
  QStringList parts;
  for (const QString& text : list_) parts << jsonText(text);
  return u'[' + parts.join(u',') + u']';
}

QString Cell::plain() const {
  if (kind_ != Kind::List) return value_;
  return QStringList(list_.begin(), list_.end()).join(QStringLiteral("; "));
}

QString jsonText(const QString& text) {
  QString out = QStringLiteral("\"");
  for (const QChar c : text) {
    if (c == u'"' || c == u'\\') {
      out += u'\\';
      out += c;
    } else if (c == u'\n') {
      out += u"\\n"_s;
    } else if (c == u'\r') {
      out += u"\\r"_s;
    } else if (c == u'\t') {
      out += u"\\t"_s;
    } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
      out += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
    } else {
      out += c;
    }
  }
  return out + u'"';
}

void print(const Answer& answer, Format format) {
  {
    Output out;
    if (format == Format::Json) {
      json(out, answer);
    } else if (format == Format::Csv) {
      csv(out, answer);
    } else {
      table(out, answer);
    }
  }
  std::fflush(stdout);
}

}  // namespace headroom::cli
