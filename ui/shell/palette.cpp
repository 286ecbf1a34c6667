// SPDX-License-Identifier: MIT
// The search dialog: one line to type in and a grouped list under it, driven by the arrow keys while the line keeps the
// focus.
#include "ui/shell/palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <map>

#include "core/base/finding.h"
#include "core/organisation/organisation_store.h"
#include "core/store/kept_reading.h"
#include "core/store/snapshot.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/long_read.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"
#include "ui/shell/palette_records.h"
#include "ui/shell/who_knows_entries.h"

using namespace Qt::StringLiterals;

namespace headroom {

void prepare(std::vector<PaletteEntry>& entries) {
  for (PaletteEntry& one : entries)
    if (one.key.isEmpty()) one.key = folded(one.words + u' ' + one.second + u' ' + one.text + u' ' + one.also);
}

std::vector<PaletteEntry> paletteMatches(const std::vector<PaletteEntry>& all, const QString& typed, int most) {
  const bool verbsOnly = typed.startsWith(u'>');
  const QStringList words = foldedWords(typed.mid(verbsOnly ? 1 : 0));
  const QString whole = words.join(u' ');
  std::vector<PaletteEntry> matches;
  struct Group {
    int count = 0;
    qsizetype first = 0;
  };
  std::map<QString, Group> groups;
  for (const PaletteEntry& entry : all) {
    if (verbsOnly && entry.group != Palette::tr("Do")) continue;
    const bool fits = !words.isEmpty() ? standIn(words, entry.key) : entry.text.isEmpty();
    if (!fits) continue;
    Group& group = groups[entry.group];
    if (group.count == 0) group.first = static_cast<qsizetype>(matches.size());
    // What is called just so comes before what has the word somewhere.
    const bool isMeant = !words.isEmpty() && entry.key.startsWith(whole) && folded(entry.words) == whole;
    if (isMeant) {
      matches.insert(matches.begin() + group.first, entry);
      if (++group.count > most) matches.pop_back();
    } else if (++group.count <= most) {
      matches.push_back(entry);
    }
  }
  return matches;
}

namespace {

/// A county's people and cases are looked up beside the window, once between two saves, and `all` is told when they are
/// there; what can be done and the pages are there at once.
std::vector<PaletteEntry> entriesOf(Workspace& workspace, LongRead& reading,
                                    const std::function<void(std::vector<PaletteEntry>)>& all) {
  const bool isWritable = !workspace.isReadOnly();
  const auto& viewer = workspace.viewer().person;
  const QString name = u"palette of %1 on %2 %3"_s.arg(viewer ? viewer->value() : 0)
                           .arg(workspace.today().toJulianDay())
                           .arg(isWritable);
  std::shared_ptr<const PaletteRecords> found;
  qint64 version = 0;
  bool isLong = false;
  workspace.read([&](const Desk& desk) {
    const Snapshot moment(desk.records);
    isLong = loadOrganisationOn(desk.records, desk.today()).posts.size() > LongRead::manyPosts;
    found = std::static_pointer_cast<const PaletteRecords>(keptReading(desk.records, name));
    version = desk.records.dataVersion();
    return true;
  });
  if (found) return paletteEntries(workspace, *found);
  if (!isLong) return paletteEntries(workspace);
  reading.ask([isWritable](const Desk& desk) { return readPaletteRecords(desk, isWritable); },
              [&workspace, name, version, all](PaletteRecords read) {
                const auto now = std::make_shared<const PaletteRecords>(std::move(read));
                workspace.read([&](const Desk& desk) {
                  const Snapshot moment(desk.records);
                  if (desk.records.dataVersion() == version) keepReading(desk.records, name, now);
                  return true;
                });
                all(paletteEntries(workspace, *now));
              });
  return paletteEntries(workspace, PaletteRecords{});
}

}  // namespace

Palette::Palette(Workspace& workspace, QWidget* parent)
    : QDialog(parent), notes_(workspace), whoKnows_(std::make_unique<WhoKnowsEntries>(workspace)) {
  setObjectName(u"palette"_s);
  setWindowTitle(tr("Search or jump to"));
  resize(theme().px(640), theme().px(460));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(10);
  line_ = new QLineEdit;
  line_->setObjectName(u"palette.line"_s);
  line_->setAccessibleName(tr("Search or jump to"));
  line_->installEventFilter(this);
  column->addWidget(labelFor(line_, tr("A name, a case, a page, who knows about…, or > for what can be done")));
  column->addWidget(line_);
  list_ = new QListWidget;
  list_->setObjectName(u"palette.list"_s);
  list_->setAccessibleName(tr("Found"));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(list_, 1);
  connect(line_, &QLineEdit::textChanged, this, &Palette::refill);
  connect(list_, &QListWidget::itemClicked, this, &Palette::choose);
  new LongRead(workspace, this);
  all_ =
      entriesOf(workspace, *findChild<LongRead*>(), [this](std::vector<PaletteEntry> all) { all_ = std::move(all); });
  connect(findChild<LongRead*>(), &LongRead::ended, this, &Palette::refill);
  refill();
}

// What is still being looked up is let go of without another word to what is gone already.
Palette::~Palette() { disconnect(findChild<LongRead*>(), nullptr, this, nullptr); }

void Palette::refill() {
  shown_ = paletteMatches(all_, line_->text().trimmed());
  for (PaletteEntry& note : notes_.matches(line_->text().trimmed())) shown_.push_back(std::move(note));
  for (PaletteEntry& one : whoKnows_->matches(line_->text().trimmed())) shown_.push_back(std::move(one));
  list_->clear();
  QString group;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const PaletteEntry& entry = shown_[i];
    if (entry.group != group) {
      group = entry.group;
      auto* header = new QListWidgetItem(group, list_);
      header->setFlags(Qt::NoItemFlags);
      header->setFont(theme().font(TextRole::Caption));
    }
    auto* item =
        new QListWidgetItem(themeIcon(entry.icon, IconColour::Text),
                            entry.words + (entry.second.isEmpty() ? QString() : u"   "_s + entry.second), list_);
    item->setData(Qt::UserRole, static_cast<int>(i));
    item->setSizeHint(QSize(0, theme().px(38)));
    if (list_->currentRow() < 0) list_->setCurrentItem(item);
  }
  if (findChild<LongRead*>()->isRunning()) {
    auto* more = new QListWidgetItem(tr("People and cases are being looked up…"), list_);
    more->setFlags(Qt::NoItemFlags);
  } else if (shown_.empty()) {
    auto* none = new QListWidgetItem(tr("Nothing found for '%1'.").arg(line_->text().trimmed()), list_);
    none->setFlags(Qt::NoItemFlags);
  }
}

void Palette::type(const QString& words) { line_->setText(words); }

void Palette::choose() {
  const QListWidgetItem* item = list_->currentItem();
  if (item == nullptr || !item->data(Qt::UserRole).isValid()) return;
  chosen_ = shown_.at(static_cast<std::size_t>(item->data(Qt::UserRole).toInt())).address;
  accept();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched != line_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) return choose(), true;
  if (key != Qt::Key_Down && key != Qt::Key_Up) return false;
  const int by = key == Qt::Key_Down ? 1 : -1;
  int row = list_->currentRow() + by;
  while (row >= 0 && row < list_->count() && list_->item(row)->flags() == Qt::NoItemFlags) row += by;
  if (row >= 0 && row < list_->count()) list_->setCurrentRow(row);
  return true;
}

}  // namespace headroom
