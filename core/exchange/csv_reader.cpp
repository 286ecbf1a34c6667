// SPDX-License-Identifier: MIT
// A small machine over bytes: structure is ASCII, so cells are cut first and decoded afterwards.
// Cells that stand often (dates, words, posts) share one text, which keeps a folder of a million rows in memory.
#include "core/exchange/csv_reader.h"

#include "core/base/say.h"

#include <QIODevice>
#include <QStringDecoder>

#include <cstring>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kReadChunk = 1 << 18;
constexpr qsizetype kLongestShared = 40;
constexpr int kSharingColumns = 16;

bool isAscii(const QByteArray& bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What can stand in a record that is taken as it lies: not what begins quotes, either.
bool isPrintable(char c) { return c >= 0x20 && c < 0x7F && c != '"'; }

/// One apostrophe less where the guard put it: ^'+[=+\-@\t\r].
qsizetype guardLength(const QByteArray& bytes) {
  qsizetype quotes = 0;
  while (quotes < bytes.size() && bytes[quotes] == '\'') ++quotes;
  if (quotes == 0 || quotes == bytes.size()) return 0;
  return std::strchr("=+-@\t\r", bytes[quotes]) != nullptr && bytes[quotes] != '\0' ? 1 : 0;
}

}  // namespace

struct CsvReader::Cache {
  struct Entry {
    QByteArray bytes;
    QString text;
  };
  std::array<std::array<Entry, 256>, kSharingColumns> entries;
};

CsvReader::CsvReader(QIODevice& device) : device_(device), cache_(std::make_unique<Cache>()) {}
CsvReader::~CsvReader() = default;

bool CsvReader::fill() {
  if (at_ < buffer_.size()) return true;
  buffer_.resize(kReadChunk);
  const qint64 got = device_.read(buffer_.data(), kReadChunk);
  if (got < 0) readFailed_ = true;
  buffer_.resize(static_cast<qsizetype>(std::max<qint64>(got, 0)));
  at_ = 0;
  if (atStart_) readMark();
  atStart_ = false;
  if (utf16_) {
    buffer_ = utf16_->toUtf8(QByteArrayView(buffer_).sliced(at_));
    at_ = 0;
  }
  return at_ < buffer_.size() || (got > 0 && fill());
}

void CsvReader::readMark() {
  if (buffer_.startsWith("\xEF\xBB\xBF")) at_ = 3;
  const bool little = buffer_.startsWith("\xFF\xFE");
  if (!little && !buffer_.startsWith("\xFE\xFF")) return;
  utf16_.emplace(!little);
  at_ = 2;
}

void CsvReader::findDialect() {
  if (!fill()) return;
  const CsvDialect dialect = dialectOf(QByteArrayView(buffer_).sliced(at_));
  separator_ = dialect.separator;
  at_ += dialect.begin;
}

CsvReader::Outcome CsvReader::broken(const CsvRecord& record, const QString& reason) {
  fault_ = {record.row, static_cast<int>(std::min<qint64>(record.cellCount + 1, 1'000'000'000)), reason};
  return Outcome::Broken;
}

void CsvReader::append(qsizetype from, qsizetype to) {
  if (cellTooLarge_) return;
  if (cell_.size() + (to - from) > kLargestCell) {
    cellTooLarge_ = true;
    cell_.clear();
    return;
  }
  cell_.append(buffer_.constData() + from, to - from);
}

QString CsvReader::decoded(CsvRecord& record) {
  const qsizetype guard = guardLength(cell_);
  if (isAscii(cell_)) return QString::fromLatin1(cell_.constData() + guard, cell_.size() - guard);
  QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
  QString text = decoder(QByteArrayView(cell_).sliced(guard));
  // An unfinished last character is no error to the decoder, only a state.
  const QString rest = decoder(QByteArrayView("a"));
  if (!decoder.hasError() && rest == u"a") return text;
  if (const auto excel = fromWindows1252(QByteArrayView(cell_).sliced(guard)); excel && !utf16_) {
    hasWindows1252_ = true;
    return *excel;
  }
  if (!record.fault) {
    record.fault = CsvFault{record.row, static_cast<int>(record.cellCount),
                            say("the text is neither UTF-8 nor Windows-1252; save the file as 'CSV UTF-8'")};
  }
  return text;
}

void CsvReader::keepText(CsvRecord& record) {
  const bool shareable = record.cellCount <= kSharingColumns && cell_.size() <= kLongestShared && !cell_.isEmpty();
  if (cell_.isEmpty()) {
    record.cells.emplace_back();
  } else if (!shareable) {
    record.cells.push_back(decoded(record));
  } else {
    auto& entry = cache_->entries[static_cast<std::size_t>(record.cellCount - 1)][qHash(cell_) & 0xFF];
    if (entry.bytes != cell_) {
      const bool wasSound = !record.fault;
      const QString text = decoded(record);
      entry =
          wasSound && record.fault ? Cache::Entry{} : Cache::Entry{QByteArray(cell_.constData(), cell_.size()), text};
      record.cells.push_back(text);
    } else {
      record.cells.push_back(entry.text);
    }
  }
}

void CsvReader::keepBytes(CsvRecord& record) {
  record.unplain += isAscii(cell_) ? cell_.sliced(guardLength(cell_)) : decoded(record).toUtf8();
  ends_.push_back(record.unplain.size());
}

void CsvReader::endCell(CsvRecord& record) {
  ++record.cellCount;
  if (cellTooLarge_ && !record.fault) {
    record.fault = CsvFault{record.row, static_cast<int>(record.cellCount), say("the cell is larger than 1 MiB")};
  }
  if (record.cellCount <= mostCells_) inBytes_ ? keepBytes(record) : keepText(record);
  cell_.resize(0);
  if (cellTooLarge_) cell_.squeeze();
  cellTooLarge_ = false;
}

bool CsvReader::isEmptyLine(const CsvRecord& record) const {
  return record.cellCount == 0 && cell_.isEmpty() && !cellTooLarge_ && !lineHadQuote_;
}

qsizetype CsvReader::plainRun() const {
  const char* begin = buffer_.constData();
  if (state_ == State::Quoted) {
    const void* quote = std::memchr(begin + at_, '"', static_cast<std::size_t>(buffer_.size() - at_));
    return quote == nullptr ? buffer_.size() : static_cast<const char*>(quote) - begin;
  }
  qsizetype end = at_;
  if (state_ == State::CellStart || state_ == State::Bare) {
    while (end < buffer_.size() && !endsPlain(begin[end])) ++end;
  }
  return end;
}

bool CsvReader::take(char c, CsvRecord& record, QString& wrong) {
  if (state_ == State::AfterReturn) {
    if (c == '\n') return true;
    wrong = say("a carriage return stands alone outside quotes");
    return false;
  }
  if (state_ == State::Quoted) {
    state_ = State::AfterQuote;  // only a quote ends the run
    return false;
  }
  if (c == separator_) {
    endCell(record);
    state_ = State::CellStart;
    return false;
  }
  switch (c) {
    case '\n':
      return true;
    case '\r':
      state_ = State::AfterReturn;
      return false;
    case '"':
      if (state_ == State::Bare) {
        wrong = say("a quote stands inside a cell that does not begin with one");
      } else if (state_ == State::AfterQuote) {
        if (!cellTooLarge_ && cell_.size() >= kLargestCell) cellTooLarge_ = true;
        if (!cellTooLarge_) cell_.append('"');
      }
      lineHadQuote_ = true;
      state_ = State::Quoted;
      return false;
    default:
      wrong = say("text follows a closing quote");
      return false;
  }
}

CsvReader::Outcome CsvReader::finished(CsvRecord& record) {
  endCell(record);
  row_ = record.row;
  return Outcome::Record;
}

bool CsvReader::takePlain(CsvRecord& record) {
  if (!fill()) return false;
  const char* const begin = buffer_.constData() + at_;
  const char* const end = buffer_.constData() + buffer_.size();
  const char* cell = begin;
  record.bytes.clear();
  record.cellCount = 0;
  for (const char* at = begin; at < end; ++at) {
    const bool endsCell = *at == separator_;
    if (!endsCell && isPrintable(*at)) continue;
    const bool isReturn = *at == '\r' && at + 1 < end && at[1] == '\n';
    if ((!endsCell && *at != '\n' && !isReturn) || (cell < at && *cell == '\'')) return false;
    if (at == begin && !endsCell) return false;  // an empty line
    if (++record.cellCount <= mostCells_) record.bytes.emplace_back(cell, at);
    cell = at + 1;
    if (endsCell) continue;
    at_ += at - begin + (isReturn ? 2 : 1);
    return true;
  }
  return false;  // it goes on in the next chunk
}

CsvReader::Outcome CsvReader::nextBytes(CsvRecord& record) {
  record.isPlain = takePlain(record);
  if (record.isPlain) {
    record.row = ++row_;
    record.fault.reset();
    return Outcome::Record;
  }
  record.unplain.resize(0);
  ends_.clear();
  inBytes_ = true;
  const Outcome outcome = next(record);
  inBytes_ = false;
  record.bytes.clear();
  qsizetype from = 0;
  for (const qsizetype to : ends_) {
    record.bytes.push_back(QByteArrayView(record.unplain).sliced(from, to - from));
    from = to;
  }
  return outcome;
}

CsvReader::Outcome CsvReader::next(CsvRecord& record) {
  record.row = row_ + 1;
  record.cells.clear();
  record.cellCount = 0;
  record.fault.reset();
  state_ = State::CellStart;
  lineHadQuote_ = false;
  QString wrong;
  while (fill()) {
    const qsizetype end = plainRun();
    if (end > at_) {
      append(at_, end);
      if (state_ == State::CellStart) state_ = State::Bare;
      at_ = end;
      continue;
    }
    const bool ended = take(buffer_[at_++], record, wrong);
    if (!wrong.isEmpty()) return broken(record, wrong);
    if (!ended) continue;
    if (!isEmptyLine(record)) return finished(record);
    state_ = State::CellStart;
  }
  if (utf16_ && (utf16_->isBroken() || utf16_->isWaiting())) return broken(record, say("the text is not whole UTF-16"));
  if (readFailed_) return broken(record, say("the file cannot be read further"));
  if (state_ == State::Quoted) return broken(record, say("a quote is opened and never closed"));
  if (state_ == State::AfterReturn) return broken(record, say("a carriage return stands alone outside quotes"));
  if (isEmptyLine(record)) return Outcome::End;
  return finished(record);
}

}  // namespace headroom
