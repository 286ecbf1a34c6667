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
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"
#include "ui/shell/who_knows_entries.h"

using namespace Qt::StringLiterals;

namespace headroom {

void prepare(std::vector<PaletteEntry>& entries) {
  for (PaletteEntry& one : entries) one.key = folded(one.words + u' ' + one.second + u' ' + one.text + u' ' + one.also);
}

std::vector<PaletteEntry> paletteMatches(const std::vector<PaletteEntry>& all, const QString& typed, int most) {
  const bool verbsOnly = typed.startsWith(u'>');
  const QStringList words = foldedWords(typed.mid(verbsOnly ? 1 : 0));
  std::vector<PaletteEntry> matches;
  std::map<QString, int> inGroup;
  for (const PaletteEntry& entry : all) {
    if (verbsOnly && entry.group != Palette::tr("Do")) continue;
    const bool fits = !words.isEmpty() ? standIn(words, entry.key) : entry.text.isEmpty();
    if (fits && ++inGroup[entry.group] <= most) matches.push_back(entry);
  }
  return matches;
}

Palette::Palette(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      all_(paletteEntries(workspace)),
      notes_(workspace),
      whoKnows_(std::make_unique<WhoKnowsEntries>(workspace)) {
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
  refill();
}

Palette::~Palette() = default;

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
  if (!shown_.empty()) return;
  auto* none = new QListWidgetItem(tr("Nothing that you see fits '%1'.").arg(line_->text().trimmed()), list_);
  none->setFlags(Qt::NoItemFlags);
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
