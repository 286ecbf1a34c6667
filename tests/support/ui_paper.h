// SPDX-License-Identifier: MIT
// A sheet of paper that remembers every text that is drawn on it, with its page and its place, in place of a PDF.
#pragma once
#include <QBuffer>
#include <QPaintEngine>
#include <QPainter>
#include <QPdfWriter>

#include <vector>

namespace headroom::test {

/// One run of text as it is drawn; `where` in dots of the sheet, 96 to the inch.
struct DrawnText {
  int page = 0;
  QString text;
  QRectF where;
};

class RecordingEngine : public QPaintEngine {
 public:
  explicit RecordingEngine(std::vector<DrawnText>& drawn) : QPaintEngine(AllFeatures), drawn_(drawn) {}
  bool begin(QPaintDevice*) override { return true; }
  bool end() override { return true; }
  void updateState(const QPaintEngineState&) override {}
  void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
  void drawPath(const QPainterPath&) override {}
  void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
  Type type() const override { return User; }
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const QRectF run(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
    drawn_.push_back({page, item.text(), painter()->deviceTransform().mapRect(run)});
  }
  int page = 1;

 private:
  std::vector<DrawnText>& drawn_;
};

class RecordingPaper : public QPdfWriter {
 public:
  RecordingPaper() : QPdfWriter(&bytes_), engine_(drawn) {
    bytes_.open(QIODevice::WriteOnly);
    setPageSize(QPageSize(QPageSize::A4));
    setPageMargins({});
    setResolution(96);
  }
  bool newPage() override {
    ++engine_.page;
    return true;
  }
  int pages() const { return engine_.page; }

  std::vector<DrawnText> drawn;

 protected:
  QPaintEngine* paintEngine() const override { return &engine_; }

 private:
  QBuffer bytes_;
  mutable RecordingEngine engine_;
};

}  // namespace headroom::test
