// SPDX-License-Identifier: MIT
// Built anew whenever the picture changes: a few labels, bars and a painted balance, which follows the typing.
#include "ui/supervision/session_side.h"

#include <QPainter>
#include <QVBoxLayout>

#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "ui/paper/brief_report.h"
#include "ui/paper/sparkline.h"
#include "ui/shared/accessible.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kBalance = QStringLiteral("session.balance");

class BalanceBar : public QWidget {
 public:
  explicit BalanceBar(const SessionShares& shares) : shares_(shares) {
    setAccessibleRole(this, QAccessible::Graphic);
    setObjectName(u"session.balanceBar"_s);
    setMinimumHeight(qRound(sessionBalanceHeight(4, theme().textScale())));
    setShares(shares);
  }
  void setShares(const SessionShares& shares) {
    shares_ = shares;
    setAccessibleName(say("Support %1%, cases %2%, reflection %3%, admin %4%")
                          .arg(shares.support)
                          .arg(shares.cases)
                          .arg(shares.reflection)
                          .arg(shares.admin));
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = theme().tokens();
    drawSessionBalance(painter, rect(),
                       {{say("Support"), shares_.support, tokens.room},
                        {say("Cases"), shares_.cases, tokens.accent},
                        {say("Reflection"), shares_.reflection, tokens.nearMark},
                        {say("Admin"), shares_.admin, tokens.ctrl}},
                       tokens, theme().textScale());
  }

 private:
  SessionShares shares_;
};

Label* heading(const QString& words) { return sentence(words, TextRole::RowTitle, TextColour::Text); }

void addHeadroom(QVBoxLayout& column, const SessionPicture& picture) {
  column.addWidget(heading(say("%1's headroom").arg(picture.record.session.personName.section(u' ', 0, 0))));
  for (const PostBalance& post : picture.posts) {
    auto* bar = new LoadBar;
    bar->set(barOf(post), say("Load, %1").arg(post.personName), loadSentence(post));
    column.addWidget(bar);
    column.addWidget(sentence(
        say("%1 · %2 · %3 FTE")
            .arg(counted(post.carried.children, "case led", "cases led"), loadSentence(post), fteWords(post.fte)),
        TextRole::Secondary));
  }
  column.addWidget(divider());
}

}  // namespace

QWidget* sessionSide(const SessionPicture& picture, const SessionRecord& now) {
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 4, 0, 4);
  column->setSpacing(8);
  addHeadroom(*column, picture);
  column->addWidget(heading(say("Preparation")));
  for (const Preparation& prepared : picture.prepared)
    column->addWidget(
        sentence(preparedWords(prepared, picture.record.session.personName), TextRole::Secondary, TextColour::Text));
  if (picture.prepared.empty()) column->addWidget(sentence(say("Nothing was prepared."), TextRole::Secondary));
  column->addWidget(divider());
  column->addWidget(heading(picture.lastHeld ? say("Open since last time, %1").arg(shortDate(*picture.lastHeld))
                                             : say("Open actions")));
  for (const OpenAction& action : picture.lastActions) {
    const bool late = action.label == DueLabel::Overdue;
    const QString when = action.due ? (late ? say("due %1, late").arg(shortDate(*action.due))
                                            : say("due %1").arg(shortDate(*action.due)))
                                    : say("no date");
    column->addWidget(
        sentence(u"%1: %2"_s.arg(action.what, when), TextRole::Secondary, late ? TextColour::Over : TextColour::Text));
  }
  if (picture.lastActions.empty()) column->addWidget(sentence(say("None."), TextRole::Secondary));
  column->addWidget(divider());
  column->addWidget(heading(say("Balance of this session")));
  auto* balance = new QVBoxLayout;
  balance->setObjectName(kBalance);
  column->addLayout(balance);
  column->addStretch(1);
  showBalance(*side, now);
  return side;
}

void showBalance(QWidget& side, const SessionRecord& now) {
  auto* column = side.findChild<QVBoxLayout*>(kBalance);
  const SessionShares shares = sharesOf(now);
  if (shares.support + shares.cases + shares.reflection + shares.admin == 0) {
    discardAll(column);
    column->addWidget(sentence(say("It shows here as you write."), TextRole::Secondary));
    return;
  }
  BalanceBar* bar = column->isEmpty() ? nullptr : dynamic_cast<BalanceBar*>(column->itemAt(0)->widget());
  if (bar != nullptr) return bar->setShares(shares);
  discardAll(column);
  column->addWidget(new BalanceBar(shares));
}

}  // namespace headroom
