// SPDX-License-Identifier: MIT
// `calendar FILE OUT.ics`: booked, moved and cancelled sessions as a calendar file (formats 1). Days are half-open:
// --to is the first day left out.
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/exchange/session_calendar.h"
#include "core/exchange/whole_files.h"
#include "core/organisation/organisation_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

std::optional<PersonId> personOfCalendar(const Arguments& arguments, const Database& records) {
  const auto code = arguments.value(u"person"_s);
  if (!code) return std::nullopt;
  const auto person = findPerson(records, *code);
  if (!person) throw StoreError(StoreFault::Other, u"%1: there is no person '%2'."_s.arg(arguments.plain(0), *code));
  return person;
}

std::optional<QDate> dayAsked(const Arguments& arguments, const QString& option) {
  return arguments.has(option) ? std::optional(arguments.date(option, {})) : std::nullopt;
}

int run(const Arguments& arguments) {
  if (arguments.has(u"person"_s) && arguments.has(u"unit"_s)) throw UsageError(u"say --person or --unit, not both"_s);
  CalendarAsked asked;
  asked.from = dayAsked(arguments, u"from"_s);
  asked.to = dayAsked(arguments, u"to"_s);
  if (asked.from && asked.to && *asked.to <= *asked.from) throw UsageError(u"--to is a day after --from"_s);
  const QString out = arguments.plain(1);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  asked.person = personOfCalendar(arguments, records);
  asked.unit = unitAsked(arguments, records);
  const QString name = u"Supervision"_s;
  writeTogether({bytesToWrite(out, calendarFile(calendarOf(records, asked), QDateTime::currentDateTimeUtc(), name))});
  return 0;
}

}  // namespace

Verb calendarVerb() {
  return {u"calendar"_s,
          u"calendar FILE OUT.ics [--person CODE|--unit CODE] [--from DATE] [--to DATE]"_s,
          u"booked, moved and cancelled sessions as a calendar file; --to is the first day left out"_s,
          {{u"person"_s, u"CODE"_s, u"the sessions of that person alone"_s},
           unitOption(),
           {u"from"_s, u"DATE"_s, u"from that day on"_s},
           {u"to"_s, u"DATE"_s, u"before that day"_s}},
          2,
          run};
}

}  // namespace headroom::cli
