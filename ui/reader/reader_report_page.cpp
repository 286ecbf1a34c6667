// SPDX-License-Identifier: MIT
// What is refused is said in place of the report.
#include "ui/reader/reader_report_page.h"

#include <QPushButton>
#include <QShortcut>

#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"

using namespace Qt::StringLiterals;

namespace headroom {

ReaderReportPage::ReaderReportPage(Workspace& workspace, ReaderReport report, QWidget* parent)
    : ListPage(workspace, readerPageOf(report), readerReportWords(report), parent), report_(report) {
  addUnitChoice();
  save_ = secondaryButton(tr("Save…"), u"download"_s);
  save_->setObjectName(readerPageOf(report) + u"/save"_s);
  connect(save_, &QPushButton::clicked, this, &ReaderReportPage::save);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &ReaderReportPage::save);
  header_->addAction(save_);
  sayToNobody(u"eye"_s, tr("Nothing of this was given to you, or your time is over."));
  view_ = new ReportView(readerPageOf(report));
  addParts({view_});
  connect(view_, &ReportView::rowOpened, this, [this](int, int row) {
    const auto at = static_cast<std::size_t>(row);
    if (at < picture_.records.size()) Q_EMIT goTo({kReaderRecordPage, QString::number(picture_.records[at].value())});
  });
}

void ReaderReportPage::showSubject(const QString&) { noted_ = false; }

void ReaderReportPage::reload() {
  may_ = false;
  const QDate actual = workspace_.clock().today();
  auto read = readOfUnit(
      [&](const Desk& desk, const ChosenUnit& asked) { return readReaderReport(desk, actual, report_, asked); });
  if (!read) return;
  may_ = read->has_value();
  picture_ = may_ ? std::move(**read) : ReaderPicture{};
  showUnits(picture_.scope, {view_, unit_, save_});
  if (!may_) return view_->clear();
  header_->setSubtitle(reportScopeWords(picture_.report));
  view_->showReport(picture_.report);
  if (!std::exchange(noted_, true)) noteReportOpened(workspace_, report_);
}

void ReaderReportPage::save() {
  QString wrong;
  const QString name = u"%1-%2"_s.arg(token(report_), picture_.report.on.toString(Qt::ISODate));
  const auto asGiven = [this] {
    reload();
    return may_ ? &picture_.report : nullptr;
  };
  const QString path = saveReport(asGiven, name, this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

}  // namespace headroom
