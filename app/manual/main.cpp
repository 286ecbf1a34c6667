// SPDX-License-Identifier: MIT
// headroom-manual DIR RELEASED [ICON MIME_ICON]: writes the manual, the completion and the icons of this build into
// DIR. It runs when the programs are built and is not installed.
#include <QDir>
#include <QFile>
#ifdef HEADROOM_ICONS
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#endif

#include <cstdio>

#include "app/manual/completion.h"
#include "app/manual/pages.h"
#include "headroom_version.h"

namespace {

using namespace headroom::manual;
using namespace Qt::StringLiterals;

bool writeMade(const QDir& folder, const QString& name, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(folder.filePath(name)).path());
  QFile file(folder.filePath(name));
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()) return true;
  std::fprintf(stderr, "%s cannot be written\n", qUtf8Printable(file.fileName()));
  return false;
}

bool writeCompletion(const QDir& folder, const CompletedProgram& program) {
  return writeMade(folder, u"completion/bash/"_s + program.name, bashCompletion(program)) &&
         writeMade(folder, u"completion/zsh/_"_s + program.name, zshCompletion(program)) &&
         writeMade(folder, u"completion/fish/%1.fish"_s.arg(program.name), fishCompletion(program));
}

#ifdef HEADROOM_ICONS
bool drawIcon(const QDir& folder, const QString& svg, const QString& place) {
  QSvgRenderer drawing(svg);
  if (!drawing.isValid()) return false;
  for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
    QImage picture(size, size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter);
    painter.end();
    const QString name = folder.filePath(u"icons/%1x%1/%2.png"_s.arg(size).arg(place));
    QDir().mkpath(QFileInfo(name).path());
    if (!picture.save(name)) return false;
  }
  return true;
}
#endif

}  // namespace

int main(int argc, char* argv[]) {
  if (argc < 3) return std::fputs("usage: headroom-manual DIR RELEASED [ICON MIME_ICON]\n", stderr), 2;
  const QDir folder(QFile::decodeName(argv[1]));
  const Edition edition{QLatin1String(headroom::kVersion), QString::fromLatin1(argv[2])};
  bool written = writeMade(folder, u"man/headroom.1"_s, windowPage(edition)) &&
                 writeMade(folder, u"man/headroom-cli.1"_s, commandPage(edition)) &&
                 writeMade(folder, u"man/headroom.5"_s, formatPage(edition)) &&
                 writeCompletion(folder, completedCommand()) && writeCompletion(folder, completedWindow());
#ifdef HEADROOM_ICONS
  if (argc > 4)
    written = written && drawIcon(folder, QFile::decodeName(argv[3]), u"apps/headroom"_s) &&
              drawIcon(folder, QFile::decodeName(argv[4]), u"mimetypes/application-x-headroom"_s);
#endif
  return written ? 0 : 1;
}
