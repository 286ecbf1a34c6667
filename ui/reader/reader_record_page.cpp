// SPDX-License-Identifier: MIT
// It is read by core's one function for it, which leaves out what is not for them.
#include "ui/reader/reader_record_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/reader/reader_view.h"
#include "ui/shared/button.h"
#include "ui/shared/document_files.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

ReaderRecordPage::ReaderRecordPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(ReaderRecordPage::title());
  auto* back = linkButton(tr("All records"));
  back->setObjectName(u"read-record/all"_s);
  connect(back, &QPushButton::clicked, this, [this] { Q_EMIT goTo({readerPageOf(ReaderReport::Records), {}}); });
  header_->addAction(back);
  save_ = secondaryButton(tr("Save…"), u"download"_s);
  save_->setObjectName(u"read-record/save"_s);
  connect(save_, &QPushButton::clicked, this, &ReaderRecordPage::save);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &ReaderRecordPage::save);
  header_->addAction(save_);
  scroll->body()->addWidget(header_);
  message_ = new MessageBar;
  message_->setObjectName(u"read-record/message"_s);
  scroll->body()->addWidget(message_);
  refused_ = sentence({});
  refused_->setObjectName(u"read-record/refused"_s);
  scroll->body()->addWidget(refused_);
  view_ = new ReportView(kReaderRecordPage);
  scroll->body()->addWidget(view_);
  scroll->body()->addStretch(1);
}

void ReaderRecordPage::showSubject(const QString& subject) {
  const qint64 id = subject.toLongLong();
  id_ = id > 0 ? std::optional(SessionId(id)) : std::nullopt;
  noted_ = false;
}

void ReaderRecordPage::reload() {
  report_.reset();
  const QDate actual = workspace_.clock().today();
  const auto read = workspace_.read([&](const Desk& desk) -> Result<CasePart> {
    if (!id_) return refuse(tr("No record is chosen."));
    return readerRecord(desk, actual, *id_);
  });
  if (!read) return;
  refused_->setVisible(!read->has_value());
  view_->setVisible(read->has_value());
  save_->setVisible(read->has_value());
  if (!*read) {
    view_->clear();
    header_->setTitle(title());
    header_->setSubtitle({});
    return refused_->setText(read->error().sentence);
  }
  report_ = casePartReport(**read, longDate(actual));
  report_->marking = footNow(workspace_).marking;
  header_->setTitle(tr("Record of %1").arg((*read)->session.personName));
  header_->setSubtitle(tr("%1, %2 · the part about cases").arg((*read)->session.code, longDate((*read)->session.day)));
  view_->showReport(*report_);
  if (!std::exchange(noted_, true)) noteRecordOpened(workspace_, *id_);
}

void ReaderRecordPage::save() {
  if (!report_) return;
  QString wrong;
  const auto asGiven = [this]() -> const Report* {
    reload();
    return report_ ? &*report_ : nullptr;
  };
  const QString path = saveReport(asGiven, u"record-%1"_s.arg(report_->on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
