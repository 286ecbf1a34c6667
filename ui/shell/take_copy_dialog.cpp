// SPDX-License-Identifier: MIT
#include "ui/shell/take_copy_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

#include <optional>

#include "core/organisation/sign_in.h"
#include "core/store/cipher.h"
#include "core/store/place.h"
#include "core/store/taken_copy.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

TakeCopyDialog::TakeCopyDialog(const QString& place, const Clock& clock, QWidget* parent)
    : QDialog(parent), place_(place), clock_(clock) {
  setObjectName(u"takecopy"_s);
  setWindowTitle(tr("Take a copy with me"));
  resize(theme().px(560), theme().px(400));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(
      sentence(tr("For a visit without a network: a file with what you may see on the server today. You can read it in "
                  "Headroom, and change nothing in it. What you see later on the server is not in it.")));
  column->addWidget(
      sentence(tr("It is encrypted with a passphrase of its own, which nobody can look up. Delete the copy "
                  "when you are back."),
               TextRole::Secondary));
  fresh_ = addPassphraseField(*column, tr("The passphrase, at least %1 characters").arg(kShortestPassphrase),
                              u"takecopy.new"_s);
  again_ = addPassphraseField(*column, tr("The same again"), u"takecopy.again"_s);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"takecopy.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addStretch(1);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  cancel_ = secondaryButton(tr("Cancel"));
  cancel_->setAutoDefault(false);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel_);
  take_ = primaryButton(tr("Take it…"), u"lock"_s);
  take_->setObjectName(u"takecopy.take"_s);
  take_->setDefault(true);
  connect(take_, &QPushButton::clicked, this, &TakeCopyDialog::begin);
  line->addWidget(take_);
  column->addLayout(line);
}

TakeCopyDialog::~TakeCopyDialog() {
  if (thread_ != nullptr) thread_->wait();
}

void TakeCopyDialog::done(int result) {
  if (thread_ == nullptr) QDialog::done(result);
}

void TakeCopyDialog::begin() {
  said_->setText({});
  if (const auto sound = soundPassphrase(fresh_->text()); !sound) {
    said_->setText(sound.error().sentence);
    return fresh_->setFocus();
  }
  if (fresh_->text() != again_->text()) {
    said_->setText(tr("The two are not the same."));
    return again_->setFocus();
  }
  const QString name = tr("%1 on %2.headroom").arg(nameOfPlace(place_), clock_.today().toString(Qt::ISODate));
  QString path =
      QFileDialog::getSaveFileName(this, tr("Where the copy goes"), QDir::home().filePath(name),
                                   tr("Headroom files (*.headroom)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (path.isEmpty()) return;
  path_ = path.endsWith(u".headroom"_s, Qt::CaseInsensitive) ? path : path + u".headroom"_s;
  FileSalt salt;
  {
    const TakesAMoment moment(*take_, tr("Making the key…"));
    try {
      salt = holdNewKey(Secret::fromPassphrase(fresh_->text()));
    } catch (const StoreError& error) {
      return said_->setText(error.sentence());
    }
  }
  write(salt);
}

void TakeCopyDialog::setBusy(bool isBusy) {
  for (QWidget* part : std::initializer_list<QWidget*>{fresh_, again_, cancel_, take_}) part->setEnabled(!isBusy);
}

void TakeCopyDialog::write(const FileSalt& salt) {
  refused_ = std::make_shared<QString>();
  thread_.reset(QThread::create([refused = refused_, place = place_, path = path_, salt, now = clock_.now()] {
    try {
      takeCopy(Database::open(place, OpenMode::ReadOnly), path, salt, now);
    } catch (const StoreError& error) {
      *refused = error.sentence();
    }
  }));
  setBusy(true);
  said_->setText(tr("Taking the copy… it may take a minute."));
  connect(thread_.get(), &QThread::finished, this, &TakeCopyDialog::end, Qt::QueuedConnection);
  thread_->start();
}

void TakeCopyDialog::end() {
  thread_->wait();
  thread_.reset();
  forgetKeyOf(path_);
  if (refused_->isEmpty()) {
    fresh_->clear();
    again_->clear();
    return accept();
  }
  setBusy(false);
  said_->setText(*refused_);
  take_->setFocus();
}

}  // namespace headroom
