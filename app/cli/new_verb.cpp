// SPDX-License-Identifier: MIT
// `new FILE`: a file without a row, or with the sample authority in it (formats 1 and 4).
#include "app/cli/passphrase_option.h"
#include "app/cli/verbs.h"
#include "core/sample/sample.h"
#include "core/store/backup.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int createNew(const Arguments& arguments) {
  if (!arguments.has(u"sample"_s)) {
    for (const QString& option : {u"workers"_s, u"years"_s, u"seed"_s, u"on"_s}) {
      if (arguments.has(option)) throw UsageError(u"--%1 goes with --sample"_s.arg(option));
    }
    createFilled(
        arguments.plain(0), [](Database&) {}, saltForNewFile(arguments));
    return 0;
  }
  SampleOptions options;
  options.today = arguments.date(u"on"_s, QDate::currentDate());
  options.seed = static_cast<quint64>(arguments.number(u"seed"_s, 1, 0, 1'000'000'000));
  options.years = arguments.number(u"years"_s, 2, 1, 30);
  // Everything in it, from the first post to the last plan, lies in the years that a file may hold.
  if (options.today < QDate(1960, 1, 1) || options.today > QDate(2190, 12, 31))
    throw UsageError(u"the sample takes --on from 1960-01-01 to 2190-12-31"_s);
  if (arguments.has(u"workers"_s)) options.workers = arguments.number(u"workers"_s, 50, 1, 20'000);
  createSample(arguments.plain(0), options, saltForNewFile(arguments));
  return 0;
}

}  // namespace

Verb newVerb() {
  return {u"new"_s,
          u"new FILE [--sample] [--workers N --years N --seed N --on DATE]"_s,
          u"create a file; --sample fills it with an invented authority"_s,
          {{u"sample"_s, {}, u"fill it with an invented authority, the same for the same seed and day"_s},
           {u"workers"_s, u"N"_s, u"how many work there, from 1 to 20,000; about 50 when it is not said"_s},
           {u"years"_s, u"N"_s, u"of how many years, from 1 to 30; 2 when it is not said"_s},
           {u"seed"_s, u"N"_s, u"another number makes another authority; 1 when it is not said"_s},
           {u"on"_s, u"DATE"_s, u"the last day of its history; today when it is not said"_s}},
          1,
          createNew};
}

}  // namespace headroom::cli
