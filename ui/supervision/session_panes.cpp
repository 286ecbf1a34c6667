// SPDX-License-Identifier: MIT
// The panes of the plain sections, the snapshot and the two lists of actions.
#include "ui/supervision/session_panes.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/caseload/measure_words.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr auto kWhileOpen = "whileOpen";

void addLaidOut(const QLayout& layout, QWidgetList& parts) {
  for (int at = 0; at < layout.count(); ++at) {
    if (const QLayout* inner = layout.itemAt(at)->layout()) addLaidOut(*inner, parts);
    QWidget* part = layout.itemAt(at)->widget();
    if (part == nullptr) continue;
    if ((part->focusPolicy() & Qt::TabFocus) != 0 && part->focusProxy() == nullptr) parts << part;
    if (part->layout() != nullptr) addLaidOut(*part->layout(), parts);
  }
}

}  // namespace

SectionPane::SectionPane(const AgendaSection& section, QWidget* parent) : QWidget(parent), section_(section) {
  setObjectName(u"pane."_s + section.key);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(new Label(section.title, TextRole::CaseTitle));
  column->addWidget(sentence(section.hint));
  body_ = new QVBoxLayout;
  body_->setSpacing(8);
  column->addLayout(body_);
  text_ = new GrowingTextEdit(section.title, 6, TextRole::Editor);
  text_->setObjectName(u"text."_s + section.key);
  column->addWidget(text_);
  done_ = new QCheckBox(tr("Done with this section"));
  done_->setObjectName(u"done."_s + section.key);
  column->addWidget(done_);
  column->addStretch(1);
  connect(text_, &QTextEdit::textChanged, this, [this] {
    if (!showing_) Q_EMIT edited();
  });
  connect(done_, &QCheckBox::toggled, this, [this] {
    if (!showing_) Q_EMIT edited();
  });
  connect(done_, &QCheckBox::clicked, this, [this] { tickedHere_ = true; });
  connect(text_, &QTextEdit::textChanged, this, [this] { tickedHere_ = false; });
  done_->installEventFilter(this);
}

void SectionPane::nameText(const QString& words) {
  auto* column = qobject_cast<QVBoxLayout*>(layout());
  column->insertWidget(column->indexOf(text_), labelFor(text_, words));
}

void SectionPane::setWritable(bool writable) {
  headroom::setWritable(*this, writable);
  // A cross that does nothing looks as if it did.
  for (QWidget* part : findChildren<QWidget*>())
    if (part->property(kWhileOpen).toBool()) part->setVisible(writable);
}

// The tick is a word of the record that is typed, and no save: it is taken back as one types back, while one is on it.
bool SectionPane::eventFilter(QObject* watched, QEvent* event) {
  const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
  if (watched != done_ || !isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) || !tickedHere_)
    return QWidget::eventFilter(watched, event);
  event->accept();
  if (event->type() == QEvent::ShortcutOverride) return true;
  tickedHere_ = false;
  done_->setChecked(!done_->isChecked());
  return true;
}

void SectionPane::enter() { text_->setFocus(Qt::OtherFocusReason); }

void SectionPane::goOnWriting() {
  text_->setFocus(Qt::OtherFocusReason);
  text_->moveCursor(QTextCursor::End);
}

void SectionPane::tabDown() {
  QWidgetList parts;
  addLaidOut(*layout(), parts);
  QWidget* before = this;
  for (QWidget* part : parts) {
    setTabOrder(before, part);
    before = part;
  }
}

void SectionPane::tickDone() {
  if (done_->isEnabled()) done_->setChecked(true);
}

void SectionPane::clear() {
  showing_ = true;
  text_->clear();
  done_->setChecked(false);
  tickedHere_ = false;
  showing_ = false;
}

void SectionPane::show(const SessionPicture& picture) {
  showing_ = true;
  tickedHere_ = false;
  for (const Section& section : picture.record.sections) {
    if (section.key != section_.key) continue;
    if (text_->toPlainText() != section.body) {
      text_->setPlainText(section.body);
      text_->moveCursor(QTextCursor::End);  // where somebody goes on
    }
    done_->setChecked(section.done);
  }
  showing_ = false;
}

void SectionPane::take(SessionRecord& record) const {
  for (Section& section : record.sections) {
    if (section.key != section_.key) continue;
    section.body = text_->toPlainText();
    section.done = done_->isChecked();
    return;
  }
  record.sections.push_back({section_.key, text_->toPlainText(), done_->isChecked()});
}

CaseloadPane::CaseloadPane(const AgendaSection& section, QWidget* parent) : SectionPane(section, parent) {
  nameText(tr("What we said about it"));
}

void CaseloadPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  discard(snapshot_);
  snapshot_ = new QWidget;
  auto* column = new QVBoxLayout(snapshot_);
  column->setContentsMargins(0, 0, 0, 0);
  for (const SnapshotRow& row : picture.snapshot) {
    const QString load = row.ceiling.isEmpty() ? tr("%1 %2, no limit").arg(row.load, measureFor(row.load, row.measure))
                                               : tr("%1 / %2 %3").arg(row.load, row.ceiling, row.measure);
    column->addWidget(new Label(tr("%1: %2 (%3)").arg(row.postCode, load, row.status), TextRole::BodyStrong));
  }
  if (picture.snapshot.empty()) column->addWidget(sentence(tr("No post was in force on the day.")));
  body()->addWidget(snapshot_);
}

LastActionsPane::LastActionsPane(const AgendaSection& section, QWidget* parent) : SectionPane(section, parent) {
  nameText(tr("What we said about them"));
}

void LastActionsPane::clear() {
  SectionPane::clear();
  rows_.clear();
  ticked_.clear();
}

// A row stays where it was: whoever ticks goes on from there by keys, and takes a tick back where it was made.
void LastActionsPane::gather(const SessionPicture& picture) {
  std::vector<Row> now;
  for (const OpenAction& action : picture.lastActions) now.push_back({action, false});
  for (const AgreedAction& closed : picture.record.actions) {
    if (!closed.carried || !closed.id || !closed.closed || closed.dropped) continue;
    now.push_back(
        {{*closed.id, {}, closed.owner, {}, closed.ownerName, closed.what, closed.caseCode, {}, {}, {}}, true});
  }
  std::vector<Row> ordered;
  const auto take = [&](ActionId id) {
    const auto found = std::find_if(now.begin(), now.end(), [id](const Row& row) { return row.action.id == id; });
    if (found == now.end()) return;
    ordered.push_back(std::move(*found));
    now.erase(found);
  };
  for (const Row& before : rows_) {
    const std::size_t count = ordered.size();
    take(before.action.id);
    // One that was never carried into the record is nowhere else once it is done.
    if (ordered.size() == count && ticked_.contains(before.action.id)) ordered.push_back({before.action, true});
  }
  std::move(now.begin(), now.end(), std::back_inserter(ordered));
  rows_ = std::move(ordered);
}

void LastActionsPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  gather(picture);
  discard(list_);
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  for (const Row& row : rows_) addRow(row, picture.record.session.person, *column);
  if (rows_.empty()) column->addWidget(sentence(tr("Nothing is open from earlier sessions.")));
  body()->addWidget(list_);
  tabDown();
}

void LastActionsPane::addRow(const Row& row, PersonId whose, QVBoxLayout& column) {
  const OpenAction& action = row.action;
  QString words = action.caseCode.isEmpty() ? action.what : u"%1 · %2"_s.arg(action.what, action.caseCode);
  if (action.owner != whose) words += u" · "_s + action.ownerName;
  auto* box = new QCheckBox;
  box->setAccessibleName(words);
  box->setObjectName(u"last.%1"_s.arg(action.id.value()));
  box->setToolTip(row.isDone ? tr("Done; take the tick away to open it again") : tr("Tick when it is done"));
  box->setChecked(row.isDone);
  connect(box, &QCheckBox::clicked, this, [this, id = action.id](bool ticked) {
    if (ticked) {
      ticked_.insert(id);
      Q_EMIT actionClosed(id, true);
    } else {
      Q_EMIT actionOpened(id);
    }
  });
  auto* top = new QHBoxLayout;
  top->setSpacing(10);
  top->addWidget(box, 0, Qt::AlignTop);
  auto* what = new Label(words, TextRole::Body, row.isDone ? TextColour::Text2 : TextColour::Text);
  what->setWordWrap(true);
  top->addWidget(what, 1);
  column.addLayout(top);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(theme().px(34), 0, 0, 4);
  column.addLayout(line);
  if (row.isDone) {
    line->addWidget(new Label(tr("done"), TextRole::Secondary, TextColour::Ok));
    return line->addStretch(1);
  }
  if (action.carried > 0)
    line->addWidget(new Label(carriedWords(action.carried), TextRole::Secondary,
                              action.isStuck() ? TextColour::Over : TextColour::Text2));
  if (action.due) {
    const bool late = action.label == DueLabel::Overdue;
    line->addWidget(new Tag(late ? MarkShape::Diamond : MarkShape::Ring,
                            late ? tr("Due %1").arg(tableDate(*action.due)) : tableDate(*action.due),
                            late ? Tone::Over : Tone::Neutral));
  }
  line->addStretch(1);
  auto* drop = linkButton(tr("Drop"));
  drop->setObjectName(u"last.drop.%1"_s.arg(action.id.value()));
  drop->setAccessibleName(tr("Drop, not needed any more: %1").arg(action.what));
  drop->setToolTip(tr("Not needed any more"));
  drop->setProperty(kWhileOpen, true);
  connect(drop, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT actionClosed(id, false); });
  line->addWidget(drop);
}

ActionsPane::ActionsPane(const AgendaSection& section, QWidget* parent) : SectionPane(section, parent) {
  line_ = new QuickActionLine(u"actions.line"_s);
  line_->setProperty(kWhileOpen, true);
  connect(line_, &QuickActionLine::entered, this, &ActionsPane::addTyped);
  connect(line_, &QuickActionLine::typed, this, &ActionsPane::edited);
  body()->addWidget(line_);
  nameText(tr("Notes on the actions"));
}

void ActionsPane::setPeople(std::vector<QuickPerson> people, QDate today, QuickMeaning meaning) {
  line_->setPeople(std::move(people), today, std::move(meaning));
}

void ActionsPane::setWritable(bool writable) {
  SectionPane::setWritable(writable);
  line_->setVisible(writable);
  if (std::exchange(isWritable_, writable) != writable) refill();
}

void ActionsPane::enter() {
  if (!isWritable_) return SectionPane::enter();
  line_->begin();
}

void ActionsPane::clear() {
  SectionPane::clear();
  line_->clear();
  last_.reset();
}

std::optional<AgreedAction> ActionsPane::pending() const {
  const auto read = line_->read();
  if (!read) return std::nullopt;
  return AgreedAction{{}, read->about, read->caseCode, *read->owner, read->ownerName, read->what, read->due, false};
}

void ActionsPane::addTyped() {
  const auto typed = pending();
  if (!typed) return;
  line_->clear();
  addOrRemove(*typed, true);
  last_ = typed;
  wasAdded_ = true;
  Q_EMIT listed(typed->what);
}

// By its words: what was saved since has another row, and others may stand around it.
void ActionsPane::addOrRemove(const AgreedAction& one, bool adds) {
  if (adds) {
    actions_.push_back(one);
  } else {
    const auto isIt = [&one](const AgreedAction& each) {
      return each.what == one.what && each.owner == one.owner && !each.carried && !each.closed;
    };
    const auto found = std::find_if(actions_.rbegin(), actions_.rend(), isIt);
    if (found == actions_.rend()) return;
    actions_.erase(std::next(found).base());
  }
  refill();
  Q_EMIT edited();
}

bool ActionsPane::takeBackLast() {
  if (!last_ || !isWritable_) return false;
  AgreedAction one = *std::exchange(last_, std::nullopt);
  one.id.reset();
  const std::size_t before = actions_.size();
  addOrRemove(one, !wasAdded_);
  return actions_.size() != before;
}

void ActionsPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  actions_ = picture.record.actions;
  refill();
}

void ActionsPane::take(SessionRecord& record) const {
  SectionPane::take(record);
  record.actions = actions_;
}

QWidget* ActionsPane::removeButton(std::size_t at) {
  auto* remove = iconButton(u"x"_s, tr("Remove the action %1").arg(actions_[at].what));
  remove->setObjectName(u"actions.remove.%1"_s.arg(at));
  connect(remove, &QPushButton::clicked, this, [this, at] {
    last_ = actions_[at];
    wasAdded_ = false;
    actions_.erase(actions_.begin() + static_cast<std::ptrdiff_t>(at));
    refill();
    line_->begin();  // never on to the next cross
    Q_EMIT edited();
    Q_EMIT listed(last_->what);
  });
  return remove;
}

void ActionsPane::refill() {
  discard(list_);
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  for (std::size_t i = 0; i < actions_.size(); ++i) {
    const AgreedAction& action = actions_[i];
    auto* line = new QHBoxLayout;
    const bool isSaid = action.caseCode.isEmpty() || action.what.contains(action.caseCode);
    auto* what = new Label(isSaid ? action.what : u"%1 · %2"_s.arg(action.what, action.caseCode));
    what->setWordWrap(true);
    line->addWidget(what, 1);
    line->addWidget(new Label(action.ownerName, TextRole::Secondary, TextColour::Text2));
    line->addWidget(new Label(action.due ? shortDate(*action.due) : tr("no date"), TextRole::BodyStrong));
    if (action.closed || action.carried) {
      const QString words = !action.closed ? tr("carried over") : action.dropped ? tr("dropped") : tr("done");
      line->addWidget(new Label(words, TextRole::Secondary, TextColour::Text2));
    } else if (isWritable_) {
      line->addWidget(removeButton(i));
    }
    column->addLayout(line);
  }
  body()->addWidget(list_);
  tabDown();
}

}  // namespace headroom
