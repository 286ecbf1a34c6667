// SPDX-License-Identifier: MIT
// Qt reads the Markdown; what it looks like is said here, block by block and word by word.
#include "ui/shell/guide.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <map>
#include <utility>

#include "core/base/say.h"
#include "core/exchange/whole_files.h"
#include "ui/paper/text_report.h"

using namespace Qt::StringLiterals;

// Outside every namespace, because the macro declares a function there.
static void initialiseGuide() { Q_INIT_RESOURCE(guide); }

namespace headroom {
namespace {

const QString kGuideRoot = QStringLiteral(":/guide/");

/// By page of the window or name of a dialog. Those without a job of their own stand on the page about every page.
const std::map<QString, QString>& guidePlaces() {
  static const std::map<QString, QString> places{
      {u"today"_s, u"hold-a-supervision"_s},
      {u"session"_s, u"hold-a-supervision"_s},
      {u"brief"_s, u"hold-a-supervision#prepare"_s},
      {u"supervision"_s, u"hold-a-supervision"_s},
      {u"balance"_s, u"see-who-is-over"_s},
      {u"people"_s, u"see-who-is-over"_s},
      {u"person"_s, u"see-who-is-over"_s},
      {u"moves"_s, u"see-who-is-over#try-a-move-first"_s},
      {u"import"_s, u"bring-your-workbook"_s},
      {u"questions"_s, u"bring-your-workbook"_s},
      {u"reflections"_s, u"write-a-note"_s},
      {u"share"_s, u"write-a-note#share-a-copy"_s},
      {u"shared"_s, u"write-a-note#share-a-copy"_s},
      {u"reports"_s, u"answer-an-inspector"_s},
      {u"trust"_s, u"answer-an-inspector#let-the-inspector-read-for-themselves"_s},
      {u"reading"_s, u"answer-an-inspector#if-you-are-the-inspector"_s},
      {u"staff"_s, u"take-a-starter-on"_s},
      {u"newPerson"_s, u"take-a-starter-on"_s},
      {u"leaving"_s, u"let-somebody-go"_s},
      {u"passphrase"_s, u"when-a-laptop-is-stolen#before-it-happens"_s},
      {u"recover"_s, u"when-a-laptop-is-stolen#somebody-has-forgotten-their-passphrase"_s},
      {u"restore"_s, u"when-a-laptop-is-stolen#back-to-work"_s},
      {u"filekey"_s, u"when-a-laptop-is-stolen#before-it-happens"_s},
      {u"unlock"_s, u"when-a-laptop-is-stolen#back-to-work"_s},
      {u"diagnosis"_s, u"every-page#when-something-goes-wrong"_s},
      {u"shortcuts"_s, u"keys"_s},
      {u"help"_s, u"index"_s},
      {u"agreement"_s, u"every-page#agreement-and-checks"_s},
      {u"ageing"_s, u"every-page#age-of-actions"_s},
      {u"academy"_s, u"every-page#academy"_s},
      {u"actions"_s, u"every-page#actions"_s},
      {u"case"_s, u"every-page#cases"_s},
      {u"cases"_s, u"every-page#cases"_s},
      {u"cpd"_s, u"every-page#cpd-log"_s},
      {u"diary"_s, u"every-page#diary"_s},
      {u"fairness"_s, u"every-page#fairness"_s},
      {u"frameworks"_s, u"every-page#frameworks"_s},
      {u"goals"_s, u"every-page#goals"_s},
      {u"growth"_s, u"every-page#my-growth"_s},
      {u"handover"_s, u"every-page#handover"_s},
      {u"learning"_s, u"every-page#shared-learning"_s},
      {u"mysupervision"_s, u"every-page#my-supervision"_s},
      {u"mywork"_s, u"every-page#my-work"_s},
      {u"notdiscussed"_s, u"every-page#cases-not-discussed"_s},
      {u"ontime"_s, u"every-page#supervision-on-time-by-month"_s},
      {u"paths"_s, u"every-page#paths"_s},
      {u"quality"_s, u"every-page#quality"_s},
      {u"since"_s, u"every-page#supervision-since-a-day"_s},
      {u"trends"_s, u"every-page#over-time"_s},
      {u"week"_s, u"every-page#the-week-on-a-page"_s},
      {u"whoknows"_s, u"every-page#who-knows-about-what"_s},
      {u"workforce"_s, u"every-page#a-stable-workforce"_s},
  };
  return places;
}

/// Whoever only reads has a page a report, and all of them one place.
auto guidePlaceOf(const QString& pageOfWindow) {
  return guidePlaces().find(pageOfWindow.startsWith(u"read-") ? u"reading"_s : pageOfWindow);
}

TextRole roleOfHeading(int level) {
  return level == 1 ? TextRole::RecordTitle : level == 2 ? TextRole::CardTitle : TextRole::BodyStrong;
}

/// A key stands on a ground of its own; Qt would set it in another face.
void layWords(QTextDocument& document, const GuideLook& look) {
  QTextCursor cursor(&document);
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    const int level = block.blockFormat().headingLevel();
    std::vector<std::pair<QTextCursor, QTextCharFormat>> laid;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
      const QTextFragment words = part.fragment();
      QTextCharFormat format = words.charFormat();
      if (format.isImageFormat()) continue;
      const bool isKey = format.hasProperty(QTextFormat::FontFamilies) || format.fontFixedPitch();
      const bool isStrong = format.fontWeight() > QFont::Normal;
      QTextCharFormat next;
      next.setFont(look.font(level > 0 ? roleOfHeading(level) : isStrong ? TextRole::BodyStrong : TextRole::Body));
      next.setForeground(format.isAnchor() ? look.link : look.text);
      if (format.isAnchor()) {
        next.setAnchor(true);
        next.setAnchorHref(format.anchorHref());
        next.setFontUnderline(true);
      }
      if (isKey && look.sunken.isValid()) next.setBackground(look.sunken);
      cursor.setPosition(words.position());
      cursor.setPosition(words.position() + words.length(), QTextCursor::KeepAnchor);
      laid.emplace_back(cursor, next);
    }
    for (auto& [where, format] : laid) where.setCharFormat(format);
    QTextBlockFormat room = block.blockFormat();
    const double unit = QFontInfo(look.font(TextRole::Body)).pixelSize();
    room.setTopMargin(level == 1 ? 0 : level > 1 ? unit * 1.2 : unit * 0.25);
    room.setBottomMargin(level > 0 ? unit * 0.4 : unit * 0.35);
    cursor.setPosition(block.position());
    cursor.setBlockFormat(room);
  }
}

void layPictures(QTextDocument& document, const GuideLook& look) {
  QTextCursor cursor(&document);
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    for (auto part = block.begin(); !part.atEnd(); ++part) {
      const QTextFragment words = part.fragment();
      if (!words.charFormat().isImageFormat()) continue;
      QTextImageFormat picture = words.charFormat().toImageFormat();
      const QString name = picture.name().section(u'/', -1);
      QImage drawn(kGuideRoot + u"pictures/"_s + (look.dark ? QString(name).replace(u"-light"_s, u"-dark"_s) : name));
      if (drawn.isNull()) continue;
      const double width = std::min(look.pictureWidth, static_cast<double>(drawn.width()));
      picture.setWidth(width);
      picture.setHeight(width * drawn.height() / drawn.width());
      document.addResource(QTextDocument::ImageResource, QUrl(picture.name()), drawn);
      cursor.setPosition(words.position());
      cursor.setPosition(words.position() + words.length(), QTextCursor::KeepAnchor);
      cursor.setCharFormat(picture);
      break;
    }
  }
}

/// All pages one behind the other. On paper nobody follows a link: its words alone stand there.
QString wholeGuide() {
  static const QRegularExpression link(u"(?<!!)\\[([^\\]]+)\\]\\([^)]+\\)"_s);
  QStringList pages;
  for (const QString& page : guidePages()) pages << guideText(page).replace(link, u"\\1"_s);
  return pages.join(u"\n\n"_s);
}

void drawGuide(QPagedPaintDevice& device, const QString& printed) {
  registerFonts();
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&device);
  document.setDocumentMargin(0);
  document.setDefaultFont(paperFont(TextRole::Body));
  GuideLook look{paperFont};
  constexpr double kScreenDots = 96;
  look.pictureWidth = textRoom(device).width() / device.logicalDpiX() * kScreenDots;
  layGuide(document, wholeGuide(), look);
  QTextCursor cursor(&document);
  for (QTextBlock block = document.begin().next(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() != 1) continue;
    QTextBlockFormat next = block.blockFormat();
    next.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.setPosition(block.position());
    cursor.setBlockFormat(next);
  }
  document.setPageSize(textRoom(device));
  printPages(device, document, printed, {});
}

}  // namespace

const QStringList& guidePages() {
  static const QStringList pages{u"index"_s,
                                 u"hold-a-supervision"_s,
                                 u"see-who-is-over"_s,
                                 u"bring-your-workbook"_s,
                                 u"write-a-note"_s,
                                 u"answer-an-inspector"_s,
                                 u"take-a-starter-on"_s,
                                 u"let-somebody-go"_s,
                                 u"when-a-laptop-is-stolen"_s,
                                 u"take-it-with-you"_s,
                                 u"move-to-a-server"_s,
                                 u"every-page"_s,
                                 u"keys"_s};
  return pages;
}

QString guideText(const QString& page) {
  initialiseGuide();
  QFile file(kGuideRoot + page + u".md"_s);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString guideTitle(const QString& page) {
  const QString first = guideText(page).section(u'\n', 0, 0);
  return first.startsWith(u"# ") ? first.mid(2) : QString();
}

bool guideHas(const QString& pageOfWindow) { return guidePlaceOf(pageOfWindow) != guidePlaces().end(); }

QString guideFor(const QString& pageOfWindow) {
  const auto found = guidePlaceOf(pageOfWindow);
  return found == guidePlaces().end() ? guidePages().front() : found->second;
}

QString guideAnchor(const QString& heading) {
  QString anchor;
  for (const QChar letter : heading.trimmed().toLower()) {
    if (letter == u' ') anchor += u'-';
    if (letter.isLetterOrNumber() || letter == u'-' || letter == u'_') anchor += letter;
  }
  return anchor;
}

void layGuide(QTextDocument& document, const QString& markdown, const GuideLook& look) {
  document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
  layWords(document, look);
  layPictures(document, look);
}

QString whyGuideNotWritten(const QString& path, const QString& printed) {
  return whyNotWritten(path, pdfOf(
                                 say("The Headroom guide"),
                                 [&printed](QPagedPaintDevice& device) { drawGuide(device, printed); }, textPaper()));
}

}  // namespace headroom
