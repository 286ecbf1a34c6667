// SPDX-License-Identifier: MIT
// headroom: the window. `headroom [FILE] [--pages DIR] [--on DATE] [--profile DIR] [--as CODE]
// [--quit-after-first-paint]`;
// --version and --help need no display.
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>
#include <cstdio>
#include <cstdlib>

#include "app/catalogue.h"
#include "app/event_log.h"
#include "app/page_pictures.h"
#include "app/program.h"
#include "app/window_diagnosis.h"
#include "app/window_options.h"
#include "core/base/event_log.h"
#include "core/base/period.h"
#include "core/base/platform.h"
#include "headroom_version.h"
#include "ui/shared/icon.h"
#include "ui/shared/on_screen.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace {

bool wantsNoDisplay(int argc, char* argv[]) {
  for (int i = 1; i < argc; ++i) {
    const QByteArray word(argv[i]);
    if (word == "--version" || word == "--help" || word == "-h" || word == "-v" || word == "--diagnose") return true;
  }
  return false;
}

void declare(QCommandLineParser& parser) {
  parser.setApplicationDescription(headroom::windowSummary());
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(u"FILE"_s, u"the file to open"_s, u"[FILE]"_s);
  for (const headroom::OptionSpec& option : headroom::windowOptions())
    parser.addOption({option.name, option.says, option.takes});
}

int misuse(const QString& sentence) {
  std::fprintf(stderr, "headroom: %s\n", qUtf8Printable(sentence));
  return 2;
}

/// From the first line of main.
QElapsedTimer& sinceStart() {
  static QElapsedTimer timer;
  return timer;
}

/// Of the file that was said, else of the last one; neither is named.
int runDiagnose(const QCommandLineParser& parser) {
  using namespace headroom;
  const Settings settings(parser.value(u"profile"_s));
  const QString file = parser.positionalArguments().value(0, settings.recentFiles().value(0));
  std::fputs(qUtf8Printable(windowDiagnosis(settings, file)), stdout);
  return 0;
}

headroom::Clock clockFor(QDate on) {
  if (!on.isValid()) return {};
  return headroom::Clock([on] { return QDateTime(on, QTime::currentTime()); });
}

/// Gives the windows their icon once the first of them is drawn: nobody looks for it before, and six sizes of it take
/// as long as a small window.
class IconAfterPaint : public QObject {
 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Paint || !watched->isWidgetType()) return false;
    qApp->removeEventFilter(this);
    headroom::noteEvent("start: first paint", sinceStart().elapsed());
    QTimer::singleShot(0, qApp, [] { QApplication::setWindowIcon(headroom::appIcon()); });
    return false;
  }
};

/// Ends the program after the first paint of any window. A start that has to ask something has nobody to answer.
class FirstPaint : public QObject {
 public:
  /// What was asked, or empty.
  QString asked() const { return asked_; }
  bool isOver() const { return isOver_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Paint || !watched->isWidgetType()) return false;
    const auto* dialog = qobject_cast<const QDialog*>(static_cast<const QWidget*>(watched)->window());
    if (dialog != nullptr && asked_.isEmpty()) asked_ = dialog->windowTitle();
    isOver_ = true;
    // quit() would end no loop of a dialog that is asked before exec().
    QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(); });
    return false;
  }

 private:
  QString asked_;
  bool isOver_ = false;
};

/// Runs until the first paint; 1 when something was asked before it.
int runOnce(const FirstPaint& firstPaint, const QString& file) {
  // What a dialog has painted ended its own loop alone.
  const int status = firstPaint.isOver() ? 0 : QApplication::exec();
  if (firstPaint.asked().isEmpty()) return status;
  std::fprintf(stderr, "headroom: %s: '%s' is asked, and nobody is there to answer; see --as\n", qUtf8Printable(file),
               qUtf8Printable(firstPaint.asked()));
  return 1;
}

int runWindow(const QCommandLineParser& parser) {
  using namespace headroom;
  const QStringList files = parser.positionalArguments();
  const QDate on = parser.isSet(u"on"_s) ? QDate::fromString(parser.value(u"on"_s), Qt::ISODate) : QDate();
  if (parser.isSet(u"on"_s) && (!on.isValid() || on < kEarliestDate || on > kLatestDate))
    return misuse(u"--on takes a date like 2026-07-24"_s);
  if (files.size() > 1) return misuse(u"one file at a time"_s);
  Settings settings(parser.value(u"profile"_s));
  Theme::install();
  if (parser.isSet(u"pages"_s)) {
    if (files.isEmpty()) return misuse(u"--pages needs a FILE"_s);
    // At one time of the day, so that the same file gives the same pictures.
    const Clock clock([day = on.isValid() ? on : QDate::currentDate()] { return QDateTime(day, QTime(10, 42)); });
    return drawPages(files.first(), parser.value(u"pages"_s), clock, settings);
  }
  const EventLog log(logFolder(settings.dataFolder()));
  noteEvent("start: settings read", sinceStart().elapsed());
  theme().setLook(settings.look());
  if (settings.hasTextScale()) theme().setTextScale(settings.textScale());
  const OnScreen onScreen;
  IconAfterPaint icon;
  qApp->installEventFilter(&icon);
  FirstPaint firstPaint;
  if (parser.isSet(u"quit-after-first-paint"_s)) qApp->installEventFilter(&firstPaint);
  Program program(settings, clockFor(on));
  program.lookAs(parser.value(u"as"_s));
  platform::whenAskedToEnd(&program, [&program] { program.end(); });
  if (files.isEmpty()) {
    program.showWelcome();
  } else {
    program.openFile(files.first());
  }
  // What was asked before the loop began ended a loop of its own alone.
  if (program.isEnding()) return 0;
  if (!parser.isSet(u"quit-after-first-paint"_s)) return QApplication::exec();
  const int status = runOnce(firstPaint, files.value(0));
  // What is asked for is a start: a window that nobody saw for longer is not taken down widget by widget.
  program.letGo();
  std::fflush(nullptr);
  std::_Exit(status);
}

}  // namespace

int main(int argc, char* argv[]) {
  sinceStart().start();
  headroom::platform::protectProcess();
  QCoreApplication::setApplicationName(u"headroom"_s);
  QCoreApplication::setApplicationVersion(QLatin1String(headroom::kVersion));
  QGuiApplication::setDesktopFileName(u"headroom"_s);  // by which desktops know its windows
  QCommandLineParser parser;
  declare(parser);
  if (wantsNoDisplay(argc, argv)) {
    const QCoreApplication app(argc, argv);
    parser.process(app);
    return runDiagnose(parser);
  }
  const QApplication app(argc, argv);
  headroom::speakAsAsked();
  parser.process(app);
  return runWindow(parser);
}
