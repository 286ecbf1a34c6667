// SPDX-License-Identifier: MIT
// After a census its service manager looks at Cases, Teams and Moves: no reference is cut while there is room beside
// it, and an FTE of six decimals is told with two.
#include <QRegularExpression>
#include <QTableView>

#include "core/exchange/census.h"
#include "core/exchange/import_actions.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

namespace census_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Census {
  QTemporaryDir folder;
  QString path = folder.filePath(u"census.headroom"_s);
  Settings settings{folder.filePath(u"profile"_s)};
  Clock clock = Clock::fixed(QDateTime(QDate(2022, 10, 3), QTime(10, 42)));
  Program program{settings, clock};

  Census() {
    {
      Database records = Database::create(path);
      const auto sources = readCensus(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/csww-2022.xml"));
      REQUIRE(sources);
      REQUIRE(applyImport(records, *planImport(records, *sources)));
    }
    NorthmereWalk::lookAs(u"Yk7226043359"_s);
    REQUIRE(program.openFile(path));
    settle();
    program.window()->resize(1366, 768);
  }
  void show(const QString& page) {
    program.window()->goTo({page, {}});
    settle();
  }
};

}  // namespace

TEST_CASE("after a census the references on Cases are whole", "[walk][census]") {
  Census walk;
  walk.show(u"cases"_s);
  auto& table = part<TableView>(*walk.program.window(), u"cases/table"_s);
  REQUIRE(table.model()->rowCount() == 979);
  const QFontMetrics metrics(theme().font(TextRole::RowTitle));
  for (int row = 0; row < table.model()->rowCount(); ++row)
    REQUIRE(metrics.horizontalAdvance(table.model()->index(row, 0).data().toString()) + theme().px(24) <=
            table.columnWidth(0));
}

TEST_CASE("after a census every FTE is told with two decimals at most", "[walk][census]") {
  Census walk;
  static const QRegularExpression longer(u"\\d\\.\\d{3,}"_s);
  for (const QString& page : {u"balance"_s, u"people"_s, u"moves"_s, u"staff"_s}) {
    walk.show(page);
    INFO(page.toStdString());
    for (const QTableView* table : walk.program.window()->currentPage()->findChildren<QTableView*>()) {
      if (table->model() == nullptr) continue;
      for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column) {
          const QModelIndex at = table->model()->index(row, column);
          const QString words = at.data().toString() + u'\n' + at.data(SecondLineRole).toString();
          INFO(words.toStdString());
          CHECK_FALSE(words.contains(longer));
        }
    }
    for (const Label* label : walk.program.window()->currentPage()->findChildren<Label*>()) {
      INFO(label->text().toStdString());
      CHECK_FALSE(label->text().contains(longer));
    }
  }
}

}  // namespace census_walk
