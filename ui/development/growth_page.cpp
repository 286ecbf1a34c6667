// SPDX-License-Identifier: MIT
// Shows the report that is saved, so that the two say the same; what is private is on the screen of its owner alone.
#include "ui/development/growth_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/exchange/growth_report.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

GrowthPage::GrowthPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("My growth"));
  save_ = secondaryButton(tr("Save or print…"), u"printer"_s);
  save_->setObjectName(u"growth/save"_s);
  connect(save_, &QPushButton::clicked, this, &GrowthPage::save);
  header_->addAction(save_);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &GrowthPage::save);
  message_ = new MessageBar;
  message_->setObjectName(u"growth/message"_s);
  message_->hide();
  view_ = new ReportView(u"growth"_s);
  nobody_ = new EmptyState(u"user"_s, tr("This person is not one of those whom you manage or supervise."));
  nobody_->setObjectName(u"growth/nobody"_s);
  scroll->body()->addWidget(header_);
  scroll->body()->addWidget(message_);
  scroll->body()->addWidget(view_);
  scroll->body()->addWidget(nobody_);
  scroll->body()->addStretch(1);
}

QString GrowthPage::title() const {
  return growth_ && !growth_->isOwn ? tr("Growth: %1").arg(growth_->name) : tr("My growth");
}

void GrowthPage::reload() {
  auto read = workspace_.read([this](const Desk& desk) -> std::optional<Growth> {
    if (!code_.isEmpty()) return readGrowth(desk, code_);
    return desk.viewer.person ? readGrowth(desk, *desk.viewer.person) : std::nullopt;
  });
  if (!read) return;
  growth_ = std::move(*read);
  nobody_->setVisible(!growth_);
  view_->setVisible(growth_.has_value());
  save_->setVisible(growth_.has_value());
  header_->setTitle(title());
  header_->setSubtitle(growth_ ? growth_->standing : QString());
  if (!growth_) return view_->clear();
  view_->showReport(growthReport(*growth_, workspace_.today(), longDate(workspace_.today()), GrowthOn::Screen));
}

void GrowthPage::save() {
  if (!growth_) return;
  const Report report = growthReport(*growth_, workspace_.today(), longDate(workspace_.today()), GrowthOn::Paper);
  QString wrong;
  const QString name = u"growth-%1-%2"_s.arg(growth_->code, report.on.toString(Qt::ISODate));
  const QString path = saveReport(report, name, this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
