// SPDX-License-Identifier: MIT
// What of a window's words cannot be read: figures, names, dates and tags that are cut while there is room beside them,
// parts that run over an edge, and lists that scroll where they need not. Each fault is one line that names the widget.
#pragma once
#include <QImage>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace headroom::test {

/// Faults of the window as it stands; it is shown. Looked at: labels, buttons, tags, choices and fields narrower than
/// their words; words that end in dots beside empty paper; parts beyond the edge of what they stand in; a field that
/// touches its label, or has none but the words inside it; cells cut in a table with width to spare; a table that
/// scrolls above empty paper; a scroll bar inside a scroll bar; lines, rows and texts that lose something in height.
QStringList cutWords(QWidget& window);

/// The same for tables, lists and scroll bars alone.
QStringList cutCells(QWidget& window, const QImage& picture);

std::vector<QWidget*> shownIn(QWidget& window);
QString wordsFor(const QWidget* widget);
QRect placeIn(const QWidget& window, const QWidget* widget);
/// Whether that part of the picture is one colour; false where it reaches over the edge.
bool isEmptyPaper(const QImage& picture, const QRect& part);

}  // namespace headroom::test
