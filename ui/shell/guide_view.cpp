// SPDX-License-Identifier: MIT
// Laid out anew when the look, the size of the text or the room for pictures is another; the place stays.
#include "ui/shell/guide_view.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>

#include "ui/shared/theme.h"
#include "ui/shell/guide.h"

using namespace Qt::StringLiterals;

namespace headroom {

GuideView::GuideView(QWidget* parent) : QTextBrowser(parent) {
  setObjectName(u"guide.text"_s);
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    const QString page = url.path().section(u'.', 0, 0);
    const QString heading = url.hasFragment() ? u"#"_s + url.fragment() : QString();
    Q_EMIT placeWanted((page.isEmpty() ? place_.section(u'#', 0, 0) : page) + heading);
  });
  connect(&theme(), &Theme::changed, this, &GuideView::lay);
}

void GuideView::showPlace(const QString& place) {
  const QString page = place.section(u'#', 0, 0);
  place_ = guidePages().contains(page) ? place : guidePages().front();
  lay();
}

void GuideView::lay() {
  if (place_.isEmpty()) return;
  const QString page = place_.section(u'#', 0, 0);
  document()->setDocumentMargin(theme().px(20));
  document()->setDefaultFont(theme().font(TextRole::Body));
  const Tokens& tokens = theme().tokens();
  pictureWidth_ = roomForPictures();
  layGuide(*document(), guideText(page),
           {[](TextRole role) { return theme().font(role); }, tokens.text, tokens.link, tokens.sunken, theme().dark(),
            static_cast<double>(pictureWidth_)});
  goToHeading();
  setAccessibleName(guideTitle(page));
}

// Qt gives no names to the headings that it reads.
void GuideView::goToHeading() {
  const QString anchor = place_.section(u'#', 1);
  heading_ = guideTitle(place_.section(u'#', 0, 0));
  QTextCursor at(document());
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    if (anchor.isEmpty() || block.blockFormat().headingLevel() == 0 || guideAnchor(block.text()) != anchor) continue;
    heading_ = block.text();
    at.setPosition(block.position());
  }
  setTextCursor(at);
  const double top = at.atStart() ? 0 : document()->documentLayout()->blockBoundingRect(at.block()).top();
  verticalScrollBar()->setValue(static_cast<int>(top));
}

// With room for the scroll bar, there or not: a page that is being laid out brings it, and must not be laid out anew by
// that, within itself.
int GuideView::roomForPictures() const {
  return width() - verticalScrollBar()->sizeHint().width() - 2 * theme().px(20);
}

void GuideView::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  if (roomForPictures() != pictureWidth_) lay();
}

}  // namespace headroom
