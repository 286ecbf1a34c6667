// SPDX-License-Identifier: MIT
// The accessibility lint: what a person with a keyboard, a screen reader or large text would stumble over in a window.
// Each fault is one line that names the widget; the recipes follow the WCAG 2.2 AA criteria that a program can check.
#pragma once
#include <QStringList>
#include <QWidget>

namespace headroom::test {

/// Faults of the window `root` as it stands; it is shown and activated. Checked: names and roles (4.1.2), reachable and
/// leavable by Tab (2.1.1, 2.1.2), order (2.4.3), visible focus (2.4.7), not obscured (2.4.11), targets of 24 x 24
/// (2.5.8), clipped words and sideways scrolling (1.4.4, 1.4.10), overlapping controls, one Alt letter twice.
QStringList accessibilityFaults(QWidget& root);

/// The same at 100, 150 and 200% text in 1280 x 720, each fault led by the size; the text size is put back.
QStringList accessibilityFaultsAtEverySize(QWidget& root);

}  // namespace headroom::test
