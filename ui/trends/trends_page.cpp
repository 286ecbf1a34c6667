// SPDX-License-Identifier: MIT
// One picture, six cards.
#include "ui/trends/trends_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/exchange/workforce_figures.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"
#include "ui/shared/trend_line.h"
#include "ui/shared/workspace.h"
#include "ui/trends/draft_card.h"
#include "ui/trends/ledger_card.h"
#include "ui/trends/trends_export.h"
#include "ui/trends/trends_parts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr double kEveryMondayUpTo = 1.2;  // text scale

}  // namespace

TrendsPage::TrendsPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), long_(workspace, this) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Over time"));
  unit_ = newUnitBox(tr("Unit"));
  setFocusProxy(unit_);  // it stays, while what is below is made anew with every reading
  unit_->setObjectName(u"trends/unit"_s);
  span_ = new SegmentedControl(tr("How far back"), {tr("12 months"), tr("36 months")});
  span_->setObjectName(u"trends/span"_s);
  header_->addAction(unit_);
  header_->addAction(span_);
  export_ = secondaryButton(tr("Export…"), u"download"_s);
  export_->setObjectName(u"trends/export"_s);
  header_->addAction(export_);
  connect(export_, &QPushButton::clicked, this, &TrendsPage::exportShown);
  message_ = new MessageBar;
  message_->setObjectName(u"trends/message"_s);
  nameForAssistance(unit_, tr("Unit"));
  nobody_ = new EmptyState(u"history"_s, tr("Over time shows the units that you manage, and you manage none today."));
  nobody_->setObjectName(u"trends/nobody"_s);
  content_ = new QWidget;
  auto* column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  auto* ways = new PageWays(u"trends"_s, overTimePages());
  connect(ways, &PageWays::wanted, this, &Page::goTo);
  column->addWidget(ways);
  draft_ = new DraftCard(workspace);
  ledger_ = new LedgerCard;
  connect(ledger_, &LedgerCard::personAsked, this, &TrendsPage::openPerson);
  connect(ledger_, &LedgerCard::dayAsked, this, [this](QDate day, PostId post) { openDay(day, post); });
  for (QWidget* card : {monthsCard(), aheadCard(), static_cast<QWidget*>(ledger_), growthCard(),
                        static_cast<QWidget*>(draft_), placesCard()})
    column->addWidget(card);
  scroll->body()->addWidget(header_);
  scroll->body()->addWidget(message_);
  scroll->body()->addWidget(nobody_);
  scroll->body()->addWidget(content_);
  scroll->body()->addStretch();
  // Whether it was shown or failed, nothing is looked through any more.
  connect(&long_, &LongRead::ended, this,
          [this] { header_->setSubtitle(tr("what the figures of a day do not show")); });
  rememberUnit(*unit_, workspace_.memory(), u"trends/unit"_s);
  connect(unit_, qOverload<int>(&QComboBox::currentIndexChanged), this, &TrendsPage::reload);
  remember(*span_, workspace_.memory(), u"trends/span"_s);
  connect(span_, &SegmentedControl::currentChanged, this, &TrendsPage::reload);
}

QWidget* TrendsPage::monthsCard() {
  auto* card = months_ = new Card(tr("Month by month"));
  as_ = new SegmentedControl(tr("Show as"), {tr("Lines"), tr("Table")});
  as_->setObjectName(u"trends/as"_s);
  card->addToHeader(as_);
  lines_ = new QWidget;
  linesRow_ = new QHBoxLayout(lines_);
  linesRow_->setContentsMargins(18, 14, 18, 14);
  linesRow_->setSpacing(28);
  card->body()->addWidget(lines_);
  monthModel_ = new TableModel<TrendMonth>(monthColumns(), this);
  monthTable_ = newTrendsTable(tr("Month by month"), u"trends/months"_s, monthModel_, 38, 0,
                               {0, 80, 90, 80, 100, 104, 80, 80, 90, 80});
  monthTable_->hide();
  card->body()->addWidget(monthTable_);
  card->body()->addWidget(moreRows(monthTable_), 0, Qt::AlignHCenter);
  connect(monthTable_, &TableView::rowOpened, this,
          [this](const QModelIndex& at) { openDay(monthModel_->rowAt(at).on); });
  connect(as_, &SegmentedControl::currentChanged, this, [this](int which) {
    lines_->setVisible(which == 0);
    monthTable_->setVisible(which == 1);
  });
  return card;
}

QWidget* TrendsPage::aheadCard() {
  ahead_ = new Card(tr("The next %1 Mondays").arg(kForecastWeeks),
                    tr("posts with a limit, from what is dated already; Enter opens the rows behind a figure"));
  ahead_->setBodyMargins({0, 8, 12, 12});
  return ahead_;
}

QWidget* TrendsPage::growthCard() {
  auto* card = new Card(tr("More points, no more children"), tr("over the last year, by a tenth or more"));
  noGrowth_ = newTrendsWords(tr("Nobody carries a tenth more points with no more children."));
  card->body()->addWidget(noGrowth_);
  growthModel_ = new TableModel<SilentGrowth>(growthColumns(), this);
  growth_ =
      newTrendsTable(tr("More points, no more children"), u"trends/growth"_s, growthModel_, 48, 0, {0, 120, 150, 90});
  card->body()->addWidget(growth_);
  card->body()->addWidget(moreRows(growth_), 0, Qt::AlignHCenter);
  connect(growth_, &TableView::rowOpened, this,
          [this](const QModelIndex& at) { openPerson(growthModel_->rowAt(at).now.person); });
  return card;
}

QWidget* TrendsPage::placesCard() {
  auto* card = new Card(tr("Beside others"), tr("children's social workers only, in both figures"));
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 12, 18, 4);
  line->setSpacing(10);
  council_ = new QComboBox;
  council_->setObjectName(u"trends/council"_s);
  council_->addItems(councilNames());
  auto* words = new Label(tr("Council"), TextRole::Secondary, TextColour::Text2);
  words->setBuddy(council_);
  nameForAssistance(council_, tr("Council"));
  line->addWidget(words);
  line->addWidget(council_);
  line->addStretch();
  card->body()->addLayout(line);
  placeModel_ = new TableModel<PlaceRow>(placeColumns(), this);
  places_ = newTrendsTable(tr("Beside others"), u"trends/places"_s, placeModel_, 48, 0, {0, 150, 110, 110});
  card->body()->addWidget(places_);
  card->body()->addWidget(moreRows(places_), 0, Qt::AlignHCenter);
  card->body()->addWidget(newTrendsWords(tr(
      "Average caseload: open cases per FTE that holds any, agency included. Here the posts of registered social "
      "workers, students and support workers left out, in units that are not adults'; per post, so somebody with two "
      "posts counts twice. Published: Department for Education, children's social work workforce, as at 30 September "
      "of the year, per worker. Open Government Licence v3.")));
  connect(council_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
    workspace_.memory().keepChoice(u"trends/council"_s, council_->currentText());
    showPlaces();
  });
  return card;
}

QString TrendsPage::title() const { return tr("Over time"); }

void TrendsPage::reload() {
  const ChosenUnit asked = chosenUnit(*unit_);
  const int months = span_->current() == 1 ? 36 : 12;
  const auto question = [asked, months](const Desk& desk) { return readTrends(desk, asked, months); };
  const auto scope = workspace_.read([&](const Desk& desk) { return readTrendsScope(desk, asked); });
  if (!scope) return;
  long_.drop();
  if (scope->posts <= LongRead::manyPosts) {
    auto read = workspace_.read(question);
    if (read) showPicture(std::make_unique<TrendsPicture>(std::move(*read)));
    return;
  }
  showScope(scope->units);
  // The figures of another unit are not left under this one's name.
  content_->setVisible(picture_ != nullptr && picture_->scope.unit == scope->units.unit);
  export_->setVisible(!content_->isHidden());
  header_->setSubtitle(tr("Looking through %1 months of %2…").arg(months).arg(counted(scope->posts, "post", "posts")));
  long_.ask(question, [this](TrendsPicture found) { showPicture(std::make_unique<TrendsPicture>(std::move(found))); });
}

void TrendsPage::showScope(const UnitScope& scope) {
  fillUnitBox(*unit_, scope);
  const bool any = !scope.choices.empty();
  nobody_->setVisible(!any);
  content_->setVisible(any);
  unit_->setVisible(any);
  span_->setVisible(any);
  export_->setVisible(any);
  header_->setSubtitle(any ? tr("what the figures of a day do not show") : QString());
}

void TrendsPage::showPicture(std::unique_ptr<TrendsPicture> picture) {
  // The rows of the weeks ahead point into the picture: the one before stays until they are replaced.
  const auto before = std::exchange(picture_, std::move(picture));
  showScope(picture_->scope);
  draft_->setPicture(picture_.get());
  if (aheadTable_ != nullptr) static_cast<TableModel<AheadRow>*>(aheadTable_->model())->setRows({});
  discard(aheadMore_);
  discard(aheadTable_);
  if (picture_->scope.choices.empty()) return;
  monthModel_->setRows(picture_->months);
  months_->setSubtitle(monthsWords(*picture_));
  showLines();
  showAhead();
  ledger_->show(picture_->promises);
  growthModel_->setRows(picture_->growth);
  growth_->setVisible(!picture_->growth.empty());
  noGrowth_->setVisible(picture_->growth.empty());
  showPlaces();
}

void TrendsPage::showLines() {
  discardAll(linesRow_);
  int number = 0;
  for (const TrendFigure& one : trendFigures(picture_->months)) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    auto* figure = new Label(one.figure, TextRole::CardTitle);
    figure->setObjectName(u"trends/line/%1"_s.arg(number++));
    top->addWidget(sentence(one.name, TextRole::Body, TextColour::Text), 1);
    top->addWidget(figure, 0, Qt::AlignTop);
    column->addLayout(top);
    if (!one.line.range()) {
      column->addWidget(sentence(one.words, TextRole::Secondary), 1, Qt::AlignTop);
    } else {
      auto* line = new TrendLine;
      line->set(one.line, one.name, one.words);
      column->addWidget(line);
    }
    linesRow_->addWidget(box, 1);
  }
}

void TrendsPage::showAhead() {
  auto* table = new HeatTable(tr("The Mondays ahead"));
  table->setMostRows(kMostRows);
  table->setObjectName(u"trends/ahead"_s);
  auto* model = new TableModel<AheadRow>(aheadColumns(picture_->weeks), table);
  table->setModel(model);
  table->setSortable(true);
  table->stretchColumn(0);
  std::vector<int> widths{0};
  widths.resize(1 + picture_->weeks.size(), 70);
  table->setColumnWidths(widths);
  model->setRows(aheadRows(*picture_));
  // Large text has room for every second Monday.
  const auto fit = [table, card = ahead_] {
    const bool some = theme().textScale() > kEveryMondayUpTo;
    card->setSubtitle(some
                          ? tr("every second one at this text size; Enter opens the rows behind a figure")
                          : tr("posts with a limit, from what is dated already; Enter opens the rows behind a figure"));
    for (int week = 2; week < table->model()->columnCount(); week += 2) table->setColumnHidden(week, some);
  };
  connect(&theme(), &Theme::changed, table, fit);
  fit();
  connect(table, &TableView::rowOpened, this, [this, model](const QModelIndex& at) {
    const std::size_t week = at.column() > 0 ? static_cast<std::size_t>(at.column() - 1) : 0;
    openDay(picture_->weeks[week].on, model->rowAt(at).post);
  });
  aheadTable_ = table;
  ahead_->body()->addWidget(table);
  aheadMore_ = moreRows(table);
  ahead_->body()->addWidget(aheadMore_, 0, Qt::AlignHCenter);
  // Made anew with its columns, it takes its place among what stands on the page.
  setTabOrder(monthTable_, table);
  setTabOrder(table, ledger_->table());
}

void TrendsPage::showPlaces() {
  // Another page may have chosen another since.
  const QSignalBlocker quiet(council_);
  if (const int kept = council_->findText(workspace_.memory().kept(u"trends/council"_s)); kept >= 0)
    council_->setCurrentIndex(kept);
  if (picture_) placeModel_->setRows(placeRows(*picture_, council_->currentText()));
}

// The rows behind a figure are those of the balance of its day.
void TrendsPage::openDay(QDate day, std::optional<PostId> post) {
  const QString subject = u"day:"_s + day.toString(Qt::ISODate);
  Q_EMIT goTo({u"balance"_s, post ? u"%1 post:%2"_s.arg(subject).arg(post->value()) : subject});
}

void TrendsPage::exportShown() {
  QString wrong;
  const QString path = exportTrends(*picture_, this, wrong);
  if (!path.isEmpty())
    message_->showMessage(MessageKind::Done, tr("Exported to %1. It is not protected there.").arg(path));
  if (!wrong.isEmpty()) message_->showMessage(MessageKind::Error, wrong);
}

void TrendsPage::openPerson(PersonId person) { Q_EMIT goTo({u"people"_s, u"person:%1"_s.arg(person.value())}); }

}  // namespace headroom
