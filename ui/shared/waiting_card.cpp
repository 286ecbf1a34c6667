// SPDX-License-Identifier: MIT
// A line a record: the sentence, until when, and a button that opens it.
#include "ui/shared/waiting_card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/development/learning_due.h"
#include "core/development/path_reading.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString waitingWords(const WaitingRecord& one) {
  switch (one.what) {
    case WaitsFor::Agreeing:
      return (one.isAnswered ? WaitingCard::tr("What you see differently in the supervision of %1 was answered by %2.")
                             : WaitingCard::tr("Your supervision of %1 with %2 is to be read and agreed."))
          .arg(longDate(one.day), one.supervisorName);
    case WaitsFor::Answering:
      return WaitingCard::tr("%1 sees the supervision of %2 differently. It is to be answered.")
          .arg(one.personName, longDate(one.day));
    case WaitsFor::PassedOn:
      return WaitingCard::tr(
                 "%1 sees the supervision of %2 differently. %3 did not answer in time, so it has come to you.")
          .arg(one.personName, longDate(one.day), one.supervisorName);
    case WaitsFor::Sharing:
      break;
  }
  return WaitingCard::tr("The record of %1 with %2 is not shared yet.").arg(longDate(one.day), one.personName);
}

WaitingCard::WaitingCard(Workspace& workspace, Whose whose, QWidget* parent)
    : Card(tr("Waiting for you"), {}, parent), workspace_(workspace), whose_(whose) {
  setObjectName(u"waiting"_s);
  padBody();
  hide();
}

void WaitingCard::reload() {
  auto found = workspace_.read([](const Desk& desk) { return waitingRecords(desk); });
  const bool own = whose_ == Whose::Own;
  const auto courses = workspace_.read([own](const Desk& desk) { return own ? 0 : readTrainingToDecide(desk).size(); });
  const auto paths = workspace_.read([own](const Desk& desk) { return own ? 0 : pathsToDecide(desk).size(); });
  if (!found || !courses || !paths) return;
  if (own) std::erase_if(*found, [](const WaitingRecord& one) { return one.what != WaitsFor::Agreeing; });
  discard(lines_);
  lines_ = new QWidget;
  auto* column = new QVBoxLayout(lines_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  for (const WaitingRecord& one : *found) column->addWidget(lineOf(one));
  const auto decisions = static_cast<qsizetype>(*courses + *paths);
  if (*courses > 0)
    column->addWidget(decisionsLine(
        tr("%1 to decide.")
            .arg(counted(static_cast<qsizetype>(*courses), "request for a course", "requests for courses")),
        u"academy"_s));
  if (*paths > 0)
    column->addWidget(
        decisionsLine(tr("%1 to decide.")
                          .arg(counted(static_cast<qsizetype>(*paths), "request for a place, secondment or post",
                                       "requests for a place, secondment or post")),
                      u"paths"_s));
  body()->addWidget(lines_);
  QStringList all;
  if (!found->empty()) all << counted(static_cast<qsizetype>(found->size()), "record", "records");
  if (decisions > 0) all << counted(decisions, "decision", "decisions");
  setSubtitle(all.join(u" \u00b7 "_s));
  setVisible(!all.isEmpty());
}

QWidget* WaitingCard::decisionsLine(const QString& words, const QString& page) {
  auto* box = new QWidget;
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(12);
  line->addWidget(sentence(words, TextRole::Body, TextColour::Text), 1);
  auto* open = secondaryButton(tr("Decide"));
  open->setObjectName(u"waiting."_s + page);
  open->setAccessibleName(u"%1: %2"_s.arg(open->text(), words));
  connect(open, &QPushButton::clicked, this, [this, page] { Q_EMIT goTo({page, {}}); });
  line->addWidget(open, 0, Qt::AlignTop);
  return box;
}

QWidget* WaitingCard::lineOf(const WaitingRecord& one) {
  auto* box = new QWidget;
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(12);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(sentence(waitingWords(one), TextRole::Body, TextColour::Text));
  if (one.by && one.what != WaitsFor::PassedOn) {
    const bool late = one.isLate(workspace_.today());
    words->addWidget(sentence((late ? tr("It was due by %1") : tr("In time until %1")).arg(longDate(*one.by)),
                              TextRole::Secondary, late ? TextColour::Over : TextColour::Text2));
  }
  line->addLayout(words, 1);
  auto* open = secondaryButton(one.what == WaitsFor::Agreeing  ? tr("Read")
                               : one.what == WaitsFor::Sharing ? tr("Open")
                                                               : tr("Answer"));
  open->setObjectName(u"waiting.%1"_s.arg(one.session.value()));
  open->setAccessibleName(u"%1: %2"_s.arg(open->text(), waitingWords(one)));
  connect(open, &QPushButton::clicked, this, [this, id = one.session] {
    Q_EMIT goTo({u"session"_s, QString::number(id.value())});
  });
  line->addWidget(open, 0, Qt::AlignTop);
  return box;
}

}  // namespace headroom
