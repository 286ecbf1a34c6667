// SPDX-License-Identifier: MIT
// Gives first to whom little is missing, and takes first from whom has most. What somebody drew is theirs.
#include "ui/shared/column_widths.h"

#include <QEvent>
#include <QHeaderView>
#include <QSet>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

constexpr int kMeasured = 60;      ///< cells of a column, of the longest ones
constexpr int kLookedAt = 1000;    ///< rows, in a longer list from all over it
constexpr int kLeastLoadBar = 72;  ///< a load bar says nothing when it is shorter

int headingAsked(const QTableView& table, int column) {
  if (table.horizontalHeader()->isHidden()) return 0;
  QFont font = theme().font(TextRole::Secondary);
  const bool sorts = table.isSortingEnabled() && table.horizontalHeader()->sortIndicatorSection() == column;
  if (sorts) font.setWeight(QFont::DemiBold);
  const QString words = table.model()->headerData(column, Qt::Horizontal).toString();
  const int sides = theme().px(column == 0 ? 18 : 8) + theme().px(isLastShown(table, column) ? 18 : 8);
  return QFontMetrics(font).horizontalAdvance(words) + sides + (sorts ? theme().px(14) : 0) + 2;
}

int advanceOf(TextRole role, const QString& words) { return QFontMetrics(theme().font(role)).horizontalAdvance(words); }

int longestWord(TextRole role, const QString& text) {
  int longest = 0;
  for (const QString& word : text.split(QLatin1Char(' '))) longest = std::max(longest, advanceOf(role, word));
  return longest;
}

struct CellText {
  QModelIndex cell;
  QString text, second;
};

std::vector<CellText> textsOf(const QAbstractItemModel& model, int column) {
  std::vector<CellText> texts;
  const int step = model.rowCount() / kLookedAt + 1;
  for (int row = 0; row < model.rowCount(); row += row < kMeasured ? 1 : step) {
    const QModelIndex cell = model.index(row, column);
    texts.push_back({cell, cell.data().toString(), cell.data(SecondLineRole).toString()});
  }
  return texts;
}

/// About how wide a letter is: an M takes twice an n, and an n twice an i.
qsizetype sizeOfLetter(QChar letter) {
  static const std::array<quint8, 128> latin = [] {
    std::array<quint8, 128> sizes{};
    for (std::size_t i = 0; i < sizes.size(); ++i) sizes[i] = i >= 'A' && i <= 'Z' ? 5 : 4;
    for (const char wide : {'M', 'W', 'm', 'w', '@', '%'}) sizes[static_cast<std::size_t>(wide)] = 8;
    for (const char thin : {'f', 'i', 'j', 'l', 'r', 't', 'I', '.', ',', ':', ';', '\'', '|', '!', '(', ')'})
      sizes[static_cast<std::size_t>(thin)] = 2;
    return sizes;
  }();
  return letter.unicode() < latin.size() ? latin[letter.unicode()] : letter.isUpper() ? 5 : 4;
}

qsizetype sizeOfAll(const QString& text) {
  qsizetype size = 0;
  for (const QChar each : text) size += sizeOfLetter(each);
  return size;
}

qsizetype sizeOfLongestWord(const QString& text) {
  qsizetype longest = 0, run = 0;
  for (const QChar each : text) {
    run = each == QLatin1Char(' ') ? 0 : run + sizeOfLetter(each);
    longest = std::max(longest, run);
  }
  return longest;
}

/// The longest texts are the widest ones, give or take a quarter, and so are the longest words; the same texts are
/// measured once.
std::vector<CellText> longestCells(const std::vector<CellText>& texts, qsizetype (*sizeOf)(const QString&)) {
  struct Sized {
    const CellText* of;
    qsizetype text, second;
  };
  std::vector<Sized> all;
  qsizetype first = 0, second = 0;
  for (const CellText& one : texts) {
    all.push_back({&one, sizeOf(one.text), sizeOf(one.second)});
    first = std::max(first, all.back().text);
    second = std::max(second, all.back().second);
  }
  QSet<QString> seen;
  std::erase_if(all, [&](const Sized& one) {
    if (4 * one.text < 3 * first && (second == 0 || 4 * one.second < 3 * second)) return true;
    const auto before = seen.size();
    seen.insert(one.of->text + QLatin1Char('\n') + one.of->second);
    return seen.size() == before;
  });
  if (all.size() > kMeasured) {
    std::nth_element(all.begin(), all.begin() + kMeasured, all.end(), [](const Sized& a, const Sized& b) {
      return std::max(a.text, a.second) > std::max(b.text, b.second);
    });
    all.resize(kMeasured);
  }
  std::vector<CellText> longest;
  for (const Sized& one : all) longest.push_back(*one.of);
  return longest;
}

}  // namespace

std::vector<int> sharedWidths(int available, const std::vector<ColumnWish>& columns, int taker) {
  std::vector<int> widths;
  for (const ColumnWish& column : columns) widths.push_back(column.given);
  const int rest = std::max(0, available - std::accumulate(widths.begin(), widths.end(), 0));
  const auto place = static_cast<std::size_t>(taker);
  if (taker >= 0) widths[place] += rest;
  int spare = taker >= 0 ? 0 : rest;
  int taken = taker >= 0 ? 0 : -rest;  // without a taker nobody has the rest yet
  std::vector<std::size_t> lacking;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    spare += std::max(0, widths[i] - columns[i].asked);
    if (widths[i] < columns[i].asked) lacking.push_back(i);
  }
  std::sort(lacking.begin(), lacking.end(),
            [&](std::size_t a, std::size_t b) { return columns[a].asked - widths[a] < columns[b].asked - widths[b]; });
  const int over = std::max(0, std::accumulate(widths.begin(), widths.end(), 0) - available);
  taken += std::min(spare, over);
  spare -= std::min(spare, over);
  for (const std::size_t i : lacking) {
    const int more = std::min(spare, columns[i].asked - widths[i]);
    widths[i] += more;
    spare -= more;
    taken += more;
  }
  // From the one that took what was left first, then from the widest room.
  std::vector<std::size_t> givers;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (widths[i] > columns[i].asked) givers.push_back(i);
  std::sort(givers.begin(), givers.end(), [&](std::size_t a, std::size_t b) {
    if ((a == place) != (b == place)) return a == place;
    return widths[a] - columns[a].asked > widths[b] - columns[b].asked;
  });
  for (const std::size_t i : givers) {
    if (taken <= 0) break;
    const int given = std::min(taken, widths[i] - columns[i].asked);
    widths[i] -= given;
    taken -= given;
  }
  // Too much all the same: texts can be broken between their words.
  if (taker >= 0) widths[place] = std::max(widths[place], columns[place].least);
  const auto takeFromWidest = [&](int most) {
    std::size_t widest = 0;
    for (std::size_t i = 1; i < columns.size(); ++i)
      if (widths[i] - columns[i].least > widths[widest] - columns[widest].least) widest = i;
    const int given = std::clamp(widths[widest] - columns[widest].least, 0, most);
    widths[widest] -= given;
    return given;
  };
  for (int left = std::accumulate(widths.begin(), widths.end(), 0) - available; left > 0;) {
    const int given = takeFromWidest(left);
    if (given == 0) break;
    left -= given;
  }
  // What cannot be broken goes before what is whole only because little was missing.
  for (std::size_t i = 0; i < columns.size(); ++i) {
    while (widths[i] < columns[i].least) {
      const int given = takeFromWidest(columns[i].least - widths[i]);
      if (given == 0) break;
      widths[i] += given;
    }
  }
  return widths;
}

ColumnWish widthsAsked(const QTableView& table, int column) {
  QStyleOptionViewItem option;
  option.initFrom(&table);
  option.widget = &table;
  const int heading = headingAsked(table, column);
  ColumnWish wish{0, heading, heading};
  const std::vector<CellText> texts = textsOf(*table.model(), column);
  std::vector<CellText> measured = longestCells(texts, sizeOfAll);
  for (const CellText& wordy : longestCells(texts, sizeOfLongestWord)) measured.push_back(wordy);
  for (const auto& [cell, text, second] : measured) {
    if (cell.data(LoadBarRole).isValid()) return {0, std::max(heading, theme().px(kLeastLoadBar)), heading};
    const int whole = table.itemDelegateForIndex(cell)->sizeHint(option, cell).width();
    wish.asked = std::max(wish.asked, whole);
    const TextRole role = cell.data(StrongRole).toBool() ? TextRole::RowTitle : TextRole::Body;
    const int words = std::max(advanceOf(role, text), advanceOf(TextRole::Secondary, second));
    const int longest = cell.data(TagRole).toBool()
                            ? words
                            : std::max(longestWord(role, text), longestWord(TextRole::Secondary, second));
    wish.least = std::max(wish.least, whole - words + longest);
  }
  wish.least = std::min(wish.least, wish.asked);
  return wish;
}

bool isLastShown(const QTableView& table, int column) {
  for (int after = column + 1; after < table.model()->columnCount(); ++after)
    if (!table.isColumnHidden(after)) return false;
  return true;
}

void TableView::setDrawnWidths(const std::map<int, int>& widths) {
  drawn_ = widths;
  share();
}

// What is stretched takes what is left; where nothing is, no width is shared.
void TableView::noteDrawn(int column, int width) {
  if (stretched_ < 0 || column == stretched_) return;
  drawn_[column] = qRound(width / theme().textScale());
  wasDrawn_ = true;
}

void TableView::forgetDrawn(int column) {
  if (drawn_.erase(column) > 0) Q_EMIT widthsDrawn();
  share();
}

// The others give way when the edge is let go: what is under the pointer stays there until then.
bool TableView::eventFilter(QObject* watched, QEvent* event) {
  if (watched != horizontalHeader()->viewport()) return QTableView::eventFilter(watched, event);
  if (event->type() == QEvent::MouseButtonPress) isDrawing_ = true;
  if (event->type() != QEvent::MouseButtonRelease) return false;
  isDrawing_ = false;
  if (std::exchange(wasDrawn_, false)) {
    share();
    Q_EMIT widthsDrawn();
  }
  return false;
}

}  // namespace headroom
