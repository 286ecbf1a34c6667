// SPDX-License-Identifier: MIT
// The brief before a supervision in words, section by section, for the screen and for paper.
#pragma once
#include "core/supervision/brief.h"
#include "ui/paper/tokens.h"

class QPagedPaintDevice;

namespace headroom {

struct SheetFoot;

struct BriefLine {
  QString words;
  Tone tone =
      Tone::Neutral;  ///< Over: overdue, over, carried three times; Near: not discussed. With a mark on the screen
};

struct BriefSection {
  QString key;  ///< 'talk', 'meetings', 'actions', 'promised', 'cases', 'load', 'learning', 'leave', 'due'
  QString title;
  QString note;  ///< how many, or what the section says where it has no line
  std::vector<BriefLine> lines;
};

/// Every section that has something to say; what the two want to talk about always.
std::vector<BriefSection> briefSections(const Brief& brief);

/// What was prepared, with who noted it: 'Priya Nair: “Ask about the court date”'. `person`: whose supervision it is.
QString preparedWords(const Preparation& one, const QString& person);

/// 'Supervision of Farah Siddiqui with Priya Nair'.
QString briefTitle(const Brief& brief);
/// 'Last held 12 Jun 2026 · next due 24 Jul 2026 · booked 24 Jul 2026 at 14:30'.
QString briefDates(const Brief& brief);

/// On one page of A4 wherever what was prepared leaves room for it: long lists end with how many more there are.
/// False when the file could not be written.
bool writeBriefPdf(const QString& path, const Brief& brief, const SheetFoot& foot);
/// Likewise; how many pages it took.
int printBrief(QPagedPaintDevice& device, const Brief& brief, const SheetFoot& foot);

}  // namespace headroom
