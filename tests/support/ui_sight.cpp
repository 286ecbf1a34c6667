// SPDX-License-Identifier: MIT
// Colour by colour, in linear light.
#include "tests/support/ui_sight.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::test {
namespace {

using Light = std::array<double, 3>;

double linear(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double coded(double value) {
  const double kept = std::clamp(value, 0.0, 1.0);
  return kept <= 0.0031308 ? kept * 12.92 : 1.055 * std::pow(kept, 1 / 2.4) - 0.055;
}

constexpr std::array<Light, 3> kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Light kLuminance{0.2126, 0.7152, 0.0722};
constexpr std::array<Light, 3> kGreyscale{{kLuminance, kLuminance, kLuminance}};

}  // namespace

QColor seenBy(Sight sight, const QColor& colour) {
  const auto& matrix = sight == Sight::Greyscale ? kGreyscale : kDeuteranopia;
  const Light light{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
  Light seen{};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) seen[row] += matrix[row][column] * light[column];
  return QColor::fromRgbF(static_cast<float>(coded(seen[0])), static_cast<float>(coded(seen[1])),
                          static_cast<float>(coded(seen[2])));
}

QImage seenBy(Sight sight, const QImage& picture) {
  QImage seen = picture.convertToFormat(QImage::Format_RGB32);
  for (int y = 0; y < seen.height(); ++y)
    for (int x = 0; x < seen.width(); ++x) seen.setPixelColor(x, y, seenBy(sight, seen.pixelColor(x, y)));
  return seen;
}

}  // namespace headroom::test
