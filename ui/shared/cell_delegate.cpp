// SPDX-License-Identifier: MIT
// How the cells of tables and heat maps are painted.
#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

#include "core/base/plain_text.h"
#include "ui/shared/column_widths.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

MarkShape shapeAt(const QModelIndex& index) { return static_cast<MarkShape>(index.data(ShapeRole).toInt()); }
Tone toneAt(const QModelIndex& index) { return static_cast<Tone>(index.data(ToneRole).toInt()); }

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const Tokens& t = theme().tokens();
  const bool selected = option.state & QStyle::State_Selected;
  if (selected) painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
  const bool last = index.row() == index.model()->rowCount() - 1;
  if (!last) painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
}

bool isLastColumn(const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto* table = qobject_cast<const QTableView*>(option.widget);
  return table != nullptr && isLastShown(*table, index.column());
}

int linesHeight(const QFont& font, const QString& text, int width) {
  const QFontMetrics metrics(font);
  if (metrics.horizontalAdvance(text) <= width) return metrics.height();
  return metrics.boundingRect(QRect(0, 0, std::max(width, 1), 10'000), Qt::TextWordWrap, text).height();
}

QFont fontAt(const QModelIndex& index) {
  const Theme& th = theme();
  const bool quiet = index.data(QuietRole).toBool();
  QFont font = th.font(quiet                             ? TextRole::GroupLabel
                       : index.data(StrongRole).toBool() ? TextRole::RowTitle
                                                         : TextRole::Body);
  if (!quiet && index.data(ToneRole).isValid() && toneAt(index) != Tone::Neutral) font.setWeight(QFont::Medium);
  return font;
}

bool showsFocus(const QStyleOptionViewItem& option) {
  return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
}

/// Many narrow columns: smaller figures, closer to their marks.
bool isDense(const QStyleOptionViewItem& option) {
  return option.widget != nullptr && option.widget->property("dense").toBool();
}

/// What stands at the right of a figure, in pixels at 100% text.
double markRoomOf(const QStyleOptionViewItem& option) { return isDense(option) ? 16 : 22; }

/// Of a figure in a heat table; `heavy`: one that stands out.
QFont heatFont(const QStyleOptionViewItem& option, bool heavy) {
  QFont font = theme().font(isDense(option) ? TextRole::Secondary : TextRole::Body);
  if (heavy) font.setWeight(QFont::Medium);
  return font;
}

// A long name of a team is broken once, smaller; only what does not fit two lines is elided.
void drawRowName(QPainter& painter, const QRectF& area, const QString& text) {
  if (QFontMetricsF(painter.font()).horizontalAdvance(text) <= area.width()) {
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text);
    return;
  }
  QFont font = theme().font(TextRole::Secondary);
  font.setWeight(QFont::Medium);
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  QTextLayout layout(text, font);
  layout.beginLayout();
  QTextLine first = layout.createLine();
  first.setLineWidth(area.width());
  layout.endLayout();
  const QString head = text.left(first.textLength()).trimmed();
  const QString tail = metrics.elidedText(text.mid(first.textLength()).trimmed(), Qt::ElideRight, area.width());
  if (tail.isEmpty()) {  // it fits one line of the smaller font
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(head, Qt::ElideRight, area.width()));
    return;
  }
  const double top = area.center().y() - metrics.height();
  painter.drawText(QRectF(area.left(), top, area.width(), metrics.height()), Qt::AlignVCenter | Qt::AlignLeft,
                   metrics.elidedText(head, Qt::ElideRight, area.width()));
  painter.drawText(QRectF(area.left(), area.center().y(), area.width(), metrics.height()),
                   Qt::AlignVCenter | Qt::AlignLeft, tail);
}

}  // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& th = theme();
  const Tokens& t = th.tokens();
  painter->save();
  paintRowGround(*painter, option, index);
  const bool selected = option.state & QStyle::State_Selected;
  const QString text = withoutTurns(index.data(Qt::DisplayRole).toString());
  const QString second = withoutTurns(index.data(SecondLineRole).toString());
  const MarkShape shape = shapeAt(index);
  const auto align = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
  const int pad = th.px(index.column() == 0 ? 18 : 8);
  QRect area = option.rect.adjusted(pad, 0, -th.px(isLastColumn(option, index) ? 18 : 8), -1);
  const QVariant tone = index.data(ToneRole);
  const QVariant load = index.data(LoadBarRole);
  if (load.isValid()) {
    drawLoadBar(*painter, QRectF(area), load.value<LoadBarFigure>(), t, th.textScale());
  } else if (index.data(TagRole).toBool() && !text.isEmpty()) {
    QSize size = tagSize(shape, text);
    size.setWidth(std::min(size.width(), area.width()));
    paintTag(*painter, QStyle::alignedRect(option.direction, align, size, area), shape, text, toneAt(index));
  } else {
    const bool quiet = index.data(QuietRole).toBool();
    const QFont font = fontAt(index);
    QColor colour = quiet ? t.text2 : t.text;
    if (tone.isValid() && toneAt(index) != Tone::Neutral) colour = t.toneText(toneAt(index));
    if (selected && th.highContrast()) colour = option.palette.color(QPalette::HighlightedText);
    const QFontMetrics metrics(font);
    if (shape != MarkShape::None) {
      const int width = metrics.horizontalAdvance(text);
      const int markWidth = th.px(17);
      const int left = align & Qt::AlignRight ? area.right() - std::min(width + markWidth, area.width()) : area.left();
      drawMark(*painter, shape, QPointF(left + th.px(5), option.rect.center().y() + 0.5), th.px(9) * 0.5,
               selected && th.highContrast() ? colour : t.toneMark(toneAt(index)));
      area.setLeft(left + markWidth);
    }
    painter->setFont(font);
    painter->setPen(colour);
    const QFont secondary = th.font(TextRole::Secondary);
    const int below = second.isEmpty() ? 0 : linesHeight(secondary, second, area.width());
    const int above = linesHeight(font, text, area.width());
    const bool fits = above + below <= option.rect.height();
    const auto write = [&](int top, int height, const QString& words) {
      const QRect lines(area.left(), top, area.width(), height);
      if (fits)
        painter->drawText(lines, static_cast<int>(align) | Qt::TextWordWrap, words);
      else
        painter->drawText(lines, static_cast<int>(align),
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, lines.width()));
    };
    const int one = fits ? above : metrics.height();
    const int two = second.isEmpty() ? 0 : fits ? below : QFontMetrics(secondary).height();
    const int top = area.center().y() - (one + two) / 2 + 1;
    write(top, one, text);
    if (!second.isEmpty()) {
      painter->setFont(secondary);
      painter->setPen(selected && th.highContrast() ? colour : t.text2);
      write(top + one, two, second);
    }
  }
  if (showsFocus(option)) {
    painter->setPen(QPen(t.focus, 2));
    painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& th = theme();
  const QString text = withoutTurns(index.data(Qt::DisplayRole).toString());
  const int pad = th.px(index.column() == 0 ? 18 : 8) + th.px(isLastColumn(option, index) ? 18 : 8);
  if (index.data(TagRole).toBool()) return {tagSize(shapeAt(index), text).width() + pad + 2, th.px(30)};
  const QFontMetrics metrics(fontAt(index));
  const QString below = withoutTurns(index.data(SecondLineRole).toString());
  const int second = QFontMetrics(th.font(TextRole::Secondary)).horizontalAdvance(below);
  const int mark = shapeAt(index) == MarkShape::None ? 0 : th.px(17);
  return {std::max(metrics.horizontalAdvance(text), second) + mark + pad + 4,
          std::max(metrics.height() + (below.isEmpty() ? 6 : metrics.height()), th.px(28))};
}

int CellDelegate::heightOf(const QTableView& table, const QModelIndex& index, int width) {
  if (index.data(TagRole).toBool() || index.data(LoadBarRole).isValid()) return 0;
  const Theme& th = theme();
  const bool last = isLastShown(table, index.column());
  int room = width - th.px(index.column() == 0 ? 18 : 8) - th.px(last ? 18 : 8);
  if (shapeAt(index) != MarkShape::None) room -= th.px(17);
  const QString text = withoutTurns(index.data(Qt::DisplayRole).toString());
  const QString second = withoutTurns(index.data(SecondLineRole).toString());
  const int below = second.isEmpty() ? 0 : linesHeight(th.font(TextRole::Secondary), second, room);
  return linesHeight(fontAt(index), text, room) + below + th.px(10);
}

void HeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& th = theme();
  const Tokens& t = th.tokens();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QString text = withoutTurns(index.data(Qt::DisplayRole).toString());
  const bool name = index.column() == 0;
  const bool urgent = index.data(UrgentRole).toBool();
  const MarkShape shape = shapeAt(index);
  const Tone tone = toneAt(index);
  const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
  if (!name) {
    QColor fill = urgent ? t.urgentCell : shape == MarkShape::None ? t.sunken : t.toneSoft(tone);
    painter->setPen(th.highContrast() ? QPen(t.text, urgent ? 3 : 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(cell, 3, 3);
  }
  const QFont font = name ? th.font(TextRole::Button) : heatFont(option, urgent || tone == Tone::Over);
  const QFontMetricsF metrics(font);
  painter->setFont(font);
  painter->setPen(t.text);
  if (name) {
    drawRowName(*painter, cell.adjusted(th.px(16), 0, -th.px(4), 0), text);
  } else {
    // One right edge for every figure, marked or not, so that a column reads as a column.
    const double markRoom = th.px(markRoomOf(option));
    const QRectF area = cell.adjusted(2, 0, -markRoom, 0);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(text, Qt::ElideRight, area.width()));
    drawMark(*painter, shape, QPointF(cell.right() - th.px(isDense(option) ? 8 : 11), cell.center().y()),
             th.px(9) * 0.5, urgent ? t.urgentMark : t.toneMark(tone));
  }
  if (option.state & (QStyle::State_Selected | QStyle::State_HasFocus)) {
    painter->setPen(QPen(t.focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(cell.adjusted(-1, -1, 1, 1), 4, 4);
  }
  painter->restore();
}

QSize HeatDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& th = theme();
  const QString text = withoutTurns(index.data(Qt::DisplayRole).toString());
  const int height = QStyledItemDelegate::sizeHint(option, index).height();
  if (index.column() == 0)
    return {QFontMetrics(th.font(TextRole::Button)).horizontalAdvance(text) + th.px(18 + 22) + 4, height};
  // As paint() has it: the cell without its edges, and the mark at its right.
  return {QFontMetrics(heatFont(option, true)).horizontalAdvance(text) + qCeil(th.px(markRoomOf(option))) + 7, height};
}

}  // namespace headroom
