// SPDX-License-Identifier: MIT
// Lays the sidebar out once and shows or hides words when it becomes a rail.
#include "ui/shell/sidebar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/tag.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kWidth = 224;
constexpr int kRailWidth = 64;
constexpr int kRailMargin = 8;
constexpr int kSidebarMargin = 14;
constexpr int kRingRoom = 4;  ///< around the entries, for the ring of the one that has the keyboard
constexpr int kTick = 18;

/// The brand mark, drawn in the theme's colours.
class BrandMark : public QWidget {
 public:
  BrandMark() { setFixedSize(28, 28); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.drawPixmap(rect(), appMark(28));
  }
};

class EdgeCover final : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), theme().tokens().sidebar); }
};

/// Shows whole entries alone: one that an edge would slice is covered, and comes with the next step of the wheel.
class WholeEntries final : public QScrollArea {
 public:
  WholeEntries() : above_(new EdgeCover(viewport())), below_(new EdgeCover(viewport())) {
    for (QWidget* cover : {above_, below_}) cover->setObjectName(u"sidebar.cover"_s);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { cover(); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { kept_ = nullptr; });
  }
  /// Is kept in sight when the list is laid out anew, until somebody scrolls.
  void keepInSight(QWidget* entry) {
    kept_ = entry;
    bring();
  }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QScrollArea::resizeEvent(event);
    bring();
  }
  void wheelEvent(QWheelEvent* event) override {
    kept_ = nullptr;
    QScrollArea::wheelEvent(event);
  }
  bool eventFilter(QObject* watched, QEvent* event) override {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)) bring();
    return done;
  }

 private:
  void bring() {
    if (kept_ != nullptr && widget()->isAncestorOf(kept_)) ensureWidgetVisible(kept_, 0, kept_->height() / 2);
    cover();
  }
  void cover() {
    if (widget() == nullptr) return;
    const int foot = viewport()->height();
    int top = 0;
    int bottom = foot;
    for (const QWidget* entry : widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
      if (!entry->isVisibleTo(widget())) continue;
      const QRect place = entry->geometry().translated(widget()->pos());
      if (place.top() < 0 && place.bottom() >= 0) top = std::max(top, place.bottom() + 1);
      if (place.top() < foot && place.bottom() >= foot) bottom = std::min(bottom, place.top());
    }
    above_->setGeometry(0, 0, viewport()->width(), top);
    below_->setGeometry(0, bottom, viewport()->width(), foot - bottom);
    above_->setVisible(top > 0);
    below_->setVisible(bottom < foot);
    above_->raise();
    below_->raise();
  }

  QWidget* above_;
  QWidget* below_;
  QPointer<QWidget> kept_;
};

}  // namespace

Sidebar::Sidebar(QWidget* parent) : QWidget(parent) {
  setObjectName(u"sidebar"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSidebarMargin - kRingRoom, 18, kSidebarMargin - kRingRoom, kSidebarMargin);
  column->setSpacing(0);
  column->addWidget(makeBrand());
  column->addSpacing(12);
  search_ = secondaryButton(tr("Search or jump to"), u"search"_s);
  search_->setObjectName(u"sidebar.search"_s);
  search_->setToolTip(tr("Search people, cases and pages (Ctrl+K)"));
  connect(search_, &QPushButton::clicked, this, &Sidebar::searchWanted);
  search_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setBadge(search_, tr("Ctrl K"));
  auto* search = new QHBoxLayout;
  search->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
  search->addWidget(search_);
  column->addLayout(search);
  column->addSpacing(12 - kRingRoom);
  column->addWidget(makeList(), 1);
  column->addWidget(makeFoot());
  connect(&theme(), &Theme::changed, this, &Sidebar::applyRail);
  applyRail();
}

// Lines draw nearer in a low window before they scroll.
QWidget* Sidebar::makeList() {
  auto* scroll = new WholeEntries;
  scroll->setObjectName(u"sidebar.pages"_s);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->viewport()->setAutoFillBackground(false);
  followFocus(scroll);
  auto* list = new QWidget;
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(kRingRoom, kRingRoom, kRingRoom, kRingRoom);
  column->setSpacing(0);
  pages_ = new QVBoxLayout;
  pages_->setSpacing(2);
  column->addLayout(pages_);
  column->addStretch(1);
  scroll->setWidget(list);
  list->setAutoFillBackground(false);
  keepInSight_ = [scroll](QWidget* entry) { scroll->keepInSight(entry); };
  return scroll;
}

QWidget* Sidebar::makeBrand() {
  auto* brand = new QWidget;
  auto* line = new QHBoxLayout(brand);
  line->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
  line->setSpacing(10);
  line->addWidget(new BrandMark);
  brandWords_ = new QWidget;
  auto* words = new QVBoxLayout(brandWords_);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(0);
  words->addWidget(new Label(tr("Headroom"), TextRole::CardTitle));
  file_ = new ElidedLabel({}, TextRole::Caption, TextColour::Text2);
  words->addWidget(file_);
  line->addWidget(brandWords_, 1);
  day_ = iconButton(u"calendar-event"_s, tr("Look as at another day"));
  day_->setObjectName(u"sidebar.day"_s);
  connect(day_, &QPushButton::clicked, this, &Sidebar::dayWanted);
  line->addWidget(day_);
  return brand;
}

QWidget* Sidebar::makeFoot() {
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  column->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
  column->setSpacing(8);
  savedBox_ = new QWidget;
  auto* savedLine = new QHBoxLayout(savedBox_);
  savedLine->setContentsMargins(6, 0, 0, 0);
  savedLine->setSpacing(10);
  auto* tick = savedTick_ = new QLabel;
  const auto draw = [tick] { tick->setPixmap(themeIcon(u"circle-check"_s, IconColour::Ok).pixmap(kTick, kTick)); };
  connect(&theme(), &Theme::changed, tick, draw);
  draw();
  savedLine->addWidget(tick, 0, Qt::AlignTop | Qt::AlignHCenter);
  railSaved_ = new Label({}, TextRole::Caption, TextColour::Text2);
  railSaved_->setObjectName(u"sidebar.railSaved"_s);
  savedLine->addWidget(railSaved_, 0, Qt::AlignHCenter);
  auto* saved = new QVBoxLayout;
  saved->setSpacing(0);
  savedLine->addLayout(saved, 1);
  saved_ = new ElidedLabel({}, TextRole::Secondary);
  saved_->setObjectName(u"sidebar.saved"_s);
  savedSecond_ = new ElidedLabel({}, TextRole::Caption, TextColour::Text2);
  saved->addWidget(saved_);
  saved->addWidget(savedSecond_);
  saved->addStretch(1);
  savedLine_ = savedLine;
  column->addWidget(savedBox_);
  column->addWidget(divider());
  auto* who = new QBoxLayout(QBoxLayout::LeftToRight);
  who->setSpacing(6);
  who_ = who;
  avatar_ = new Avatar(QString(), 32);
  who->addWidget(avatar_);
  viewer_ = linkButton(tr("Choose who is looking"));
  viewer_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  viewer_->setObjectName(u"sidebar.viewer"_s);
  connect(viewer_, &QPushButton::clicked, this, &Sidebar::viewerWanted);
  setLeading(viewer_);
  auto* whoWords = new QVBoxLayout;
  whoWords->setSpacing(0);
  whoWords->addWidget(viewer_);
  role_ = new ElidedLabel({}, TextRole::Caption, TextColour::Text2);
  role_->setContentsMargins(1, 0, 0, 0);
  whoWords->addWidget(role_);
  who->addLayout(whoWords, 1);
  settings_ = iconButton(u"settings"_s, tr("Settings"));
  settings_->setObjectName(u"sidebar.settings"_s);
  connect(settings_, &QPushButton::clicked, this, &Sidebar::settingsWanted);
  help_ = iconButton(u"help"_s, tr("Help (F1)"));
  help_->setObjectName(u"sidebar.help"_s);
  connect(help_, &QPushButton::clicked, this, &Sidebar::helpWanted);
  auto* ways = new QVBoxLayout;
  ways->setSpacing(0);
  // Together no higher than the name and the role beside them: the pages have the rest.
  for (QPushButton* way : {settings_, help_}) way->setFixedHeight(24);
  ways->addWidget(settings_);
  ways->addWidget(help_);
  who->addLayout(ways);
  column->addLayout(who);
  return foot;
}

std::optional<QString> Sidebar::pageAt(std::size_t place) const {
  return place < order_.size() ? std::optional(order_[place]) : std::nullopt;
}

void Sidebar::setFile(const QString& words) { file_->setText(words); }

void Sidebar::setPages(const std::vector<const PageEntry*>& pages) {
  discardAll(pages_);
  order_.clear();
  buttons_.clear();
  words_.clear();
  under_.clear();
  group_ = nullptr;
  for (const PageEntry* page : pages) {
    under_[page->id] = page->under;
    if (!page->under.isEmpty()) continue;
    if (page->ownPractice && group_ == nullptr) {
      group_ = new Label(tr("MY PRACTICE"), TextRole::GroupLabel, TextColour::Text2);
      group_->setContentsMargins(0, 12, 0, 4);
      pages_->addWidget(group_);
    }
    auto* button = navButton(page->words, page->icon);
    button->setObjectName(u"nav."_s + page->id);
    button->setToolTip(page->words);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    setAccessibleRole(button, QAccessible::PageTab);
    connect(button, &QPushButton::clicked, this, [this, id = page->id] { Q_EMIT pageChosen(id); });
    pages_->addWidget(button);
    order_.push_back(page->id);
    buttons_[page->id] = button;
    words_[page->id] = page->words;
  }
  setTabOrder(day_, search_);
  QWidget* before = search_;
  for (const QString& page : order_) {
    QPushButton* button = buttons_.at(page);
    setTabOrder(before, button);
    before = button;
  }
  setTabOrder(before, viewer_);
  setTabOrder(viewer_, settings_);
  setTabOrder(settings_, help_);
  setCurrent(current_);
  applyRail();
}

void Sidebar::setCurrent(const QString& pageId) {
  current_ = pageId;
  const auto page = under_.find(pageId);
  const QString listed = page != under_.end() && !page->second.isEmpty() ? page->second : pageId;
  for (const auto& [id, button] : buttons_) {
    button->setChecked(id == listed);
    if (id == listed) keepInSight_(button);
  }
}

void Sidebar::setViewer(const QString& name, const QString& role) {
  avatar_->setName(name);
  name_ = name;
  viewer_->setToolTip(name.isEmpty() ? tr("Choose who is looking")
                                     : tr("%1, %2. Choose somebody else").arg(name, role));
  viewer_->setAccessibleName(viewer_->toolTip());
  role_->setText(role.isEmpty() ? QString() : role.left(1).toUpper() + role.mid(1));
  applyRailToFoot();
}

void Sidebar::setSaved(const QString& words, const QString& second) {
  saved_->setText(words);
  savedSecond_->setText(second);
  savedBox_->setToolTip(second.isEmpty() ? words : words + u'\n' + second);
  applyRailToFoot();
}

/// A rail has room for initials and for one word under a tick, and none for that beside large text. What is said of
/// saving has its place from the start: what stands above it is under somebody's pointer when it comes.
void Sidebar::applyRailToFoot() {
  const auto height = [](TextRole role) { return QFontMetrics(theme().font(role)).height(); };
  savedTick_->setVisible(!saved_->fullText().isEmpty() || !savedSecond_->fullText().isEmpty());
  const int word = height(TextRole::Caption);
  savedBox_->setFixedHeight(rail_ ? kTick + 2 + word : std::max(kTick, height(TextRole::Secondary) + word));
  savedLine_->setDirection(rail_ ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  savedLine_->setContentsMargins(rail_ ? 0 : 6, 0, 0, 0);
  savedLine_->setSpacing(rail_ ? 2 : 10);
  saved_->setVisible(!rail_ && !saved_->fullText().isEmpty());
  savedSecond_->setVisible(!rail_);
  const QString saved = tr("Saved");
  railSaved_->setText(saved);
  const int room = kRailWidth - 2 * kRailMargin;
  railSaved_->setVisible(rail_ && !saved_->fullText().isEmpty() &&
                         QFontMetrics(theme().font(TextRole::Caption)).horizontalAdvance(saved) <= room);
  who_->setDirection(rail_ ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  const bool anybody = !name_.isEmpty();
  avatar_->setVisible(anybody && !rail_);
  viewer_->setProperty("leading", !rail_);
  const QString whole = anybody ? name_ : tr("Choose who is looking");
  viewer_->setText(rail_ ? (anybody ? avatar_->initials() : tr("Who?")) : whole);
  role_->setVisible(!rail_ && !role_->fullText().isEmpty());
}

void Sidebar::saySaved() { sayAloud(saved_->fullText()); }

void Sidebar::setCounts(const std::map<QString, int>& counts) {
  if (counts == counts_) return;
  counts_ = counts;
  applyRail();
}

void Sidebar::setRail(bool rail) {
  if (rail == rail_) return;
  rail_ = rail;
  applyRail();
}

void Sidebar::applyRail() {
  setFixedWidth(rail_ ? kRailWidth : theme().px(kWidth));
  brandWords_->setVisible(!rail_);
  search_->setText(rail_ ? QString() : tr("Search or jump to"));
  search_->setAccessibleName(tr("Search or jump to, Ctrl K"));
  if (group_ != nullptr) group_->setVisible(!rail_);
  for (const auto& [id, button] : buttons_) {
    button->setText(rail_ ? QString() : words_.at(id));
    // An icon alone is as high at every size of the text.
    button->setMinimumHeight(rail_ ? 34 : std::max(theme().px(28), button->fontMetrics().height() + 6));
    const auto count = counts_.find(id);
    const bool has = count != counts_.end();
    const QString says = id == u"mysupervision" ? tr("%1, %2 waiting for you")
                         : id == u"reflections" ? tr("%1, %2 shared with you")
                                                : tr("%1, %2 overdue");
    const QString name = has ? says.arg(words_.at(id), QString::number(count->second)) : words_.at(id);
    setBadge(button, has && !rail_ ? QString::number(count->second) : QString());
    button->setAccessibleName(name);
    button->setAccessibleDescription({});
    button->setToolTip(name);
  }
  day_->setVisible(!rail_);
  const int side = (rail_ ? kRailMargin : kSidebarMargin) - kRingRoom;
  layout()->setContentsMargins(side, 18, side, kSidebarMargin);
  applyRailToFoot();
}

void Sidebar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().tokens().sidebar);
}

}  // namespace headroom
