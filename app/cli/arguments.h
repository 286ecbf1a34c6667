// SPDX-License-Identifier: MIT
// What was typed after a verb, checked against what the verb takes. Wrong usage is exit status 2 (formats 1).
#pragma once
#include <QDate>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>
#include <stdexcept>
#include <vector>

#include "app/option.h"
#include "core/base/decimal.h"

namespace headroom::cli {

/// Wrong usage: one line for standard error, exit status 2.
struct UsageError : std::runtime_error {
  explicit UsageError(const QString& line) : std::runtime_error(line.toStdString()) {}
};

class Arguments {
 public:
  /// Throws UsageError for an unknown option, a missing value, an option said twice or the wrong number of plain
  /// arguments: `plainCount`, and up to `morePlain` behind them.
  static Arguments parse(const QStringList& typed, const OptionSpecs& options, int plainCount, int morePlain = 0);

  int plainCount() const { return static_cast<int>(plain_.size()); }
  const QString& plain(int index) const { return plain_.at(index); }
  bool has(const QString& option) const { return options_.contains(option); }
  std::optional<QString> value(const QString& option) const;
  /// `--on`, else `fallback`; throws UsageError for an impossible date or one outside 1900 to 2199.
  QDate date(const QString& option, QDate fallback) const;
  /// A whole number within [least, most]; throws UsageError otherwise.
  int number(const QString& option, int fallback, int least, int most) const;
  /// With 4 decimals at most.
  Decimal decimal(const QString& option, Decimal fallback, int least, int most) const;

 private:
  QStringList plain_;
  QMap<QString, QString> options_;
};

enum class Format { Table, Csv, Json };

/// `--format table|csv|json`, table when not said.
Format outputFormat(const Arguments& arguments);

/// `--on DATE`.
OptionSpec onOption();
/// One verb of headroom-cli. Every verb also takes what commonOptions() of help.h says.
struct Verb {
  QString name;
  QString usage;    ///< behind the program's name; a line for each form
  QString summary;  ///< one sentence without a capital and a full stop
  OptionSpecs options;
  int plainCount = 1;
  int morePlain = 0;  ///< that may follow
  std::function<int(const Arguments&)> run;

  Verb(QString n, QString u, QString s, OptionSpecs o, int p, std::function<int(const Arguments&)> r);
};

}  // namespace headroom::cli
