// SPDX-License-Identifier: MIT
// Three cards, a line of links and the look, centred; where they do not fit side by side they stand one under another.
#include "ui/welcome/welcome_window.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/store/place.h"
#include "core/store/server.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/press_once.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kWindowWidth = 880;  // of the cards side by side, at 100% text

}  // namespace

WelcomeWindow::WelcomeWindow(const QStringList& recentFiles, QWidget* parent) : QWidget(parent) {
  setObjectName(u"welcome"_s);
  setWindowTitle(tr("Welcome to Headroom"));
  new PressOnce(this);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  whole->addWidget(scroll);
  middle_ = new QWidget;
  auto* column = new QVBoxLayout(middle_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  problem_ = new MessageBar;
  problem_->setObjectName(u"welcome.problem"_s);
  problem_->hide();
  column->addWidget(problem_);
  column->addWidget(new Label(tr("Welcome to Headroom"), TextRole::Welcome));
  column->addWidget(
      sentence(tr("Know who has room, hold supervision on time, and keep what was agreed in one place. Everything "
                  "stays in a file on this computer.")));
  column->addSpacing(8);
  const bool goesOn = !recentFiles.isEmpty();
  if (goesOn) addLast(column, recentFiles.first());
  cards_ = new QHBoxLayout;
  cards_->setSpacing(16);
  cards_->addWidget(choice(
      u"welcome.sample"_s, u"sun"_s, tr("Look around first"),
      tr("Open Northmere, a made-up authority with two years of cases and supervision. Change anything; it is a copy."),
      tr("Open the sample"), !goesOn, &WelcomeWindow::sampleWanted));
  cards_->addWidget(choice(u"welcome.own"_s, u"plus"_s, tr("Start my own file"),
                           tr("Your teams, people with role, hours and limit, and case references. Paste them from a "
                              "spreadsheet if you have one."),
                           tr("Start new"), false, &WelcomeWindow::ownFileWanted));
  cards_->addWidget(choice(u"welcome.import"_s, u"download"_s, tr("Bring files"),
                           tr("An Ofsted Annex A workbook, the workforce census, CSV files or a list of your own. You "
                              "see every change before anything is saved."),
                           tr("Import files"), false, &WelcomeWindow::importWanted));
  column->addLayout(cards_);
  for (const QString& path : recentFiles.mid(1, 2))
    column->addWidget(recent(linkButton(tr("Open %1").arg(nameOfPlace(path)), u"history"_s), path), 0, Qt::AlignLeft);
  auto* links = new QHBoxLayout;
  links->setSpacing(8);
  auto* open = linkButton(tr("Open an existing file\u2026"), u"folder"_s);
  open->setObjectName(u"welcome.open"_s);
  connect(open, &QPushButton::clicked, this, &WelcomeWindow::openWanted);
  links->addWidget(open);
  if (isServerBuilt()) {
    auto* server = linkButton(tr("Open a server\u2026"), u"link"_s);
    server->setObjectName(u"welcome.server"_s);
    connect(server, &QPushButton::clicked, this, &WelcomeWindow::serverWanted);
    links->addWidget(server);
  }
  auto* restore = linkButton(tr("Restore a backup\u2026"), u"history"_s);
  restore->setObjectName(u"welcome.restore"_s);
  connect(restore, &QPushButton::clicked, this, &WelcomeWindow::restoreWanted);
  links->addWidget(restore);
  auto* diagnosis = linkButton(tr("Diagnosis for IT\u2026"), u"file-text"_s);
  diagnosis->setObjectName(u"welcome.diagnosis"_s);
  connect(diagnosis, &QPushButton::clicked, this, &WelcomeWindow::diagnosisWanted);
  links->addWidget(diagnosis);
  links->addStretch(1);
  column->addLayout(links);
  foot_ = new QHBoxLayout;
  foot_->setSpacing(24);
  column->addLayout(foot_);
  scroll->body()->addStretch(1);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  line->addWidget(middle_, 100);
  line->addStretch(1);
  scroll->body()->addLayout(line);
  scroll->body()->addStretch(2);
  connect(&theme(), &Theme::changed, this, &WelcomeWindow::reflow);
  connect(new QShortcut(QKeySequence(u"Ctrl+Q"_s), this), &QShortcut::activated, this, &QWidget::close);
  reflow();
  // Enter goes on where somebody was, or looks around; it does not read the page to whoever knows it.
  auto* first = findChild<QPushButton*>(goesOn ? u"welcome.last"_s : u"welcome.sample"_s);
  first->setFocus(Qt::OtherFocusReason);
}

// The file of last time stands above everything else.
void WelcomeWindow::addLast(QVBoxLayout* column, const QString& path) {
  auto* line = new QHBoxLayout;
  line->setSpacing(12);
  auto* open = recent(primaryButton(tr("Open %1").arg(nameOfPlace(path)), u"history"_s), path);
  open->setObjectName(u"welcome.last"_s);
  line->addWidget(open);
  line->addWidget(new ElidedLabel(isOnServer(path) ? tr("The server you had open last time")
                                                   : tr("The file you had open last time"),
                                  TextRole::Secondary, TextColour::Text2),
                  1);
  column->addLayout(line);
  column->addSpacing(8);
}

QPushButton* WelcomeWindow::recent(QPushButton* button, const QString& path) {
  button->setToolTip(path);
  connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
  return button;
}

void WelcomeWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  reflow();
}

void WelcomeWindow::reflow() {
  middle_->setMaximumWidth(theme().px(kWindowWidth));
  const bool narrow = width() < theme().px(kWindowWidth);
  const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  cards_->setDirection(direction);
  foot_->setDirection(direction);
}

void WelcomeWindow::addFootControl(const QString& words, QWidget* control) {
  auto* pair = new QHBoxLayout;
  pair->setSpacing(8);
  pair->addWidget(new Label(words, TextRole::Secondary, TextColour::Text2));
  pair->addWidget(control);
  pair->addStretch(1);
  foot_->addLayout(pair);
}

void WelcomeWindow::showProblem(const QString& sentence) { problem_->showMessage(MessageKind::Error, sentence); }

QWidget* WelcomeWindow::choice(const QString& name, const QString& icon, const QString& title, const QString& words,
                               const QString& button, bool primary, void (WelcomeWindow::*signal)()) {
  auto* card = new Card;
  card->padBody();
  auto* picture = new QLabel;
  picture->setPixmap(themeIcon(icon, IconColour::Accent).pixmap(30, 30));
  card->body()->addWidget(picture);
  card->body()->addWidget(new Label(title, TextRole::CardTitle));
  card->body()->addWidget(sentence(words));
  card->body()->addStretch(1);
  card->body()->addSpacing(16);
  QPushButton* press = primary ? primaryButton(button) : secondaryButton(button);
  press->setObjectName(name);
  connect(press, &QPushButton::clicked, this, signal);
  card->body()->addWidget(press);
  return card;
}

}  // namespace headroom
