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
/// An icon alone, with a tooltip and an accessible name that say it in words.
QPushButton* iconButton(const QString& icon, const QString& name);

}  // namespace headroom
