// SPDX-License-Identifier: MIT
// Reading the command line strictly: whatever a verb does not know is wrong usage, never ignored.
#include "app/cli/arguments.h"

#include "core/base/period.h"

namespace headroom::cli {

Arguments Arguments::parse(const QStringList& typed, const OptionSpecs& options, int plainCount, int morePlain) {
  Arguments arguments;
  for (qsizetype i = 0; i < typed.size(); ++i) {
    const QString& word = typed[i];
    if (!word.startsWith(u"--")) {
      arguments.plain_ << word;
      continue;
    }
    const auto equals = word.indexOf(u'=');
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const auto spec =
        std::find_if(options.begin(), options.end(), [&name](const OptionSpec& o) { return o.name == name; });
    if (spec == options.end()) throw UsageError(QStringLiteral("unknown option '%1'").arg(word));
    if (arguments.options_.contains(name)) throw UsageError(QStringLiteral("--%1 is said twice").arg(name));
    if (!spec->takesValue()) {
      if (equals >= 0) throw UsageError(QStringLiteral("--%1 takes no value").arg(name));
      arguments.options_.insert(name, QStringLiteral(""));
    } else if (equals >= 0) {
      arguments.options_.insert(name, word.mid(equals + 1));
    } else if (i + 1 < typed.size()) {
      arguments.options_.insert(name, typed[++i]);
    } else {
      throw UsageError(QStringLiteral("--%1 needs a value").arg(name));
    }
  }
  if (arguments.plainCount() < plainCount || arguments.plainCount() > plainCount + morePlain) {
    throw UsageError(
        QStringLiteral("expected %1 argument(s) and found %2").arg(plainCount).arg(arguments.plain_.size()));
  }
  return arguments;
}

std::optional<QString> Arguments::value(const QString& option) const {
  const auto found = options_.constFind(option);
  return found == options_.constEnd() ? std::nullopt : std::optional(*found);
}

QDate Arguments::date(const QString& option, QDate fallback) const {
  const auto text = value(option);
  if (!text) return fallback;
  // ISODate alone would take any separator.
  QDate day = text->size() == 10 ? QDate::fromString(*text, Qt::ISODate) : QDate();
  if (day.isValid() && day.toString(Qt::ISODate) != *text) day = QDate();
  if (!day.isValid() || day < kEarliestDate || day > kLatestDate) {
    throw UsageError(
        QStringLiteral("--%1 takes a date like 2025-03-31, from 1900 to 2199, and not '%2'").arg(option, *text));
  }
  return day;
}

int Arguments::number(const QString& option, int fallback, int least, int most) const {
  const auto text = value(option);
  if (!text) return fallback;
  bool whole = false;
  const int number = text->toInt(&whole);
  if (!whole || number < least || number > most) {
    throw UsageError(QStringLiteral("--%1 takes a whole number from %2 to %3, and not '%4'")
                         .arg(option)
                         .arg(least)
                         .arg(most)
                         .arg(*text));
  }
  return number;
}

Decimal Arguments::decimal(const QString& option, Decimal fallback, int least, int most) const {
  const auto text = value(option);
  if (!text) return fallback;
  const auto number = Decimal::parse(*text, 4);
  if (!number || *number < Decimal(least) || *number > Decimal(most)) {
    throw UsageError(QStringLiteral("--%1 takes a number from %2 to %3 with 4 decimals at most, and not '%4'")
                         .arg(option)
                         .arg(least)
                         .arg(most)
                         .arg(*text));
  }
  return *number;
}

Format outputFormat(const Arguments& arguments) {
  const QString said = arguments.value(QStringLiteral("format")).value_or(QStringLiteral("table"));
  if (said == u"table") return Format::Table;
  if (said == u"csv") return Format::Csv;
  if (said == u"json") return Format::Json;
  throw UsageError(QStringLiteral("--format is table, csv or json, and not '%1'").arg(said));
}

OptionSpec onOption() {
  return {QStringLiteral("on"), QStringLiteral("DATE"), QStringLiteral("as on that day; today when it is not said")};
}

Verb::Verb(QString n, QString u, QString s, OptionSpecs o, int p, std::function<int(const Arguments&)> r)
    : name(std::move(n)),
      usage(std::move(u)),
      summary(std::move(s)),
      options(std::move(o)),
      plainCount(p),
      run(std::move(r)) {}

}  // namespace headroom::cli
