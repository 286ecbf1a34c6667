// SPDX-License-Identifier: MIT
// What the pages of a unit share: a header with the choice of the unit, a bar for what was done, and what stands below,
// all scrolling together; and the list with a filter that several of them have.
#pragma once
#include <algorithm>
#include <initializer_list>
#include <optional>

#include "ui/shared/card.h"
#include "ui/shared/long_read.h"
#include "ui/shared/page.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/unit_choice.h"
#include "ui/shared/workspace.h"

class QLineEdit;

namespace headroom {

class EmptyState;
class Label;
class MessageBar;
class PageHeader;

/// A page named 'staff' has its parts named 'staff/unit', 'staff/message' and 'staff/nobody', and the unit that was
/// chosen is remembered under the first of them. addParts() puts its own below.
class ListPage : public Page {
  Q_OBJECT

 public:
  ListPage(Workspace& workspace, const QString& name, const QString& title, QWidget* parent = nullptr);
  QString title() const override { return title_; }

 protected:
  /// The choice of a unit in the header, before the buttons; choosing one calls unitChosen().
  void addUnitChoice();
  virtual void unitChosen() { reload(); }
  /// What is said instead of the page to who manages nothing.
  void sayToNobody(const QString& icon, const QString& sentence);
  /// Once, below the header and the bar.
  void addParts(std::initializer_list<QWidget*> parts);
  /// Reads what the chosen unit holds: f(const Desk&, const ChosenUnit&).
  template <class F>
  auto readOfUnit(F f) {
    return workspace_.read([this, &f](const Desk& desk) { return f(desk, chosenUnit(*unit_)); });
  }
  /// The same beside the window in a county (long_read.h): show(value) comes at once or later. Reads with copies alone.
  template <class Read, class Show>
  void readBeside(Read read, Show show, const QString& besides = {}) {
    const ChosenUnit asked = unit_ == nullptr ? ChosenUnit{} : chosenUnit(*unit_);
    reading_.ask([this, besides] { return besides + QString::number(unitAsked()); },
                 [read, asked](const Desk& desk) { return read(desk, asked); }, show);
  }
  /// Fills the choice. False when there is nothing to choose: then nobody's sentence stands instead of `parts`.
  bool showUnits(const UnitScope& scope, std::initializer_list<QWidget*> parts);

  PageHeader* header_;
  MessageBar* message_;
  QComboBox* unit_ = nullptr;
  EmptyState* nobody_ = nullptr;
  PageRead reading_;

 private:
  /// 0 for the whole service, and before there is a choice.
  qint64 unitAsked() const { return unit_ == nullptr ? 0 : unit_->currentData().toLongLong(); }
  QString name_;
  QString title_;
  QVBoxLayout* body_;
};

/// auto* list = new ListCard(tr("Open cases"), {}, u"cases"_s, table, {tr("Filter cases"), tr("Filter by …")}, 12);
/// A card with a line to filter by ('cases/filter', kept under that name) above a table, which is as tall as its rows
/// up to so many; a link shows the others. Enter in the line goes to the first row. What stands in the header is
/// reached before the line.
class ListCard : public Card {
  Q_OBJECT

 public:
  struct Filter {
    QString name;         ///< for assistive technology
    QString placeholder;  ///< what is looked through
  };
  ListCard(const QString& title, const QString& subtitle, const QString& page, TableView* table, const Filter& filter,
           int rowsInFull, QWidget* inHeader = nullptr);
  void rememberFilter(PageMemory& memory);
  /// What stands there instead of the rows when there are none: at all, and for what was typed (%1).
  void sayNone(const QString& atAll, const QString& ofTyped);
  QString typed() const;
  /// As if they were typed.
  void findWords(const QString& words);
  /// Without a word to who listens: the way to one row is no wish about the list.
  void clearFilter();
  void focusFilter();

  /// Shows these rows; the one that was chosen stays so, by its key, or else the row at `otherwise` is (-1: none).
  template <class Row, class Key>
  void show(TableModel<Row>& model, std::vector<Row> rows, Key Row::*key, int otherwise) {
    const QModelIndex before = table_->currentIndex();
    std::optional<Key> keep;
    if (before.isValid() && before.row() < model.rowCount()) keep = model.rowAt(before).*key;
    model.setRows(std::move(rows));
    sayIfNone();
    const int found = keep ? model.find([&](const Row& row) { return row.*key == *keep; }) : -1;
    const int at = std::min(found >= 0 ? found : otherwise, model.rowCount() - 1);
    table_->setCurrentIndex(at >= 0 ? model.index(at, 0) : QModelIndex());
  }

 Q_SIGNALS:
  void filterChanged();

 private:
  void sayIfNone();

  QString filterName_;
  TableView* table_;
  QLineEdit* filter_;
  Label* none_;
  QString noneAtAll_;
  QString noneOfTyped_;
  bool isTyping_ = false;     ///< a letter more or less is being shown
  bool allMeasured_ = false;  ///< the rows were measured when none was left out
};

}  // namespace headroom
