// SPDX-License-Identifier: MIT
// Builds the page and keeps the charts, the table and the drill-down on the same picture.
#include "ui/balance/balance_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "core/caseload/escalation_store.h"
#include "core/organisation/organisation_store.h"
#include "ui/balance/balance_controls.h"
#include "ui/balance/balance_export.h"
#include "ui/balance/drill_card.h"
#include "ui/balance/heat_legend.h"
#include "ui/balance/overload_card.h"
#include "ui/balance/totals_card.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/dot_plot.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/load_questions_card.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

UnitScope unitsSeen(const Desk& desk, const ChosenUnit& asked) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  return unitScope(organisation.units, accessOf(organisation, desk.viewer, desk.today()), asked);
}

}  // namespace

BalancePage::BalancePage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"balance"_s, tr("Balance"), parent), long_(workspace, this) {
  export_ = secondaryButton(tr("Export…"), u"download"_s);
  export_->setObjectName(u"balance/export"_s);
  print_ = secondaryButton(tr("Print…"), u"printer"_s);
  print_->setObjectName(u"balance/print"_s);
  header_->addAction(export_);
  header_->addAction(print_);
  controls_ = new BalanceControls(workspace.today(), workspace.memory());
  sayToNobody(u"scale"_s, tr("Balance shows the units that you manage, and you manage none today."));
  nothing_ = new EmptyState(u"scale"_s, tr("Nobody has a post here on that day, and no case waits."));
  nothing_->setObjectName(u"balance/nothing"_s);

  auto* columns = new PageColumns;
  columns->left()->addWidget(heatCard());
  columns->left()->addWidget(shareCard());
  overload_ = new OverloadCard(workspace);
  columns->left()->addWidget(overload_);
  drill_ = new DrillCard;
  totals_ = new TotalsCard;
  questions_ = new LoadQuestionsCard(workspace, LoadQuestionsCard::For::Answering);
  columns->right()->addWidget(questions_);
  columns->right()->addWidget(drill_);
  columns->right()->addWidget(totals_);
  content_ = columns;

  addParts({controls_, content_, nothing_});
  connectAll();
}

QWidget* BalancePage::heatCard() {
  auto* card = new Card(tr("Where the pressure is"), tr("select a figure to see the people behind it"));
  card->setBodyMargins({0, 8, 12, 12});
  heatModel_ = new TableModel<HeatRow>(heatColumns(), this);
  heat_ = new HeatTable(tr("Teams by measure"));
  heat_->setObjectName(u"balance/heat"_s);
  heat_->setModel(heatModel_);
  heat_->setSortable(true);
  heat_->installEventFilter(this);
  connect(&theme(), &Theme::changed, this, &BalancePage::fitHeat);
  card->body()->addWidget(heat_);
  card->body()->addWidget(new HeatLegend);
  return card;
}

bool BalancePage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == heat_ && event->type() == QEvent::Resize) fitHeat();
  return Page::eventFilter(watched, event);
}

// A measure is as wide as the longest word of the headers; a long team name gives way before a header does.
void BalancePage::fitHeat() {
  QHeaderView* header = heat_->horizontalHeader();
  const QFontMetrics metrics(theme().font(TextRole::Secondary));
  int widest = theme().px(56);
  for (int i = 1; i < kHeatColumns; ++i) {
    const QString words = heatModel_->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const QString& word : words.split(u'\n').join(u' ').split(u' '))
      widest = std::max(widest, metrics.horizontalAdvance(word) + theme().px(14));
  }
  const int measure = std::min(widest, heat_->width() * 4 / 5 / (kHeatColumns - 1));
  header->setSectionResizeMode(0, QHeaderView::Stretch);
  for (int i = 1; i < kHeatColumns; ++i) {
    header->setSectionResizeMode(i, QHeaderView::Fixed);
    header->resizeSection(i, measure);
  }
}

QWidget* BalancePage::shareCard() {
  auto* card = new Card(tr("How evenly work is shared"));
  as_ = new SegmentedControl(tr("Show as"), {tr("Dots"), tr("Table")});
  as_->setObjectName(u"balance/as"_s);
  card->addToHeader(as_);
  plot_ = new DotPlot;
  plot_->setObjectName(u"balance/dots"_s);
  plot_->setAccessibleName(tr("Posts against their own limit"));
  card->body()->addWidget(plot_);
  postModel_ = new TableModel<PostRow>(postColumns(), this);
  posts_ = new TableView(tr("Posts against their own limit"));
  posts_->setObjectName(u"balance/posts"_s);
  posts_->setModel(postModel_);
  posts_->setRowHeight(46);
  posts_->stretchColumn(0);
  posts_->setColumnWidths({0, 190, 100, 80, 150});
  posts_->setFitsRows(true);
  posts_->setSortable(true);
  posts_->hide();
  card->body()->addWidget(posts_);
  return card;
}

void BalancePage::connectAll() {
  connect(&long_, &LongRead::ended, this, [this] {
    if (picture_ && !picture_->escalations) overload_->sayUnread();
  });
  connect(export_, &QPushButton::clicked, this, [this] {
    QString wrong;
    const QString path = exportBalance(*picture_, this, wrong);
    if (!path.isEmpty())
      message_->showMessage(MessageKind::Done, tr("Exported to %1. It is not protected there.").arg(path));
    if (!wrong.isEmpty()) message_->showMessage(MessageKind::Error, wrong);
  });
  connect(print_, &QPushButton::clicked, this, [this] { printBalanceOf(*picture_, this); });
  auto* keys = new QShortcut(QKeySequence(QKeySequence::Print), this);
  keys->setContext(Qt::WidgetWithChildrenShortcut);
  connect(keys, &QShortcut::activated, this, [this] {
    if (print_->isVisible()) print_->click();
  });
  connect(controls_, &BalanceControls::changed, this, &BalancePage::reload);
  connect(heat_, &QAbstractItemView::clicked, this, &BalancePage::chooseCell);
  connect(heat_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    chooseCell(at);
    drill_->enter();
  });
  connect(heat_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) { chooseCell(now); });
  connect(plot_, &DotPlot::selectionChanged, this, [this] {
    if (const auto place = plot_->selected()) choosePost(dots_.posts[place->row][place->mark]->post, false);
  });
  connect(plot_, &DotPlot::markActivated, this,
          [this](std::size_t row, std::size_t mark) { choosePost(dots_.posts[row][mark]->post, false); });
  connect(posts_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
    if (now.isValid()) choosePost(postModel_->rowAt(now).post->post, false);
  });
  connect(as_, &SegmentedControl::currentChanged, this, &BalancePage::showAs);
  connect(totals_, &TotalsCard::opened, this, [this](HeatColumn column) {
    chosen_ = {false, {}, column, {}, true};
    showChosen();
  });
  connect(drill_, &DrillCard::postOpened, this, [this](PostId post) { choosePost(post, true); });
  connect(drill_, &DrillCard::personOpened, this, [this](PersonId person) {
    Q_EMIT goTo({u"people"_s, u"person:%1"_s.arg(person.value())});
  });
  connect(drill_, &DrillCard::wentBack, this, [this] {
    chosen_.post.reset();
    showChosen();
  });
}

void BalancePage::showSubject(const QString& subject) {
  if (!subject.startsWith(u"day:")) return;
  const QDate day = QDate::fromString(subject.mid(4, 10), Qt::ISODate);
  if (!day.isValid()) return;
  controls_->setDay(day);
  chosen_ = {};
  if (const qint64 post = subject.section(u"post:"_s, 1).toLongLong(); post > 0) chosen_.post = PostId(post);
}

void BalancePage::reload() {
  BalanceQuestion asked = controls_->asked();
  asked.ahead = asked.on > workspace_.clock().today();
  setProperty(kStays, asked.on != workspace_.today());
  long_.drop();
  reading_.ask(
      [this] {
        const BalanceQuestion now = controls_->asked();
        return u"%1 %2 %3"_s.arg(now.unit ? now.unit->value() : 0)
            .arg(now.on.toJulianDay())
            .arg(now.measure ? static_cast<int>(*now.measure) : -1);
      },
      [asked, chosen = controls_->chosen()](const Desk& desk) {
        Found found{unitsSeen(desk, chosen), nullptr};
        BalanceQuestion question = asked;
        question.unit = found.seen.unit;
        if (!found.seen.choices.empty()) found.picture = std::make_unique<BalancePicture>(readBalance(desk, question));
        return found;
      },
      [this](Found found) { showFound(std::move(found)); });
}

void BalancePage::showFound(Found found) {
  controls_->setUnits(found.seen);
  if (!showUnits(found.seen, {controls_})) {
    for (QWidget* part : std::initializer_list<QWidget*>{content_, nothing_, export_, print_}) part->hide();
    return;
  }
  showPicture(std::move(found.picture));
  if (picture_->escalations) return;
  long_.ask([asked = picture_->asked](const Desk& desk) { return loadEscalations(desk.records, asked.on, asked.unit); },
            [this](std::vector<OpenEscalation> weeks) {
              picture_->escalations = std::move(weeks);
              overload_->show(*picture_);
            });
}

void BalancePage::showPicture(std::unique_ptr<BalancePicture> picture) {
  // The rows of the models point into the picture: the one before stays until they are replaced.
  const auto before = std::exchange(picture_, std::move(picture));
  std::vector<HeatRow> rows = heatRows(*picture_);
  const bool any = !rows.empty();
  content_->setVisible(any);
  nothing_->setVisible(!any);
  export_->setVisible(any);
  print_->setVisible(any);
  header_->setSubtitle(balanceSubtitle(*picture_, rows));
  dots_ = dotsOf(rows, picture_->asked.measure);
  plot_->setFigure(dots_.figure);
  postModel_->setRows(postRows(rows));
  whole_ = wholeRow(*picture_, rows);
  heatModel_->setRows(std::move(rows));
  totals_->show(totalLines(*picture_));
  overload_->show(*picture_);
  questions_->reload();
  showChosen();
}

void BalancePage::chooseCell(const QModelIndex& at) {
  if (!at.isValid()) return;
  chosen_ = {true, heatModel_->rowAt(at).unit, static_cast<HeatColumn>(at.column()), std::nullopt, false};
  showChosen();
}

void BalancePage::choosePost(PostId post, bool fromCell) {
  if (!fromCell) chosen_ = {};
  chosen_.post = post;
  showChosen();
}

const HeatRow* BalancePage::chosenRow() const {
  if (chosen_.whole) return &whole_;
  if (!chosen_.cell) return nullptr;
  const auto& rows = heatModel_->rows();
  const auto found =
      std::find_if(rows.begin(), rows.end(), [this](const HeatRow& r) { return r.unit == chosen_.unit; });
  return found == rows.end() ? nullptr : &*found;
}

const PostBalance* BalancePage::chosenPost() const {
  if (!chosen_.post) return nullptr;
  const auto& posts = picture_->figures.posts;
  const auto found =
      std::find_if(posts.begin(), posts.end(), [this](const PostBalance& p) { return p.post == *chosen_.post; });
  return found == posts.end() ? nullptr : &*found;
}

void BalancePage::showChosen() {
  const HeatRow* row = chosenRow();
  const PostBalance* post = chosenPost();
  if (post)
    drill_->show(behindPost(*picture_, *post), row != nullptr);
  else if (row)
    drill_->show(behindCell(*picture_, *row, chosen_.column), false);
  else
    drill_->clear();
  const QSignalBlocker quiet(plot_);  // it follows what was chosen, here it chooses nothing
  plot_->select(post ? dots_.find(post->post) : std::nullopt);
}

void BalancePage::showAs(int which) {
  plot_->setVisible(which == 0);
  posts_->setVisible(which == 1);
}

}  // namespace headroom
