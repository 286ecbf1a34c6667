// SPDX-License-Identifier: MIT
// The page scrolls, so the list is never cut: it is short until somebody wants it long.
#include "ui/exchange/remarks_list.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kShown = 6;

}  // namespace

RemarksList::RemarksList(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  words_ = sentence(QString());
  words_->setObjectName(u"import/remarks"_s);
  column->addWidget(words_);
  more_ = linkButton(QString());
  more_->setObjectName(u"import/more-remarks"_s);
  more_->setAutoDefault(false);
  connect(more_, &QPushButton::clicked, this, [this] { showThem(true); });
  column->addWidget(more_, 0, Qt::AlignLeft);
}

void RemarksList::setRemarks(const QStringList& remarks) {
  remarks_ = remarks;
  showThem(false);
}

void RemarksList::showThem(bool all) {
  setVisible(!remarks_.isEmpty());
  const auto hidden = all ? 0 : remarks_.size() - kShown;
  words_->setText((hidden > 0 ? remarks_.mid(0, kShown) : remarks_).join(u'\n'));
  more_->setVisible(hidden > 0);
  more_->setText(tr("Show all %1").arg(remarks_.size()));
}

}  // namespace headroom
