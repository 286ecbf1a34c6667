// SPDX-License-Identifier: MIT
// Checks when it is asked to: a large file takes a moment.
#include "ui/trust/trust_page.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/organisation/access.h"
#include "core/organisation/every_row.h"
#include "core/organisation/key_store.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/note_recovery_store.h"
#include "core/store/cipher.h"
#include "core/store/server.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/shared/workspace.h"
#include "ui/trust/backups_card.h"
#include "ui/trust/file_card.h"
#include "ui/trust/leavers_card.h"
#include "ui/trust/marking_card.h"
#include "ui/trust/readers_card.h"
#include "ui/trust/server_card.h"
#include "ui/trust/subject_card.h"
#include "ui/trust/written_up_card.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kFaultsShown = 20;

/// Structure, links and signed records of the file; with a receipt, whether it still holds that.
RecordCheck checkFile(const Desk& desk, const std::optional<ChainHead>& receipt) {
  RecordCheck check = checkRecords(desk.records, receipt);
  if (const auto broken = firstFault(desk.records)) {
    check.faults.insert(check.faults.begin(), *broken);
    ++check.faultCount;
  }
  return check;
}

}  // namespace

TrustPicture readTrust(const Desk& desk) {
  TrustPicture picture;
  const Organisation organisation = loadOrganisation(desk.records);
  for (const auto& [person, keys] : loadAllKeys(desk.records)) {
    const Person* who = organisation.person(person);
    const auto known = loadKeys(desk.records, person);
    if (who != nullptr && known) picture.signers.push_back({who->name, known->made, fingerprintOf(keys)});
  }
  std::sort(picture.signers.begin(), picture.signers.end(),
            [](const Signer& a, const Signer& b) { return a.name.localeAwareCompare(b.name) < 0; });
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  picture.managesService = access.home() == HomeRole::ServiceManager;
  picture.manages = access.home() != HomeRole::Practitioner;
  picture.hasRecoveryKey = loadRecoveryKey(desk.records).has_value();
  picture.mayMakeRecoveryKey = mayMakeRecoveryKey(desk).has_value();
  picture.uses = loadRecoveryUses(desk.records);
  picture.isOnServer = isOnServer(desk.records);
  for (const PersonId person : othersHere(desk.records))
    if (const Person* who = organisation.person(person)) picture.othersHere << who->name;
  std::sort(picture.othersHere.begin(), picture.othersHere.end(),
            [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
  picture.readsEveryRow = mayReadEveryRow(desk.records).has_value();
  return picture;
}

TrustPage::TrustPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(TrustPage::title(), tr("Signed records, passphrases, encryption and backups of this file"));
  passphrase_ = primaryButton(tr("Choose a passphrase"), u"lock"_s);
  passphrase_->setObjectName(u"trust.passphrase"_s);
  connect(passphrase_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"passphrase"_s, {}}); });
  header_->addAction(passphrase_);
  scroll->body()->addWidget(header_);
  message_ = new MessageBar;
  message_->setObjectName(u"trust.message"_s);
  scroll->body()->addWidget(message_);
  server_ = new ServerCard;
  connect(server_, &ServerCard::copyWanted, this, [this] { Q_EMIT goTo({u"copy"_s, {}}); });
  scroll->body()->addWidget(server_);
  checkCard_ = checkCard();
  scroll->body()->addWidget(checkCard_);
  scroll->body()->addWidget(signersCard());
  scroll->body()->addWidget(recoveryCard());
  file_ = new FileCard(workspace);
  connect(file_, &FileCard::wanted, this, [this](const QString& step) { Q_EMIT goTo({u"file"_s, step}); });
  scroll->body()->addWidget(file_);
  backups_ = new BackupsCard(workspace);
  connect(backups_, &BackupsCard::restoreWanted, this, [this](const QString& backup) {
    Q_EMIT goTo({u"restore"_s, backup});
  });
  scroll->body()->addWidget(backups_);
  subject_ = new SubjectCard(workspace);
  scroll->body()->addWidget(subject_);
  readers_ = new ReadersCard(workspace, *message_);
  scroll->body()->addWidget(readers_);
  leavers_ = new LeaversCard(workspace);
  scroll->body()->addWidget(leavers_);
  writtenUp_ = new WrittenUpCard(workspace);
  scroll->body()->addWidget(writtenUp_);
  marking_ = new MarkingCard(workspace);
  scroll->body()->addWidget(marking_);
  scroll->body()->addStretch(1);
}

Card* TrustPage::checkCard() {
  auto* card = new Card(tr("Signed records"), tr("are they still what both agreed?"));
  card->padBody();
  receipt_ = new QLineEdit;
  receipt_->setObjectName(u"trust.receipt"_s);
  receipt_->setAccessibleName(tr("Head of the chain on a receipt"));
  receipt_->setPlaceholderText(tr("12:9f3a…"));
  card->body()->addWidget(labelFor(receipt_, tr("Head of the chain on a receipt, if you have one")));
  auto* line = new QHBoxLayout;
  line->addWidget(receipt_, 1);
  auto* press = secondaryButton(tr("Check now"), u"shield-check"_s);
  press->setObjectName(u"trust.check"_s);
  connect(press, &QPushButton::clicked, this, &TrustPage::check);
  connect(receipt_, &QLineEdit::returnPressed, this, &TrustPage::check);
  line->addWidget(press);
  card->body()->addLayout(line);
  findings_ = new QVBoxLayout;
  card->body()->addLayout(findings_);
  return card;
}

QWidget* TrustPage::signersCard() {
  signersCard_ = new Card(tr("Who signs in"), tr("compare the numbers in person when you share a note"));
  nobody_ = sentence(tr("Nobody has chosen a passphrase in this file. Anyone who opens it can look as anybody."));
  nobody_->setContentsMargins(18, 14, 18, 14);
  signersCard_->body()->addWidget(nobody_);
  signers_ =
      new TableModel<Signer>({Column<Signer>(tr("Name"), [](const Signer& s) { return s.name; }).bold(),
                              Column<Signer>(tr("Since"), [](const Signer& s) { return tableDate(s.since.date()); }),
                              Column<Signer>(tr("Fingerprint"), [](const Signer& s) { return s.fingerprint; })},
                             this);
  table_ = new TableView(tr("People with a passphrase"));
  table_->setObjectName(u"trust.signers"_s);
  table_->setModel(signers_);
  table_->setFitsRows(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 150, 260});
  signersCard_->body()->addWidget(table_);
  return signersCard_;
}

QWidget* TrustPage::recoveryCard() {
  auto* card = new Card(tr("Recovery key"));
  makeRecovery_ = secondaryButton(tr("Make the recovery key…"), u"lock"_s);
  makeRecovery_->setObjectName(u"trust.makeRecovery"_s);
  connect(makeRecovery_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"recoverykey"_s, {}}); });
  card->addToHeader(makeRecovery_);
  auto* use = linkButton(tr("A lost passphrase…"));
  use->setObjectName(u"trust.recover"_s);
  connect(use, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"recover"_s, {}}); });
  card->addToHeader(use);
  card->padBody();
  recovery_ = card->body();
  return card;
}

void TrustPage::reload() {
  const auto read = workspace_.read([](const Desk& desk) { return readTrust(desk); });
  if (!read) return;
  passphrase_->setVisible(workspace_.viewer().person.has_value() && !workspace_.isReadOnly());
  passphrase_->setText(workspace_.viewer().keys ? tr("Change my passphrase") : tr("Choose a passphrase"));
  signers_->setRows(read->signers);
  table_->setVisible(!read->signers.empty());
  nobody_->setVisible(read->signers.empty());
  if (read->isOnServer) {
    header_->setSubtitle(tr("Who can read these records, and the passphrases that seal and sign"));
    nobody_->setText(tr(
        "Nobody has chosen a passphrase yet. Until they do, whoever looks after the database can read their notes."));
  }
  makeRecovery_->setVisible(read->mayMakeRecoveryKey && !workspace_.isReadOnly());
  showUses(*read);
  server_->setVisible(read->isOnServer);
  server_->showOthers(read->othersHere);
  server_->offerCopy(!read->readsEveryRow && isCipherBuilt());
  checkCard_->setVisible(read->readsEveryRow);
  for (QWidget* ofFile : {static_cast<QWidget*>(file_), static_cast<QWidget*>(backups_)})
    ofFile->setVisible(!read->isOnServer);
  if (!read->isOnServer) {
    file_->reload(read->manages);
    backups_->reload(read->manages && !workspace_.isReadOnly());
  }
  subject_->reload(read->managesService);
  leavers_->setVisible(read->managesService);
  writtenUp_->setVisible(read->managesService);
  marking_->setVisible(read->managesService);
  readers_->setVisible(read->managesService);
  if (!read->managesService) return;
  leavers_->reload();
  writtenUp_->reload();
  marking_->reload();
  readers_->reload();
}

void TrustPage::showUses(const TrustPicture& picture) {
  discard(uses_);
  uses_ = new QWidget;
  auto* column = new QVBoxLayout(uses_);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(sentence(
      picture.hasRecoveryKey ? tr("The service has a recovery key: whoever holds its sheet can open sealed notes.")
                             : tr("The service has no recovery key yet: nobody but their author can open sealed notes, "
                                  "and a lost passphrase loses them. Whoever manages the whole service makes it.")));
  if (picture.hasRecoveryKey && picture.uses.empty())
    column->addWidget(sentence(tr("It was never used."), TextRole::Secondary));
  for (const RecoveryUse& use : picture.uses)
    column->addWidget(sentence(tr("Used on %1 for %2.").arg(longDate(use.at.date()), use.personName)));
  recovery_->addWidget(uses_);
}

void TrustPage::check() {
  std::optional<ChainHead> receipt;
  const QString typed = receipt_->text().trimmed();
  discard(found_);
  found_ = new QWidget;
  auto* column = new QVBoxLayout(found_);
  column->setContentsMargins(0, 6, 0, 0);
  findings_->addWidget(found_);
  if (!typed.isEmpty() && !(receipt = headFrom(typed))) {
    column->addWidget(sentence(tr("This is not the head of a chain: a number, a colon and 64 letters and digits."),
                               TextRole::Body, TextColour::Over));
    return;
  }
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  const auto read = workspace_.read([&](const Desk& desk) { return checkFile(desk, receipt); });
  QGuiApplication::restoreOverrideCursor();
  if (!read) return;
  const QString waiting = read->faults.empty() ? waitingWords(*read) : QString();
  const bool sound = read->faults.empty() && waiting.isEmpty();
  auto* tag = new Tag(sound ? MarkShape::Tick : MarkShape::Diamond,
                      sound               ? tr("Sound")
                      : waiting.isEmpty() ? tr("Something was changed")
                                          : tr("Cannot tell yet"),
                      sound ? Tone::Ok : Tone::Over);
  tag->setObjectName(u"trust.verdict"_s);
  column->addWidget(tag, 0, Qt::AlignLeft);
  for (std::size_t i = 0; i < std::min(kFaultsShown, read->faults.size()); ++i)
    column->addWidget(sentence(read->faults[i], TextRole::Body, TextColour::Over));
  if (const auto others = read->faultCount - static_cast<qint64>(std::min(kFaultsShown, read->faults.size()));
      others > 0)
    column->addWidget(sentence(tr("And %1 more.").arg(others), TextRole::Body, TextColour::Over));
  if (!waiting.isEmpty()) column->addWidget(sentence(waiting, TextRole::Body, TextColour::Over));
  for (const QString& line : countedWords(*read)) {
    auto* counted = sentence(line, TextRole::Secondary);
    counted->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(counted);
  }
  column->addWidget(new Label(tr("What this does not prove"), TextRole::BodyStrong));
  for (const QString& line : whatIsNotProved()) column->addWidget(sentence(line, TextRole::Secondary));
}

}  // namespace headroom
