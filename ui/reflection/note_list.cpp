// SPDX-License-Identifier: MIT
// Fills the list anew; there are at most some hundreds of notes.
#include "ui/reflection/note_list.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {

NoteList::NoteList(QWidget* parent) : QWidget(parent) {
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
    const Note note = notes_.at(static_cast<std::size_t>(item->data(Qt::UserRole).toInt()));
    Q_EMIT chosen(note);
  });
  column->addWidget(list_, 1);
  auto* shared = linkButton(tr("Shared notes"), u"users"_s);
  shared->setObjectName(u"reflections.shared"_s);
  connect(shared, &QPushButton::clicked, this, &NoteList::sharedWanted);
  column->addWidget(shared, 0, Qt::AlignLeft);
}

void NoteList::setNotes(const std::vector<Note>& notes, std::optional<NoteId> current) {
  notes_ = notes;
  current_ = current;
  fill();
}

void NoteList::focusFilter() { filter_->setFocus(); }

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
  QString month;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const Note& each = notes_[i];
    if (!noteFits(each, filter_->text())) continue;
    const QString its = longDate(each.day).section(u' ', 2);
    if (its != month) addWords(month = its, 34)->setData(QuietRole, true);
    const QString day = shortDate(each.day);
    const QString second = each.caseCode.isEmpty() ? day : day + u" \u00b7 "_s + each.caseCode;
    auto* item = new QListWidgetItem(each.title, list_);
    item->setData(StrongRole, true);
    item->setData(SecondLineRole, second);
    item->setData(Qt::AccessibleTextRole, each.title + u", "_s + second);
    item->setData(Qt::UserRole, static_cast<int>(i));
    item->setSizeHint({0, theme().px(50)});
    item->setToolTip(each.opening(140));
    if (each.id == current_) list_->setCurrentItem(item);
  }
  if (list_->count() == 0) addWords(notes_.empty() ? tr("Your notes stand here.") : tr("No note has these words."), 40);
  filling_ = false;
}

}  // namespace headroom
