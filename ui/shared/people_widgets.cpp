// SPDX-License-Identifier: MIT
// Lays these rows out with fixed columns, so that they line up under each other.
#include "ui/shared/people_widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/supervision/action_words.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// In a column of that width, or wrapped in what is left.
void twoLines(QHBoxLayout* line, const QString& first, const QString& second, TextRole role, int width) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addStretch(1);
  for (Label* label : {sentence(first, role, TextColour::Text), sentence(second, TextRole::Secondary)}) {
    label->setWordWrap(width == 0);
    column->addWidget(label);
  }
  column->addStretch(1);
  if (width > 0) box->setFixedWidth(width);
  line->addWidget(box, width > 0 ? 0 : 1);
}

QString bookedWords(const DueRow& row, QDate today) {
  if (!row.booked) return QWidget::tr("Not booked");
  if (*row.booked != today) return row.bookedWhen;
  return QString(row.bookedWhen).replace(shortDate(today), QWidget::tr("Today"));
}

QString heldWords(const DueRow& row, QDate today) {
  return row.lastHeld ? QWidget::tr("Last held %1").arg(dayAndMonth(*row.lastHeld, today))
                      : QWidget::tr("Not held yet");
}

QString discussWords(const DueRow& row) {
  return row.toDiscuss == 0 ? QString() : QWidget::tr("%1 to discuss").arg(row.toDiscuss);
}

// Whoever is due is started with, today's session is gone on with, and one to come is got ready for.
QPushButton* nextStep(const DueRow& row, const std::function<void()>& start, const std::function<void()>& prepare) {
  const bool isDue = row.label && *row.label <= DueLabel::Today;
  QPushButton* press = nullptr;
  if (row.begun) {
    press = secondaryButton(row.isTimed ? QWidget::tr("Open") : QWidget::tr("Continue"));
    press->setAccessibleName(QWidget::tr("Go on with today's supervision of %1").arg(row.name));
  } else if (isDue) {
    press = primaryButton(QWidget::tr("Start"), u"player-play"_s);
    press->setAccessibleName(QWidget::tr("Start supervision with %1").arg(row.name));
  } else {
    press = secondaryButton(QWidget::tr("Prepare"));
    press->setAccessibleName(QWidget::tr("Prepare supervision with %1").arg(row.name));
  }
  press->setObjectName((row.begun || isDue ? u"start."_s : u"prepare."_s) + row.code);
  press->setMinimumWidth(theme().px(90));
  if (!row.begun) onlyToWrite(press);
  QObject::connect(press, &QPushButton::clicked, press, [go = row.begun || isDue ? start : prepare] { go(); });
  return press;
}

// The figure opens what it counts.
QWidget* discussPart(const DueRow& row, int width, const std::function<void()>& prepare) {
  auto* box = new QWidget;
  box->setFixedWidth(width);
  if (row.toDiscuss == 0) return box;
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  auto* open = linkButton(discussWords(row));
  open->setObjectName(u"discuss."_s + row.code);
  open->setAccessibleName(QWidget::tr("%1 with %2: prepare").arg(discussWords(row), row.name));
  QObject::connect(open, &QPushButton::clicked, open, [prepare] { prepare(); });
  line->addWidget(open);
  line->addStretch(1);
  return box;
}

}  // namespace

DueWidths dueWidths(const std::vector<DueRow>& rows, QDate today, int room) {
  const Theme& th = theme();
  const auto advance = [&th](TextRole role, const QString& words) {
    return QFontMetrics(th.font(role)).horizontalAdvance(words) + 4;
  };
  DueWidths widths{th.px(118), th.px(132), th.px(72)};
  for (const DueRow& row : rows) {
    widths.booked = std::max({widths.booked, advance(TextRole::BodyStrong, bookedWords(row, today)),
                              advance(TextRole::Secondary, heldWords(row, today))});
    widths.tag = std::max(widths.tag, tagSize(MarkShape::Ring, dueWords(row)).width());
    widths.discuss = std::max(widths.discuss, advance(TextRole::BodyStrong, discussWords(row)));
  }
  // The name, the button, and what stands between and around them.
  const int others = th.px(40) + th.px(120) + th.px(110) + 90;
  widths.below = widths.booked + widths.tag + widths.discuss + others > room;
  return widths;
}

QWidget* dueRowWidget(const DueRow& row, QDate today, const DueWidths& widths, const std::function<void()>& start,
                      const std::function<void()>& prepare) {
  auto* widget = new QWidget;
  auto* whole = new QVBoxLayout(widget);
  whole->setContentsMargins(18, 9, 14, 9);
  whole->setSpacing(8);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  whole->addLayout(line);
  line->addWidget(new Avatar(row.name));
  line->addSpacing(4);
  twoLines(line, row.name, row.role, TextRole::RowTitle, 0);
  if (widths.below) {
    line = new QHBoxLayout;
    line->setSpacing(8);
    whole->addLayout(line);
  }
  twoLines(line, bookedWords(row, today), heldWords(row, today), TextRole::BodyStrong, widths.booked);
  const bool late = row.label == DueLabel::Overdue;
  const bool soon = row.label == DueLabel::Today;
  auto* tagBox = new QWidget;
  auto* tagLine = new QHBoxLayout(tagBox);
  tagLine->setContentsMargins(0, 0, 0, 0);
  tagLine->addWidget(new Tag(late   ? MarkShape::Diamond
                             : soon ? MarkShape::Triangle
                                    : MarkShape::Ring,
                             dueWords(row),
                             late   ? Tone::Over
                             : soon ? Tone::Near
                                    : Tone::Neutral));
  tagLine->addStretch(1);
  tagBox->setFixedWidth(widths.tag);
  line->addWidget(tagBox);
  line->addWidget(discussPart(row, widths.discuss, prepare));
  if (widths.below) line->addStretch(1);
  line->addWidget(nextStep(row, start, prepare));
  return widget;
}

QWidget* actionRowWidget(const OpenAction& action, QDate today, bool withOwner, const std::function<void()>& done) {
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(18, 6, 14, 6);
  line->setSpacing(12);
  auto* box = new QCheckBox;
  box->setObjectName(u"action."_s + action.code);
  box->setAccessibleName(QWidget::tr("Done: %1").arg(action.what));
  box->setToolTip(QWidget::tr("Tick when it is done"));
  onlyToWrite(box);
  QObject::connect(box, &QCheckBox::clicked, widget, [done] { done(); });
  line->addWidget(box);
  twoLines(line, action.what, actionOrigin(action), TextRole::Body, 0);
  if (withOwner) line->addWidget(new Label(action.ownerName, TextRole::Secondary, TextColour::Text2));
  const bool late = action.label == DueLabel::Overdue;
  const bool soon = action.label == DueLabel::Today;
  line->addWidget(new Tag(late   ? MarkShape::Diamond
                          : soon ? MarkShape::Triangle
                                 : MarkShape::Ring,
                          actionDueWords(action, today),
                          late   ? Tone::Over
                          : soon ? Tone::Near
                                 : Tone::Neutral));
  return widget;
}

QWidget* factWidget(const QString& figure, const QString& words, MarkShape shape, Tone tone, const QString& second) {
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(18, 12, 18, 12);
  line->setSpacing(14);
  line->addWidget(new Label(figure, TextRole::Figure));
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(sentence(words, TextRole::BodyStrong, TextColour::Text));
  auto* quiet = new QHBoxLayout;
  quiet->setSpacing(0);
  quiet->addWidget(new MarkedText(shape, second, tone));
  quiet->addStretch(1);
  column->addLayout(quiet);
  line->addLayout(column, 1);
  return widget;
}

bool tickOff(Workspace& workspace, MessageBar& note, const OpenAction& action) {
  TakingBack& back = TakingBack::of(workspace);
  if (!back.perform([&](WritableDesk& desk) { return closeAction(desk, action.id, true); })) return false;
  back.sayDone(note, QWidget::tr("Done: %1").arg(withFullStop(action.what)));
  return true;
}

}  // namespace headroom
