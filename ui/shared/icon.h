// SPDX-License-Identifier: MIT
// Icons from the vendored outline set, drawn in a token's colour at any size and screen density.
#pragma once
#include <QIcon>
#include <QString>

#include "ui/paper/tokens.h"

namespace headroom {

/// Which text the icon stands beside: an icon takes the colour of its words.
enum class IconColour { Text, Text2, Accent, OnAccent, Link, Room, Near, Over, Ok };

/// An icon that follows the theme by itself; `name` is the file's name in resources/icons without ".svg". A null icon
/// for "".
QIcon themeIcon(const QString& name, IconColour colour = IconColour::Text);
/// One pixmap in a colour given; kept in a small cache.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio = 1.0);
/// The program's own mark, in the colours of the theme.
QPixmap appMark(int size, qreal ratio = 1.0);
/// For the window and the task bar.
QIcon appIcon();

}  // namespace headroom
