// SPDX-License-Identifier: MIT
// A card for each section of the brief, in the words that the paper has too; what was noted can be taken back here.
#include "ui/brief/brief_page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "core/development/brief_reading.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_words.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/document_files.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/where_to_save.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What stands beside the others on a wide page.
bool isAtTheSide(const BriefSection& section) {
  static const QStringList side{u"load"_s, u"meetings"_s, u"learning"_s, u"leave"_s, u"due"_s};
  return side.contains(section.key);
}

/// With room for a mark before the words where any line of the section has one, so that they line up.
QWidget* briefLineWidget(const BriefLine& line, bool hasMarks) {
  auto* words = sentence(line.words, TextRole::Body, TextColour::Text);
  if (!hasMarks) return words;
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  if (line.tone == Tone::Neutral) {
    row->addSpacing(MarkedText(MarkShape::Diamond).sizeHint().width());
  } else {
    const MarkShape shape = line.tone == Tone::Over ? MarkShape::Diamond : MarkShape::Triangle;
    row->addWidget(new MarkedText(shape, {}, line.tone), 0, Qt::AlignTop);
  }
  row->addWidget(words, 1);
  return box;
}

}  // namespace

BriefPage::BriefPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Prepare"));
  buildHeader();
  scroll->body()->addWidget(header_);
  note_ = new MessageBar;
  note_->setObjectName(u"brief.note"_s);
  note_->hide();
  scroll->body()->addWidget(note_);
  columns_ = new PageColumns(400);
  columns_->left()->addWidget(talkCard());
  for (QVBoxLayout** cards : {&left_, &right_}) {
    *cards = new QVBoxLayout;
    (*cards)->setSpacing(columns_->left()->spacing());
    QVBoxLayout* column = cards == &left_ ? columns_->left() : columns_->right();
    column->addLayout(*cards);
    column->addStretch(1);
  }
  scroll->body()->addWidget(columns_);
  nobody_ = new EmptyState(u"message-circle"_s, tr("This person is not one of those whom you manage or supervise."));
  nobody_->setObjectName(u"brief.nobody"_s);
  scroll->body()->addWidget(nobody_);
  scroll->body()->addStretch(1);
}

void BriefPage::buildHeader() {
  print_ = secondaryButton(tr("Print\u2026"), u"printer"_s);
  print_->setObjectName(u"brief.print"_s);
  connect(print_, &QPushButton::clicked, this, &BriefPage::print);
  header_->addAction(print_);
  save_ = secondaryButton(tr("Save as PDF\u2026"), u"download"_s);
  save_->setObjectName(u"brief.save"_s);
  connect(save_, &QPushButton::clicked, this, &BriefPage::savePdf);
  header_->addAction(save_);
  start_ = primaryButton(tr("Start supervision"), u"player-play"_s);
  start_->setObjectName(u"brief.start"_s);
  onlyToWrite(start_);
  connect(start_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"session"_s, u"start:"_s + code_}); });
  header_->addAction(start_);
  auto* paper = new QShortcut(QKeySequence(QKeySequence::Print), this);
  paper->setContext(Qt::WidgetWithChildrenShortcut);
  connect(paper, &QShortcut::activated, print_, &QPushButton::click);
}

QWidget* BriefPage::talkCard() {
  talk_ = new Card(tr("To talk about"));
  talk_->setObjectName(u"brief.talk"_s);
  talk_->padBody();
  withheld_ = sentence({});
  withheld_->setObjectName(u"brief.withheld"_s);
  talk_->body()->addWidget(withheld_);
  typing_ = new QWidget;
  auto* column = new QVBoxLayout(typing_);
  column->setContentsMargins(0, 0, 0, 0);
  line_ = new QLineEdit;
  line_->setObjectName(u"brief.line"_s);
  line_->setAccessibleName(tr("Something to talk about"));
  column->addWidget(labelFor(line_, tr("Something to talk about")));
  auto* typed = new QHBoxLayout;
  typed->addWidget(line_, 1);
  auto* add = secondaryButton(tr("Add"), u"plus"_s);
  add->setObjectName(u"brief.add"_s);
  typed->addWidget(add);
  column->addLayout(typed);
  onlyToWrite(line_);
  onlyToWrite(add);
  connect(add, &QPushButton::clicked, this, &BriefPage::addTyped);
  connect(line_, &QLineEdit::returnPressed, this, &BriefPage::addTyped);
  behind_ = new KeptBehind(this);
  connect(behind_, &QTimer::timeout, this, &BriefPage::keepTyping);
  connect(line_, &QLineEdit::textChanged, behind_, &KeptBehind::typed);
  talk_->body()->addWidget(typing_);
  auto* fresh = new QShortcut(QKeySequence(QKeySequence::New), this);
  connect(fresh, &QShortcut::activated, line_, qOverload<>(&QWidget::setFocus));
  return talk_;
}

QString BriefPage::title() const { return brief_ ? tr("Prepare: %1").arg(brief_->name) : tr("Prepare"); }

// What was typed for somebody else is kept by now, and waits for them.
void BriefPage::showSubject(const QString& subject) {
  if (subject == code_) return;
  code_ = subject;
  line_->setText({});
  kept_.clear();
  isDraftRead_ = false;
}

void BriefPage::reload() {
  auto read = workspace_.read([this](const Desk& desk) -> std::optional<Brief> {
    const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
    const Person* person = organisation.personByCode(code_);
    return person == nullptr ? std::nullopt : readBrief(desk, person->id);
  });
  if (!read) return;
  brief_ = std::move(*read);
  discardAll(cards_);
  nobody_->setVisible(!brief_);
  columns_->setVisible(brief_.has_value());
  const bool isOwn = brief_ && brief_->person == workspace_.viewer().person;
  start_->setVisible(brief_ && !isOwn && brief_->clock && !workspace_.isReadOnly());
  for (QPushButton* one : {print_, save_}) one->setVisible(brief_.has_value());
  header_->setTitle(brief_ ? briefTitle(*brief_) : tr("Prepare"));
  header_->setSubtitle(brief_ ? briefDates(*brief_) : QString());
  if (!brief_) return;
  for (const BriefSection& section : briefSections(*brief_)) {
    if (section.key == u"talk") {
      showTalk(section);
      continue;
    }
    cards_.push_back(cardOf(section));
    (isAtTheSide(section) ? right_ : left_)->addWidget(cards_.back());
  }
}

void BriefPage::showTalk(const BriefSection& section) {
  withheld_->setText(section.note);
  withheld_->setVisible(!section.note.isEmpty());
  typing_->setVisible(!workspace_.isReadOnly() && brief_->showsPrepared);
  showKeptLine();
  discard(talkLines_);
  talkLines_ = new QWidget;
  auto* column = new QVBoxLayout(talkLines_);
  column->setContentsMargins(0, 0, 0, 0);
  for (std::size_t i = 0; i < section.lines.size(); ++i) {
    const Preparation& one = brief_->prepared[i];
    auto* line = new QHBoxLayout;
    line->addWidget(sentence(section.lines[i].words, TextRole::Body, TextColour::Text), 1);
    auto* remove = iconButton(u"x"_s, tr("Take back: %1").arg(one.words));
    remove->setObjectName(u"brief.takeBack.%1"_s.arg(one.id.value()));
    onlyToWrite(remove);
    connect(remove, &QPushButton::clicked, this, [this, id = one.id] { takeBack(id); });
    line->addWidget(remove);
    column->addLayout(line);
  }
  talk_->body()->addWidget(talkLines_);
}

QWidget* BriefPage::cardOf(const BriefSection& section) const {
  auto* card = new Card(section.title, section.note);
  card->setObjectName(u"brief."_s + section.key);
  card->padBody();
  const bool hasMarks = std::any_of(section.lines.begin(), section.lines.end(),
                                    [](const BriefLine& line) { return line.tone != Tone::Neutral; });
  for (const BriefLine& line : section.lines) card->body()->addWidget(briefLineWidget(line, hasMarks));
  return card;
}

void BriefPage::addTyped() {
  const QString words = line_->text();
  const PersonId person = brief_->person;
  TakingBack& back = TakingBack::of(workspace_);
  const auto added = back.perform([&](WritableDesk& desk) { return addPreparation(desk, person, words); });
  if (added) {
    line_->setText({});  // and Ctrl+Z is not its own
    back.sayDone(*note_, tr("Noted: %1").arg(withFullStop(words.trimmed())));
  }
  keepTyping();
}

// Kept as the words of a form are: they say themselves which page, and whose, they belong on.
QString BriefPage::draftForm() const { return u"form:brief:%1"_s.arg(brief_->person.value()); }

void BriefPage::showKeptLine() {
  if (isDraftRead_ || workspace_.isReadOnly() || !brief_->showsPrepared) return;
  const auto draft = workspace_.read([this](const Desk& desk) {
    return desk.viewer.person ? loadDraft(desk.records, desk.viewer, draftForm()) : std::nullopt;
  });
  if (!draft) return;
  isDraftRead_ = true;
  if (!*draft || !line_->text().isEmpty()) return;
  kept_ = QJsonDocument::fromJson((*draft)->body.toUtf8()).object()[u"words"].toString();
  line_->setText(kept_);
  line_->setFocus(Qt::OtherFocusReason);  // behind its last word
}

bool BriefPage::keepTyping() {
  behind_->stop();
  const QString words = line_->text();
  if (words == kept_ || !brief_ || workspace_.isReadOnly() || !workspace_.viewer().person) return true;
  const bool isOwn = brief_->person == workspace_.viewer().person;
  const QString about = isOwn ? tr("what you want to talk about") : tr("what to talk about with %1").arg(brief_->name);
  const QJsonObject body{{u"page"_s, u"brief"_s}, {u"subject"_s, brief_->code}, {u"words"_s, words}};
  const bool isKept = words.trimmed().isEmpty()
                          ? workspace_.dropDraft(draftForm())
                          : workspace_.keepDraft({draftForm(), about,
                                                  QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)),
                                                  0, workspace_.clock().nowMilliseconds()});
  if (isKept) kept_ = words;
  return isKept;
}

void BriefPage::takeBack(PreparationId id) {
  TakingBack& back = TakingBack::of(workspace_);
  if (back.perform([&](WritableDesk& desk) { return removePreparation(desk, id); }))
    back.sayDone(*note_, tr("It is no longer waiting to be talked about."));
}

void BriefPage::savePdf() {
  QFileDialog dialog(this, tr("Save the brief"), {}, tr("PDF (*.pdf)"));
  dialog.setDefaultSuffix(u"pdf"_s);
  dialog.selectFile(u"brief-%1-%2"_s.arg(brief_->code, brief_->on.toString(Qt::ISODate)));
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return;
  if (writeBriefPdf(path, *brief_, footNow(workspace_))) return note_->showDone(tr("Saved in %1.").arg(path));
  workspace_.say(NotDone::Failed, tr("The file could not be written there."));
}

void BriefPage::print() {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() != QDialog::Accepted) return;
  printBrief(printer, *brief_, footNow(workspace_));
}

}  // namespace headroom
