// SPDX-License-Identifier: MIT
// How a status and a load are said everywhere: a shape, a tone and words, never a colour alone.
// Words are about the work ('3.5 over'), never about the person.
#pragma once
#include <QDate>
#include <QString>

#include "core/base/counted.h"
#include "core/caseload/room.h"
#include "ui/paper/load_bar.h"
#include "ui/paper/mark.h"
#include "ui/paper/status_mark.h"

namespace headroom {

/// 'Has room', 'Near the limit', 'Full', 'Over the limit', 'No capacity', 'No limit set'.
QString statusWords(Status status);

/// '5 free', 'full', '3.5 over', 'no capacity', 'no limit'.
QString headroomWords(const PostBalance& post);
/// '23.5 / 20', or '12 children' where no limit is in force. The fraction is load / ceiling, which the percentage
/// beside it is made from, and the fractions of rows add up to that of the whole.
QString loadWords(const PostBalance& post);
/// '14 children', '14 children, 30.5 points' where limits count different things, a dash where there is no limit.
QString roomWords(const RoomFigure& room);
/// '23.5 of 20 points, 3.5 over': one sentence for assistive technology.
QString loadSentence(const PostBalance& post);
/// 'children', 'families', 'points'.
QString measureWords(Measure measure);
/// '118%', or a dash where there is no ceiling.
QString percentWords(const std::optional<Ratio>& utilisation);

/// The person's name; with the FTE where they hold another of the posts too: 'Tomos Vaughan, 0.4 FTE'.
QString nameApart(const PostBalance& post, const std::vector<PostBalance>& among);

LoadBarFigure barOf(const PostBalance& post);

/// 'Friday 24 July 2026', 'Fri 24 July', '24 Jul 2026'.
QString longDate(QDate day);
QString shortDate(QDate day);
/// 'carried once', 'carried 3 times': from one session into the next.
QString carriedWords(int times);
/// '18 June', and '18 Jun 2025' for a day of another year than today's.
QString dayAndMonth(QDate day, QDate today);
QString tableDate(QDate day);

}  // namespace headroom
