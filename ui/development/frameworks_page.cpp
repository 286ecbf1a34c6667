// SPDX-License-Identifier: MIT
// A shipped statement that was worded otherwise can be put back as it came.
#include "ui/development/frameworks_page.h"

#include <QPushButton>
#include <QShortcut>

#include <algorithm>

#include "core/base/finding.h"
#include "core/development/development_actions.h"
#include "core/development/framework_store.h"
#include "ui/shared/button.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kStatementsInFull = 60;

QString standsAs(const FrameworkStatement& one) {
  if (one.isDropped) return FrameworksPage::tr("not offered");
  if (!one.isShipped) return FrameworksPage::tr("your own");
  return one.rowVersion > 0 ? FrameworksPage::tr("worded by you") : FrameworksPage::tr("as it came");
}

std::vector<Column<FrameworkStatement>> statementColumns() {
  using S = FrameworkStatement;
  return {Column<S>(FrameworksPage::tr("Framework"), [](const S& one) { return one.framework; }),
          Column<S>(FrameworksPage::tr("Statement"), [](const S& one) { return one.name; })
              .secondLine([](const S& one) { return one.about; })
              .tip([](const S& one) { return one.about; })
              .bold(),
          Column<S>(FrameworksPage::tr("How it stands"), standsAs)};
}

}  // namespace

FrameworksPage::FrameworksPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"frameworks"_s, tr("Frameworks"), parent) {
  auto* add = primaryButton(tr("Add a statement…"), u"plus"_s);
  add->setObjectName(u"frameworks/add"_s);
  onlyToWrite(add);
  connect(add, &QPushButton::clicked, this, [this] { write({}); });
  header_->addAction(add);
  model_ = new TableModel<FrameworkStatement>(statementColumns(), this);
  table_ = new TableView(tr("Statements of frameworks"));
  table_->setObjectName(u"frameworks/statements"_s);
  table_->setModel(model_);
  table_->setRowHeight(48);
  table_->setSortable(true);
  table_->stretchColumn(1);
  table_->setColumnWidths({190, 0, 130});
  list_ = new ListCard(tr("What a goal can name"), tr("Enter rewords one"), u"frameworks"_s, table_,
                       {tr("Filter statements"), tr("Filter by framework or words")}, kStatementsInFull);
  list_->sayNone(tr("There is no statement."), tr("No statement fits '%1'."));
  connect(list_, &ListCard::filterChanged, this, &FrameworksPage::showRows);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) { write(model_->rowAt(at)); });
  auto* words = sentence(
      tr("Short paraphrases of our own. The frameworks themselves are published by BASW, the Department for Education "
         "and Social Work England. A goal keeps the words that it was given."));
  addParts({words, list_});
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, list_, &ListCard::focusFilter);
}

void FrameworksPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return withShipped(loadStatements(desk.records)); });
  if (!read) return;
  all_ = std::move(*read);
  const auto changed = std::count_if(all_.begin(), all_.end(), [](const auto& one) { return one.rowVersion > 0; });
  header_->setSubtitle(tr("%1 statements, %2 of them worded here").arg(all_.size()).arg(changed));
  showRows();
}

void FrameworksPage::showRows() {
  std::vector<FrameworkStatement> rows = all_;
  std::erase_if(rows, [this](const FrameworkStatement& one) {
    return !findsWords(list_->typed(), QStringList{one.framework, one.name, one.about}.join(u'\n'));
  });
  list_->show(*model_, std::move(rows), &FrameworkStatement::code, -1);
}

void FrameworksPage::write(const FrameworkStatement& statement) {
  if (workspace_.isReadOnly()) return;
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"statement"_s, tr("Statement of a framework"), this);
  auto* framework = form.addLine(tr("Framework"), u"framework"_s, statement.framework);
  auto* name = form.addLine(tr("Statement"), u"name"_s, statement.name);
  auto* about = form.addText(tr("In a sentence"), u"about"_s, statement.about);
  auto* offered = form.addChoice(tr("Offered"), u"offered"_s, {{tr("yes"), true}, {tr("no"), false}});
  offered->setCurrentIndex(statement.isDropped ? 1 : 0);
  bool asItCame = false;
  if (statement.rowVersion > 0) {
    auto* again = secondaryButton(statement.isShipped ? tr("As it came with the program") : tr("Remove it"));
    form.addField(tr("Or"), u"asItCame"_s, again);
    connect(again, &QPushButton::clicked, &form, [&] {
      asItCame = true;
      form.reject();
    });
  }
  form.onSave(tr("Save"), [&] {
    FrameworkStatement typed = statement;
    typed.framework = framework->text();
    typed.name = name->text();
    typed.about = about->toPlainText();
    typed.isDropped = !offered->currentData().toBool();
    return done(back.perform([&](WritableDesk& desk) { return saveStatement(desk, typed); }));
  });
  if (form.exec() == QDialog::Accepted) back.sayDone(*message_, tr("The statement is saved."));
  if (asItCame) takeBackWording(statement);
}

void FrameworksPage::takeBackWording(const FrameworkStatement& statement) {
  TakingBack& back = TakingBack::of(workspace_);
  if (back.perform([&](WritableDesk& desk) { return removeStatement(desk, statement); }))
    back.sayDone(*message_,
                 statement.isShipped ? tr("The statement stands as it came.") : tr("The statement is removed."));
}

}  // namespace headroom
