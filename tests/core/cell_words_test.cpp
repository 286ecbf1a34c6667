// SPDX-License-Identifier: MIT
// What stands in lists where a name, a number or a date should: words for nobody, totals, names in two orders and dates
// as people in Britain write them.
#include "core/exchange/cell_words.h"
#include "core/exchange/date_text.h"
#include "core/exchange/person_name.h"
#include "tests/support/catch.h"

namespace cell_words_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("a worker's cell that names nobody is known in whatever way it says so", "[annex_a][cells]") {
  const QStringList nobody{u""_s,
                           u"-"_s,
                           u" — "_s,
                           u"..."_s,
                           u"???"_s,
                           u"#N/A"_s,
                           u"#REF!"_s,
                           u"N/A"_s,
                           u"n/a"_s,
                           u"N / A"_s,
                           u"n.a."_s,
                           u"NA"_s,
                           u"Not applicable"_s,
                           u"TBC"_s,
                           u"tbc"_s,
                           u"T.B.C."_s,
                           u"T B C"_s,
                           u"TBA"_s,
                           u"TBD"_s,
                           u"(TBC)"_s,
                           u"TBC - agency"_s,
                           u"SW TBC"_s,
                           u"To be confirmed"_s,
                           u"to be allocated"_s,
                           u"To Be Re-allocated"_s,
                           u"Worker to be appointed"_s,
                           u"Vacant"_s,
                           u"VACANT POST"_s,
                           u"Vacancy 3"_s,
                           u"Vacant (was Jane Smith)"_s,
                           u"SW post vacant"_s,
                           u"Unassigned"_s,
                           u"un-assigned"_s,
                           u"Not assigned"_s,
                           u"Unallocated"_s,
                           u"UNALLOCATED - North"_s,
                           u"Un allocated"_s,
                           u"not yet allocated"_s,
                           u"Non allocated"_s,
                           u"Unallocated\u00a0cases"_s,
                           u"Unknown"_s,
                           u"Not known"_s,
                           u"not recorded"_s,
                           u"None"_s,
                           u"(none)"_s,
                           u"nil"_s,
                           u"NULL"_s,
                           u"Nobody"_s,
                           u"No one"_s,
                           u"No worker"_s,
                           u"No allocated worker"_s,
                           u"No Allocated Social Worker"_s,
                           u"None allocated"_s,
                           u"No worker allocated yet"_s,
                           u"No SW"_s,
                           u"Awaiting allocation"_s,
                           u"awaiting new SW"_s,
                           u"Pending"_s,
                           u"Pending allocation"_s,
                           u"Allocation pending"_s,
                           u"Waiting list"_s,
                           u"For allocation"_s,
                           u"Duty"_s,
                           u"DUTY"_s,
                           u"Duty Team"_s,
                           u"Duty worker"_s,
                           u"Duty - North"_s,
                           u"MASH duty"_s,
                           u"North Duty Desk"_s,
                           u"Emergency Duty Team"_s,
                           u"(blank)"_s,
                           u"[Blank]"_s,
                           u"blank"_s,
                           u"Empty"_s,
                           u"missing"_s,
                           u"3"_s,
                           u"3.5"_s,
                           u"1,234"_s,
                           u"007"_s,
                           u"05/03/2025"_s,
                           u"05-Mar-25"_s,
                           u"5 March 2025"_s,
                           u"Mar-25"_s,
                           u"North Team"_s,
                           u"Team 4"_s,
                           u"Social Worker"_s,
                           u"Team Manager"_s,
                           u"Duty Social Worker"_s,
                           u"Agency worker"_s,
                           u"A N Other"_s,
                           u"Placeholder"_s,
                           u"Unallocated team"_s,
                           u"Allocations team"_s,
                           u"Head of Service"_s,
                           u"N\\A"_s,
                           u"to be confirmed"_s,
                           u"zzUnallocated"_s,
                           u"ZZ Duty"_s,
                           u"see notes"_s,
                           u"Under review"_s,
                           u"In transfer"_s,
                           u"Transfer pending"_s,
                           u"Reallocating"_s,
                           u"Various"_s,
                           u"Multiple workers"_s,
                           u"x"_s,
                           u"XXX"_s,
                           u"On leave"_s,
                           u"Sick leave"_s,
                           u"Mat leave cover"_s,
                           u"Off sick"_s,
                           u"Left"_s,
                           u"MASH"_s,
                           u"Front Door"_s,
                           u"Out of hours"_s,
                           u"Business Support"_s,
                           u"Other LA"_s,
                           u"Restricted"_s,
                           u"External"_s,
                           u"SW 1"_s,
                           u"SW2"_s,
                           u"In the process of allocation"_s,
                           u"Allocated on return"_s,
                           u"Transfer to CIC"_s,
                           u"On sick"_s,
                           u"Practice Manager"_s,
                           u"Advanced Practitioner"_s,
                           u"Consultant Social Worker"_s,
                           u"AYSE"_s,
                           u"Duty (North Team)"_s};
  for (const QString& one : nobody) {
    INFO(one.toStdString());
    CHECK(namesNoPerson(one));
  }
}

TEST_CASE("a name is a name, whatever words it is like", "[annex_a][cells]") {
  for (const QString& one : {u"Jane Smith"_s,
                             u"SMITH, Jane"_s,
                             u"Na Li"_s,
                             u"No Minjun"_s,
                             u"Nobody Else"_s,
                             u"Old Worker"_s,
                             u"Worker One"_s,
                             u"Worker A-Name"_s,
                             u"Worker 12"_s,
                             u"April May"_s,
                             u"June Head"_s,
                             u"Will Young"_s,
                             u"O’Brien"_s,
                             u"Ng"_s,
                             u"W"_s,
                             u"Bank"_s,
                             u"Key"_s,
                             u"Vacantia Jones"_s,
                             u"Tobias Duty-Carr"_s,
                             u"Jane Smith (TBC)"_s,
                             u"Team Manager - Jane Smith"_s,
                             u"Agency: Jane Smith"_s,
                             u"Jane Smith (Duty)"_s,
                             u"Xi Zhang"_s,
                             u"Zz Top"_s,
                             u"Lena Various-Holt"_s,
                             u"Mae Left"_s,
                             u"Paul Case"_s}) {
    INFO(one.toStdString());
    CHECK_FALSE(namesNoPerson(one));
  }
}

TEST_CASE("a team's cell that names none, and teams that sound like it", "[annex_a][cells]") {
  for (const QString& one :
       {u""_s, u"-"_s, u"#N/A"_s, u"TBC"_s, u"Team TBC"_s, u"No team"_s, u"None"_s, u"Unallocated"_s,
        u"Unallocated Team"_s, u"Not known"_s, u"Unassigned"_s, u"Duty"_s, u"4"_s, u"01/04/2026"_s,
        u"Team to be confirmed"_s, u"(blank)"_s, u"n/a"_s, u"Awaiting allocation"_s, u"T.B.C."_s}) {
    INFO(one.toStdString());
    CHECK(namesNoTeam(one));
  }
  for (const QString& one : {u"Duty Team"_s, u"Allocations Team"_s, u"Team 4"_s, u"Duty and Assessment"_s,
                             u"No Recourse to Public Funds"_s, u"New Team"_s, u"North"_s, u"MASH"_s, u"T"_s,
                             u"Not in Education or Training Team"_s.mid(4), u"Emergency Duty Team"_s}) {
    INFO(one.toStdString());
    CHECK_FALSE(namesNoTeam(one));
  }
}

TEST_CASE("totals and counts are no child's number", "[annex_a][cells]") {
  for (const QString& one : {u"Total"_s,
                             u"TOTAL"_s,
                             u"Totals"_s,
                             u"Total:"_s,
                             u"Total: 6"_s,
                             u"Total = 6"_s,
                             u"Grand total"_s,
                             u"GRAND\u00a0TOTAL"_s,
                             u"Sub-total"_s,
                             u"Subtotal"_s,
                             u"Sub total 3"_s,
                             u"Count"_s,
                             u"Count: 12"_s,
                             u"Count of Child Unique ID"_s,
                             u"North Team Total"_s,
                             u"North Team Count"_s,
                             u"Grand Count"_s,
                             u"Total children: 6"_s,
                             u"Number of children: 3"_s,
                             u"No. of cases: 3"_s,
                             u"6 children"_s,
                             u"Records: 6"_s,
                             u"n = 6"_s,
                             u"Sum"_s,
                             u"Average"_s,
                             u"End of list"_s,
                             u"TTL"_s,
                             u"Tot."_s,
                             u"Grand tot"_s,
                             u"Median"_s,
                             u"Overall total"_s}) {
    INFO(one.toStdString());
    CHECK(isTotalLabel(one));
  }
  for (const QString& one : {u"Total"_s, u"All children"_s, u"Children"_s, u"Cases"_s, u"Open cases"_s, u"Caseload"_s,
                             u"Σ"_s, u"∑"_s, u"End"_s, u"Notes"_s, u"Note 1"_s}) {
    INFO(one.toStdString());
    CHECK(isNoReference(one));
  }
  for (const QString& one : {u"Page 1 of 2"_s, u"As at 31 March 2025"_s, u"At 31/03/2025"_s, u"Printed 5/3/25"_s}) {
    INFO(one.toStdString());
    CHECK(readsLikeSentence(one));
  }
  for (const QString& one :
       {u"100001"_s, u"C-601"_s, u"P 12345"_s, u"CH/2024/17"_s, u"totalis-9"_s, u"SUM001"_s, u""_s}) {
    INFO(one.toStdString());
    CHECK_FALSE(isTotalLabel(one));
    CHECK_FALSE(isNoReference(one));
    CHECK_FALSE(readsLikeSentence(one));
  }
}

TEST_CASE("one name in two orders or cases is one person", "[annex_a][cells]") {
  for (const QString& one : {u"SMITH, Jane"_s, u"Smith,Jane"_s, u"jane smith"_s, u"Jane  SMITH"_s, u"JANE SMITH"_s,
                             u"Smith Jane"_s, u"Jane\u00a0Smith"_s, u" smith , JANE "_s}) {
    INFO(one.toStdString());
    CHECK(nameKey(one) == nameKey(u"Jane Smith"_s));
  }
  CHECK(nameKey(u"O'Brien, Siân"_s) == nameKey(u"Siân O’BRIEN"_s));
  CHECK(nameKey(u"Jane Smith"_s) != nameKey(u"Jane Smithe"_s));
  CHECK(bestSpelling({u"SMITH, Jane"_s, u"Jane Smith"_s, u"Jane SMITH"_s}) == u"Jane Smith");
  CHECK(bestSpelling({u"Smith Jane"_s, u"Smith Jane"_s, u"SMITH, Jane"_s}) == u"Jane Smith");
  CHECK(bestSpelling({u"O'BRIEN, Siân"_s}) == u"Siân O'Brien");
  CHECK(bestSpelling({u"MCDONALD-NG, Li"_s}) == u"Li McDonald-Ng");
  CHECK(bestSpelling({u"Brandon-Lee HAMPTON"_s}) == u"Brandon-Lee HAMPTON");
  CHECK(bestSpelling({u"JANE SMITH"_s, u"SMITH, JANE"_s}) == u"Jane Smith");
}

TEST_CASE("a title, a job or a mark beside a name is no part of it", "[annex_a][cells]") {
  for (const QString& one : {u"Dr Jane Smith"_s,
                             u"Mrs Jane Smith"_s,
                             u"Ms. Jane Smith"_s,
                             u"Smith, Jane (Ms)"_s,
                             u"SMITH, Miss Jane"_s,
                             u"Smith, Jane, Mrs"_s,
                             u"SMITH, Jane (Agency)"_s,
                             u"Smith, Jane - Social Worker"_s,
                             u"Smith, Jane [NQSW]"_s,
                             u"Jane Smith (SW)"_s,
                             u"Jane Smith - Senior Social Worker"_s,
                             u"Jane Smith, SW"_s,
                             u"Jane Smith, Social Worker"_s,
                             u"Jane Smith NQSW"_s,
                             u"Jane Smith [Agency]"_s,
                             u"Agency - Jane Smith"_s,
                             u"Locum: Jane Smith"_s,
                             u"Team Manager - Jane Smith"_s,
                             u"*Jane Smith*"_s,
                             u"Prof. Jane Smith"_s}) {
    INFO(one.toStdString());
    CHECK(nameKey(one) == nameKey(u"Jane Smith"_s));
    CHECK(bestSpelling({one}) == u"Jane Smith");
  }
  for (const QString& one : {u"Mr Smith"_s, u"Dr Who"_s, u"Jane Smith / Tom Brown"_s, u"Jane Smith (12345)"_s,
                             u"Drew Missen"_s, u"Rev"_s, u"Smith-Jones"_s, u"Jane Bank"_s}) {
    INFO(one.toStdString());
    CHECK(bestSpelling({one}) == one);
  }
  CHECK(titleIn(u"Mr Sam Lee"_s) != titleIn(u"Ms Sam Lee"_s));
  CHECK(titleIn(u"Mrs Sam Lee"_s) == titleIn(u"Lee, Sam (Miss)"_s));
  CHECK(titleIn(u"Sam Lee"_s).isEmpty());
}

TEST_CASE("dates as people in Britain write them are read", "[annex_a][cells]") {
  const QDate on(2026, 7, 24);
  for (const QString& one : {u"05/03/2025"_s,
                             u"5/3/2025"_s,
                             u"5/3/25"_s,
                             u"05/03/25"_s,
                             u"05-Mar-25"_s,
                             u"5-Mar-2025"_s,
                             u"05-MAR-2025"_s,
                             u"5.3.25"_s,
                             u"05.03.2025"_s,
                             u"5.03.25"_s,
                             u"5-3-25"_s,
                             u"05-03-2025"_s,
                             u"5 March 2025"_s,
                             u"5 Mar 25"_s,
                             u"5th March 2025"_s,
                             u"5th Mar '25"_s,
                             u"the 5th of March 2025"_s,
                             u"Wed 5 March 2025"_s,
                             u"Wed 5.03.25"_s,
                             u"Wednesday, 5th March 2025"_s,
                             u"Weds 05/03/2025"_s,
                             u"05/03/2025 (Wed)"_s,
                             u"05/03/2025 14:30"_s,
                             u"05/03/2025 00:00:00"_s,
                             u"05/03/2025, 2:30pm"_s,
                             u"5/3/25 at 10:00"_s,
                             u"5 March 2025 2pm"_s,
                             u"05/03/2025 14.30"_s,
                             u"05-Mar-25 09:15 GMT"_s,
                             u"2025-03-05"_s,
                             u"2025-03-05 00:00:00"_s,
                             u"2025-03-05T00:00:00"_s,
                             u"2025-03-05T00:00:00.000Z"_s,
                             u"2025/03/05"_s,
                             u" 05/03/2025\u00a0"_s,
                             u"05 / 03 / 2025"_s,
                             u"05‑03‑2025"_s,
                             u"5/Mar/2025"_s,
                             u"5Mar2025"_s,
                             u"'05/03/2025"_s,
                             u"05/03/2025."_s,
                             u"05.03.2025 00:00"_s,
                             u"5th Mar 25"_s,
                             u"05/03/2025 12:00 AM"_s}) {
    INFO(one.toStdString());
    CHECK(britishDate(one, on) == QDate(2025, 3, 5));
  }
  CHECK(britishDate(u"1 Sept 25"_s, on) == QDate(2025, 9, 1));
  CHECK(britishDate(u"1st Sept 24"_s, on) == QDate(2024, 9, 1));
}

TEST_CASE("what is no day and month in this order is not read", "[annex_a][cells]") {
  const QDate on(2026, 7, 24);
  for (const QString& one :
       {u"03/25/2025"_s, u"3/25/25"_s, u"31/02/2025"_s, u"13/13/2025"_s, u"0/3/2025"_s, u"5/3"_s, u"March 2025"_s,
        u"Mar-25"_s, u"2025"_s, u"45000"_s, u"soon"_s, u"5/3-25"_s, u"5/3/225"_s, u"31/04/25"_s, u"5 Marzo 2025"_s,
        u"12/12/1066"_s, u"TBC"_s, u""_s, u"05/03/2025 or 06/03/2025"_s}) {
    INFO(one.toStdString());
    CHECK_FALSE(britishDate(one, on).isValid());
  }
}

TEST_CASE("a year of two digits is the nearest within 50 years before and 10 after", "[annex_a][cells]") {
  const QDate on(2026, 7, 24);
  CHECK(britishDate(u"24/7/36"_s, on) == QDate(2036, 7, 24));
  CHECK_FALSE(britishDate(u"25/7/36"_s, on).isValid());
  CHECK_FALSE(britishDate(u"1/1/50"_s, on).isValid());
  CHECK_FALSE(britishDate(u"23/7/76"_s, on).isValid());
  CHECK(britishDate(u"24/7/76"_s, on) == QDate(1976, 7, 24));
  CHECK(britishDate(u"1/1/99"_s, on) == QDate(1999, 1, 1));
  CHECK(britishDate(u"1/1/02"_s, QDate(1995, 1, 1)) == QDate(2002, 1, 1));
}

}  // namespace cell_words_test
