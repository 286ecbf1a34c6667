// SPDX-License-Identifier: MIT
// A child of what it stands beside, so that it goes with it and is not shut out by it.
#include "ui/shell/help_window.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/button.h"
#include "ui/shared/theme.h"
#include "ui/shell/guide.h"
#include "ui/shell/guide_view.h"
#include "ui/shell/page_stack.h"

using namespace Qt::StringLiterals;

namespace headroom {

HelpWindow::HelpWindow(QWidget& over) : QDialog(&over) {
  setObjectName(u"helpBeside"_s);
  setWindowTitle(tr("Help"));
  setModal(false);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 12);
  view_ = new GuideView;
  connect(view_, &GuideView::placeWanted, this, &HelpWindow::goTo);
  column->addWidget(view_, 1);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(16, 0, 16, 0);
  back_ = secondaryButton(tr("Back"), u"arrow-back-up"_s);
  back_->setObjectName(u"helpBeside.back"_s);
  back_->setEnabled(false);
  connect(back_, &QPushButton::clicked, this, &HelpWindow::back);
  connect(new QShortcut(QKeySequence(QKeySequence::Back), this), &QShortcut::activated, this, &HelpWindow::back);
  line->addWidget(back_);
  auto* contents = secondaryButton(tr("Contents"), u"notes"_s);
  contents->setObjectName(u"helpBeside.contents"_s);
  connect(contents, &QPushButton::clicked, this, [this] { goTo(guidePages().front()); });
  line->addWidget(contents);
  line->addStretch(1);
  auto* close = secondaryButton(tr("Close"));
  close->setObjectName(u"helpBeside.close"_s);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  line->addWidget(close);
  column->addLayout(line);
  for (QPushButton* one : {back_, contents}) one->setAutoDefault(false);
}

void HelpWindow::goTo(const QString& place) {
  if (!view_->place().isEmpty() && view_->place() != place) before_ << view_->place();
  view_->showPlace(place);
  back_->setEnabled(!before_.isEmpty());
  setWindowTitle(tr("Help: %1").arg(view_->heading()));
  view_->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::back() {
  if (before_.isEmpty()) return;
  const QString place = before_.takeLast();
  view_->showPlace(place);
  back_->setEnabled(!before_.isEmpty());
  setWindowTitle(tr("Help: %1").arg(view_->heading()));
  view_->setFocus(Qt::OtherFocusReason);
}

void showHelpBeside(QWidget& over, const QString& place) {
  auto* beside = over.findChild<HelpWindow*>(QString(), Qt::FindDirectChildrenOnly);
  if (beside == nullptr) {
    beside = new HelpWindow(over);
    const QRect room = over.screen()->availableGeometry();
    const QRect at = over.frameGeometry();
    // Narrower where that leaves what it stands beside in sight.
    const int gap = std::max(room.right() - at.right(), at.left() - room.left()) - 8;
    const int width = std::min(std::clamp(gap, theme().px(320), theme().px(460)), room.width());
    const QSize size(width, std::min(theme().px(600), room.height() - 40));
    // To the right of it where there is room, else to the left, else over its right edge.
    int x = std::min(at.right() + 8, room.right() - size.width());
    if (x < at.right() && at.left() - 8 - size.width() >= room.left()) x = at.left() - 8 - size.width();
    beside->resize(size);
    beside->move(x, std::clamp(at.top(), room.top(), std::max(room.top(), room.bottom() - 40 - size.height())));
  }
  beside->goTo(place);
  beside->show();
  beside->raise();
  beside->activateWindow();
}

namespace {

/// What stands behind a dialog: the page that it was opened on, as far as the dialog has no place of its own.
QString placeFor(const QWidget& window) {
  if (guideHas(window.objectName())) return guideFor(window.objectName());
  for (const QWidget* behind = window.parentWidget(); behind != nullptr; behind = behind->window()->parentWidget())
    if (const auto* pages = behind->window()->findChild<PageStack*>()) return guideFor(pages->address().page);
  return guidePages().front();
}

}  // namespace

void HelpKey::install() {
  for (const QObject* one : qApp->children())
    if (dynamic_cast<const HelpKey*>(one) != nullptr) return;
  qApp->installEventFilter(new HelpKey(qApp));
}

bool HelpKey::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return false;
  const auto* key = static_cast<const QKeyEvent*>(event);
  if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier) return false;
  QWidget* window = static_cast<QWidget*>(watched)->window();
  // A window of a file has the key itself; what pops up goes away first.
  if (qobject_cast<QMainWindow*>(window) != nullptr || QApplication::activePopupWidget() != nullptr) return false;
  if (auto* beside = qobject_cast<HelpWindow*>(window)) {
    beside->goTo(guidePages().front());
  } else {
    showHelpBeside(*window, placeFor(*window));
  }
  return true;
}

}  // namespace headroom
