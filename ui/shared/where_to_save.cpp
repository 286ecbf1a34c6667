// SPDX-License-Identifier: MIT
// Qt's own dialog puts the ending behind the name before it asks whether a file of that name may be replaced; the
// desktop's asks of the name as it was typed, and Qt puts the ending behind it afterwards.
#include "ui/shared/where_to_save.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// 'pdf' of 'PDF (*.pdf)'.
QString endingOf(const QString& filter) { return filter.section(u"*."_s, 1).section(u')', 0, 0).section(u' ', 0, 0); }

bool mayReplace(const QString& path, QWidget* parent) {
  QMessageBox box(QMessageBox::Warning, say("A file of that name is there"),
                  say("%1 is there already. Replace it?").arg(QFileInfo(path).fileName()), QMessageBox::NoButton,
                  parent);
  box.setTextFormat(Qt::PlainText);
  const QAbstractButton* replace = box.addButton(say("Replace"), QMessageBox::DestructiveRole);
  QPushButton* keep = box.addButton(say("Keep it"), QMessageBox::RejectRole);
  box.setDefaultButton(keep);
  box.exec();
  return box.clickedButton() == replace;
}

}  // namespace

QString whereToSave(QFileDialog& dialog) {
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  const auto takeEnding = [&dialog](const QString& filter) {
    if (dialog.nameFilters().size() > 1 && !endingOf(filter).isEmpty()) dialog.setDefaultSuffix(endingOf(filter));
  };
  QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, takeEnding);
  if (dialog.exec() != QDialog::Accepted) return {};
  const bool isDesktops = dialog.testAttribute(Qt::WA_DontShowOnScreen);
  if (isDesktops) takeEnding(dialog.selectedNameFilter());  // some say it only then
  const QString path = dialog.selectedFiles().value(0);
  if (!isDesktops || path.isEmpty()) return path;
  const QString ending = dialog.defaultSuffix();
  dialog.setDefaultSuffix({});
  const bool wasAsked = dialog.selectedFiles().value(0) == path;
  dialog.setDefaultSuffix(ending);
  return wasAsked || !QFileInfo::exists(path) || mayReplace(path, dialog.parentWidget()) ? path : QString();
}

}  // namespace headroom
