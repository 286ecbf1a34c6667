// SPDX-License-Identifier: MIT
// The settings of this computer's user, by typed names with their defaults. They live in an INI file of the profile,
// never in the records: the records belong to the team.
#pragma once
#include <QByteArray>
#include <QEvent>
#include <QSettings>
#include <QString>
#include <QStringList>

#include "ui/shared/kept_behind.h"
#include "ui/shared/theme.h"

namespace headroom {

/// Written to its file less than a second after a change, and when it goes: Qt would do it after each event, with a
/// lock and a sync of the disk for each letter of a filter. Whoever reads it in this process reads what is not written
/// yet.
class WrittenBehind final : public QSettings {
 public:
  WrittenBehind(const QString& path, Format format) : QSettings(path, format), behind_(this) {
    connect(&behind_, &QTimer::timeout, this, &QSettings::sync);
  }

 protected:
  bool event(QEvent* event) override {
    if (event->type() != QEvent::UpdateRequest) return QSettings::event(event);
    behind_.typed();
    return true;
  }

 private:
  KeptBehind behind_;
};

class Settings {
 public:
  /// `profile`: the folder of --profile, or empty for the user's own.
  explicit Settings(const QString& profile);

  double textScale() const;
  void setTextScale(double scale);
  /// Whether somebody chose a size; the desktop's is taken otherwise.
  bool hasTextScale() const;
  void forgetTextScale();
  LookChoice look() const;
  void setLook(LookChoice look);
  /// Whether whoever looks is reminded by the desktop; not unless they asked for it.
  bool reminders() const;
  void setReminders(bool wanted);
  QStringList recentFiles() const;
  void addRecentFile(const QString& path);
  /// Of one file: who looked last (a person's code), where, and the window's place.
  QString viewerCode(const QString& path) const;
  void setViewerCode(const QString& path, const QString& code);
  QString lastPage(const QString& path) const;
  void setLastPage(const QString& path, const QString& page);
  QByteArray geometry(const QString& path) const;
  void setGeometry(const QString& path, const QByteArray& geometry);
  /// How one person (by code) left the pages of one file, by names such as 'cases/filter'; empty: nothing is kept.
  QString pageState(const QString& path, const QString& person, const QString& name) const;
  void setPageState(const QString& path, const QString& person, const QString& name, const QString& value);
  /// How the columns of a list with such headings were matched last; empty when never.
  QString columnMatch(const QString& headings) const;
  void setColumnMatch(const QString& headings, const QString& match);
  /// Where copies of the sample and backups are kept.
  QString dataFolder() const { return dataFolder_; }
  /// The folder of --profile, or empty.
  const QString& profile() const { return profile_; }

 private:
  QString keyOf(const QString& path, const char* name) const;
  QString profile_;
  QString dataFolder_;
  mutable WrittenBehind store_;
};

}  // namespace headroom
