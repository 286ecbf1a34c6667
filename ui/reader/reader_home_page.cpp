// SPDX-License-Identifier: MIT
// Each report is a link to its page; there is nothing here to change but one's own passphrase.
#include "ui/reader/reader_home_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

#include "ui/reader/reader_view.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/report_view.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

ReaderHomePage::ReaderHomePage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(ReaderHomePage::title());
  passphrase_ = secondaryButton(tr("Choose a passphrase"), u"lock"_s);
  passphrase_->setObjectName(u"reading.passphrase"_s);
  connect(passphrase_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"passphrase"_s, {}}); });
  header_->addAction(passphrase_);
  scroll->body()->addWidget(header_);
  place_ = new QVBoxLayout;
  scroll->body()->addLayout(place_);
  opened_ = new ReportView(u"reading.opened"_s);
  scroll->body()->addWidget(opened_);
  scroll->body()->addStretch(1);
}

void ReaderHomePage::showSubject(const QString&) { comes_ = true; }

void ReaderHomePage::reload() {
  const auto read =
      workspace_.read([actual = workspace_.clock().today()](const Desk& desk) { return readReaderHome(desk, actual); });
  if (!read) return;
  header_->setSubtitle(read->until);
  passphrase_->setVisible(!workspace_.isReadOnly());
  passphrase_->setText(workspace_.viewer().keys ? tr("Change my passphrase") : tr("Choose a passphrase"));
  discard(list_);
  auto* card = new Card(tr("Reports"), tr("you can read and save them; nothing here can be changed"));
  card->padBody();
  if (!read->closed.isEmpty()) card->body()->addWidget(sentence(read->closed));
  if (workspace_.mode() == OpenMode::ReadOnly) {
    auto* unlogged =
        sentence(tr("This file is open only to read, so what you open cannot be written down in it. Tell "
                    "whoever let you read here what you have opened."));
    unlogged->setObjectName(u"reading.unlogged"_s);
    card->body()->addWidget(unlogged);
  }
  QPushButton* first = nullptr;
  for (std::size_t i = 0; i < read->reports.size(); ++i) {
    const ReaderReport report = read->reports[i];
    auto* open = linkButton(readerReportWords(report), u"file-text"_s);
    open->setObjectName(u"reading."_s + token(report));
    setLeading(open);
    connect(open, &QPushButton::clicked, this, [this, report] { Q_EMIT goTo({readerPageOf(report), {}}); });
    card->body()->addWidget(open);
    if (i == 0) first = open;
    auto* about = sentence(u"%1 %2"_s.arg(readerReportSentence(report), tr("Of %1.").arg(read->units[i])));
    about->setContentsMargins(0, 0, 0, 8);
    card->body()->addWidget(about);
  }
  list_ = card;
  place_->addWidget(list_);
  opened_->showReport(read->opened);
  if (std::exchange(comes_, false) && first != nullptr) first->setFocus(Qt::OtherFocusReason);
}

}  // namespace headroom
