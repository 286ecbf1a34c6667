// SPDX-License-Identifier: MIT
// Fills the list anew with the newest that fit: nobody reads a thousand titles, and typing a word finds any of them.
#include "ui/reflection/note_list.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/reflection/note_shelf.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {

namespace {

constexpr std::size_t kMostListed = 200;

}  // namespace

NoteList::NoteList(NoteShelf& shelf, QWidget* parent) : QWidget(parent), shelf_(shelf) {
  const auto widen = [this] { setFixedWidth(std::min(theme().px(276), 440)); };
  connect(&theme(), &Theme::changed, this, widen);
  widen();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 24, 12, 16);
  column->setSpacing(10);
  auto* head = new QHBoxLayout;
  head->addWidget(new Label(tr("Reflections"), TextRole::CaseTitle), 1);
  auto* fresh = secondaryButton(tr("New"), u"plus"_s);
  fresh->setObjectName(u"reflections.new"_s);
  connect(fresh, &QPushButton::clicked, this, &NoteList::newWanted);
  head->addWidget(fresh);
  column->addLayout(head);
  filter_ = new QLineEdit;
  filter_->setObjectName(u"reflections.filter"_s);
  filter_->setAccessibleName(tr("Filter notes"));
  connect(filter_, &QLineEdit::textChanged, this, &NoteList::fill);
  connect(filter_, &QLineEdit::returnPressed, this, &NoteList::enterList);
  auto* down = new QShortcut(Qt::Key_Down, filter_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(down, &QShortcut::activated, this, &NoteList::enterList);
  auto* clear = new QShortcut(Qt::Key_Escape, filter_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(clear, &QShortcut::activated, filter_, &QLineEdit::clear);
  auto* filterLine = new QHBoxLayout;
  filterLine->setSpacing(8);
  filterLine->addWidget(labelFor(filter_, tr("Filter")));
  filterLine->addWidget(filter_, 1);
  column->addLayout(filterLine);
  list_ = new QListWidget;
  list_->setObjectName(u"reflections.list"_s);
  list_->setAccessibleName(tr("My notes"));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setItemDelegate(new CellDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->viewport()->setAutoFillBackground(false);
  connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (filling_ || item == nullptr || !item->data(Qt::UserRole).isValid()) return;
    Q_EMIT chosen(NoteId(item->data(Qt::UserRole).toLongLong()));
  });
  column->addWidget(list_, 1);
  shared_ = linkButton(tr("Shared notes"), u"users"_s);
  shared_->setObjectName(u"reflections.shared"_s);
  connect(shared_, &QPushButton::clicked, this, &NoteList::sharedWanted);
  column->addWidget(shared_, 0, Qt::AlignLeft);
  auto* along = linkButton(tr("Take my notes along\u2026"), u"download"_s);
  along->setObjectName(u"reflections.export"_s);
  connect(along, &QPushButton::clicked, this, &NoteList::exportWanted);
  column->addWidget(along, 0, Qt::AlignLeft);
  connect(&shelf_, &NoteShelf::grew, this, &NoteList::fill);
}

void NoteList::setShared(int fresh) {
  shared_->setText(fresh == 0 ? tr("Shared notes") : tr("Shared notes, %1 new").arg(fresh));
}

void NoteList::refill(std::optional<NoteId> current) {
  current_ = current;
  fill();
}

void NoteList::focusFilter() {
  filter_->setFocus(Qt::ShortcutFocusReason);
  filter_->selectAll();
}

void NoteList::enter() {
  const QListWidgetItem* now = list_->currentItem();
  QWidget* to = now != nullptr && now->data(Qt::UserRole).isValid() ? static_cast<QWidget*>(list_) : filter_;
  to->setFocus(Qt::OtherFocusReason);
}

void NoteList::enterList() {
  for (int row = 0; row < list_->count(); ++row) {
    if (!list_->item(row)->data(Qt::UserRole).isValid()) continue;
    list_->setFocus(Qt::OtherFocusReason);
    return list_->setCurrentRow(row);
  }
}

void NoteList::fill() {
  filling_ = true;
  list_->clear();
  const auto addWords = [this](const QString& words, int height) {
    auto* item = new QListWidgetItem(words, list_);
    item->setFlags(Qt::NoItemFlags);
    item->setTextAlignment(Qt::AlignVCenter);
    item->setSizeHint({0, theme().px(height)});
    return item;
  };
  const NoteIndex& index = shelf_.index();
  const NoteIndex::Found found = index.find(filter_->text(), kMostListed);
  QString month;
  for (const ListedNote* each : found.newest) {
    const QString its = longDate(each->day).section(u' ', 2);
    if (its != month) addWords(month = its, 34)->setData(QuietRole, true);
    const QString day = shortDate(each->day);
    const QString second = each->caseCode.isEmpty() ? day : day + u" \u00b7 "_s + each->caseCode;
    auto* item = new QListWidgetItem(each->title, list_);
    item->setData(StrongRole, true);
    item->setData(SecondLineRole, second);
    item->setData(Qt::AccessibleTextRole, each->title + u", "_s + second);
    item->setData(Qt::UserRole, each->id.value());
    item->setSizeHint({0, theme().px(50)});
    item->setToolTip(each->opening);
    if (each->id == current_) list_->setCurrentItem(item);
  }
  if (const std::size_t more = found.all - found.newest.size(); more > 0)
    addWords(tr("%1 older ones: type a word to find them.").arg(more), 40);
  if (!shelf_.isWhole()) {
    addWords(tr("More of your notes are being read\u2026"), 40);
  } else if (list_->count() == 0) {
    addWords(index.size() == 0 ? tr("Your notes are listed here.") : tr("No note has these words."), 40);
  }
  filling_ = false;
}

}  // namespace headroom
