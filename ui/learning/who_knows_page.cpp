// SPDX-License-Identifier: MIT
// What speaks for people is read once; each letter typed looks through it.
#include "ui/learning/who_knows_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/development/shared_learning_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kKnowingInFull = 12;

}  // namespace

WhoKnowsPage::WhoKnowsPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"whoknows"_s, tr("Who knows about what"), parent) {
  auto* shared = secondaryButton(tr("Shared learning"), u"users"_s);
  shared->setObjectName(u"whoknows/learning"_s);
  connect(shared, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"learning"_s, {}}); });
  header_->addAction(shared);
  answers_ = new Card(tr("Ask"));
  asked_ = new QLineEdit;
  asked_->setObjectName(u"whoknows/asked"_s);
  asked_->setAccessibleName(tr("Who knows about"));
  asked_->setPlaceholderText(tr("working with fathers in assessments"));
  asked_->setClearButtonEnabled(true);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 12, 14, 12);
  line->setSpacing(10);
  line->addWidget(labelFor(asked_, tr("What you need to know")));
  line->addWidget(asked_, 1);
  answers_->body()->addLayout(line);
  model_ = new TableModel<KnowingRow>(knowingColumns(), this);
  table_ = new TableView(tr("Who knows about it"));
  table_->setObjectName(u"whoknows/people"_s);
  table_->setModel(model_);
  table_->setRowHeight(52);
  table_->stretchColumn(1);
  table_->setColumnWidths({230, 0, 120});
  table_->setFitsRows(true);
  table_->setMostRows(kKnowingInFull);
  answers_->body()->addWidget(table_);
  answers_->body()->addWidget(moreRows(table_), 0, Qt::AlignHCenter);
  said_ = sentence({});
  said_->setObjectName(u"whoknows/said"_s);
  said_->setContentsMargins(18, 6, 18, 14);
  answers_->body()->addWidget(said_);
  own_ = new Card(tr("What I know about"));
  own_->padBody();
  auto* add = secondaryButton(tr("Add…"), u"plus"_s);
  add->setObjectName(u"whoknows/add"_s);
  add->setAccessibleName(tr("Add what I know about"));
  onlyToWrite(add);
  pressedByNew(*this, add);
  connect(add, &QPushButton::clicked, this, [this] {
    if (workspace_.viewer().person) write({{}, *workspace_.viewer().person, {}, {}, workspace_.today()});
  });
  own_->addToHeader(add);
  auto* columns = new PageColumns(320);
  columns->left()->addWidget(answers_);
  columns->left()->addStretch(1);
  columns->right()->addWidget(own_);
  columns->right()->addStretch(1);
  addParts({columns});
  connect(asked_, &QLineEdit::textChanged, this, &WhoKnowsPage::answer);
  connect(asked_, &QLineEdit::returnPressed, this, [this] {
    if (model_->rowCount() == 0) return;
    table_->setCurrentIndex(model_->index(0, 0));
    table_->setFocus(Qt::TabFocusReason);
  });
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) { open(model_->rowAt(at)); });
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, this, [this] {
    asked_->setFocus(Qt::ShortcutFocusReason);
    asked_->selectAll();
  });
}

void WhoKnowsPage::showSubject(const QString& subject) {
  if (!subject.isEmpty()) asked_->setText(subject);
}

QString WhoKnowsPage::subjectNow(const QString& asked) const {
  return asked_->text().isEmpty() ? asked : asked_->text();
}

void WhoKnowsPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readKnowing(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  header_->setSubtitle(tr("from courses, what was shared, posts, and what people say of themselves"));
  answer();
  showOwn();
}

void WhoKnowsPage::answer() {
  auto rows = knowingListed(picture_, asked_->text());
  const bool any = !rows.empty();
  answers_->setSubtitle(any ? counted(static_cast<qsizetype>(rows.size()), "person", "people") : QString());
  model_->setRows(std::move(rows));
  table_->setVisible(any);
  said_->setVisible(!any);
  said_->setText(asked_->text().trimmed().isEmpty()
                     ? tr("Type what it is about, in your own words. 'Fathers' finds dads too, and 'assessing' finds "
                          "assessments.")
                     : tr("Nobody here is known to know about '%1'. Try other words.").arg(asked_->text().trimmed()));
}

void WhoKnowsPage::showOwn() {
  discard(ownList_);
  ownList_ = new QWidget;
  auto* column = new QVBoxLayout(ownList_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  const bool writes = !workspace_.isReadOnly();
  for (const Specialism& one : picture_.own) {
    const qint64 id = one.id->value();
    column->addWidget(new Label(one.subject, TextRole::RowTitle));
    if (!one.how.isEmpty()) column->addWidget(sentence(one.how));
    if (!writes) continue;
    auto* line = new QHBoxLayout;
    const auto verb = [&](const QString& words, const QString& name) {
      auto* button = linkButton(words);
      button->setObjectName(u"whoknows/%1.%2"_s.arg(name).arg(id));
      button->setAccessibleName(tr("%1: %2").arg(words, one.subject));
      line->addWidget(button);
      return button;
    };
    connect(verb(tr("Change…"), u"change"_s), &QPushButton::clicked, this, [this, one] { write(one); });
    connect(verb(tr("Take out"), u"remove"_s), &QPushButton::clicked, this, [this, one] {
      TakingBack& back = TakingBack::of(workspace_);
      if (back.perform([&one](WritableDesk& desk) { return removeSpecialism(desk, one); }))
        back.sayDone(*message_, tr("Nobody will find you by it any more."));
    });
    line->addStretch(1);
    column->addLayout(line);
  }
  if (picture_.own.empty())
    column->addWidget(sentence(tr("Nothing yet. Say what colleagues may ask you about, and how you came to know it.")));
  own_->body()->addWidget(ownList_);
}

void WhoKnowsPage::write(const Specialism& specialism) {
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"specialism"_s, tr("What I know about"), this);
  auto* subject = form.addLine(tr("What I know about"), u"subject"_s, specialism.subject);
  auto* how = form.addText(tr("How I came to know it"), u"how"_s, specialism.how);
  form.addSentence(tr("Everybody in the service can find you by these words."));
  form.onSave(tr("Save"), [&] {
    Specialism typed = specialism;
    typed.subject = subject->text();
    typed.how = how->toPlainText();
    return done(back.perform([&typed](WritableDesk& desk) { return saveSpecialism(desk, typed); }));
  });
  if (form.exec() == QDialog::Accepted) back.sayDone(*message_, tr("Colleagues find you by it now."));
}

void WhoKnowsPage::open(const KnowingRow& row) {
  if (row.maySee) return Q_EMIT goTo({u"person"_s, row.code});
  message_->showMessage(
      MessageKind::Info,
      tr("%1: %2. Their page is read by those who manage or supervise them.").arg(row.name, row.standing));
}

}  // namespace headroom
