// SPDX-License-Identifier: MIT
// Room, near, full and over differ in shape, never in colour alone.
#include "ui/paper/status_mark.h"

namespace headroom {

MarkShape shapeOf(Status status) {
  switch (status) {
    case Status::Room:
      return MarkShape::Circle;
    case Status::Near:
      return MarkShape::Triangle;
    case Status::Full:
      return MarkShape::Square;
    case Status::Over:
    case Status::NoCapacity:
      return MarkShape::Diamond;
    case Status::NoLimit:
      break;
  }
  return MarkShape::Ring;
}

Tone toneOf(Status status) {
  switch (status) {
    case Status::Room:
      return Tone::Room;
    case Status::Near:
    case Status::Full:
      return Tone::Near;
    case Status::Over:
    case Status::NoCapacity:
      return Tone::Over;
    case Status::NoLimit:
      break;
  }
  return Tone::Neutral;
}

}  // namespace headroom
