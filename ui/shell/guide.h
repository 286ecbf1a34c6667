// SPDX-License-Identifier: MIT
// The guide: the pages of docs/guide as they are compiled in, which of them belongs to which page of the window, how
// they are laid out, and all of them as one PDF. A place in it is a page, or a heading of one: 'every-page#academy'.
#pragma once
#include <QColor>
#include <QFont>
#include <QStringList>

#include <functional>

#include "ui/paper/type_scale.h"

class QTextDocument;

namespace headroom {

/// In the order of a person's day; the first says what there is.
const QStringList& guidePages();
/// Markdown; empty for a page that the guide does not have.
QString guideText(const QString& page);
/// Its first heading.
QString guideTitle(const QString& page);
/// The place that is about that page of the window, or that dialog; the start of the guide where none is.
QString guideFor(const QString& pageOfWindow);
bool guideHas(const QString& pageOfWindow);
/// What a link to a heading says after its '#', as GitHub makes it of the heading.
QString guideAnchor(const QString& heading);

/// How the guide is laid out: in the theme's colours on the screen, black on paper.
struct GuideLook {
  std::function<QFont(TextRole)> font;
  QColor text = Qt::black;
  QColor link = Qt::black;
  QColor sunken = {};         ///< behind a key; none on paper
  bool dark = false;          ///< pictures of the dark look
  double pictureWidth = 600;  ///< at most
};
void layGuide(QTextDocument& document, const QString& markdown, const GuideLook& look);

/// Every page of the guide on A4, each from the top of a sheet; the sentence that says why it was not written, or
/// nothing.
QString whyGuideNotWritten(const QString& path, const QString& printed);

}  // namespace headroom
