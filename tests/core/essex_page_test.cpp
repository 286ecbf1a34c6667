// SPDX-License-Identifier: MIT
// What docs/essex.md promises: every sentence about what staff can do has a walk, and the walk that is named is there.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include "tests/support/catch.h"

namespace essex_page_test {

using namespace Qt::StringLiterals;

namespace {

const QString kPlace = QStringLiteral(HEADROOM_SOURCE_DIR "/");

QString textOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

/// The names of the walks, with words that the source breaks over two lines joined again.
QSet<QString> walkNames() {
  static const QRegularExpression begins(u"TEST_CASE\\(\\s*\"((?:[^\"\\\\]|\\\\.|\"\\s*\")*)\"\\s*,"_s);
  static const QRegularExpression joint(u"\"\\s*\""_s);
  QSet<QString> names;
  QDirIterator files(kPlace + u"tests/walks"_s, {u"*.cpp"_s}, QDir::Files);
  while (files.hasNext()) {
    auto found = begins.globalMatch(textOf(files.next()));
    while (found.hasNext()) names.insert(found.next().captured(1).remove(joint));
  }
  return names;
}

}  // namespace

TEST_CASE("every sentence of docs/essex.md names a walk that is there", "[docs]") {
  const QSet<QString> names = walkNames();
  REQUIRE(names.size() > 200);
  int sentences = 0;
  for (const QString& line : textOf(kPlace + u"docs/essex.md"_s).split(u'\n')) {
    const QStringList cells = line.split(u'|');
    if (cells.size() < 4 || cells[1].startsWith(u"---") || cells[1].trimmed() == u"what staff say they can do")
      continue;
    ++sentences;
    INFO(line.toStdString());
    const QStringList walks = cells[2].split(u';');
    CHECK_FALSE(cells[1].trimmed().isEmpty());
    for (const QString& walk : walks) {
      INFO(walk.toStdString());
      CHECK(names.contains(walk.trimmed()));
    }
  }
  CHECK(sentences >= 20);
}

}  // namespace essex_page_test
