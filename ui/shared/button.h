// SPDX-License-Identifier: MIT
// Buttons by what they are for. One primary button an area; an icon always stands beside words.
#pragma once
#include <QPushButton>

#include "ui/shared/headroom_style.h"

namespace headroom {

/// `icon` is a name of resources/icons, or empty. The caller connects clicked() and sets an objectName.
QPushButton* primaryButton(const QString& text, const QString& icon = {});
QPushButton* secondaryButton(const QString& text, const QString& icon = {});
QPushButton* linkButton(const QString& text, const QString& icon = {});
/// A line of the sidebar: checkable, its icon in the accent colour while checked. Without text (the icon rail) give it
/// a tooltip. setBadge puts a count at its right end, which assistive technology hears after the name.
QPushButton* navButton(const QString& text, const QString& icon);
void setBadge(QPushButton* button, const QString& badge);
/// Words at the leading edge of a wide button, in line with what stands above and below it.
void setLeading(QPushButton* button);
/// An icon alone, with a tooltip and an accessible name that say it in words.
QPushButton* iconButton(const QString& icon, const QString& name);

}  // namespace headroom
