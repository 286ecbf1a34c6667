// SPDX-License-Identifier: MIT
// Gives painted widgets a role, a value and children for assistive technology.
#pragma once
#include <QAccessible>

class QPushButton;
class QTableView;
class QWidget;

namespace headroom {

/// Called once by Theme::install().
void installAccessible();

/// The role that assistive technology hears for a widget that Qt knows nothing about; its name is accessibleName().
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

/// A button that stays pressed while something is open is heard as one that is expanded or collapsed, not as a check
/// box.
void setAccessibleOpens(QPushButton* button);

/// Assistive technology hears the words at once, wherever the focus is: what was saved, what was refused. The same
/// words a second time are heard a second time.
void sayAloud(const QString& words);

/// Puts Tab through everything inside `page` in the order of its widgets, top to bottom: for pages whose rows are made
/// anew, which Tab would otherwise reach last.
void tabInOrder(QWidget* page);

/// Names a choice that has no label for eyes: Qt reports a combo's value as its name, whatever accessibleName() says,
/// and only a label tied to it is heard. Call once the control stands in its parent.
void nameForAssistance(QWidget* control, const QString& name);

/// Names the corner of a table with row numbers, which Qt makes a button that chooses all cells.
void nameCorner(QTableView* table);

}  // namespace headroom
