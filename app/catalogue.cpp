// SPDX-License-Identifier: MIT
// What the machine speaks is asked here alone; everything else is said in the language that came of it.
#include "app/catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

#include <memory>

#include "core/base/language.h"

using namespace Qt::StringLiterals;

namespace headroom {

void speakAsAsked() {
  speakBritish();
  const QString asked = qEnvironmentVariable("HEADROOM_LANGUAGE");
  const QLocale wanted = asked.isEmpty() ? QLocale::system() : QLocale(asked);
  if (wanted.language() == QLocale::English || wanted.language() == QLocale::C) return;
  const QString installed = QDir(QCoreApplication::applicationDirPath()).filePath(u"../share/headroom/words"_s);
  auto catalogue = std::make_unique<QTranslator>();
  if (!catalogue->load(wanted, u"headroom"_s, u"_"_s, qEnvironmentVariable("HEADROOM_WORDS", installed))) return;
  speakIn(QLocale(catalogue->language()));
  catalogue->setParent(QCoreApplication::instance());
  QCoreApplication::installTranslator(catalogue.release());
}

}  // namespace headroom
