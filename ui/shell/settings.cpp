// SPDX-License-Identifier: MIT
// One place for the names and defaults of settings. A file is known by a hash of its path, so that no folder name is
// written down twice.
#include "ui/shell/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "core/store/daily_backup.h"
#include "core/store/place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString madePrivate(const QString& folder) {
  QDir().mkpath(folder);
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return folder;
}

QString dataFolderOf(const QString& profile) {
  return madePrivate(profile.isEmpty() ? standardDataFolder() : QDir(profile).filePath(u"headroom"_s));
}

QString settingsFileOf(const QString& profile) {
  const QString base =
      profile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) : profile;
  const QString path = QDir(madePrivate(QDir(base).filePath(u"headroom"_s))).filePath(u"settings.ini"_s);
  // They say which files there are. When they are written anew they keep the permissions that they have.
  constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) file.setPermissions(ownerOnly);
  return path;
}

constexpr int kRecentFiles = 8;

}  // namespace

Settings::Settings(const QString& profile)
    : profile_(profile), dataFolder_(dataFolderOf(profile)), store_(settingsFileOf(profile), QSettings::IniFormat) {}

double Settings::textScale() const { return store_.value(u"look/textScale"_s, 1.0).toDouble(); }
void Settings::setTextScale(double scale) { store_.setValue(u"look/textScale"_s, scale); }
bool Settings::hasTextScale() const { return store_.contains(u"look/textScale"_s); }
void Settings::forgetTextScale() { store_.remove(u"look/textScale"_s); }

bool Settings::reminders() const { return store_.value(u"reminders/desktop"_s, false).toBool(); }
void Settings::setReminders(bool wanted) { store_.setValue(u"reminders/desktop"_s, wanted); }

LookChoice Settings::look() const {
  const QString said = store_.value(u"look/theme"_s, u"system"_s).toString();
  if (said == u"light") return LookChoice::Light;
  if (said == u"dark") return LookChoice::Dark;
  return said == u"contrast" ? LookChoice::HighContrast : LookChoice::System;
}

void Settings::setLook(LookChoice look) {
  const QStringList names{u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s};
  store_.setValue(u"look/theme"_s, names.at(static_cast<int>(look)));
}

QStringList Settings::recentFiles() const {
  QStringList there;
  for (const QString& path : store_.value(u"files/recent"_s).toStringList()) {
    if (isOnServer(path) || QFile::exists(path)) there << path;
  }
  return there;
}

void Settings::addRecentFile(const QString& path) {
  QStringList files = recentFiles();
  files.removeAll(path);
  files.prepend(path);
  store_.setValue(u"files/recent"_s, files.mid(0, kRecentFiles));
}

QString Settings::keyOf(const QString& path, const char* name) const {
  const auto digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
  return u"file-%1/%2"_s.arg(QString::fromLatin1(digest), QLatin1String(name));
}

QString Settings::viewerCode(const QString& path) const { return store_.value(keyOf(path, "viewer")).toString(); }
void Settings::setViewerCode(const QString& path, const QString& code) { store_.setValue(keyOf(path, "viewer"), code); }
QString Settings::lastPage(const QString& path) const { return store_.value(keyOf(path, "page")).toString(); }
void Settings::setLastPage(const QString& path, const QString& page) { store_.setValue(keyOf(path, "page"), page); }

QString Settings::pageState(const QString& path, const QString& person, const QString& name) const {
  return store_.value(u"%1-%2/%3"_s.arg(keyOf(path, "pages"), person, name)).toString();
}

void Settings::setPageState(const QString& path, const QString& person, const QString& name, const QString& value) {
  store_.setValue(u"%1-%2/%3"_s.arg(keyOf(path, "pages"), person, name), value);
}

QString Settings::columnMatch(const QString& headings) const {
  return store_.value(u"matches/"_s + headings).toString();
}

void Settings::setColumnMatch(const QString& headings, const QString& match) {
  store_.setValue(u"matches/"_s + headings, match);
}

QByteArray Settings::geometry(const QString& path) const { return store_.value(keyOf(path, "geometry")).toByteArray(); }
void Settings::setGeometry(const QString& path, const QByteArray& geometry) {
  store_.setValue(keyOf(path, "geometry"), geometry);
}

}  // namespace headroom
