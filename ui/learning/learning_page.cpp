// SPDX-License-Identifier: MIT
// The list at the left, the chosen one at the right with what its viewer may do about it.
#include "ui/learning/learning_page.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "core/development/shared_learning_actions.h"
#include "ui/learning/people_field.h"
#include "ui/shared/button.h"
#include "ui/shared/cpd_start.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/document_files.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/report_view.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kLearningInFull = 14;

FormDialog::Choices kindChoices() {
  FormDialog::Choices kinds;
  for (const SharedLearningKind kind : sharedLearningKinds())
    kinds.emplace_back(sharedLearningWords(kind), token(kind));
  return kinds;
}

}  // namespace

LearningPage::LearningPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"learning"_s, tr("Shared learning"), parent) {
  auto* who = secondaryButton(tr("Who knows about what"), u"search"_s);
  who->setObjectName(u"learning/whoKnows"_s);
  connect(who, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"whoknows"_s, {}}); });
  header_->addAction(who);
  auto* paper = secondaryButton(tr("Save or print…"), u"printer"_s);
  paper->setObjectName(u"learning/save"_s);
  connect(paper, &QPushButton::clicked, this, &LearningPage::save);
  header_->addAction(paper);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &LearningPage::save);
  auto* add = primaryButton(tr("Enter something shared…"), u"plus"_s);
  add->setObjectName(u"learning/add"_s);
  onlyToWrite(add);
  pressedByNew(*this, add);
  connect(add, &QPushButton::clicked, this, [this] {
    SharedLearning fresh;
    fresh.day = workspace_.today();
    if (workspace_.viewer().person) fresh.gave = {*workspace_.viewer().person};
    write(fresh);
  });
  header_->addAction(add);
  columns_ = new PageColumns(400);
  columns_->left()->addWidget(listCard());
  columns_->left()->addStretch(1);
  addParts({columns_});
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, list_, &ListCard::focusFilter);
}

QWidget* LearningPage::listCard() {
  model_ = new TableModel<LearningRow>(learningColumns(), this);
  table_ = new TableView(tr("Shared learning"));
  table_->setObjectName(u"learning/list"_s);
  table_->setModel(model_);
  table_->setRowHeight(48);
  table_->setSortable(true);
  table_->stretchColumn(1);
  table_->setColumnWidths({110, 0, 170, 80});
  kind_ = new SegmentedControl(tr("Which kind"), {tr("All"), tr("Presentations"), tr("Workshops"), tr("Groups")});
  kind_->setObjectName(u"learning/kind"_s);
  list_ = new ListCard(tr("What was shared"), {}, u"learning"_s, table_,
                       {tr("Filter by subject"), tr("What it was about, or who gave it")}, kLearningInFull, kind_);
  list_->sayNone(tr("Nothing was entered yet."), tr("Nothing that was shared is about '%1'."));
  remember(*kind_, workspace_.memory(), u"learning/kind"_s);
  connect(list_, &ListCard::filterChanged, this, &LearningPage::showRows);
  connect(kind_, &SegmentedControl::currentChanged, this, &LearningPage::showRows);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LearningPage::showChosen);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    if (model_->rowAt(at).mayChange && !workspace_.isReadOnly()) write(model_->rowAt(at).learning);
  });
  return list_;
}

void LearningPage::showSubject(const QString& subject) {
  const qint64 id = subject.toLongLong();
  wanted_ = id > 0 ? std::optional(SharedLearningId(id)) : std::nullopt;
}

void LearningPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readLearning(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  header_->setSubtitle(counted(static_cast<qsizetype>(picture_.rows.size()), "one entry, open to the whole service",
                               "entries, open to the whole service"));
  showRows();
}

std::vector<LearningRow> LearningPage::listed() const {
  const int at = kind_->current();
  const auto kind = at > 0 ? std::optional(sharedLearningKinds()[static_cast<std::size_t>(at - 1)]) : std::nullopt;
  return learningListed(picture_, kind, list_->typed());
}

void LearningPage::save() {
  const Report report = learningReport(listed(), workspace_.today(), footNow(workspace_));
  QString wrong;
  const QString path = saveReport(report, u"shared-learning-%1"_s.arg(report.on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

void LearningPage::showRows() {
  list_->show(*model_, listed(), &LearningRow::id, 0);
  if (wanted_) {
    const int found = model_->find([this](const LearningRow& row) { return row.id == *wanted_; });
    if (found >= 0) table_->setCurrentIndex(model_->index(found, 0));
    wanted_.reset();
  }
  showChosen();
}

const LearningRow* LearningPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void LearningPage::showChosen() {
  discard(card_);
  card_ = nullptr;
  const LearningRow* row = chosen();
  columns_->showRight(row != nullptr);
  if (row == nullptr) return;
  const SharedLearning& one = row->learning;
  card_ = new Card(one.title);
  card_->setObjectName(u"learning/chosen"_s);
  card_->padBody();
  card_->body()->addWidget(sentence(u"%1, %2"_s.arg(sharedLearningWords(one.kind), longDate(one.day))));
  const auto add = [this](const QString& title, const QString& words) {
    if (words.trimmed().isEmpty()) return;
    card_->body()->addWidget(new Label(title, TextRole::RowTitle));
    card_->body()->addWidget(sentence(words, TextRole::Body, TextColour::Text));
  };
  if (row->isToCome) card_->body()->addWidget(sentence(tr("Offered, still to come: it counts from its day on.")));
  const QString gave = row->isToCome ? tr("Will give it") : tr("Given by");
  add(one.kind == SharedLearningKind::SupportGroup ? tr("Held together by") : gave, row->gave);
  add(row->isToCome ? tr("Will come") : tr("Came"),
      row->showsCame ? row->came : tr("Who comes stays between those who meet."));
  add(tr("Subject"), one.subject);
  add(tr("What it was about"), one.about);
  add(tr("What the service took from it"), one.taken);
  addVerbs(*row, *card_);
  columns_->right()->insertWidget(0, card_);
}

void LearningPage::addVerbs(const LearningRow& row, Card& card) {
  if (workspace_.isReadOnly()) return;
  TakingBack* back = &TakingBack::of(workspace_);
  const SharedLearningId id = row.id;
  if (row.mayJoin) {
    auto* join = secondaryButton(row.isToCome ? tr("I will come") : tr("I was there too"), u"check"_s);
    join->setObjectName(u"learning/join"_s);
    connect(join, &QPushButton::clicked, this, [this, back, id, isToCome = row.isToCome] {
      if (back->perform([id](WritableDesk& desk) { return sayIWasThere(desk, id); }))
        back->sayDone(*message_, isToCome ? tr("You are named among those who will come.")
                                          : tr("You are named among those who came."));
    });
    card.body()->addWidget(join, 0, Qt::AlignLeft);
  }
  if (const auto me = workspace_.viewer().person; me && !row.isToCome && tookPart(row.learning, *me)) {
    auto* cpd = secondaryButton(tr("Use for CPD"), u"certificate"_s);
    cpd->setObjectName(u"learning/cpd"_s);
    connect(cpd, &QPushButton::clicked, this, [this, learning = row.learning] {
      const CpdSource source{
          u"presentation"_s, QString::number(learning.id->value()), learning.title, learning.day, {}, true};
      if (const auto piece = cpdBegunFrom(workspace_, source)) Q_EMIT goTo(*piece);
    });
    card.body()->addWidget(cpd, 0, Qt::AlignLeft);
  }
  if (!row.mayChange) return;
  auto* line = new QHBoxLayout;
  auto* change = secondaryButton(tr("Change…"), u"pencil"_s);
  change->setObjectName(u"learning/change"_s);
  connect(change, &QPushButton::clicked, this, [this, learning = row.learning] { write(learning); });
  line->addWidget(change);
  auto* remove = linkButton(tr("Remove it"));
  remove->setObjectName(u"learning/remove"_s);
  connect(remove, &QPushButton::clicked, this, [this, back, id] {
    if (back->perform([id](WritableDesk& desk) { return removeSharedLearning(desk, id); }))
      back->sayDone(*message_, tr("The entry is removed."));
  });
  line->addWidget(remove);
  line->addStretch(1);
  card.body()->addLayout(line);
}

void LearningPage::write(const SharedLearning& learning) {
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"shared"_s, tr("Shared learning"), this);
  auto* kind = form.addChoice(tr("Kind"), u"kind"_s, kindChoices());
  kind->setCurrentIndex(kind->findData(token(learning.kind)));
  auto* title = form.addLine(tr("What it was called"), u"title"_s, learning.title);
  auto* subject = form.addLine(tr("About what, in words to find it by"), u"subject"_s, learning.subject);
  auto* day = form.addDate(tr("Day"), u"day"_s, learning.day);
  auto* gave = new PeopleField(u"shared.gave"_s, tr("Who gives it"), picture_.people, learning.gave);
  form.addField(tr("Who gives it"), u"gave"_s, gave);
  auto* came = new PeopleField(u"shared.came"_s, tr("Who comes"), picture_.people, learning.came);
  form.addField(tr("Who comes"), u"came"_s, came);
  auto* closed = form.addChoice(tr("Who comes is told to"), u"private"_s,
                                {{tr("everybody"), false}, {tr("those who meet, and nobody else"), true}});
  closed->setCurrentIndex(learning.isPrivate ? 1 : 0);
  const auto showClosed = [&form, kind, closed] {
    const bool isGroup = kind->currentData().toString() == token(SharedLearningKind::SupportGroup);
    if (!isGroup) closed->setCurrentIndex(0);
    form.setShown(closed, isGroup);
  };
  showClosed();
  connect(kind, qOverload<int>(&QComboBox::currentIndexChanged), &form, showClosed);
  auto* about = form.addText(tr("What is shown or talked about"), u"about"_s, learning.about);
  auto* taken = form.addText(tr("What the service took from it"), u"taken"_s, learning.taken);
  form.addSentence(
      tr("If the day is still to come, it is shown as offered, and counts for those named from that day."));
  form.onSave(tr("Save"), [&] {
    for (const PeopleField* one : {gave, came}) {
      if (!one->unknown().isEmpty()) return form.say(tr("Nobody here is called '%1'.").arg(one->unknown())), false;
    }
    SharedLearning typed = learning;
    typed.kind = sharedLearningKindFrom(kind->currentData().toString()).value_or(learning.kind);
    typed.title = title->text();
    typed.subject = subject->text();
    typed.day = *day->date();
    typed.gave = gave->people();
    typed.came = came->people();
    typed.isPrivate = closed->currentData().toBool();
    typed.about = about->toPlainText();
    typed.taken = taken->toPlainText();
    const auto saved = back.perform([&](WritableDesk& desk) { return saveSharedLearning(desk, typed); });
    if (saved) wanted_ = *saved;
    return saved.has_value();
  });
  if (form.exec() != QDialog::Accepted) return;
  const auto at = day->date();
  back.sayDone(*message_, at && *at > workspace_.today()
                              ? tr("It is offered for %1, and found by its subject.").arg(longDate(*at))
                              : tr("It is entered, and found by its subject."));
}

}  // namespace headroom
