// SPDX-License-Identifier: MIT
// XML from files that nobody vouches for: start, end and text, and nothing that could fetch, expand or hang.
// Workbook parts and the census are read through this.
#pragma once
#include <QString>
#include <QXmlStreamReader>

#include <functional>
#include <memory>

namespace headroom {

/// Gives the next bytes: how many, 0 at the end, -1 when `fault` was set instead.
struct XmlSource {
  std::function<qint64(char* into, qint64 most)> read;
  std::function<QString()> fault;  ///< why read gave -1: 'unpacks to more than …'; may be left empty
};

/// What all parts of one file may cost together, so that no file takes more than seconds: chosen far above a county's
/// lists and far below a hang.
struct XmlBudget {
  qint64 bytes = qint64(384) << 20;
  qint64 tags = 5'000'000;              ///< every '<'
  qint64 references = 5'000'000;        ///< every '&'
  qint64 attributePairs = 200'000'000;  ///< the reader compares each attribute of an element with every other
};

class GuardedXml {
 public:
  enum class Token { Start, End, Text, Finish };

  GuardedXml(XmlSource source, XmlBudget& budget);
  ~GuardedXml();
  GuardedXml(const GuardedXml&) = delete;
  GuardedXml& operator=(const GuardedXml&) = delete;

  /// Finish at the end and at the first fault; ask problem() then.
  Token next();
  /// Local name of the element that starts or ends.
  QStringView name() const { return reader_.name(); }
  /// By local name; empty when it is not there.
  QString attribute(QStringView localName) const;
  QStringView text() const { return reader_.text(); }
  int depth() const { return depth_; }
  /// Line in the file, from 1.
  int line() const { return int(reader_.lineNumber()); }
  /// Null when all is well; else the end of a sentence: 'breaks off in the middle'.
  QString problem() const;

 private:
  class Device;
  std::unique_ptr<Device> device_;
  QXmlStreamReader reader_;
  int depth_ = 0;
  QString fault_;
};

}  // namespace headroom
