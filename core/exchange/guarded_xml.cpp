// SPDX-License-Identifier: MIT
// The limits are counted on the raw bytes, before the parser sees them, because some of what they stop happens inside
// one step of the parser: a document type with a million entities, an element with a million attributes.
#include "core/exchange/guarded_xml.h"

#include "core/base/say.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDeepest = 64;
constexpr qint64 kLongestRun = qint64(8) << 20;  // between two '<': a cell of 1 MiB with every character escaped
constexpr qint64 kUsualAttributes = 32;

const std::array<QByteArray, 3>& documentTypeMarks() {
  static const std::array<QByteArray, 3> marks{QByteArrayLiteral("<!DOCTYPE"),
                                               QByteArray("<\0!\0D\0O\0C\0T\0Y\0P\0E", 17),
                                               QByteArray("\0<\0!\0D\0O\0C\0T\0Y\0P\0E", 18)};
  return marks;
}

}  // namespace

class GuardedXml::Device : public QIODevice {
 public:
  Device(XmlSource source, XmlBudget& budget) : source_(std::move(source)), budget_(budget) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
  }
  bool isSequential() const override { return true; }
  const QString& fault() const { return fault_; }

 protected:
  qint64 readData(char* into, qint64 most) override {
    if (!fault_.isEmpty()) return -1;
    const qint64 got = source_.read(into, most);
    if (got < 0) return fail(source_.fault ? source_.fault() : say("cannot be read to its end"));
    if (got == 0) return -1;
    scan(into, got);
    return fault_.isEmpty() ? got : -1;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  qint64 fail(const QString& why) {
    fault_ = why;
    return -1;
  }
  void scan(const char* bytes, qint64 count);
  void scanForDocumentType(const char* bytes, qint64 count);
  void endOfRun();

  XmlSource source_;
  XmlBudget& budget_;
  QByteArray tail_;  // the end of the last block, where a mark may have begun
  qint64 run_ = 0;
  qint64 equals_ = 0;
  QString fault_;
};

void GuardedXml::Device::scan(const char* bytes, qint64 count) {
  scanForDocumentType(bytes, count);
  budget_.bytes -= count;
  for (qint64 i = 0; i < count; ++i) {
    ++run_;
    if (bytes[i] == '<') endOfRun();
    if (bytes[i] == '&') --budget_.references;
    if (bytes[i] == '=') ++equals_;
  }
  const qint64 work = equals_ > kUsualAttributes ? equals_ * equals_ / 2 : 0;
  if (run_ > kLongestRun || work > budget_.attributePairs || budget_.attributePairs < 0 || budget_.bytes < 0 ||
      budget_.tags < 0 || budget_.references < 0)
    if (fault_.isEmpty()) fault_ = say("holds more than Headroom reads from one file");
}

/// Only '<' can never stand inside an element's own tag, so the equal signs between two of them bound its attributes.
void GuardedXml::Device::endOfRun() {
  if (equals_ > kUsualAttributes) budget_.attributePairs -= equals_ * equals_ / 2;
  equals_ = 0;
  run_ = 0;
  --budget_.tags;
}

void GuardedXml::Device::scanForDocumentType(const char* bytes, qint64 count) {
  constexpr qint64 kLongestMark = 18;
  const QByteArray block = tail_ + QByteArray::fromRawData(bytes, count);
  for (const QByteArray& mark : documentTypeMarks())
    if (block.contains(mark)) fault_ = say("declares a document type (DTD), which is refused");
  tail_ = block.right(std::min<qint64>(kLongestMark, block.size()));
}

GuardedXml::GuardedXml(XmlSource source, XmlBudget& budget)
    : device_(std::make_unique<Device>(std::move(source), budget)), reader_(device_.get()) {
  reader_.setEntityExpansionLimit(0);
}

GuardedXml::~GuardedXml() = default;

GuardedXml::Token GuardedXml::next() {
  while (fault_.isEmpty() && !reader_.atEnd()) {
    switch (reader_.readNext()) {
      case QXmlStreamReader::StartElement:
        if (++depth_ > kDeepest) fault_ = say("is nested deeper than %1 levels").arg(kDeepest);
        return fault_.isEmpty() ? Token::Start : Token::Finish;
      case QXmlStreamReader::EndElement:
        --depth_;
        return Token::End;
      case QXmlStreamReader::Characters:
        return Token::Text;
      case QXmlStreamReader::DTD:
        fault_ = say("declares a document type (DTD), which is refused");
        return Token::Finish;
      default:
        break;
    }
  }
  return Token::Finish;
}

QString GuardedXml::attribute(QStringView localName) const {
  for (const QXmlStreamAttribute& one : reader_.attributes())
    if (one.name() == localName) return one.value().toString();
  return {};
}

QString GuardedXml::problem() const {
  if (!device_->fault().isEmpty()) return device_->fault();
  if (!fault_.isEmpty()) return fault_;
  if (!reader_.hasError()) return {};
  if (reader_.error() == QXmlStreamReader::PrematureEndOfDocumentError) return say("breaks off in the middle");
  return say("is not well-formed XML at line %1").arg(reader_.lineNumber());
}

}  // namespace headroom
