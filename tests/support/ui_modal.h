// SPDX-License-Identifier: MIT
// For walks through modal dialogs: says what is done in the next dialog before the step that opens it.
// The dialog's own event loop runs the deed, so nothing waits and nothing sleeps.
#pragma once
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <functional>

namespace headroom::test {

/// Runs `deed` once a modal dialog of type D is in front.
template <class D>
void inNextDialog(std::function<void(D&)> deed) {
  auto* waiting = new QTimer(qApp);
  QObject::connect(waiting, &QTimer::timeout, waiting, [waiting, deed = std::move(deed)] {
    auto* dialog = qobject_cast<D*>(QApplication::activeModalWidget());
    if (dialog == nullptr || !dialog->isVisible()) return;
    waiting->stop();
    waiting->deleteLater();
    deed(*dialog);
  });
  waiting->start(1);
}

/// Types `path` into the next file dialog and confirms.
inline void answerFileDialog(const QString& path) {
  inNextDialog<QFileDialog>([path](QFileDialog& dialog) {
    auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    line->setText(path);
    QTest::keyClick(line, Qt::Key_Return);
  });
}

}  // namespace headroom::test
