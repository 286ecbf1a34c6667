// SPDX-License-Identifier: MIT
// Holds the arrows of docs/architecture.md and the size limits, so that a newcomer knows their room.
// Reads the sources as text: every #include against the table of allowed edges.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include "tests/support/catch.h"

namespace architecture_test {

using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral(HEADROOM_SOURCE_DIR "/");

struct Source {
  QString path;  // from the root
  QString text;
};

std::vector<Source> sources(const QStringList& rooms) {
  std::vector<Source> found;
  for (const QString& room : rooms) {
    QDirIterator files(kRoot + room, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      REQUIRE(file.open(QIODevice::ReadOnly));
      found.push_back({file.fileName().mid(kRoot.size()), QString::fromUtf8(file.readAll())});
    }
  }
  return found;
}

/// "core/caseload", "ui/balance", "app".
QString roomOf(const QString& path) {
  const QStringList parts = path.split(u'/');
  return parts.first() == u"app" ? QStringLiteral("app") : parts[0] + u'/' + parts[1];
}

/// What a room may include beside itself; rooms named here see everything the named rooms see.
QSet<QString> allowed(const QString& room) {
  static const QMap<QString, QStringList> next{
      {QStringLiteral("core/base"), {}},
      {QStringLiteral("core/store"), {QStringLiteral("core/base"), QStringLiteral("core/keys")}},
      {QStringLiteral("core/keys"), {}},
      {QStringLiteral("core/desk"), {QStringLiteral("core/store"), QStringLiteral("core/keys")}},
      {QStringLiteral("core/fields"), {QStringLiteral("core/base")}},
      {QStringLiteral("core/organisation"), {QStringLiteral("core/desk"), QStringLiteral("core/fields")}},
      {QStringLiteral("core/caseload"), {QStringLiteral("core/organisation")}},
      {QStringLiteral("core/supervision"), {QStringLiteral("core/caseload")}},
      {QStringLiteral("core/development"), {QStringLiteral("core/supervision")}},
      {QStringLiteral("core/reflection"), {QStringLiteral("core/supervision")}},
      {QStringLiteral("core/exchange"), {QStringLiteral("core/development"), QStringLiteral("core/reflection")}},
      {QStringLiteral("core/sample"), {QStringLiteral("core/exchange")}},
      {QStringLiteral("ui/paper"), {QStringLiteral("core/sample")}},
      {QStringLiteral("ui/shared"), {QStringLiteral("ui/paper")}},
  };
  QSet<QString> seen;
  // A page's folder needs no line above; a new room of core does, until then it may include nothing.
  const QStringList ofPage = room.startsWith(u"ui/") ? QStringList{QStringLiteral("ui/shared")} : QStringList{};
  QStringList waiting = next.value(room, ofPage);
  while (!waiting.isEmpty()) {
    const QString one = waiting.takeLast();
    if (seen.contains(one)) continue;
    seen.insert(one);
    waiting += next.value(one);
  }
  return seen;
}

bool mayInclude(const QString& from, const QString& to) {
  if (from == to || from == u"app") return true;
  if (from == u"ui/shell") return to != u"app";
  return allowed(from).contains(to);
}

QStringList forbiddenIncludes(const Source& source) {
  static const QRegularExpression line(QStringLiteral("^#include \"((?:app|core|ui)/[^\"]+)\""),
                                       QRegularExpression::MultilineOption);
  QStringList faults;
  auto hits = line.globalMatch(source.text);
  while (hits.hasNext()) {
    const QString target = hits.next().captured(1);
    if (!mayInclude(roomOf(source.path), roomOf(target))) faults << source.path + u" includes "_s + target;
  }
  return faults;
}

std::vector<Source> programSources() {
  return sources({QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")});
}

QStringList platformWords(const Source& source) {
  if (source.path == u"core/base/platform.cpp") return {};
  static const QRegularExpression words(QStringLiteral(
      "#include <(sys/|linux/|unistd|fcntl|signal|csignal|dirent|poll|pwd|grp|dlfcn|locale|clocale)[^>]*>|"
      "\\b(fsync|fdatasync|flock|statfs|umask|prctl|setrlimit|setlocale|uselocale)\\s*\\(|::(link|rename|kill|unlink|"
      "lstat)\\s*\\("));
  QStringList faults;
  auto hits = words.globalMatch(source.text);
  while (hits.hasNext()) faults << source.path + u": "_s + hits.next().captured();
  return faults;
}

}  // namespace

TEST_CASE("every include follows the arrows", "[architecture]") {
  QStringList faults;
  for (const Source& source : programSources()) faults += forbiddenIncludes(source);
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
}

TEST_CASE("a wrong arrow is seen", "[architecture]") {
  REQUIRE_FALSE(
      forbiddenIncludes({QStringLiteral("core/base/x.h"), QStringLiteral("#include \"core/store/query.h\"\n")})
          .isEmpty());
  REQUIRE_FALSE(
      forbiddenIncludes({QStringLiteral("ui/balance/x.h"), QStringLiteral("#include \"ui/today/y.h\"\n")}).isEmpty());
  REQUIRE(forbiddenIncludes({QStringLiteral("ui/shell/x.h"), QStringLiteral("#include \"ui/today/y.h\"\n")}).isEmpty());
}

TEST_CASE("no source has more than 400 lines", "[architecture]") {
  QStringList faults;
  for (const Source& source : programSources()) {
    const auto lines = source.text.count(u'\n');
    const auto most = source.path.endsWith(u"main_window.cpp") ? 250
                      : source.path.endsWith(u"workspace.cpp") ? 150
                                                               : 400;
    if (lines > most) faults << QStringLiteral("%1 has %2 lines").arg(source.path).arg(lines);
  }
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
}

TEST_CASE("SQL lives in stores, and the driver's classes in the store alone", "[architecture]") {
  static const QRegularExpression query(QStringLiteral("\\b(Query|Change)\\b\\s*(\\w+\\s*)?\\("));
  static const QRegularExpression changingQuery(
      QStringLiteral("\\bQuery\\b\\s*(\\w+\\s*)?\\([\\w.>-]+,\\s*u?\"(INSERT|UPDATE|DELETE|REPLACE)\\b"));
  QStringList faults;
  for (const Source& source : programSources()) {
    const bool inStore = source.path.startsWith(u"core/store/");
    if (!inStore && source.text.contains(u"QSql")) faults << source.path + u" names QSql"_s;
    const bool mayQuery = inStore || source.path.endsWith(u"_store.cpp");
    if (!mayQuery && source.text.contains(query)) faults << source.path + u" runs a query"_s;
    if (source.text.contains(changingQuery)) faults << source.path + u" changes something in a Query"_s;
    if (source.path.startsWith(u"ui/") && source.text.contains(u"core/store/query.h"))
      faults << source.path + u" includes query.h"_s;
  }
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
}

TEST_CASE("tests assert with Catch2, because Qt's macros pass when they fail", "[architecture]") {
  static const QRegularExpression qtMacro(QStringLiteral("\\b(QVERIFY|QCOMPARE|QTRY_\\w+)\\s*\\("));
  for (const Source& source : sources({QStringLiteral("tests")})) {
    INFO(source.path.toStdString());
    REQUIRE_FALSE(source.text.contains(qtMacro));
  }
}

TEST_CASE("what a system does its own way is said in one file", "[architecture]") {
  QStringList faults;
  for (const Source& source : programSources()) faults += platformWords(source);
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
  REQUIRE_FALSE(platformWords({QStringLiteral("ui/x.cpp"), QStringLiteral("#include <sys/vfs.h>\n")}).isEmpty());
  REQUIRE_FALSE(platformWords({QStringLiteral("core/x.cpp"), QStringLiteral("::fsync(file.handle());\n")}).isEmpty());
}

TEST_CASE("a workbook is begun where numbers have a decimal point", "[architecture]") {
  static const QRegularExpression points(
      QStringLiteral("PlainNumbers \\w+;\\s+lxw_workbook\\* \\w+ = workbook_new\\("));
  int begun = 0;
  for (const Source& source : programSources()) {
    INFO(source.path.toStdString());
    const auto times = source.text.count(u"workbook_new");
    REQUIRE(times == source.text.count(points));
    begun += static_cast<int>(times);
  }
  REQUIRE(begun >= 3);
}

TEST_CASE("a desk does not bring the passphrase code with it", "[architecture]") {
  QMap<QString, QStringList> includes;
  static const QRegularExpression line(QStringLiteral("^#include \"([^\"]+)\""), QRegularExpression::MultilineOption);
  for (const Source& source : programSources()) {
    auto hits = line.globalMatch(source.text);
    while (hits.hasNext()) includes[source.path] << hits.next().captured(1);
  }
  QStringList waiting{QStringLiteral("core/desk/desk.h")};
  QSet<QString> seen;
  while (!waiting.isEmpty()) {
    const QString one = waiting.takeLast();
    if (seen.contains(one)) continue;
    seen.insert(one);
    waiting += includes.value(one);
  }
  REQUIRE(seen.contains(QStringLiteral("core/store/database.h")));
  REQUIRE_FALSE(seen.contains(QStringLiteral("core/store/cipher.h")));
  REQUIRE_FALSE(seen.contains(QStringLiteral("core/keys/key_pair.h")));
  REQUIRE_FALSE(seen.contains(QStringLiteral("core/keys/secret.h")));
}

TEST_CASE("tests include Catch2 through one header, so that its version is nobody's business", "[architecture]") {
  for (const Source& source : sources({QStringLiteral("tests")})) {
    if (source.path == u"tests/support/catch.h" || source.path == u"tests/support/run_cases.cpp") continue;
    INFO(source.path.toStdString());
    REQUIRE_FALSE(
        source.text.contains(u"#include <"
                             "catch2/"));
  }
}

TEST_CASE("each source of tests stands in a namespace called as the file is, so that sources can be joined",
          "[architecture]") {
  int seen = 0;
  for (const Source& source : sources({QStringLiteral("tests")})) {
    if (!source.text.contains(QStringLiteral("\nTEST_CASE("))) continue;
    const QString name = source.path.section(u'/', -1).chopped(4);
    INFO(source.path.toStdString());
    CHECK(source.text.contains(u"\nnamespace %1 {\n"_s.arg(name)));
    ++seen;
  }
  CHECK(seen > 100);
}

TEST_CASE("every source says its licence first", "[architecture]") {
  for (const Source& source : programSources()) {
    INFO(source.path.toStdString());
    REQUIRE(source.text.startsWith(u"// SPDX-License-Identifier: MIT\n"));
  }
}

namespace {

template <class Fault>
QStringList faultsIn(const std::vector<Source>& read, Fault faultOf) {
  QStringList faults;
  for (const Source& source : read) {
    const QString fault = faultOf(source);
    if (!fault.isEmpty()) faults << source.path + u": "_s + fault;
  }
  return faults;
}

/// What stands in the quotes of a source, a line each.
QString literals(const QString& text) {
  static const QRegularExpression quoted(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
  QStringList found;
  auto hits = quoted.globalMatch(text);
  while (hits.hasNext()) found << hits.next().captured(1);
  return found.join(u'\n');
}

QString withoutComments(QString text) {
  static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
  return text.remove(comment);
}

/// What a store decides or begins, though it only loads and saves.
QString decidesInStore(const Source& source) {
  static const QRegularExpression word(QStringLiteral(
      "\\b(Transaction|inOneSave|refuse|Refusal|mayKeep|mayKeepEverywhere|accessOf|Access)\\b|\\bResult<|\\bsay\\("));
  if (!source.path.endsWith(u"_store.cpp") || source.path.startsWith(u"core/store/")) return {};
  const auto hit = word.match(withoutComments(source.text));
  return hit.hasMatch() ? u"a store names "_s + hit.captured(0) : QString();
}

/// SQL that one engine alone understands.
QString speaksOneDialect(const Source& source) {
  static const QRegularExpression sql(
      QStringLiteral("\\?[1-9]|\\bINSERT OR |\\bREPLACE INTO\\b|\\bINDEXED "
                     "BY\\b|\\biif\\(|\\binstr\\(|\\bchar\\(|\\bdate\\(|\\bsqlite_|\\bPRAGMA\\b|\\bVACUUM\\b"));
  static const QRegularExpression handle(
      QStringLiteral("[.>]handle\\(\\)|\\bsqlite3\\b|\\.lastInsertedRow\\(|\\bEngineDoor\\b|engine_door\\.h"));
  if (source.path.startsWith(u"core/store/")) return {};
  const auto word = sql.match(literals(withoutComments(source.text)));
  if (word.hasMatch()) return u"says '%1' in SQL"_s.arg(word.captured(0));
  if (!mayInclude(roomOf(source.path), u"core/store"_s)) return {};  // it sees no records
  const auto driver = handle.match(source.text);
  return driver.hasMatch() ? u"reaches for the driver: "_s + driver.captured(0) : QString();
}

}  // namespace

TEST_CASE("a store loads and saves: it begins no transaction, refuses nothing and asks nobody's access",
          "[architecture][store]") {
  const QStringList faults = faultsIn(programSources(), decidesInStore);
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
  for (const QString& line :
       {u"Transaction save(records);"_s, u"return refuse(say(\"No.\"));"_s, u"Result<void> f();"_s})
    CHECK_FALSE(decidesInStore({u"core/caseload/x_store.cpp"_s, line}).isEmpty());
  CHECK(decidesInStore({u"core/caseload/x.cpp"_s, u"Result<void> f();"_s}).isEmpty());
  CHECK(decidesInStore({u"core/caseload/x_store.cpp"_s, u"// Transaction\nvoid f();"_s}).isEmpty());
}

TEST_CASE("what a store gives is declared in the header of a store", "[architecture][store]") {
  static const QRegularExpression own(QStringLiteral("#include \"core/\\w+/\\w+_store\\.h\""));
  for (const Source& source : programSources()) {
    if (!source.path.endsWith(u"_store.cpp")) continue;
    INFO(source.path.toStdString());
    CHECK(source.text.contains(own));
  }
}

TEST_CASE("SQL outside the store is read by a second engine", "[architecture][store]") {
  const QStringList faults = faultsIn(programSources(), speaksOneDialect);
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
  for (const QString& sql :
       {u"id = ?1"_s, u"INSERT OR REPLACE INTO x"_s, u"x INDEXED BY y"_s, u"iif(a, b, c)"_s, u"instr(a, b)"_s,
        u"char(10)"_s, u"date(day)"_s, u"FROM sqlite_schema"_s, u"PRAGMA x"_s, u"VACUUM"_s})
    CHECK_FALSE(speaksOneDialect({u"core/caseload/x_store.cpp"_s, u'"' + sql + u'"'}).isEmpty());
  CHECK(speaksOneDialect({u"core/caseload/x_store.cpp"_s, u"\"SELECT 1 FROM x WHERE id = ?\"; y.date();"_s}).isEmpty());
  CHECK(speaksOneDialect({u"core/store/x.cpp"_s, u"\"VACUUM\""_s}).isEmpty());
  CHECK_FALSE(speaksOneDialect({u"ui/today/x.cpp"_s, u"records.handle()"_s}).isEmpty());
  CHECK_FALSE(speaksOneDialect({u"core/caseload/x.cpp"_s, u"EngineDoor::execute(records, sql);"_s}).isEmpty());
}

namespace {

/// A source that knows one engine, outside of that engine's own room.
QString knowsAnEngine(const Source& source) {
  static const QRegularExpression word(QStringLiteral(
      "#include <(sqlite3|libpq-fe)\\.h>|\\b(sqlite3_|PQ)\\w+\\(|#include \"core/store/(sqlite|postgres)/"));
  if (source.path.startsWith(u"core/store/sqlite/") || source.path.startsWith(u"core/store/postgres/")) return {};
  // Rows of a file are read without a virtual call.
  if (source.path == u"core/store/query.cpp") return {};
  const auto hit = word.match(withoutComments(source.text));
  return hit.hasMatch() ? u"knows one engine: "_s + hit.captured(0) : QString();
}

}  // namespace

TEST_CASE("an engine is known in its own room alone", "[architecture][store]") {
  const QStringList faults = faultsIn(programSources(), knowsAnEngine);
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
  for (const QString& line : {u"#include <sqlite3.h>\n"_s, u"sqlite3_step(statement);"_s, u"PQexec(server, sql);"_s,
                              u"#include \"core/store/sqlite/connection.h\"\n"_s})
    CHECK_FALSE(knowsAnEngine({u"core/store/snapshot.cpp"_s, line}).isEmpty());
}

TEST_CASE("free codes are made in one place", "[architecture][store]") {
  static const QRegularExpression maker(QStringLiteral("\\bfreshCode\\("));
  for (const Source& source : programSources()) {
    if (source.path.startsWith(u"core/organisation/code.") || source.path == u"core/organisation/free_code_store.cpp")
      continue;
    INFO(source.path.toStdString());
    CHECK_FALSE(withoutComments(source.text).contains(maker));
  }
}

TEST_CASE("every verb asks whether its viewer only reads: it is saved with the desk, and not with the records alone",
          "[architecture]") {
  // What is nobody's verb: a passphrase of one's own or lost, a record or a report that was opened, older records hung
  // on the chain, a file that is being made.
  const QStringList without{u"core/organisation/one_save.h"_s,          u"core/organisation/sign_in.cpp"_s,
                            u"core/organisation/reader_actions.cpp"_s,  u"core/reflection/note_recovery_actions.cpp"_s,
                            u"core/supervision/sign_off_actions.cpp"_s, u"core/supervision/older_records_actions.cpp"_s,
                            u"core/caseload/caseload_start.cpp"_s};
  static const QRegularExpression bare(QStringLiteral("\\binOneSave\\(\\s*(desk\\.)?records\\b"));
  for (const Source& source : programSources()) {
    INFO(source.path.toStdString());
    const auto found = source.text.count(bare);
    if (!without.contains(source.path)) CHECK(found == 0);
    if (source.path == u"core/supervision/sign_off_actions.cpp") CHECK(found == 1);
    if (source.path == u"core/organisation/reader_actions.cpp") CHECK(found == 1);
  }
}

namespace {

/// What a range-for walks over, without what stands in its brackets: 'f()->c'; nothing of other loops. `at` is where
/// the head of the loop begins.
QString rangeOf(const QString& text, qsizetype at) {
  QString range;
  bool isBehindColon = false;
  for (int depth = 1; at < text.size(); ++at) {
    const QChar c = text[at];
    if (u")]}"_s.contains(c) && --depth == 0) return range.simplified();
    if (isBehindColon && depth == 1) range += c;
    if (u"([{"_s.contains(c)) ++depth;
    if (depth == 1 && c == u';') return {};
    isBehindColon |= depth == 1 && c == u':' && text[at - 1] != u':' && text.mid(at + 1, 1) != u":";
  }
  return {};
}

/// Ranges that reach into what a call gave, through a pointer's arrow, a star or value(): where the call makes an
/// optional or a shared pointer, that is gone before the first step. What a call gives itself, and a member of it,
/// stays.
QStringList rangesIntoTemporaries(const Source& source) {
  static const QRegularExpression loop(QStringLiteral("\\bfor \\("));
  static const QRegularExpression into(QStringLiteral(
      "[\\w>]\\(\\)->[\\w.>\\[\\]-]+(\\(\\)[\\w.>\\[\\]-]+)*$|^\\*.*[\\w>]\\(\\)$|[\\w>]\\(\\)\\.value\\(\\)"));
  QStringList faults;
  const QString text = withoutComments(source.text);
  auto loops = loop.globalMatch(text);
  while (loops.hasNext()) {
    const QString range = rangeOf(text, loops.next().capturedEnd());
    if (range.contains(into))
      faults << u"%1 walks over '%2': name what the call gives before the loop, a temporary is gone by then"_s.arg(
          source.path, range);
  }
  return faults;
}

}  // namespace

TEST_CASE("no loop walks over the inside of what a call has just made", "[architecture]") {
  QStringList faults;
  for (const QString& room : {u"app"_s, u"core"_s, u"tests"_s, u"ui"_s})
    for (const Source& source : sources({room})) faults += rangesIntoTemporaries(source);
  INFO(faults.join(u'\n').toStdString());
  REQUIRE(faults.isEmpty());
  const auto found = [](const QString& range) {
    return rangesIntoTemporaries({u"ui/x.cpp"_s, u"for (const Row& one : "_s + range + u") use(one);"_s}).size();
  };
  for (const QString& range : {u"load(records, id)->sections"_s, u"*load(f(x))"_s, u"load(records).value()"_s,
                               u"page.report()->parts.back().tables.front().rows"_s, u"read<Row>(a)->rows"_s})
    CHECK((range + QString::number(found(range))) == range + u'1');
  for (const QString& range : {u"record->sections"_s, u"load(records).sections"_s, u"(*record)->posts"_s,
                               u"window->page()->findChildren<Label*>()"_s, u"rows(*load(x), a->b)"_s})
    CHECK((range + QString::number(found(range))) == range + u'0');
  CHECK(rangesIntoTemporaries({u"ui/x.cpp"_s, u"for (auto at = f(a)->rows; at < b ? c : d; ++at) {}"_s}).isEmpty());
}

}  // namespace architecture_test
