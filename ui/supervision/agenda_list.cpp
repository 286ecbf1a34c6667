// SPDX-License-Identifier: MIT
// Paints the sections and says them in words to assistive technology.
#include "ui/supervision/agenda_list.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/base/word_count.h"
#include "ui/shared/icon.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kStateRole = Qt::UserRole;
constexpr int kGlyph = 18;
constexpr int kAgendaLeft = 10;

const Section* sectionOf(const AgendaSection& wanted, const SessionRecord& record) {
  for (const Section& section : record.sections) {
    if (section.key == wanted.key) return &section;
  }
  return nullptr;
}

QString lastActionsWords(const SessionRecord& now) {
  const auto carried = [](const AgreedAction& action) { return action.carried; };
  const auto closed = [](const AgreedAction& action) { return action.carried && action.closed; };
  const auto all = std::count_if(now.actions.begin(), now.actions.end(), carried);
  const auto done = std::count_if(now.actions.begin(), now.actions.end(), closed);
  if (all == 0) return say("None open");
  return done == 0 ? say("%1 open").arg(all) : say("%1 closed, %2 open").arg(done).arg(all - done);
}

/// How many of the goals were set in this session; they are no words of its record.
std::ptrdiff_t goalsAdded(const AgendaSection& section, const SessionPicture& picture) {
  if (section.key != u"learning") return 0;
  return std::count_if(picture.goals.begin(), picture.goals.end(),
                       [&](const Goal& goal) { return goal.session == picture.record.session.id; });
}

void drawGlyph(QPainter& painter, const QRectF& box, AgendaState state) {
  const Tokens& t = theme().tokens();
  painter.setRenderHint(QPainter::Antialiasing);
  if (state == AgendaState::Done) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.ok);
    painter.drawEllipse(box);
    const int side = static_cast<int>(box.width() * 0.72);
    painter.drawPixmap(QPointF(box.center().x() - side / 2.0, box.center().y() - side / 2.0),
                       iconPixmap(u"check"_s, side, t.surface, painter.device()->devicePixelRatio()));
    return;
  }
  const bool begun = state == AgendaState::Begun;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(begun ? t.accent : t.ctrl, theme().px(10) * 0.17));
  painter.drawEllipse(box.adjusted(1, 1, -1, -1));
  if (!begun) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.accent);
  painter.drawPie(box.adjusted(4, 4, -4, -4), -90 * 16, 180 * 16);
}

class AgendaDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& t = theme().tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(option.palette.color(QPalette::Highlight));
      painter->drawRoundedRect(row, 8, 8);
    }
    const double side = theme().px(kGlyph);
    const QRectF glyph(row.left() + theme().px(kAgendaLeft), row.center().y() - side / 2, side, side);
    drawGlyph(*painter, glyph, static_cast<AgendaState>(index.data(kStateRole).toInt()));
    const QColor over = option.palette.color(QPalette::HighlightedText);
    const bool strong = selected && theme().highContrast();
    const QRect area(static_cast<int>(glyph.right()) + theme().px(10), option.rect.top(), 0, option.rect.height());
    const int width = option.rect.right() - area.left() - theme().px(8);
    const auto draw = [&](TextRole role, const QString& words, const QColor& colour, int top) {
      painter->setFont(theme().font(role));
      painter->setPen(strong ? over : colour);
      const QFontMetrics metrics(painter->font());
      painter->drawText(QRect(area.left(), top, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                        metrics.elidedText(withoutTurns(words), Qt::ElideRight, width));
      return metrics.height();
    };
    const int lines = QFontMetrics(theme().font(TextRole::BodyStrong)).height() +
                      QFontMetrics(theme().font(TextRole::Secondary)).height();
    const int top = option.rect.center().y() - lines / 2;
    const int first = draw(TextRole::BodyStrong, index.data(Qt::DisplayRole).toString(), t.text, top);
    draw(TextRole::Secondary, index.data(SecondLineRole).toString(), t.text2, top + first);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
      painter->setPen(QPen(t.focus, 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(row, 8, 8);
    }
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, theme().px(52)}; }
};

}  // namespace

AgendaState agendaState(const AgendaSection& section, const SessionPicture& picture, const SessionRecord& now) {
  const Section* own = sectionOf(section, now);
  if (own != nullptr && own->done) return AgendaState::Done;
  const auto fresh = [](const AgreedAction& action) { return !action.carried; };
  bool begun = own != nullptr && !own->body.trimmed().isEmpty();
  begun = begun || (section.key == u"cases" && discussionsWritten(now.discussions) > 0);
  begun = begun || (section.key == u"actions" && std::any_of(now.actions.begin(), now.actions.end(), fresh));
  begun = begun || goalsAdded(section, picture) > 0;
  return begun ? AgendaState::Begun : AgendaState::NotBegun;
}

QString agendaWords(const AgendaSection& section, const SessionPicture& picture, const SessionRecord& now) {
  if (section.key == u"last-actions") return lastActionsWords(now);
  if (section.key == u"caseload") {
    if (picture.posts.empty()) return say("No cases held");
    const PostBalance& post = picture.posts.front();
    return u"%1 %2"_s.arg(loadWords(post), post.judged ? measureWords(post.measure) : QString()).trimmed();
  }
  if (section.key == u"cases") {
    if (const auto written = discussionsWritten(now.discussions); written > 0) return say("%1 recorded").arg(written);
    const auto coWorked =
        std::count_if(picture.cases.begin(), picture.cases.end(), [](const CaseToDiscuss& c) { return c.isCoWorked; });
    const auto led = static_cast<std::ptrdiff_t>(picture.cases.size()) - coWorked;
    // As many as the caseload says, and those that are worked beside somebody else.
    return coWorked == 0 ? say("%1 to choose from").arg(led) : say("%1 led, %2 co-worked").arg(led).arg(coWorked);
  }
  if (section.key == u"actions") {
    const auto fresh = [](const AgreedAction& action) { return !action.carried; };
    const auto count = std::count_if(now.actions.begin(), now.actions.end(), fresh);
    return count == 0 ? say("None yet") : say("%1 agreed").arg(count);
  }
  if (section.key == u"sign-off") {
    const auto gaps = gapsBeforeSigning(now, picture.policyMinutes).size();
    return !picture.isWritable ? token(now.session.state) : gaps == 0 ? say("Complete") : say("%1 missing").arg(gaps);
  }
  const Section* own = sectionOf(section, now);
  const auto words = own == nullptr ? 0 : wordCount(own->body);
  const auto goals = goalsAdded(section, picture);
  if (words == 0 && goals == 0) return say("Nothing yet");
  QStringList all;
  if (words > 0) all << counted(words, "word", "words");
  if (goals > 0) all << counted(goals, "goal added", "goals added");
  return all.join(u", "_s);
}

AgendaList::AgendaList(QWidget* parent) : QListWidget(parent) {
  setObjectName(u"session.agenda"_s);
  setAccessibleName(say("Agenda"));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(QFrame::NoFrame);
  viewport()->setAutoFillBackground(false);
  setItemDelegate(new AgendaDelegate(this));
  for (const AgendaSection& section : agenda()) addItem(new QListWidgetItem(section.title));
}

void AgendaList::showState(const SessionPicture& picture, const SessionRecord& now) {
  for (int i = 0; i < count(); ++i) {
    const AgendaSection& section = agenda()[static_cast<std::size_t>(i)];
    const AgendaState state = agendaState(section, picture, now);
    const QString second = agendaWords(section, picture, now);
    const QString words = state == AgendaState::Done    ? say("done")
                          : state == AgendaState::Begun ? say("begun")
                                                        : say("not begun");
    item(i)->setData(kStateRole, static_cast<int>(state));
    item(i)->setData(SecondLineRole, second);
    item(i)->setData(Qt::AccessibleTextRole, u"%1, %2, %3"_s.arg(section.title, words, second));
    item(i)->setToolTip(u"%1: %2"_s.arg(words, second));
    item(i)->setSizeHint({0, theme().px(52)});
  }
}

}  // namespace headroom
