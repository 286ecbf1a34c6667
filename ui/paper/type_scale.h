// SPDX-License-Identifier: MIT
// The type scale: one named role per kind of text, in pixels at 100%, in the vendored typeface.
#pragma once
#include <QFont>

namespace headroom {

enum class TextRole {
  GroupLabel,   // 11/600, written in capitals by the caller
  Caption,      // 12.5
  Secondary,    // 13
  Body,         // 14
  BodyStrong,   // 14/600
  Button,       // 14/500
  RowTitle,     // 14.5/600
  Editor,       // 15, the session editor
  NoteEditor,   // 16, the reflection editor
  CardTitle,    // 16/600
  CaseTitle,    // 19/600
  RecordTitle,  // 22/600
  PageTitle,    // 26/600
  Figure,       // 28/600, figures and note titles
  Welcome       // 34/600
};

/// Loads the vendored fonts once; safe to call again. False when a font file did not load (the platform's sans serif is
/// then used).
bool registerFonts();

/// The font of a role at a text scale of 0.9 to 2.0, sized in pixels of the device-independent kind.
QFont fontOf(TextRole role, double scale);

}  // namespace headroom
