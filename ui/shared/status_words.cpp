// SPDX-License-Identifier: MIT
// The words of statuses, loads and dates, one place for all pages.
#include "ui/shared/status_words.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/measure_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// '1 child', '23.5 points'
QString exactly(const Decimal& number, Measure measure) {
  return u"%1 %2"_s.arg(number.toString(), measureFor(number.toString(), measureWords(measure)));
}

QString dash() { return QString(QChar(0x2013)); }

}  // namespace

QString statusWords(Status status) {
  switch (status) {
    case Status::Room:
      return say("Has room");
    case Status::Near:
      return say("Near the limit");
    case Status::Full:
      return say("Full");
    case Status::Over:
      return say("Over the limit");
    case Status::NoCapacity:
      return say("No capacity");
    case Status::NoLimit:
      break;
  }
  return say("No limit set");
}

QString headroomWords(const PostBalance& post) {
  switch (post.status()) {
    case Status::NoLimit:
      return say("no limit");
    case Status::NoCapacity:
      return say("no capacity");
    default:
      break;
  }
  const Decimal room = post.judged->headroom;
  if (room < Decimal(0)) return say("%1 over").arg((Decimal(0) - room).toString());
  if (post.status() == Status::Over) return say("at the limit");
  if (room.isZero()) return say("full");
  return say("%1 free").arg(room.toString());
}

QString measureWords(Measure measure) {
  switch (measure) {
    case Measure::Children:
      return say("children");
    case Measure::Families:
      return say("families");
    case Measure::Points:
      break;
  }
  return say("points");
}

QString loadWords(const PostBalance& post) {
  if (!post.judged) return exactly(post.load, post.measure);
  return u"%1 / %2"_s.arg(post.load.toString(), post.judged->ceiling.toString(2));
}

QString roomWords(const RoomFigure& room) {
  QStringList parts;
  for (const auto& [measure, free] : room.freeBy) parts << countedWords(free, measure, 2);
  return parts.isEmpty() ? dash() : parts.join(u", "_s);
}

QString loadSentence(const PostBalance& post) {
  if (!post.judged) return say("%1, no limit in force").arg(exactly(post.load, post.measure));
  return u"%1, %2"_s.arg(loadAgainstLimit(post.load, post.measure, post.limit->op, post.judged->ceiling),
                         headroomWords(post));
}

QString percentWords(const std::optional<Ratio>& utilisation) {
  return utilisation ? u"%1%"_s.arg(utilisation->wholePercent()) : dash();
}

QString nameApart(const PostBalance& post, const std::vector<PostBalance>& among) {
  const bool another = std::any_of(among.begin(), among.end(), [&post](const PostBalance& one) {
    return one.person == post.person && one.post != post.post;
  });
  return another ? say("%1, %2 FTE").arg(post.personName, fteWords(post.fte)) : post.personName;
}

LoadBarFigure barOf(const PostBalance& post) {
  LoadBarFigure figure;
  figure.load = post.load.toDouble();
  if (post.judged) figure.ceiling = post.judged->most(post.load).toDouble();
  figure.tone = toneOf(post.status());
  return figure;
}

QString longDate(QDate day) { return dayWords(day, u"dddd d MMMM yyyy"); }
QString shortDate(QDate day) { return dayWords(day, u"ddd d MMMM"); }
QString dayAndMonth(QDate day, QDate today) {
  return dayWords(day, day.year() == today.year() ? u"d MMMM" : u"d MMM yyyy");
}
QString tableDate(QDate day) { return dayWords(day, u"d MMM yyyy"); }

QString carriedWords(int times) { return times == 1 ? say("carried once") : say("carried %1 times").arg(times); }

}  // namespace headroom
