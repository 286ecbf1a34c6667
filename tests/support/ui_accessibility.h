// SPDX-License-Identifier: MIT
// The accessibility lint: what a person with a keyboard, a screen reader or large text would stumble over in a window.
// Each fault is one line that names the widget; the recipes follow the WCAG 2.2 AA criteria that a program can check.
#pragma once
#include <QStringList>
#include <QWidget>

namespace headroom::test {

/// Faults of the window `root` as it stands; it is shown and activated. Checked: names, roles and states (4.1.2), cells
/// with the headings of their row and column (1.3.1), words for what is drawn (1.1.1), reachable and leavable by Tab
/// (2.1.1, 2.1.2), order (2.4.3), focus that stands out by 3:1 (2.4.7, 1.4.11), not obscured (2.4.11), targets of
/// 24 x 24 (2.5.8), clipped words and sideways scrolling (1.4.4, 1.4.10), overlapping controls, one Alt letter twice.
QStringList accessibilityFaults(QWidget& root);

/// Of these only what has the focus and does not show it by 3:1, in the look that is on.
QStringList focusFaults(QWidget& root);

/// The same at 100, 150 and 200% text in 1280 x 720, each fault led by the size; the text size is put back.
QStringList accessibilityFaultsAtEverySize(QWidget& root);

}  // namespace headroom::test
