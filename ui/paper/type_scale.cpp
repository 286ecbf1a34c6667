// SPDX-License-Identifier: MIT
// Loads the vendored typeface and builds fonts from roles.
#include "ui/paper/type_scale.h"

#include <QFontDatabase>
#include <QStringList>

// A static library's resources are linked in only when asked for by name, and outside any namespace.
static void initialiseResources() { Q_INIT_RESOURCE(resources); }

namespace headroom {
namespace {

struct RoleShape {
  double pixels;
  QFont::Weight weight;
};

RoleShape shapeOf(TextRole role) {
  switch (role) {
    case TextRole::GroupLabel:
      return {11, QFont::DemiBold};
    case TextRole::Caption:
      return {12.5, QFont::Normal};
    case TextRole::Secondary:
      return {13, QFont::Normal};
    case TextRole::Body:
      return {14, QFont::Normal};
    case TextRole::BodyStrong:
      return {14, QFont::DemiBold};
    case TextRole::Button:
      return {14, QFont::Medium};
    case TextRole::RowTitle:
      return {14.5, QFont::DemiBold};
    case TextRole::Editor:
      return {15, QFont::Normal};
    case TextRole::NoteEditor:
      return {16, QFont::Normal};
    case TextRole::CardTitle:
      return {16, QFont::DemiBold};
    case TextRole::CaseTitle:
      return {19, QFont::DemiBold};
    case TextRole::RecordTitle:
      return {22, QFont::DemiBold};
    case TextRole::PageTitle:
      return {26, QFont::DemiBold};
    case TextRole::Figure:
      return {28, QFont::DemiBold};
    case TextRole::Welcome:
      return {34, QFont::DemiBold};
  }
  return {14, QFont::Normal};
}

bool load(const QStringList& weights) {
  initialiseResources();
  bool every = true;
  for (const QString& weight : weights)
    every = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/IBMPlexSans_%1.ttf").arg(weight)) >= 0 && every;
  return every;
}

/// The weights that the roles ask for, which is all that a screen shows.
bool registerScreenFonts() {
  static const bool loaded =
      load({QStringLiteral("400Regular"), QStringLiteral("500Medium"), QStringLiteral("600SemiBold")});
  return loaded;
}

}  // namespace

/// And those that a printed page asks for besides: bold and italic.
bool registerFonts() {
  static const bool loaded =
      registerScreenFonts() & load({QStringLiteral("700Bold"), QStringLiteral("400Regular_Italic")});
  return loaded;
}

QFont fontOf(TextRole role, double scale) {
  registerScreenFonts();
  const RoleShape shape = shapeOf(role);
  QFont font;
  font.setFamilies({QStringLiteral("IBM Plex Sans"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
  // Pixel sizes are whole numbers in Qt and point sizes are not; at the 96 dots per inch of a logical screen 0.75
  // points make a pixel.
  font.setPointSizeF(shape.pixels * scale * 0.75);
  font.setWeight(shape.weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferAntialias);
  return font;
}

}  // namespace headroom
