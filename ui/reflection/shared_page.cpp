// SPDX-License-Identifier: MIT
// Words are plain text, whatever they look like.
#include "ui/reflection/shared_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_uses.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

SharedPage::SharedPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  auto* header =
      new PageHeader(SharedPage::title(), tr("Copies of notes, sealed to who wrote them and who was given them"));
  auto* back = linkButton(tr("My reflections"), u"notebook"_s);
  back->setObjectName(u"shared.back"_s);
  connect(back, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"reflections"_s, {}}); });
  header->addAction(back);
  column_ = scroll->body();
  column_->addWidget(header);
  bar_ = new MessageBar;
  bar_->setObjectName(u"shared.said"_s);
  column_->addWidget(bar_);
  column_->addStretch(1);
}

void SharedPage::reload() {
  const auto read = workspace_.read([](const Desk& desk) {
    std::vector<Shown> shown;
    auto copies = copiesOf(desk);
    const auto quotable = copiesToCite(desk, copies);
    for (SharedCopy& copy : copies) {
      const bool mayQuote = quotable.contains(copy.id);
      shown.push_back({std::move(copy), mayQuote});
    }
    return shown;
  });
  if (!read) return;
  // What is on the screen was seen: the sidebar counts what comes after it.
  qint64 latest = workspace_.memory().kept(kSharedSeen).toLongLong();
  for (const auto& [copy, mayQuote] : *read) {
    if (copy.reader == workspace_.viewer().person) latest = std::max(latest, copy.at.toMSecsSinceEpoch());
  }
  workspace_.memory().keepChoice(kSharedSeen, QString::number(latest));
  discard(copies_);
  copies_ = new QWidget;
  auto* column = new QVBoxLayout(copies_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(14);
  for (const bool own : {false, true}) {
    auto* card = new Card(own ? tr("Shared by me") : tr("Shared with me"));
    card->padBody();
    bool any = false;
    for (const Shown& shown : *read) {
      if ((shown.copy.author == workspace_.viewer().person) != own) continue;
      card->body()->addWidget(copyBox(shown, own));
      any = true;
    }
    if (!any)
      card->body()->addWidget(sentence(own ? tr("You have shared nothing. A note is shared from its own page.")
                                           : tr("Nobody has shared a note with you."),
                                       TextRole::Secondary));
    column->addWidget(card);
  }
  column_->insertWidget(2, copies_);
}

void SharedPage::takeBack(CopyId id) {
  bar_->clear();
  const auto left = workspace_.perform([id](WritableDesk& desk) { return withdrawCopy(desk, id); });
  if (left && !left->isEmpty())
    bar_->showMessage(MessageKind::Warning, tr("The copy is taken back.") + u' ' + left->join(u' '));
}

QWidget* SharedPage::copyBox(const Shown& shown, bool own) {
  const SharedCopy& copy = shown.copy;
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 6, 0, 10);
  column->setSpacing(4);
  auto* line = new QHBoxLayout;
  line->addWidget(new Label(copy.title, TextRole::RowTitle), 1);
  if (shown.mayQuote && !workspace_.isReadOnly()) {
    auto* quote = linkButton(tr("Quote in our record"), u"message-circle"_s);
    quote->setObjectName(u"shared.quote.%1"_s.arg(copy.id.value()));
    quote->setToolTip(
        tr("Puts these words under Reflection in the supervision of the two of you that is being written"));
    connect(quote, &QPushButton::clicked, this,
            [this, id = copy.id] { workspace_.perform([id](WritableDesk& desk) { return citeCopy(desk, id); }); });
    line->addWidget(quote);
  }
  if (own && !workspace_.isReadOnly() && !(copy.quoted && copy.quoted->isSigned)) {
    auto* back = linkButton(tr("Take it back"), u"arrow-back-up"_s);
    back->setObjectName(u"shared.withdraw.%1"_s.arg(copy.id.value()));
    setWeighty(back);
    connect(back, &QPushButton::clicked, this, [this, id = copy.id] { takeBack(id); });
    line->addWidget(back);
  }
  column->addLayout(line);
  const QString day = longDate(copy.at.date());
  column->addWidget(
      new Label(own ? tr("To %1, %2").arg(copy.readerName, day) : tr("From %1, %2").arg(copy.authorName, day),
                TextRole::Secondary, TextColour::Text2));
  if (copy.quoted) {
    const QString on = longDate(copy.quoted->day);
    auto* quoted = sentence(copy.quoted->isSigned
                                ? tr("Quoted in the signed record of supervision of %1, so it stays").arg(on)
                                : tr("Quoted in the record of supervision of %1, which is not signed yet").arg(on),
                            TextRole::Secondary);
    quoted->setObjectName(u"shared.quoted"_s);
    column->addWidget(quoted);
  }
  auto* words = sentence(copy.isOpen ? copy.words : tr("Sign in with your passphrase to read it."));
  words->setObjectName(u"shared.words"_s);
  column->addWidget(words);
  return box;
}

}  // namespace headroom
