// SPDX-License-Identifier: MIT
// A sheet of paper that is written from the top, with the number of the page and the marking at its foot. A report is
// laid out on it twice with the same code: once without a painter, to know how many pages there are, once to draw them.
#pragma once
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>

#include <functional>

#include "ui/paper/tokens.h"
#include "ui/paper/type_scale.h"

namespace headroom {

struct SheetFoot {
  QString printed;  ///< when, in words
  QString marking;
};

/// The scale of every text on paper.
inline constexpr double kPaperScale = 0.82;

/// The font of a role on paper. Without ligatures: whoever looks for 'first' in a PDF would not find it where f and i
/// are one sign.
QFont paperFont(TextRole role);

/// In units of 96 to the inch, whatever the device's dots.
class Sheet {
 public:
  static constexpr double kMargin = 48;

  Sheet(QPagedPaintDevice& device, QPainter* painter, const SheetFoot& foot, int pages);

  /// The next page, from its top; the first is the first call.
  void begin();
  /// Ends this page and begins the next.
  void turn();
  /// What stands at the foot of this page; turn() does it by itself.
  void foot();
  int page() const { return page_; }
  bool draws() const { return painter_ != nullptr; }
  QPainter& painter() { return *painter_; }

  /// Where the next thing stands, and what is left below it.
  double y() const { return y_; }
  void down(double height) { y_ += height; }
  double left() const;
  bool isAtTop() const { return y_ <= kMargin; }
  double width() const { return width_ - 2 * kMargin; }
  double right() const { return width_ - kMargin; }

  /// Words over the whole width, on the next page where they do not fit; at least so high.
  void text(TextRole role, const QString& words, double height);
  /// Words in a cell. A name that is read from the right stands at its left as every other, and wraps like it.
  void cell(TextRole role, const QString& words, const QRectF& where, Qt::Alignment align, const QColor& colour);
  /// A thin line over the whole width, where the next thing stands.
  void line();

  /// How many lines the words take in that width, and how wide they are on one.
  static int lines(TextRole role, const QString& words, double width);
  static double widthOf(TextRole role, const QString& words);
  static double lineHeight(TextRole role);
  static const Tokens& tokens() { return tokensOf(Look::Light); }

 private:
  QPagedPaintDevice& device_;
  QPainter* painter_;
  SheetFoot foot_;
  int pages_;
  double unit_ = 1, width_ = 0, height_ = 0, y_ = 0;
  int page_ = 0;
};

/// How many of `rows` rows stand in `room`, so that none is alone here or on the next page where there are two: none at
/// all where that needs another page first. `heightOf(row)` of the row from the first on.
std::size_t rowsThatFit(std::size_t rows, double room, const std::function<double(std::size_t)>& heightOf);

/// The paper of a PDF: a sheet is drawn over the whole page, lines of text inside margins.
struct PdfPaper {
  QMarginsF margins = {};  ///< in millimetres
  int dots = 288;          ///< to the inch
};

/// A PDF of A4 pages, drawn by `draw`; empty when it could not be drawn.
QByteArray pdfOf(const QString& title, const std::function<void(QPagedPaintDevice&)>& draw, const PdfPaper& paper = {});
/// Puts it in place, for its owner alone and whole or not at all; false when the file could not be written. Needs an
/// application with fonts.
bool writePdf(const QString& path, const QString& title, const std::function<void(QPagedPaintDevice&)>& draw,
              const PdfPaper& paper = {});

}  // namespace headroom
