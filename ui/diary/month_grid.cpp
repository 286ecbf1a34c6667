// SPDX-License-Identifier: MIT
// Each day shows its first meetings and how many more there are; the list beside it has them all.
#include "ui/diary/month_grid.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "ui/shared/status_words.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDaysInAWeek = 7;
constexpr int kWeeks = 6;
constexpr int kWeekHeight = 74;
constexpr std::size_t kLinesShown = 2;
constexpr int kWeekendWidth = 66;

class MonthDelegate : public QStyledItemDelegate {
 public:
  explicit MonthDelegate(MonthGrid* grid, const MonthModel& model) : QStyledItemDelegate(grid), model_(model) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme& th = theme();
    const Tokens& t = th.tokens();
    const QDate day = model_.dayAt(index);
    const bool inMonth = day.month() == model_.month().month();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    const QRect cell = option.rect;
    if (!inMonth) painter->fillRect(cell, t.sunken);
    if (isSelected) painter->fillRect(cell, option.palette.color(QPalette::Highlight));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);
    if (index.column() + 1 < kDaysInAWeek) painter->fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), t.line);
    const QColor strong = isSelected && th.highContrast() ? option.palette.color(QPalette::HighlightedText)
                          : inMonth                       ? t.text
                                                          : t.text2;
    const int pad = th.px(8);
    QRect area = cell.adjusted(pad, th.px(5), -pad, -th.px(3));
    const QFont head = th.font(day == model_.today() ? TextRole::BodyStrong : TextRole::Body);
    painter->setFont(head);
    painter->setPen(day == model_.today() && !(isSelected && th.highContrast()) ? t.accent : strong);
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeft, index.data().toString());
    paintLines(*painter, area.adjusted(0, QFontMetrics(head).height() + 1, 0, 0), model_.linesOf(day), strong);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
      painter->setPen(QPen(t.focus, 2));
      painter->drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
    }
    painter->restore();
  }

 private:
  static void paintLines(QPainter& painter, QRect area, const std::vector<DayLine>& lines, const QColor& colour) {
    painter.setFont(theme().font(TextRole::Secondary));
    painter.setPen(colour);
    const QFontMetrics metrics(painter.font());
    const std::size_t shown = lines.size() > kLinesShown ? kLinesShown - 1 : lines.size();
    for (std::size_t i = 0; i < shown; ++i) {
      painter.drawText(area, Qt::AlignTop | Qt::AlignLeft,
                       metrics.elidedText(withoutTurns(lines[i].brief), Qt::ElideRight, area.width()));
      area.setTop(area.top() + metrics.height());
    }
    if (shown < lines.size())
      painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, MonthGrid::tr("%1 more").arg(lines.size() - shown));
  }

  const MonthModel& model_;
};

}  // namespace

void MonthModel::show(QDate month, QDate today, DayLines lines) {
  month_ = QDate(month.year(), month.month(), 1);
  today_ = today;
  lines_ = std::move(lines);
  Q_EMIT dataChanged(index(0, 0), index(kWeeks - 1, kDaysInAWeek - 1));
}

QDate MonthModel::dayAt(const QModelIndex& at) const {
  return at.isValid() ? firstShown().addDays(kDaysInAWeek * at.row() + at.column()) : QDate();
}

QModelIndex MonthModel::indexOf(QDate day) const {
  const auto days = static_cast<int>(firstShown().daysTo(day));
  if (days < 0 || days >= kDaysInAWeek * kWeeks) return {};
  return index(days / kDaysInAWeek, days % kDaysInAWeek);
}

const std::vector<DayLine>& MonthModel::linesOf(QDate day) const {
  static const std::vector<DayLine> none;
  const auto found = lines_.find(day);
  return found == lines_.end() ? none : found->second;
}

int MonthModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kWeeks; }

int MonthModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kDaysInAWeek; }

QVariant MonthModel::data(const QModelIndex& at, int role) const {
  const QDate day = dayAt(at);
  if (!day.isValid()) return {};
  if (role == Qt::DisplayRole) {
    // The days of the weekend are narrow; the look of its cell says that it is today.
    if (day == today_ && day.dayOfWeek() <= Qt::Friday) return tr("%1 today").arg(day.day());
    return day.day() == 1 ? dayWords(day, u"d MMM") : QString::number(day.day());
  }
  if (role == Qt::AccessibleTextRole) {
    QStringList lines;
    for (const DayLine& line : linesOf(day)) lines << line.whole;
    const QString date = day == today_ ? tr("Today, %1").arg(longDate(day)) : longDate(day);
    return lines.isEmpty() ? tr("%1, nothing booked").arg(date) : u"%1: %2"_s.arg(date, lines.join(u"; "_s));
  }
  if (role == Qt::ToolTipRole) {
    QStringList lines;
    for (const DayLine& line : linesOf(day)) lines << line.whole;
    return lines.join(u'\n');
  }
  return {};
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return role == Qt::AccessibleTextRole
               ? tr("Week of %1").arg(shortDate(firstShown().addDays(section * kDaysInAWeek)))
               : QVariant();
  const QDate day = firstShown().addDays(section);
  if (role == Qt::DisplayRole) return dayWords(day, u"ddd");
  if (role == Qt::AccessibleTextRole) return dayWords(day, u"dddd");
  return {};
}

MonthGrid::MonthGrid(const QString& name, QWidget* parent) : TableView(name, parent), month_(new MonthModel(this)) {
  setSelectionBehavior(QAbstractItemView::SelectItems);
  setItemDelegate(new MonthDelegate(this, *month_));
  setModel(month_);
  setRowHeight(kWeekHeight);
  setFitsRows(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  rescale();
  connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& at) { Q_EMIT dayChanged(month_->dayAt(at)); });
}

void MonthGrid::rescale() {
  TableView::rescale();
  const int columns = model() == nullptr ? 0 : model()->columnCount();
  for (int day = 0; day < columns; ++day) {
    const bool isWeekend = day + 2 >= kDaysInAWeek;
    horizontalHeader()->setSectionResizeMode(day, isWeekend ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (isWeekend) setColumnWidth(day, theme().px(kWeekendWidth));
  }
}

void MonthGrid::showMonth(QDate month, QDate today, DayLines lines) { month_->show(month, today, std::move(lines)); }

QDate MonthGrid::day() const { return month_->dayAt(currentIndex()); }

void MonthGrid::setDay(QDate day) {
  const QModelIndex at = month_->indexOf(day);
  if (at.isValid()) setCurrentIndex(at);
}

// A day beyond the edge is a day of another month.
void MonthGrid::keyPressEvent(QKeyEvent* event) {
  const QDate at = day();
  QDate wanted;
  if (event->modifiers() == Qt::NoModifier && at.isValid()) {
    switch (event->key()) {
      case Qt::Key_PageUp:
        wanted = at.addMonths(-1);
        break;
      case Qt::Key_PageDown:
        wanted = at.addMonths(1);
        break;
      case Qt::Key_Home:
        wanted = month_->today();
        break;
      case Qt::Key_Left:
        wanted = at.addDays(-1);
        break;
      case Qt::Key_Right:
        wanted = at.addDays(1);
        break;
      case Qt::Key_Up:
        wanted = at.addDays(-kDaysInAWeek);
        break;
      case Qt::Key_Down:
        wanted = at.addDays(kDaysInAWeek);
        break;
      default:
        break;
    }
  }
  if (!wanted.isValid()) return TableView::keyPressEvent(event);
  const bool isThere = wanted.month() == month_->month().month() && wanted.year() == month_->month().year();
  if (isThere) return setDay(wanted);
  Q_EMIT dayWanted(wanted);
}

}  // namespace headroom
