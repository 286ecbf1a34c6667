// SPDX-License-Identifier: MIT
// Settings that change how the program looks on this computer.
#include "ui/shell/settings_dialog.h"
#include "core/store/place.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <vector>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/segmented_control.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::array<double, 5> kSizes{0.9, 1.0, 1.25, 1.5, 2.0};

}  // namespace

SegmentedControl* textSizeControl(Settings& settings) {
  // Ctrl+= goes in smaller steps: what is shown now is a choice of its own then.
  std::vector<double> sizes(kSizes.begin(), kSizes.end());
  const double now = theme().textScale();
  const auto isNow = [now](double size) { return std::abs(size - now) < 0.01; };
  if (std::none_of(sizes.begin(), sizes.end(), isNow))
    sizes.insert(std::upper_bound(sizes.begin(), sizes.end(), now), now);
  QStringList choices;
  for (const double size : sizes) choices << u"%1%"_s.arg(qRound(size * 100));
  auto* control = new SegmentedControl(SettingsDialog::tr("Text size"), choices);
  control->setObjectName(u"textSize"_s);
  control->setCurrent(static_cast<int>(std::distance(sizes.begin(), std::find_if(sizes.begin(), sizes.end(), isNow))));
  QObject::connect(control, &SegmentedControl::currentChanged, control, [&settings, sizes](int index) {
    theme().setTextScale(sizes.at(static_cast<std::size_t>(index)));
    settings.setTextScale(theme().textScale());
  });
  return control;
}

SegmentedControl* lookControl(Settings& settings) {
  auto* control = new SegmentedControl(SettingsDialog::tr("Look"),
                                       {SettingsDialog::tr("System"), SettingsDialog::tr("Light"),
                                        SettingsDialog::tr("Dark"), SettingsDialog::tr("High contrast")});
  control->setObjectName(u"look"_s);
  control->setCurrent(static_cast<int>(settings.look()));
  QObject::connect(control, &SegmentedControl::currentChanged, control, [&settings](int index) {
    theme().setLook(static_cast<LookChoice>(index));
    settings.setLook(static_cast<LookChoice>(index));
  });
  return control;
}

namespace {

QCheckBox* remindersBox(Settings& settings) {
  auto* box = new QCheckBox(SettingsDialog::tr("On the desktop: what is due, and before a session. No names."));
  box->setObjectName(u"settings.reminders"_s);
  box->setChecked(settings.reminders());
  QObject::connect(box, &QCheckBox::toggled, box, [&settings](bool wanted) { settings.setReminders(wanted); });
  return box;
}

}  // namespace

SettingsDialog::SettingsDialog(Settings& settings, const QString& open, QWidget* parent) : QDialog(parent) {
  setObjectName(u"settings"_s);
  setWindowTitle(tr("Settings"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(24, 20, 24, 20);
  grid->setHorizontalSpacing(24);
  grid->setVerticalSpacing(16);
  grid->addWidget(new Label(tr("Text size"), TextRole::BodyStrong), 0, 0);
  grid->addWidget(textSizeControl(settings), 0, 1);
  grid->addWidget(new Label(tr("Look"), TextRole::BodyStrong), 1, 0);
  grid->addWidget(lookControl(settings), 1, 1);
  grid->addWidget(new Label(tr("Reminders"), TextRole::BodyStrong), 2, 0);
  grid->addWidget(remindersBox(settings), 2, 1);
  grid->addWidget(new Label(tr("This file"), TextRole::BodyStrong), 3, 0);
  auto* file = new QHBoxLayout;
  auto* import = leading(Wanted::Import, secondaryButton(tr("Bring files\u2026"), u"download"_s));
  import->setObjectName(u"settings.import"_s);
  file->addWidget(import);
  auto* other = leading(Wanted::OtherFile, secondaryButton(tr("Open another file\u2026"), u"folder"_s));
  other->setObjectName(u"settings.other"_s);
  file->addWidget(other);
  file->addStretch(1);
  grid->addLayout(file, 3, 1);
  QStringList others = settings.recentFiles();
  others.removeAll(QFileInfo(open).absoluteFilePath());
  if (!others.isEmpty()) addRecent(*grid, others);
  grid->addWidget(new Label(tr("If something goes wrong"), TextRole::BodyStrong), grid->rowCount(), 0);
  auto* diagnosis = leading(Wanted::Diagnosis, secondaryButton(tr("Diagnosis for IT\u2026"), u"file-text"_s));
  diagnosis->setObjectName(u"settings.diagnosis"_s);
  grid->addWidget(diagnosis, grid->rowCount() - 1, 1, Qt::AlignLeft);
  auto* close = primaryButton(tr("Close"));
  close->setObjectName(u"settings.close"_s);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  grid->addWidget(close, grid->rowCount(), 1, Qt::AlignRight);
}

// By their names alone; where one lies is in its tip.
void SettingsDialog::addRecent(QGridLayout& grid, const QStringList& paths) {
  constexpr int kMostOffered = 4;
  auto* words = new Label(tr("Files you had open"), TextRole::BodyStrong);
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  for (const QString& path : paths.mid(0, kMostOffered)) {
    auto* open = leading(Wanted::Recent, linkButton(tr("Open %1").arg(nameOfPlace(path)), u"history"_s));
    open->setObjectName(u"settings.recent"_s);
    open->setToolTip(path);
    connect(open, &QPushButton::clicked, this, [this, path] { recent_ = path; });
    column->addWidget(open, 0, Qt::AlignLeft);
    words->setMinimumHeight(open->sizeHint().height());  // on the line of the first
  }
  const int row = grid.rowCount();
  grid.addWidget(words, row, 0, Qt::AlignTop);
  grid.addLayout(column, row, 1);
}

QPushButton* SettingsDialog::leading(Wanted where, QPushButton* button) {
  connect(button, &QPushButton::clicked, this, [this, where] {
    wanted_ = where;
    accept();
  });
  return button;
}

}  // namespace headroom
