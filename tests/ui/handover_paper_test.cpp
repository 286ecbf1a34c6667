// SPDX-License-Identifier: MIT
// On paper the week takes one page, and a handover begins a page for each person.
#include <QBuffer>
#include <QPdfWriter>

#include "core/exchange/handover_report.h"
#include "core/exchange/week_report.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "ui/paper/report_paper.h"

namespace handover_paper_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

int pagesOf(const Report& report) {
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  QPdfWriter writer(&buffer);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins({});
  return printReport(writer, report);
}

}  // namespace

TEST_CASE("the week of any unit is one page, however much there is", "[ui][week]") {
  UiCouncil council;
  council.superviseAshby();
  for (int i = 0; i < 30; ++i) council.newCase(council.farahPost, *council.ashby, {}, kCouncilDay.addDays(-1));
  for (const auto& unit : {council.ashby, council.county, std::optional<UnitId>()}) {
    const auto pages = council.workspace->read([&](const Desk& desk) {
      return pagesOf(weekReport(desk.records, {desk.today(), unit}, u"today"_s));
    });
    CHECK(pages == 1);
  }
}

TEST_CASE("a handover begins a page for each person", "[ui][handover]") {
  UiCouncil council;
  council.superviseAshby();
  const auto [pages, people] =
      council.workspace
          ->read([&](const Desk& desk) {
            const ReportScope scope{desk.today(), council.ashby};
            return std::pair(pagesOf(handoverReport(desk, scope, u"today"_s)), handoverPeople(desk, scope).size());
          })
          .value();
  CHECK(people == 5);
  CHECK(pages == 5);
}

}  // namespace handover_paper_test
