// SPDX-License-Identifier: MIT
// Starts the display, the two buses and the program, and asks over AT-SPI.
#include "tests/system/screen_reader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDeadlineTimer>

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

constexpr int kPatience = 60000;  // a busy machine answers slowly
constexpr int kDeepest = 40;
constexpr auto kAccessible = "org.a11y.atspi.Accessible";
constexpr auto kProperties = "org.freedesktop.DBus.Properties";

HeardObject keyboard() { return {u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry/deviceeventcontroller"_s}; }

QString interfaceOf(const char* name) { return QString::fromLatin1(name); }

/// Reads lines of a process until one holds something.
QByteArray firstLine(QProcess& process) {
  const QDeadlineTimer end(kPatience);
  while (!process.canReadLine() && !end.hasExpired()) {
    if (!process.waitForReadyRead(kPatience)) break;
  }
  const QByteArray line = process.readLine().trimmed();
  INFO(process.program().toStdString() << ": " << process.readAllStandardError().toStdString());
  REQUIRE(!line.isEmpty());
  return line;
}

std::vector<HeardObject> objectsIn(const QDBusMessage& answer) {
  std::vector<HeardObject> objects;
  if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) return objects;
  const auto array = answer.arguments().first().value<QDBusArgument>();
  array.beginArray();
  while (!array.atEnd()) {
    QString service;
    QDBusObjectPath path;
    array.beginStructure();
    array >> service >> path;
    array.endStructure();
    objects.push_back({service, path.path()});
  }
  array.endArray();
  return objects;
}

HeardObject objectIn(const QDBusArgument& told) {
  QString service;
  QDBusObjectPath path;
  told.beginStructure();
  told >> service >> path;
  told.endStructure();
  return {service, path.path()};
}

void end(QProcess& process) {
  if (process.state() == QProcess::NotRunning) return;
  process.terminate();
  if (!process.waitForFinished(5000)) {
    process.kill();
    process.waitForFinished();
  }
}

}  // namespace

ScreenReader::ScreenReader(const QStringList& arguments) {
  // A display whose number another has just let go of can be taken away again: then all is begun anew.
  for (int tries = 0; tries < 20; ++tries) {
    place_ = std::make_unique<QTemporaryDir>();
    startDisplay();
    startBuses();
    startProgram(arguments);
    if (isThere()) return;
    stop();
  }
  FAIL("the program does not come up on a display");
}

ScreenReader::~ScreenReader() { stop(); }

void ScreenReader::stop() {
  end(ear_);
  end(program_);
  bus_.reset();
  if (place_ != nullptr) QDBusConnection::disconnectFromBus(place_->path());
  end(launcher_);
  end(session_);
  end(display_);
}

bool ScreenReader::isThere() {
  const HeardObject desktop{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s};
  const QDeadlineTimer until(kPatience);
  while (!until.hasExpired()) {
    if (!children(desktop).empty()) return true;
    if (program_.waitForFinished(50)) return false;
  }
  return false;
}

void ScreenReader::startDisplay() {
  display_.setProcessChannelMode(QProcess::SeparateChannels);
  // The display writes its number where it is told to: to its standard output.
  display_.start(u"Xvfb"_s,
                 {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
  const QString number = QString::fromLatin1(firstLine(display_));
  around_.insert(u"DISPLAY"_s, u":"_s + number);
  around_.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
  around_.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
  around_.insert(u"XDG_RUNTIME_DIR"_s, place_->path());
  around_.insert(u"HOME"_s, place_->path());
}

void ScreenReader::startBuses() {
  session_.setProcessEnvironment(around_);
  session_.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                    u"--address=unix:path=%1"_s.arg(place_->filePath(u"session"_s))});
  around_.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(firstLine(session_)));
  launcher_.setProcessEnvironment(around_);
  launcher_.start(u"/usr/libexec/at-spi-bus-launcher"_s, {u"--launch-immediately"_s});
  REQUIRE(launcher_.waitForStarted());
  const QString name = u"session of %1"_s.arg(place_->path());
  auto session = QDBusConnection::connectToBus(around_.value(u"DBUS_SESSION_BUS_ADDRESS"_s), name);
  REQUIRE(session.isConnected());
  const QDeadlineTimer until(kPatience);
  QString address;
  while (address.isEmpty() && !until.hasExpired()) {
    const QDBusReply<QString> reply = session.call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
    if (reply.isValid()) address = reply.value();
  }
  QDBusConnection::disconnectFromBus(name);
  REQUIRE(!address.isEmpty());
  address_ = address;
  bus_ = QDBusConnection::connectToBus(address, place_->path());
  REQUIRE(bus_->isConnected());
}

void ScreenReader::startProgram(QStringList arguments) {
  program_.setProcessEnvironment(around_);
  program_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  arguments << u"--profile"_s << place_->filePath(u"profile"_s);
  program_.start(QStringLiteral(HEADROOM_BIN_DIR "/headroom"), arguments);
  REQUIRE(program_.waitForStarted());
}

QDBusMessage ScreenReader::call(const HeardObject& object, const QString& interface, const QString& method,
                                const QVariantList& arguments) const {
  auto message = QDBusMessage::createMethodCall(object.service, object.path, interface, method);
  message.setArguments(arguments);
  return bus_->call(message);
}

QVariant ScreenReader::property(const HeardObject& object, const QString& interface, const QString& name) const {
  const QDBusReply<QDBusVariant> reply = call(object, interfaceOf(kProperties), u"Get"_s, {interface, name});
  return reply.isValid() ? reply.value().variant() : QVariant();
}

std::vector<HeardObject> ScreenReader::children(const HeardObject& object) const {
  return objectsIn(call(object, interfaceOf(kAccessible), u"GetChildren"_s));
}

QString ScreenReader::nameOf(const HeardObject& object) const {
  return property(object, interfaceOf(kAccessible), u"Name"_s).toString();
}

QString ScreenReader::descriptionOf(const HeardObject& object) const {
  return property(object, interfaceOf(kAccessible), u"Description"_s).toString();
}

QString ScreenReader::roleOf(const HeardObject& object) const {
  const QDBusReply<QString> reply = call(object, interfaceOf(kAccessible), u"GetRoleName"_s);
  return reply.isValid() ? reply.value() : QString();
}

quint64 ScreenReader::statesOf(const HeardObject& object) const {
  const QDBusMessage answer = call(object, interfaceOf(kAccessible), u"GetState"_s);
  if (answer.type() != QDBusMessage::ReplyMessage) return 0;
  const auto words = qdbus_cast<QList<uint>>(answer.arguments().first());
  return words.size() < 2 ? 0 : words[0] | (quint64(words[1]) << 32);
}

bool ScreenReader::isShowing(const HeardObject& object) const { return has(statesOf(object), kShowing); }

bool ScreenReader::isLabelled(const HeardObject& object) const {
  const QDBusMessage answer = call(object, interfaceOf(kAccessible), u"GetRelationSet"_s);
  if (answer.type() != QDBusMessage::ReplyMessage) return false;
  constexpr uint kLabelledBy = 2;
  const auto relations = answer.arguments().first().value<QDBusArgument>();
  bool is = false;
  relations.beginArray();
  while (!relations.atEnd()) {
    uint kind = 0;
    relations.beginStructure();
    relations >> kind;
    relations.beginArray();
    while (!relations.atEnd()) {
      QString service;
      QDBusObjectPath path;
      relations.beginStructure();
      relations >> service >> path;
      relations.endStructure();
    }
    relations.endArray();
    relations.endStructure();
    is = is || kind == kLabelledBy;
  }
  relations.endArray();
  return is;
}

HeardObject ScreenReader::parentOf(const HeardObject& object) const {
  return objectIn(property(object, interfaceOf(kAccessible), u"Parent"_s).value<QDBusArgument>());
}

void ScreenReader::everyShowing(const HeardObject& object, const std::function<void(const HeardObject&)>& f) const {
  f(object);
  if (roleOf(object) == u"table") return;
  for (const HeardObject& child : children(object))
    if (isShowing(child)) everyShowing(child, f);
}

bool ScreenReader::visit(const HeardObject& object, int depth,
                         const std::function<bool(const HeardObject&)>& found) const {
  if (found(object)) return true;
  // What is inside a table is asked by row and column.
  if (depth == 0 || roleOf(object) == u"table") return false;
  const auto below = children(object);
  return std::any_of(below.begin(), below.end(),
                     [&](const HeardObject& child) { return visit(child, depth - 1, found); });
}

std::optional<HeardObject> ScreenReader::find(const QString& role, const QString& name) {
  std::optional<HeardObject> seen;
  const HeardObject desktop{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s};
  visit(desktop, kDeepest, [&](const HeardObject& object) {
    if (roleOf(object) != role || !nameOf(object).startsWith(name) || !isShowing(object)) return false;
    seen = object;
    return true;
  });
  return seen;
}

HeardObject ScreenReader::await(const QString& role, const QString& name) {
  const QDeadlineTimer until(kPatience);
  std::optional<HeardObject> seen;
  while (!seen && !until.hasExpired() && program_.state() == QProcess::Running) seen = find(role, name);
  INFO("waited for the " << role.toStdString() << " '" << name.toStdString() << "'");
  REQUIRE(seen);
  return *seen;
}

int ScreenReader::rowsOf(const HeardObject& table) const {
  return property(table, u"org.a11y.atspi.Table"_s, u"NRows"_s).toInt();
}

int ScreenReader::columnsOf(const HeardObject& table) const {
  return property(table, u"org.a11y.atspi.Table"_s, u"NColumns"_s).toInt();
}

HeardObject ScreenReader::cellOf(const HeardObject& table, int row, int column) const {
  const QDBusMessage answer = call(table, u"org.a11y.atspi.Table"_s, u"GetAccessibleAt"_s, {row, column});
  REQUIRE(answer.type() == QDBusMessage::ReplyMessage);
  return objectIn(answer.arguments().first().value<QDBusArgument>());
}

HeardObject ScreenReader::headingOf(const HeardObject& table, Qt::Orientation of, int at) const {
  const QString method = of == Qt::Horizontal ? u"GetColumnHeader"_s : u"GetRowHeader"_s;
  const QDBusMessage answer = call(table, u"org.a11y.atspi.Table"_s, method, {at});
  if (answer.type() != QDBusMessage::ReplyMessage) return {};
  return objectIn(answer.arguments().first().value<QDBusArgument>());
}

void ScreenReader::press(const HeardObject& object) const {
  const QDBusReply<bool> done = call(object, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0});
  INFO(roleOf(object).toStdString() << " '" << nameOf(object).toStdString() << "'");
  REQUIRE(done.isValid());
  REQUIRE(done.value());
}

void ScreenReader::begin(const HeardObject& object) const {
  auto message = QDBusMessage::createMethodCall(object.service, object.path, u"org.a11y.atspi.Action"_s, u"DoAction"_s);
  message.setArguments({0});
  REQUIRE(bus_->send(message));
}

void ScreenReader::focus(const HeardObject& object) const {
  REQUIRE(call(object, u"org.a11y.atspi.Component"_s, u"GrabFocus"_s).type() == QDBusMessage::ReplyMessage);
}

void ScreenReader::clickAt(int x, int y) const {
  REQUIRE(
      call(keyboard(), u"org.a11y.atspi.DeviceEventController"_s, u"GenerateMouseEvent"_s, {x, y, u"b1c"_s}).type() ==
      QDBusMessage::ReplyMessage);
}

void ScreenReader::pressKey(int symbol) const {
  constexpr uint kBySymbol = 3;
  REQUIRE(call(keyboard(), u"org.a11y.atspi.DeviceEventController"_s, u"GenerateKeyboardEvent"_s,
               {symbol, QString(), kBySymbol})
              .type() == QDBusMessage::ReplyMessage);
}

QString ScreenReader::nextFocus(int patience) {
  const QDeadlineTimer until(patience);
  while (true) {
    overheard_ += ear_.readAllStandardOutput();
    // A signal is whole once the next has begun, or has its last line.
    for (qsizetype at = overheard_.indexOf("signal ", readOn_); at >= 0; at = overheard_.indexOf("signal ", at + 1)) {
      const qsizetype next = overheard_.indexOf("signal ", at + 1);
      const QByteArray told = overheard_.mid(at, next < 0 ? -1 : next - at);
      if (!told.contains("\"focused\"") || !told.contains("int32 1")) continue;
      readOn_ = at + 1;
      const qsizetype path = told.indexOf("path=") + 5;
      return QString::fromLatin1(told.mid(path, told.indexOf(';', path) - path));
    }
    if (until.hasExpired()) return {};
    ear_.waitForReadyRead(50);
  }
}

void ScreenReader::listen() {
  // A program tells what changes only when somebody has said that they listen.
  const HeardObject registry{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s};
  for (const QString& event : {u"object:state-changed:showing"_s, u"object:state-changed:focused"_s})
    call(registry, u"org.a11y.atspi.Registry"_s, u"RegisterEvent"_s, {event});
  ear_.start(u"dbus-monitor"_s, {u"--address"_s, address_, u"type='signal',member='StateChanged'"_s});
  REQUIRE(ear_.waitForStarted());
  REQUIRE(ear_.waitForReadyRead(kPatience));  // it says that it is connected
}

bool ScreenReader::hasShown(const HeardObject& object, int times) {
  const QByteArray from = "path=" + object.path.toLatin1() + ";";
  const QDeadlineTimer until(kPatience);
  int shown = 0;
  while (shown < times && !until.hasExpired()) {
    ear_.waitForReadyRead(100);
    overheard_ += ear_.readAllStandardOutput();
    shown = 0;
    for (qsizetype at = overheard_.indexOf(from); at >= 0; at = overheard_.indexOf(from, at + 1)) {
      const QByteArray told = overheard_.mid(at, overheard_.indexOf("signal ", at) - at);
      if (told.contains("\"showing\"") && told.contains("int32 1")) ++shown;
    }
  }
  return shown >= times;
}

void ScreenReader::type(const HeardObject& edit, const QString& words) const {
  const QDBusReply<bool> done = call(edit, u"org.a11y.atspi.EditableText"_s, u"SetTextContents"_s, {words});
  REQUIRE(done.isValid());
}

}  // namespace headroom::test
