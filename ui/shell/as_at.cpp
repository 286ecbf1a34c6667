// SPDX-License-Identifier: MIT
// A line that cannot be overlooked: figures of another day are not taken for today's.
#include "ui/shell/as_at.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

AsAtBar::AsAtBar(QWidget* parent) : QFrame(parent) {
  setObjectName(u"asAt"_s);
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(32, 8, 24, 8);
  line->setSpacing(10);
  words_ = sentence({}, TextRole::Body, TextColour::Text);
  words_->setObjectName(u"asAt/words"_s);
  line->addWidget(words_, 1);
  auto* other = secondaryButton(tr("Another day…"));
  other->setObjectName(u"asAt/other"_s);
  auto* today = primaryButton(tr("Back to today"));
  today->setObjectName(u"asAt/today"_s);
  line->addWidget(other);
  line->addWidget(today);
  connect(other, &QPushButton::clicked, this, &AsAtBar::otherDayWanted);
  connect(today, &QPushButton::clicked, this, &AsAtBar::todayWanted);
  connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
  hide();
}

void AsAtBar::show(const std::optional<QDate>& day, bool ahead) {
  setVisible(day.has_value());
  if (!day) return;
  const QString words = ahead ? tr("Every page shows %1, from what is already dated. What will be held and done by "
                                   "then is not known yet. Nothing can be changed meanwhile.")
                              : tr("Every page shows %1, from what is in the file today. Nothing can be changed "
                                   "meanwhile.");
  words_->setText(words.arg(longDate(*day)));
}

void AsAtBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().tokens().nearSoft);
}

bool isKnownAhead(const QString& page) {
  static const QStringList told{u"today"_s,     u"mywork"_s,  u"supervision"_s,   u"ontime"_s, u"since"_s,
                                u"ageing"_s,    u"actions"_s, u"notdiscussed"_s,  u"week"_s,   u"handover"_s,
                                u"brief"_s,     u"session"_s, u"mysupervision"_s, u"trends"_s, u"fairness"_s,
                                u"workforce"_s, u"quality"_s, u"agreement"_s,     u"growth"_s};
  return !told.contains(page);
}

NotKnownPage::NotKnownPage(Workspace& workspace, const QString& title, QWidget* parent)
    : Page(workspace, parent), title_(title) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(32, 28, 28, 24);
  column->addWidget(new PageHeader(title));
  auto* words = new EmptyState(
      u"calendar-event"_s,
      tr("What will be held, done and decided by %1 is not known yet. The pages about cases, posts and their "
         "limits show what is dated already.")
          .arg(longDate(workspace.today())));
  words->setObjectName(u"asAt/notKnown"_s);
  column->addWidget(words);
  column->addStretch(1);
}

std::optional<QDate> askForDay(Workspace& workspace, QWidget* parent) {
  FormDialog form(workspace, u"asAtDay"_s, FormDialog::tr("Look as at another day"), parent);
  form.addSentence(
      FormDialog::tr("Every page then shows that day: who held what, who was supervised, what was open. You see the "
                     "teams that you manage today, and nothing can be changed until you are back."));
  auto* day = form.addDate(FormDialog::tr("Day"), u"day"_s, workspace.today());
  form.onSave(FormDialog::tr("Look"), [day] { return day->date().has_value(); });
  return form.exec() == QDialog::Accepted ? day->date() : std::nullopt;
}

}  // namespace headroom
