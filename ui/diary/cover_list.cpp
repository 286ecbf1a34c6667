// SPDX-License-Identifier: MIT
// A line a cover; there are a few at a time.
#include "ui/diary/cover_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/diary_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString lineWords(const CoverLine& line, QDate today) {
  const Period& when = line.cover.period;
  const auto last = when.lastDay();
  const QString who = CoverList::tr("%1 covers for %2").arg(line.coverName, line.name);
  if (when.from > today)
    return last ? CoverList::tr("%1 from %2 until %3").arg(who, shortDate(when.from), shortDate(*last))
                : CoverList::tr("%1 from %2").arg(who, shortDate(when.from));
  return last ? CoverList::tr("%1 until %2").arg(who, shortDate(*last)) : who;
}

}  // namespace

std::vector<CoverLine> readCovers(const Desk& desk) {
  std::vector<CoverLine> lines;
  if (!desk.viewer.person) return lines;
  const Organisation organisation = loadOrganisation(desk.records);
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  for (const Cover& one : organisation.covers) {
    const bool isOver = one.period.to && *one.period.to <= desk.today();
    if (isOver || desk.hides(one.period.from) || (!access.maySee(one.person) && one.cover != desk.viewer.person))
      continue;
    const Person* person = organisation.person(one.person);
    const Person* cover = organisation.person(one.cover);
    if (person != nullptr && cover != nullptr) lines.push_back({one, person->name, cover->name});
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const CoverLine& a, const CoverLine& b) { return a.cover.period.from < b.cover.period.from; });
  return lines;
}

CoverList::CoverList(Workspace& workspace, MessageBar& message, QWidget* parent)
    : Card(tr("Cover"), tr("running and coming"), parent), workspace_(workspace), message_(message) {
  setObjectName(u"diary/covers"_s);
  hide();
}

void CoverList::reload() {
  const auto lines = workspace_.read(readCovers);
  if (!lines) return;
  discardAll(body());
  setVisible(!lines->empty());
  for (const CoverLine& line : *lines) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(18, 8, 14, 8);
    row->setSpacing(12);
    row->addWidget(sentence(lineWords(line, workspace_.today()), TextRole::Body, TextColour::Text), 1);
    auto* end = linkButton(tr("End…"));
    end->setObjectName(u"diary/endCover/%1/%2"_s.arg(QString::number(line.cover.person.value()),
                                                     line.cover.period.from.toString(Qt::ISODate)));
    end->setAccessibleName(tr("End the cover for %1").arg(line.name));
    end->setVisible(!workspace_.isReadOnly());
    connect(end, &QPushButton::clicked, this, [this, line] { askEnd(line); });
    row->addWidget(end);
    body()->addWidget(box);
  }
}

void CoverList::askEnd(const CoverLine& line) {
  FormDialog form(workspace_, u"endCover"_s, tr("End the cover for %1").arg(line.name), this);
  auto* to = form.addDate(tr("First day without"), u"to"_s, std::max(workspace_.today(), line.cover.period.from));
  form.onSave(tr("End it"), [&] {
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return endCover(desk, line.cover, to->date().value_or(QDate()));
    }));
  });
  if (form.exec() == QDialog::Accepted)
    TakingBack::of(workspace_).sayDone(message_, tr("The cover for %1 is ended.").arg(line.name));
}

}  // namespace headroom
