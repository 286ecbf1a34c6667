// SPDX-License-Identifier: MIT
// One page of the guide to read: its links are followed by whoever holds it, so that back and forward are theirs.
#pragma once
#include <QTextBrowser>

namespace headroom {

/// connect(view, &GuideView::placeWanted, …); view->showPlace(u"keys"_s); Tab goes from link to link, Enter follows it.
class GuideView : public QTextBrowser {
  Q_OBJECT

 public:
  explicit GuideView(QWidget* parent = nullptr);
  /// A page, or a heading of one; the start of the guide for what it does not have.
  void showPlace(const QString& place);
  const QString& place() const { return place_; }
  /// The heading that is read first: that of the place, or of its page.
  QString heading() const { return heading_; }

 Q_SIGNALS:
  void placeWanted(const QString& place);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void lay();
  void goToHeading();
  int roomForPictures() const;
  QString place_, heading_;
  int pictureWidth_ = 0;
};

}  // namespace headroom
