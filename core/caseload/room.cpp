// SPDX-License-Identifier: MIT
// Sums over posts that are judged already.
// Measures are never added to each other.
#include "core/caseload/room.h"

#include <algorithm>

namespace headroom {
namespace {

int groupOf(const PostBalance& row) {
  switch (row.status()) {
    case Status::NoCapacity:
      return 0;
    case Status::Over:
      return 1;
    case Status::NoLimit:
      return 4;
    case Status::Full:
    case Status::Near:
    case Status::Room:
      break;
  }
  return row.utilisation() ? 2 : 3;
}

Decimal& freeOf(RoomFigure& room, Measure measure) {
  const auto found =
      std::find_if(room.freeBy.begin(), room.freeBy.end(), [measure](const auto& one) { return one.first == measure; });
  if (found != room.freeBy.end()) return found->second;
  room.freeBy.emplace_back(measure, Decimal());
  return room.freeBy.back().second;
}

}  // namespace

RoomFigure roomOf(const std::vector<PostBalance>& posts) {
  RoomFigure room;
  for (const PostBalance& post : posts) {
    if (!post.judged) continue;
    const Decimal headroom = post.judged->headroom;
    Decimal& free = freeOf(room, post.measure);
    if (headroom > Decimal(0)) free += headroom;
    room.over += post.status() == Status::Over ? 1 : 0;
    room.noCapacity += post.status() == Status::NoCapacity ? 1 : 0;
    if (post.status() == Status::Over) room.overBy += Decimal(0) - headroom;
  }
  std::sort(room.freeBy.begin(), room.freeBy.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (room.freeBy.size() == 1) {
    room.measure = room.freeBy.front().first;
    room.free = room.freeBy.front().second;
  }
  return room;
}

int compareTightness(const PostBalance& a, const PostBalance& b) {
  const int left = groupOf(a), right = groupOf(b);
  if (left != right) return left < right ? -1 : 1;
  const auto used = a.utilisation(), usedByOther = b.utilisation();
  if (!used || !usedByOther || *used == *usedByOther) return 0;
  return *used > *usedByOther ? -1 : 1;
}

int casesLed(const std::vector<PostBalance>& posts) {
  int led = 0;
  for (const PostBalance& post : posts) led += post.carried.children;
  return led;
}

int casesLed(const std::vector<const PostBalance*>& posts) {
  int led = 0;
  for (const PostBalance* post : posts) led += post->carried.children;
  return led;
}

}  // namespace headroom
