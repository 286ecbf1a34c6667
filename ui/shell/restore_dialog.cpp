// SPDX-License-Identifier: MIT
// Both are opened only to read.
#include "ui/shell/restore_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

#include "core/exchange/file_contents_store.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Line {
  QString what;
  QString now;
  QString backup;
  bool differs() const { return now != backup; }
};

std::optional<FileContents> readable(const QString& path) {
  try {
    return contentsOf(Database::open(path, OpenMode::ReadOnly));
  } catch (const StoreError&) {
    return std::nullopt;
  }
}

QString dayWords(QDate day) { return day.isValid() ? tableDate(day) : RestoreDialog::tr("none"); }

/// Without a file there is nothing to compare with.
std::vector<Line> compared(const std::optional<FileContents>& now, const FileContents& backup) {
  std::vector<Line> lines;
  const auto add = [&](const QString& what, auto words) {
    lines.push_back({what, now ? words(*now) : QString(), words(backup)});
  };
  const auto count = [](int FileContents::*which) {
    return [which](const FileContents& one) { return QString::number(one.*which); };
  };
  add(RestoreDialog::tr("People"), count(&FileContents::people));
  add(RestoreDialog::tr("Cases"), count(&FileContents::cases));
  add(RestoreDialog::tr("Supervision sessions"), count(&FileContents::sessions));
  add(RestoreDialog::tr("Latest session held"), [](const FileContents& one) { return dayWords(one.lastSession); });
  add(RestoreDialog::tr("Actions"), count(&FileContents::actions));
  add(RestoreDialog::tr("Notes"), count(&FileContents::notes));
  add(RestoreDialog::tr("Latest note written"), [](const FileContents& one) { return dayWords(one.lastNote.date()); });
  add(RestoreDialog::tr("Steps of signed records"),
      [](const FileContents& one) { return QString::number(one.head.number); });
  return lines;
}

}  // namespace

RestoreDialog::RestoreDialog(const QString& backup, const QString& target, QWidget* parent) : QDialog(parent) {
  setObjectName(u"restore"_s);
  setWindowTitle(tr("Go back to a backup"));
  resize(theme().px(640), theme().px(520));
  const bool exists = QFileInfo::exists(target);
  const auto now = exists ? readable(target) : std::nullopt;
  const FileContents kept = contentsOf(Database::open(backup, OpenMode::ReadOnly));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(sentence(
      now ? tr("What was written since the backup is not in it. Nothing is lost: the file as it is now stays beside "
               "this one as '%1'.")
                .arg(QFileInfo(target).fileName() + u".replaced-\u2026"_s)
      : exists ? tr("The file that is there now cannot be read. It is kept beside this one.")
               : tr("The backup is put there as a new file; it stays where it is as well.")));
  auto* model = new TableModel<Line>(
      {Column<Line>(tr("What is in it"), [](const Line& line) { return line.what; }).bold(),
       Column<Line>(
           tr("The file now"), [](const Line& line) { return line.now; }, Qt::AlignRight),
       Column<Line>(
           tr("The backup"), [](const Line& line) { return line.backup; }, Qt::AlignRight)
           .marked([differs = now.has_value()](const Line& line) {
             return differs && line.differs() ? CellMark{MarkShape::Diamond, Tone::Near} : CellMark{};
           })},
      this);
  auto* table = new TableView(tr("The file now and the backup"));
  table->setObjectName(u"restore.table"_s);
  table->setModel(model);
  table->setColumnHidden(1, !now);
  table->stretchColumn(0);
  table->setColumnWidths({0, 150, 150});
  model->setRows(compared(now, kept));
  column->addWidget(table, 1);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Leave it as it is"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* go = primaryButton(exists ? tr("Put the backup in its place") : tr("Put it there"), u"history"_s);
  go->setObjectName(u"restore.go"_s);
  setWeighty(go);
  connect(go, &QPushButton::clicked, this, &QDialog::accept);
  line->addWidget(go);
  column->addLayout(line);
}

}  // namespace headroom
