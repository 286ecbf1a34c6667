#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: while no assistive technology is on (QAccessible::isActive() is false) nothing is made for it, so that a factory of
#   QAccessible is asked about a label late, when its class and its properties are there.
# What happens: Qt 6.4 tells of the new name inside the constructor of a QLabel that is given its words there, makes the interface
#   for that, on or off, and keeps it. A property that is set in the constructor of a subclass comes too late, and the class
#   name that the factory is given is always QLabel. Without words in the constructor it is asked after both. Letting go of
#   what was made too early (deleteAccessibleInterface) mends it.
# Why it matters: the titles on the pages of a record were to be headings, by which a screen reader goes from one to the next.
#   Those with words from the start were not, those that got theirs later were.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' qt6-base-dev 2>/dev/null || true)
[[ $found == 6.4.2* ]] || { echo "needs Debian package qt6-base-dev 6.4.2, found '${found:-none}'" >&2; exit 2; }
echo "qt6-base-dev $found"

cat >heard.cpp <<'CPP'
#include <QAccessibleWidget>
#include <QApplication>
#include <QLabel>
#include <cstdio>
static QAccessibleInterface* make(const QString&, QObject* object) {
  if (!object->property("heading").toBool()) return nullptr;
  return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Heading);
}
struct Title : QLabel {
  explicit Title(const QString& words) : QLabel(words) { setProperty("heading", true); }
  Title() { setProperty("heading", true); }
};
static void say(const char* when, QWidget& label) {
  const bool is = QAccessible::queryAccessibleInterface(&label)->role() == QAccessible::Heading;
  printf("%s: %s\n", when, is ? "a heading" : "a label");
}
int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QAccessible::installFactory(make);
  printf("somebody listens: %d\n", QAccessible::isActive());
  Title early("Open actions"), late;
  late.setText("Open actions");
  say("words at once", early);
  say("words later", late);
  QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(QAccessible::queryAccessibleInterface(&early)));
  say("let go and made anew", early);
}
CPP
include=/usr/include/x86_64-linux-gnu/qt6
"${CXX:-c++}" -std=c++17 -fPIC -w -I"$include" -I"$include/QtWidgets" -I"$include/QtGui" -I"$include/QtCore" heard.cpp -o heard -lQt6Widgets -lQt6Gui -lQt6Core
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work ./heard >seen 2>/dev/null
cat >expected <<'OUT'
somebody listens: 0
words at once: a label
words later: a heading
let go and made anew: a heading
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
