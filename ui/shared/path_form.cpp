// SPDX-License-Identifier: MIT
// One form for five kinds: only the fields of the chosen kind are shown.
#include "ui/shared/path_form.h"

#include "core/base/say.h"
#include "core/desk/desk.h"
#include "core/development/goal_store.h"
#include "core/development/path_actions.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/typed_number.h"
#include "ui/shared/unit_choice.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct AskPicture {
  Organisation organisation;
  std::vector<const Person*> people;    ///< whom the viewer may ask for, themselves first
  std::vector<const Person*> students;  ///< by name
};

AskPicture readAsk(const Desk& desk) {
  AskPicture picture{loadOrganisationOn(desk.records, desk.today()), {}, {}};
  const Access access = accessOf(picture.organisation, desk.viewer, desk.today());
  const PostsByPerson posts(picture.organisation);
  for (const Person& person : picture.organisation.people) {
    const Post* post = posts.main(person.id, desk.today());
    if (post == nullptr) continue;
    if (post->role == Role::Student) picture.students.push_back(&person);
    if (access.maySee(person.id)) picture.people.push_back(&person);
  }
  const auto byName = [](const Person* a, const Person* b) {
    return QString::localeAwareCompare(a->name, b->name) < 0;
  };
  std::sort(picture.people.begin(), picture.people.end(), byName);
  std::sort(picture.students.begin(), picture.students.end(), byName);
  std::stable_partition(picture.people.begin(), picture.people.end(),
                        [&](const Person* one) { return one->id == desk.viewer.person; });
  return picture;
}

QString kindWords(PathKind kind) {
  switch (kind) {
    case PathKind::Programme:
      return say("A place in a programme");
    case PathKind::Student:
      return say("A student to teach");
    case PathKind::Secondment:
      return say("A secondment");
    case PathKind::Post:
      return say("Another post");
    case PathKind::Panel:
      return say("A progression panel");
  }
  Q_UNREACHABLE();
}

QComboBox* typedChoice(FormDialog& form, const QString& words, const QString& key, const QStringList& offered) {
  auto* box = new QComboBox;
  box->setEditable(true);
  box->addItems(offered);
  form.addField(words, key, box);
  return box;
}

template <class IdType>
std::optional<IdType> chosenId(const QComboBox& box) {
  const qint64 id = box.currentData().toLongLong();
  return id > 0 ? std::optional(IdType(id)) : std::nullopt;
}

void choose(QComboBox& box, const QVariant& value) {
  if (const int at = box.findData(value); at >= 0) box.setCurrentIndex(at);
}

/// The fields of the form, and what they say.
class AskFields {
 public:
  AskFields(Workspace& workspace, FormDialog& form, const AskPicture& picture, const PathWish& wish)
      : workspace_(workspace), form_(form), picture_(picture), wish_(wish) {
    addWhat();
    addWhere();
    addWhen();
    fill();
    for (QComboBox* box : {who_, kind_})
      QObject::connect(box, &QComboBox::currentIndexChanged, &form, [this] { follow(); });
    for (QComboBox* box : {programme_})
      QObject::connect(box, &QComboBox::currentTextChanged, &form, [this] { offerEnd(); });
    QObject::connect(from_, &DateField::dateChanged, &form, [this] { offerEnd(); });
    follow();
  }

  std::optional<Path> typed() const {
    Path path = wish_.changed.value_or(Path{{}, {}, *chosenId<PersonId>(*who_)});
    path.person = *chosenId<PersonId>(*who_);
    path.kind = kind();
    path.goal = chosenId<GoalId>(*goal_);
    path.why = why_->toPlainText();
    path.period = {from_->date().value_or(QDate()), to_->date()};
    path.student.reset(), path.post.reset(), path.unit.reset(), path.role.reset(), path.fte.reset();
    path.reason.clear();
    path.percent = {};
    if (path.kind == PathKind::Programme) path.what = programme_->currentText();
    if (path.kind == PathKind::Student) {
      path.what = comesWith_->currentText();
      path.student = chosenId<PersonId>(*student_);
    }
    if (path.kind == PathKind::Panel) {
      path.what = panel_->text();
      if (path.period.from.isValid()) path.period.to = path.period.from.addDays(1);
    }
    return path.kind == PathKind::Secondment || path.kind == PathKind::Post ? withPlace(path) : path;
  }

 private:
  PathKind kind() const { return static_cast<PathKind>(kind_->currentData().toInt()); }

  std::optional<Path> withPlace(Path path) const {
    path.unit = chosenId<UnitId>(*unit_);
    path.role = roleFrom(role_->currentText());
    path.what.clear();
    if (path.kind == PathKind::Post) path.period.to.reset();
    if (path.kind == PathKind::Secondment) path.post = chosenId<PostId>(*post_);
    if (path.kind == PathKind::Post && hours_->text().trimmed().isEmpty()) return path;
    const auto hours = typedNumber(form_, *hours_, say("FTE"), 6);
    if (!hours) return std::nullopt;
    path.fte = *hours;
    return path;
  }

  void addWhat() {
    FormDialog::Choices people, students, kinds;
    for (const Person* one : picture_.people) people.emplace_back(one->name, one->id.value());
    for (const Person* one : picture_.students) students.emplace_back(one->name, one->id.value());
    for (const PathKind one :
         {PathKind::Programme, PathKind::Student, PathKind::Secondment, PathKind::Post, PathKind::Panel})
      kinds.emplace_back(kindWords(one), static_cast<int>(one));
    who_ = form_.addChoice(say("For whom"), u"who"_s, people);
    kind_ = form_.addChoice(say("What"), u"kind"_s, kinds);
    programme_ = typedChoice(form_, say("Programme"), u"programme"_s, programmeNames());
    student_ = form_.addChoice(say("Student"), u"student"_s, students);
    comesWith_ = typedChoice(form_, say("Comes with"), u"comesWith"_s, studentProgrammes());
    panel_ = form_.addLine(say("Panel about"), u"panel"_s);
    panel_->setPlaceholderText(say("Senior practitioner, say"));
  }

  void addWhere() {
    FormDialog::Choices units;
    const UnitTree& tree = picture_.organisation.units;
    for (const UnitId id : unitsInOrder(tree, std::nullopt)) units.emplace_back(tree.find(id)->name, id.value());
    post_ = form_.addChoice(say("Leaves the post"), u"post"_s, {});
    unit_ = form_.addChoice(say("To"), u"unit"_s, units);
    role_ = form_.addWords(say("Role there"), u"role"_s, roles(), token(Role::SocialWorker));
    hours_ = form_.addLine(say("FTE there"), u"fte"_s);
  }

  void addWhen() {
    from_ = form_.addDate(say("From"), u"from"_s, std::nullopt);
    to_ = form_.addDate(say("First day after it"), u"to"_s, std::nullopt, FormDialog::Blank::Allowed);
    goal_ = form_.addChoice(say("For the goal"), u"goal"_s, {});
    why_ = form_.addText(say("Why"), u"why"_s);
  }

  void fill() {
    if (wish_.person) choose(*who_, wish_.person->value());
    if (wish_.kind) choose(*kind_, static_cast<int>(*wish_.kind));
    if (wish_.unit) choose(*unit_, wish_.unit->value());
    if (wish_.role) choose(*role_, token(*wish_.role));
    if (wish_.fte) hours_->setText(wish_.fte->toString());
    if (!wish_.changed) return;
    const Path& path = *wish_.changed;
    programme_->setCurrentText(path.what);
    comesWith_->setCurrentText(path.what);
    panel_->setText(path.what);
    if (path.student) choose(*student_, path.student->value());
    from_->setDate(path.period.from);
    to_->setDate(path.period.to);
    why_->setPlainText(path.why);
  }

  void renameField(DateField& field, const QString& words) {
    for (auto* label : form_.findChildren<Label*>())
      if (label->buddy() == &field) label->setText(words);
    field.setAccessibleName(words);
    field.edit()->setAccessibleName(words);
  }

  /// Posts and goals are those of whom it is for, and fields those of the kind.
  void follow() {
    const auto person = chosenId<PersonId>(*who_);
    const PathKind kind = this->kind();
    fillOfPerson(*person);
    form_.setShown(programme_, kind == PathKind::Programme);
    for (QWidget* field : {static_cast<QWidget*>(student_), static_cast<QWidget*>(comesWith_)})
      form_.setShown(field, kind == PathKind::Student);
    form_.setShown(panel_, kind == PathKind::Panel);
    form_.setShown(who_, picture_.people.size() > 1);
    form_.setShown(post_, kind == PathKind::Secondment);
    const bool moves = kind == PathKind::Secondment || kind == PathKind::Post;
    for (QWidget* field : {static_cast<QWidget*>(unit_), static_cast<QWidget*>(role_), static_cast<QWidget*>(hours_)})
      form_.setShown(field, moves);
    form_.setShown(to_, kind != PathKind::Panel && kind != PathKind::Post);
    renameField(*from_, kind == PathKind::Panel ? say("Day of the panel") : say("From"));
    offerEnd();
  }

  void fillOfPerson(PersonId person) {
    if (filledFor_ == person) return;
    filledFor_ = person;
    post_->clear();
    for (const Post* post : picture_.organisation.postsOf(person, workspace_.today())) {
      const QString unit = picture_.organisation.units.find(post->unit)->name;
      post_->addItem(say("%1, %2").arg(token(post->role), unit), post->id.value());
    }
    offerPlace(person);
    offerProgrammes(person);
    goal_->clear();
    goal_->addItem(say("No goal"), qint64{0});
    const auto goals = workspace_.read([person](const Desk& desk) { return loadGoals(desk.records, person); });
    for (const Goal& goal : goals.value_or(std::vector<Goal>()))
      if (goal.status == u"open" && goal.id) goal_->addItem(goal.what, goal.id->value());
    const auto goal = wish_.changed ? wish_.changed->goal : wish_.goal;
    if (goal) choose(*goal_, goal->value());
    if (wish_.changed && wish_.changed->post) choose(*post_, wish_.changed->post->value());
  }

  /// The next team to theirs, and what they are now.
  void offerPlace(PersonId person) {
    const Post* main = picture_.organisation.mainPost(person, workspace_.today());
    if (main == nullptr || wish_.unit) return;
    // A goal that leads to a post leads to one on from theirs.
    const bool isManager = main->role == Role::DeputyTeamManager || main->role == Role::TeamManager;
    const Role next = isManager ? Role::TeamManager : Role::DeputyTeamManager;
    choose(*role_, token(wish_.goal && wish_.kind == PathKind::Post ? next : main->role));
    const int at = unit_->findData(main->unit.value());
    if (at >= 0) unit_->setCurrentIndex(at + 1 < unit_->count() ? at + 1 : std::max(0, at - 1));
  }

  /// The ASYE to the newly qualified alone.
  void offerProgrammes(PersonId person) {
    if (wish_.changed) return;
    const Post* main = picture_.organisation.mainPost(person, workspace_.today());
    const bool isNew = main != nullptr && (main->role == Role::Nqsw || main->role == Role::Student);
    programme_->clear();
    for (const QString& name : programmeNames())
      if (isNew || name != kAsye) programme_->addItem(name);
  }

  void offerEnd() {
    const auto from = from_->date();
    const auto months = usualShare(kind(), programme_->currentText()).months;
    if (kind() != PathKind::Programme || !from || !months || wish_.changed) return;
    to_->setDate(from->addMonths(*months));
  }

  Workspace& workspace_;
  FormDialog& form_;
  const AskPicture& picture_;
  const PathWish& wish_;
  std::optional<PersonId> filledFor_;
  QComboBox* who_ = nullptr;
  QComboBox* kind_ = nullptr;
  QComboBox* programme_ = nullptr;
  QComboBox* student_ = nullptr;
  QComboBox* comesWith_ = nullptr;
  QLineEdit* panel_ = nullptr;
  QComboBox* post_ = nullptr;
  QComboBox* unit_ = nullptr;
  QComboBox* role_ = nullptr;
  QLineEdit* hours_ = nullptr;
  DateField* from_ = nullptr;
  DateField* to_ = nullptr;
  QComboBox* goal_ = nullptr;
  QPlainTextEdit* why_ = nullptr;
};

}  // namespace

std::optional<PathKind> pathOfOpportunity(const QString& opportunity) {
  if (opportunity == u"secondment") return PathKind::Secondment;
  if (opportunity == u"practice educator") return PathKind::Programme;
  if (opportunity == u"progression panel") return PathKind::Panel;
  if (opportunity == u"deputy or team manager post") return PathKind::Post;
  return std::nullopt;
}

std::optional<PathId> askForPath(Workspace& workspace, const PathWish& asked, QWidget* parent) {
  const auto picture = workspace.read([](const Desk& desk) { return readAsk(desk); });
  if (!picture || picture->people.empty()) return std::nullopt;
  PathWish wish = asked;
  if (wish.changed) {
    wish.person = wish.changed->person;
    wish.kind = wish.changed->kind;
    wish.unit = wish.changed->unit;
    wish.role = wish.changed->role;
    wish.fte = wish.changed->fte;
  }
  FormDialog form(workspace, u"path"_s, wish.changed ? say("Change what is asked for") : say("Ask for something"),
                  parent);
  const AskFields fields(workspace, form, *picture, wish);
  std::optional<PathId> saved;
  form.onSave(wish.changed ? say("Save") : say("Ask"), [&] {
    const auto path = fields.typed();
    if (!path) return false;
    saved = TakingBack::of(workspace).perform([&](WritableDesk& desk) { return askFor(desk, *path); });
    return saved.has_value();
  });
  form.exec();
  return saved;
}

}  // namespace headroom
