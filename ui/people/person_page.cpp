// SPDX-License-Identifier: MIT
// Shows one person, a pair of cards for every post.
#include "ui/people/person_page.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "ui/shared/booking_dialog.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/due_words.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kSessionsShown = 4;  // the cases below stay on the first screen

}  // namespace

PersonPage::PersonPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(QString());
  prepare_ = secondaryButton(tr("Prepare"));
  prepare_->setObjectName(u"person/prepare"_s);
  prepare_->hide();
  connect(prepare_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"brief"_s, code_}); });
  header_->addAction(prepare_);
  growth_ = secondaryButton(tr("Growth"), u"history"_s);
  growth_->setObjectName(u"person/growth"_s);
  growth_->hide();
  connect(growth_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"growth"_s, code_}); });
  header_->addAction(growth_);
  start_ = primaryButton(tr("Start supervision"), u"player-play"_s);
  start_->setObjectName(u"person/start"_s);
  start_->hide();
  connect(start_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"session"_s, u"start:"_s + code_}); });
  header_->addAction(start_);
  message_ = new MessageBar;
  message_->setObjectName(u"person/message"_s);
  message_->hide();
  columns_ = new PageColumns;
  nobody_ = new EmptyState(u"user"_s, tr("This person is not one of those whom you manage or supervise."));
  nobody_->setObjectName(u"person/nobody"_s);
  noPost_ = new EmptyState(u"user"_s, tr("There is no post with time or work today, so there is no headroom."));
  noPost_->setObjectName(u"person/noPost"_s);
  scroll->body()->addWidget(header_);
  scroll->body()->addWidget(message_);
  scroll->body()->addWidget(columns_);
  scroll->body()->addWidget(nobody_);
  scroll->body()->addWidget(noPost_);
  scroll->body()->addStretch();
}

QString PersonPage::title() const { return name_.isEmpty() ? tr("Person") : name_; }

void PersonPage::showSubject(const QString& subject) {
  subject_ = subject;
  allSessions_ = false;
}

void PersonPage::clear() { discardAll(cards_); }

void PersonPage::reload() {
  const auto read = workspace_.read([this](const Desk& desk) { return readPerson(desk, subject_); });
  if (!read) return;
  clear();
  nobody_->setVisible(!read->has_value());
  columns_->setVisible(read->has_value());
  noPost_->setVisible(read->has_value() && (*read)->posts.empty());
  name_.clear();
  prepare_->setVisible(*read && (*read)->maySupervise);
  growth_->setVisible(*read && (*read)->mayRead);
  start_->setVisible(*read && (*read)->maySupervise && !workspace_.isReadOnly());
  if (*read) {
    showPicture(**read);
  } else {
    header_->setTitle(tr("Person"));
    header_->setSubtitle({});
  }
}

void PersonPage::showPicture(const PersonPicture& picture) {
  name_ = picture.person.name;
  code_ = picture.person.code;
  header_->setTitle(name_);
  QStringList words;
  for (const PostPart& part : picture.posts) words << postWords(part);
  if (!picture.supervisor.isEmpty()) words << tr("supervised by %1").arg(picture.supervisor);
  header_->setSubtitle(words.join(u" · "_s));
  const bool ahead = picture.on > workspace_.clock().today();
  const std::vector<QWidget*> first =
      ahead ? std::vector{notKnownCard(picture)} : std::vector{supervisionCard(picture), actionsCard(picture)};
  for (QWidget* card : first) {
    columns_->left()->addWidget(card);
    cards_.push_back(card);
  }
  for (std::size_t i = 0; i < picture.posts.size(); ++i) {
    cards_.push_back(casesCard(picture.posts[i], i));
    columns_->left()->addWidget(cards_.back());
    cards_.push_back(madeCard(picture.posts[i], i));
    columns_->right()->addWidget(cards_.back());
  }
  if (!ahead) {
    cards_.push_back(agreementCard(picture));
    columns_->right()->addWidget(cards_.back());
  }
  cards_.push_back(pathsCard(picture));
  columns_->right()->addWidget(cards_.back());
}

QWidget* PersonPage::notKnownCard(const PersonPicture& picture) {
  auto* card = new Card(tr("Supervision and actions"));
  card->padBody();
  auto* words = sentence(tr("What will be held and done by %1 is not known yet.").arg(longDate(picture.on)));
  words->setObjectName(u"person/notKnown"_s);
  card->body()->addWidget(words);
  return card;
}

QWidget* PersonPage::agreementCard(const PersonPicture& picture) {
  auto* card = new Card(tr("Agreement and checks"));
  auto* open = linkButton(tr("Open"));
  open->setObjectName(u"person/agreement"_s);
  open->setAccessibleName(tr("Open the agreement and checks"));
  connect(open, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"agreement"_s, code_}); });
  card->addToHeader(open);
  card->padBody();
  const auto add = [card](const QString& name, const SaidDue& said) {
    card->body()->addWidget(new Label(name, TextRole::RowTitle));
    card->body()->addWidget(new MarkedText(said.shape, said.words, said.tone), 0, Qt::AlignLeft);
  };
  add(tr("Supervision agreement"), agreementSaid(picture.agreements, picture.on));
  for (const CheckStanding& one : picture.checks) add(checkWords(one.kind), checkSaid(one));
  return card;
}

QWidget* PersonPage::pathsCard(const PersonPicture& picture) {
  auto* card = new Card(tr("Paths"));
  auto* open = linkButton(tr("Open"));
  open->setObjectName(u"person/paths"_s);
  open->setAccessibleName(tr("Open the paths of %1").arg(picture.person.name));
  connect(open, &QPushButton::clicked, this, [this, id = picture.person.id] {
    Q_EMIT goTo({u"paths"_s, u"person:%1"_s.arg(id.value())});
  });
  card->addToHeader(open);
  card->padBody();
  for (const QString& words : picture.paths) card->body()->addWidget(sentence(words, TextRole::Body, TextColour::Text));
  if (picture.paths.empty()) card->body()->addWidget(sentence(tr("Nothing is asked for, and nothing runs.")));
  return card;
}

QWidget* PersonPage::supervisionCard(const PersonPicture& picture) {
  auto* card = new Card(tr("Supervision"), tr("Enter opens a record, or moves and cancels what is booked"));
  if (picture.clock) {
    const CellMark mark = dueMark(picture.clock);
    auto* tag = new Tag(mark.shape, dueWords(picture.clock), mark.tone);
    tag->setObjectName(u"person/due"_s);
    tag->setVisible(picture.clock->due.has_value());
    card->addToHeader(tag);
  }
  if (picture.sessions.empty()) {
    card->padBody();
    card->body()->addWidget(sentence(tr("No supervision is recorded yet.")));
    return card;
  }
  auto* table = new TableView(tr("Supervision of %1").arg(picture.person.name));
  table->setObjectName(u"person/sessions"_s);
  auto* model = new TableModel<Session>(sessionColumns(), table);
  const std::size_t shown = allSessions_ ? picture.sessions.size() : std::min(kSessionsShown, picture.sessions.size());
  if (shown < picture.sessions.size()) {
    auto* all = linkButton(tr("Show all %1").arg(picture.sessions.size()));
    all->setObjectName(u"person/allSessions"_s);
    connect(all, &QPushButton::clicked, this, [this] {
      allSessions_ = true;
      reload();
    });
    card->addToHeader(all);
  }
  model->setRows({picture.sessions.begin(), picture.sessions.begin() + static_cast<std::ptrdiff_t>(shown)});
  connect(table, &TableView::rowOpened, this, [this, model](const QModelIndex& at) { openSession(model->rowAt(at)); });
  table->setModel(model);
  table->setRowHeight(46);
  table->setFitsRows(true);
  table->stretchColumn(1);
  table->setColumnWidths({130, 0, 110});
  card->body()->addWidget(table);
  return card;
}

void PersonPage::openSession(const Session& session) {
  if (wasHeld(session.state)) return Q_EMIT goTo({u"session"_s, QString::number(session.id.value())});
  if (workspace_.isReadOnly()) return;
  if (!canBeRebooked(session, workspace_.viewer()))
    return message_->showMessage(MessageKind::Info, tr("Only the person who runs a group can move or cancel it."));
  BookingDialog dialog(workspace_, session, this);
  if (dialog.exec() == QDialog::Accepted) TakingBack::of(workspace_).sayDone(*message_, dialog.saidDone());
}

QWidget* PersonPage::actionsCard(const PersonPicture& picture) {
  auto* card = new Card(tr("Open actions"));
  if (picture.actions.empty()) {
    card->padBody();
    card->body()->addWidget(sentence(tr("No action is open.")));
    return card;
  }
  auto* table = new TableView(tr("Open actions of %1").arg(picture.person.name));
  table->setObjectName(u"person/actions"_s);
  table->horizontalHeader()->hide();
  auto* model = new TableModel<OpenAction>(actionColumns(picture.on), table);
  model->setRows(picture.actions);
  table->setModel(model);
  table->setRowHeight(48);
  table->setFitsRows(true);
  table->stretchColumn(0);
  table->setColumnWidths({0, 170});
  card->body()->addWidget(table);
  return card;
}

QWidget* PersonPage::casesCard(const PostPart& part, std::size_t number) {
  const QString words = counted(part.held.size(), "case", "cases");
  auto* card = new Card(tr("Cases"), u"%1 · %2"_s.arg(words, token(part.row.role)));
  if (part.held.empty()) {
    card->padBody();
    card->body()->addWidget(sentence(tr("No open case is held in this post today.")));
    return card;
  }
  auto* table = new TableView(tr("Cases held as %1").arg(token(part.row.role)));
  table->setObjectName(u"person/cases/%1"_s.arg(number));
  auto* model = new TableModel<HeldRow>(heldColumns(part.row.measure), table);
  model->setRows(part.held);
  table->setModel(model);
  table->setRowHeight(46);
  table->setFitsRows(true);
  table->setSortable(true);
  table->stretchColumn(1);
  table->setColumnWidths({110, 0, 90, 110, 70, 66, 66, 84});
  connect(table, &TableView::rowOpened, this, [this, model](const QModelIndex& at) {
    Q_EMIT goTo({u"cases"_s, model->rowAt(at).code});
  });
  // What a post is not judged by only leads the eye astray; the sum stands under what counts.
  if (part.row.measure != Measure::Points) {
    for (const int column : {4, 5, 6}) table->setColumnHidden(column, true);
  }
  card->body()->addWidget(table);
  auto* sum = new QHBoxLayout;
  sum->setContentsMargins(18, 10, 22, 12);
  sum->addWidget(new Label(tr("Load, %1").arg(measureWords(part.row.measure)), TextRole::BodyStrong), 1);
  sum->addWidget(new Label(part.row.load.toString(), TextRole::BodyStrong));
  card->body()->addLayout(sum);
  return card;
}

QWidget* PersonPage::madeCard(const PostPart& part, std::size_t number) {
  auto* card = new Card(tr("Headroom"));
  auto* tag = new Tag(shapeOf(part.row.status()), headroomWords(part.row), toneOf(part.row.status()));
  tag->setObjectName(u"person/headroom/%1"_s.arg(number));
  card->addToHeader(tag);
  card->padBody();
  auto* bar = new LoadBar;
  bar->set(barOf(part.row), tr("Load, %1").arg(token(part.row.role)), loadSentence(part.row));
  card->body()->addWidget(bar);
  card->body()->addWidget(sentence(loadSentence(part.row), TextRole::Secondary));
  // Of a grid a line of two rows is as high as its words.
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 1);
  grid->setHorizontalSpacing(12);
  for (const MadeLine& one : part.made) {
    const int row = grid->rowCount();
    grid->addWidget(sentence(one.name, TextRole::Body, TextColour::Text), row, 0);
    grid->addWidget(new Label(one.figure, TextRole::BodyStrong), row, 1, Qt::AlignRight | Qt::AlignTop);
  }
  card->body()->addLayout(grid);
  return card;
}

}  // namespace headroom
