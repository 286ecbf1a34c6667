// SPDX-License-Identifier: MIT
// One filter of the application, so that no tooltip is forgotten.
#include "ui/shared/plain_tips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPointer>
#include <QToolTip>

#include "core/base/plain_text.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What the view would show for the row under the pointer.
QString tipOfRow(const QWidget& viewport, const QPoint& at) {
  const auto* view = qobject_cast<const QAbstractItemView*>(viewport.parentWidget());
  if (view == nullptr || view->viewport() != &viewport) return {};
  return view->indexAt(at).data(Qt::ToolTipRole).toString();
}

}  // namespace

QString shownAsIs(const QString& text) {
  const QString plain = withoutTurns(text);
  if (!Qt::mightBeRichText(plain)) return plain;
  return u"<qt>"_s + plain.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

void PlainTips::install() {
  static QPointer<PlainTips> instance;
  if (instance) return;
  instance = new PlainTips(qApp);
  qApp->installEventFilter(instance);
}

bool PlainTips::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ToolTip) return false;
  auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr) return false;
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString ofRow = tipOfRow(*widget, help->pos());
  const QString tip = ofRow.isEmpty() ? widget->toolTip() : ofRow;
  if (!Qt::mightBeRichText(tip)) return false;
  QToolTip::showText(help->globalPos(), shownAsIs(tip), widget);
  return true;
}

}  // namespace headroom
