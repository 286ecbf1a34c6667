// SPDX-License-Identifier: MIT
// Its links are addresses of the window, so that back and forward go through what was read.
#include "ui/shell/help_page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/base/time_entry.h"
#include "ui/shared/button.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/theme.h"
#include "ui/shared/where_to_save.h"
#include "ui/shared/workspace.h"
#include "ui/shell/guide.h"
#include "ui/shell/guide_view.h"
#include "ui/shell/help_window.h"

using namespace Qt::StringLiterals;

namespace headroom {

HelpPage::HelpPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(32, 28, 28, 24);
  column->setSpacing(12);
  auto* header = new PageHeader(tr("Help"), tr("The guide of this version; nothing is looked up elsewhere."));
  const auto button = [&](const QString& words, const QString& icon, const QString& name, auto f) {
    auto* press = secondaryButton(words, icon);
    press->setObjectName(name);
    connect(press, &QPushButton::clicked, this, f);
    header->addAction(press);
  };
  button(tr("Contents"), u"notes"_s, u"help.contents"_s, [this] { Q_EMIT goTo({u"help"_s, guidePages().front()}); });
  button(tr("Beside the window"), u"copy"_s, u"help.beside"_s, [this] { showHelpBeside(*window(), view_->place()); });
  button(tr("Save as PDF\u2026"), u"printer"_s, u"help.save"_s, [this] { save(); });
  column->addWidget(header);
  message_ = new MessageBar;
  message_->setObjectName(u"help.message"_s);
  message_->hide();
  column->addWidget(message_);
  view_ = new GuideView;
  connect(view_, &GuideView::placeWanted, this, [this](const QString& place) { Q_EMIT goTo({u"help"_s, place}); });
  column->addWidget(view_, 1);
  const auto key = [this](const QKeySequence& keys, auto f) {
    connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            f);
  };
  key(QKeySequence::Print, [this] { save(); });
  key(Qt::Key_Escape, [this] { Q_EMIT goTo({u"back"_s, {}}); });
}

QString HelpPage::title() const { return tr("Help: %1").arg(view_->heading()); }

void HelpPage::showSubject(const QString& subject) {
  view_->showPlace(subject);
  view_->setFocus(Qt::OtherFocusReason);
}

void HelpPage::save() {
  QFileDialog dialog(this, tr("Where it goes"), {}, tr("PDF (*.pdf)"));
  dialog.setDefaultSuffix(u"pdf"_s);
  dialog.selectFile(u"headroom-guide.pdf"_s);
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return;
  const QString wrong = whyGuideNotWritten(path, momentInWords(workspace_.clock().now()));
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  message_->showDone(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
}

}  // namespace headroom
