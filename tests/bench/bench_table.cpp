// SPDX-License-Identifier: MIT
// The bars were set beside what was measured before the work on them began, at commit 0c9aa72.
#include "tests/bench/bench_table.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

constexpr Bar kBars[] = {
    {"team file: launch to the first page, CPU", true, 1.6, "2.85 x"},
    {"team file: launch to the first page, memory", true, 1.35, "1.55 x"},
    {"county: team manager's Today, CPU", true, 3, "13.7 x"},
    {"county: director's Balance, CPU", true, 4, "17 x"},
    {"county: director's weeks of overload stand there, CPU", false, 1280, "6400"},
    {"county: director's weeks of overload stand there, memory", false, 160, "450"},
    {"who is over limit today, everybody", true, 1.15, "2.12 x"},
    {"supervision clocks, everybody", true, 1.2, "2.20 x"},
    {"open actions, everybody", true, 1.2, "3.44 x"},
    {"one person's caseload", true, 1.5, "10.8 x"},
    {"one person's last 12 sessions", true, 1.35, "3.1 x"},
    {"overload, CPU", false, 260, "1300"},
    {"overload, memory", false, 100, "117"},
    {"forecast, CPU", false, 152, "760"},
    {"forecast, memory", false, 100, "225"},
    {"import of five tables, CPU", true, 1.5, "10.5 x"},
    {"import of five tables, memory", false, 150, "1180"},
    {"export, CPU", true, 1, "2.68 x"},
    {"verify, CPU", true, 1.3, "2.15 x"},
    {"verify, memory", false, 150, "5800"},
    {"durable save of a session", true, 1.2, "1.71 x"},
    {"durable save of a session, syncs", true, 1, "1 x"},
    {"36 months of load, all teams", true, 0.1, "0.11 x"},
    {"36 months on time, everybody", true, 0.15, ""},
    {"a key in the filter of everybody, to repainted", false, 4, "24.8"},
    {"refresh after a save, everybody shown", false, 0.5, "122"},
    {"type-ahead in notes, a script of words", true, 1.15, "0.66 x"},
    {"type-ahead in notes, p95 of a key", false, 16, "3.5"},
    {"fairest share 12 x 30, median", false, 2, "9 to 13"},
    {"fairest share 200 x 500, median", false, 150, "150 to 280"},
    {"the longest hold of a page that is opened", false, 50, "750"},
    {"memory after every page twice", false, 150, "468"},
};

QString number(double value) {
  return QString::number(value, 'f', value >= 1000 ? 0 : value >= 100 ? 1 : value >= 1 ? 2 : 3);
}

bool isMissed(const Line& line) {
  const Bar* bar = barOf(line.name);
  if (bar == nullptr || (bar->ofRatio && !line.ratio)) return false;
  return (bar->ofRatio ? *line.ratio : line.ours) > bar->most;
}

QStringList cellsOf(const Line& line) {
  const Bar* bar = barOf(line.name);
  const auto count = [](qint64 value) { return value < 0 ? QString() : QString::number(value); };
  const QString most = bar == nullptr ? QString() : QString::number(bar->most) + (bar->ofRatio ? u" x"_s : QString());
  return {line.name,
          line.unit,
          line.bare ? number(*line.bare) : QString(),
          number(line.ours),
          line.ratio ? QString::number(*line.ratio, 'f', 2) : QString(),
          most + (isMissed(line) ? u" missed"_s : QString()),
          bar == nullptr ? QString() : QString::fromLatin1(bar->before),
          count(line.steps),
          count(line.scans),
          count(line.sorts),
          count(line.rows),
          line.checksum == 0 ? QString() : QString::number(line.checksum, 16).right(8)};
}

const QStringList& titles() {
  static const QStringList words{u"operation"_s, u"unit"_s,  u"bare"_s,  u"Headroom"_s, u"ratio"_s, u"bar"_s,
                                 u"before"_s,    u"steps"_s, u"scans"_s, u"sorts"_s,    u"rows"_s,  u"checksum"_s};
  return words;
}

void printPlain(const QStringList& cells) {
  QString text = cells.front().leftJustified(58);
  const QList<int> widths{0, 6, 10, 10, 8, 14, 11, 11, 6, 6, 9, 9};
  for (qsizetype at = 1; at < cells.size(); ++at) text += u' ' + cells[at].rightJustified(widths[at]);
  std::printf("%s\n", qUtf8Printable(text));
  std::fflush(stdout);
}

}  // namespace

const Bar* barOf(const QString& line) {
  const QByteArray name = line.toUtf8();
  const auto found =
      std::find_if(std::begin(kBars), std::end(kBars), [&name](const Bar& bar) { return name == bar.line; });
  if (found != std::end(kBars)) return found;
  static constexpr Bar encrypted{"", true, 1.5, ""}, longer{"", true, 1.05, ""};
  return line.startsWith(u"encrypted beside plain: ")  ? &encrypted
         : line.startsWith(u"ten times the history: ") ? &longer
                                                       : nullptr;
}

void Table::add(Line line) {
  if (style_ == Style::Plain) {
    if (!std::exchange(headed_, true)) printPlain(titles());
    printPlain(cellsOf(line));
  }
  if (!line.wrong.isEmpty()) std::fprintf(stderr, "%s: %s\n", qUtf8Printable(line.name), qUtf8Printable(line.wrong));
  lines_.push_back(std::move(line));
}

void Table::say(const QString& sentence) {
  sentences_.push_back(sentence);
  if (style_ == Style::Plain) std::printf("%s\n", qUtf8Printable(sentence));
}

void Table::finish() const {
  if (style_ == Style::Plain) return;
  std::vector<const Line*> sorted;
  for (const Line& line : lines_) sorted.push_back(&line);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Line* a, const Line* b) { return isMissed(*a) > isMissed(*b); });
  std::printf("| %s |\n|%s\n", qUtf8Printable(titles().join(u" | "_s)),
              qUtf8Printable(u"---|"_s.repeated(titles().size())));
  for (const Line* line : sorted) std::printf("| %s |\n", qUtf8Printable(cellsOf(*line).join(u" | "_s)));
  for (const QString& sentence : sentences_) std::printf("\n%s\n", qUtf8Printable(sentence));
}

bool Table::isWrong() const {
  return std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return !line.wrong.isEmpty(); });
}

Line lineOf(const Pair& pair, const Timing& timing) {
  Line line{pair.name};
  line.bare = timing.rawMilliseconds;
  line.ours = timing.oursMilliseconds;
  line.ratio = timing.ratio;
  line.rows = timing.ours.rows;
  line.checksum = timing.ours.checksum;
  if (timing.raw != timing.ours)
    line.wrong = u"the two ways disagree (%1 and %2 rows)"_s.arg(timing.raw.rows).arg(timing.ours.rows);
  return line;
}

}  // namespace headroom::bench
