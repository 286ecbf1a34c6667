// SPDX-License-Identifier: MIT
// Of the settings, those that name nobody.
#include "app/window_diagnosis.h"

#include <QCoreApplication>

#include "app/diagnosis.h"
#include "app/event_log.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString lookName(LookChoice look) {
  switch (look) {
    case LookChoice::Light:
      return u"light"_s;
    case LookChoice::Dark:
      return u"dark"_s;
    case LookChoice::HighContrast:
      return u"high contrast"_s;
    case LookChoice::System:
      break;
  }
  return u"as the desktop"_s;
}

}  // namespace

QString windowDiagnosis(const Settings& settings, const QString& file) {
  DiagnosisAsked asked;
  asked.program = u"headroom "_s + QCoreApplication::applicationVersion();
  asked.file = file;
  asked.settings = {u"look: "_s + lookName(settings.look()),
                    u"size of text: "_s + (settings.hasTextScale() ? u"%1%"_s.arg(qRound(settings.textScale() * 100))
                                                                   : u"as the desktop"_s),
                    u"reminders by the desktop: "_s + (settings.reminders() ? u"yes"_s : u"no"_s),
                    u"recent files: %1"_s.arg(settings.recentFiles().size())};
  asked.logLines = EventLog::lastLines(logFolder(settings.dataFolder()), 500);
  return diagnosis(asked);
}

}  // namespace headroom
