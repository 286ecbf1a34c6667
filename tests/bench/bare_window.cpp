// SPDX-License-Identifier: MIT
// headroom-bare-window [--stay]: the least that a window with a table can be, of the size of Headroom's, linked to
// Qt's widgets alone. Ends after its first paint unless it is to stay.
#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

#include <cstdlib>

namespace {

class FirstPaint : public QObject {
 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(); });
    return false;
  }
};

}  // namespace

int main(int argc, char* argv[]) {
  const QApplication app(argc, argv);
  QMainWindow window;
  QStandardItemModel rows(15, 5);
  for (int row = 0; row < 15; ++row) {
    for (int column = 0; column < 5; ++column)
      rows.setItem(row, column, new QStandardItem(QStringLiteral("Row %1, %2").arg(row + 1).arg(column + 1)));
  }
  auto* table = new QTableView;
  table->setModel(&rows);
  window.setCentralWidget(table);
  window.resize(1366, 768);
  FirstPaint firstPaint;
  if (!QCoreApplication::arguments().contains(QStringLiteral("--stay"))) qApp->installEventFilter(&firstPaint);
  window.show();
  // As `headroom --quit-after-first-paint` ends.
  std::_Exit(QApplication::exec());
}
