// SPDX-License-Identifier: MIT
// What the Moves page asks for: other hours, a starter, who agreed.
#include "core/caseload/allocation_actions.h"
#include "core/caseload/suggested_moves.h"
#include "core/fields/vocabulary.h"
#include "ui/moves/moves_page.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/form_draft.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// FTE from 0 to 1 with 6 decimals at most; the form says what is wrong.
std::optional<Decimal> fteIn(FormDialog& form, const QLineEdit& field) {
  const auto typed = Decimal::parse(field.text().trimmed(), 6);
  if (typed && *typed >= Decimal(0) && *typed <= Decimal(1)) return typed;
  form.say(MovesPage::tr("FTE is a number from 0 to 1, and not '%1'.").arg(field.text().trimmed()));
  return std::nullopt;
}

// 'proved', or how far from the best it can be.
QString suggestionWords(const SuggestedMoves& found, ShareAim aim, bool besides) {
  const FairestShare& share = found.share;
  const QString moved = (besides ? MovesPage::tr("Children changing worker besides those on the board: %1.")
                                 : MovesPage::tr("Children changing worker: %1."))
                            .arg(share.casesMoved);
  QStringList over(found.stillOver.begin(), found.stillOver.end());
  over.removeDuplicates();
  const QString whoIsOver = over.isEmpty()
                                ? MovesPage::tr("Nobody is over.")
                                : MovesPage::tr("Still over, or without capacity: %1.").arg(over.join(u", "_s));
  if (aim == ShareAim::FewestMoves)
    return u"%1 %2 %3"_s.arg(
        whoIsOver, moved,
        share.provedMoves ? MovesPage::tr("Fewer moves would not be enough.") : MovesPage::tr("Fewer may be enough."));
  const QString highest = MovesPage::tr("The fullest post is at %1.").arg(percentWords(share.highest));
  const auto within = [](double percent) { return QString::number(std::max(0.1, percent), 'f', 1); };
  QString how;
  if (share.provedHighest && share.provedUnevenness) {
    how = MovesPage::tr("Proved: no sharing puts less on the fullest post, and none is more even.");
  } else if (share.provedHighest) {
    how = MovesPage::tr("Proved best for the fullest post; evenness is within %1% of the best.")
              .arg(within(share.unevennessWithin));
  } else {
    how = MovesPage::tr("The fullest post is within %1% of the best possible.").arg(within(share.highestWithin));
  }
  const QString fair = u"%1 %2 %3"_s.arg(highest, how, moved);
  return over.isEmpty() ? fair : u"%1 %2"_s.arg(fair, whoIsOver);
}

}  // namespace

void MovesPage::askHours() {
  const auto post = chosenPost();
  const PostBalance* row = post ? effect_->rowAfter(*post) : nullptr;
  if (row == nullptr) return;
  FormDialog form(workspace_, u"hours"_s, tr("Try other hours for %1").arg(row->personName), this);
  auto* fte = form.addLine(tr("FTE"), u"fte"_s, row->fte.toString());
  std::optional<Decimal> typed;
  form.onSave(tr("Try it"), [&] {
    typed = fteIn(form, *fte);
    return typed.has_value();
  });
  if (form.exec() == QDialog::Accepted) tryChange(TriedHours{*post, *typed});
}

void MovesPage::askStarter() {
  FormDialog form(workspace_, u"starter"_s, tr("Try somebody new"), this);
  auto* role = form.addWords(tr("Role"), u"role"_s, roles(), token(Role::SocialWorker));
  auto* fte = form.addLine(tr("FTE"), u"fte"_s, u"1"_s);
  FormDialog::Choices units;
  for (const UnitChoice& one : picture_->scope.choices)
    if (one.unit) units.emplace_back(one.words, one.unit->value());
  auto* unit = form.addChoice(tr("Unit"), u"unit"_s, units);
  if (picture_->scope.unit) unit->setCurrentIndex(std::max(0, unit->findData(picture_->scope.unit->value())));
  std::optional<Decimal> typed;
  form.onSave(tr("Try it"), [&] {
    typed = fteIn(form, *fte);
    return typed.has_value();
  });
  if (form.exec() != QDialog::Accepted) return;
  int number = 1;
  for (const TriedChange& change : board_)
    if (const auto* starter = std::get_if<TriedStarter>(&change)) number = std::max(number, starter->number + 1);
  tryChange(TriedStarter{number, UnitId(unit->currentData().toLongLong()), *roleFrom(role->currentText()), *typed});
}

void MovesPage::suggest() {
  FormDialog form(workspace_, u"suggest"_s, tr("Suggest moves"), this);
  form.addSentence(
      tr("A suggestion keeps every limit and role, and siblings together. It is put on the board for you to "
         "look at; nothing is saved."));
  auto* aim = form.addChoice(tr("So that"), u"aim"_s,
                             {{tr("nobody is over, with the fewest changes"), int(ShareAim::FewestMoves)},
                              {tr("the load is shared most fairly"), int(ShareAim::Fairest)}});
  auto* waiting = form.addChoice(tr("Cases that wait"), u"waiting"_s,
                                 {{tr("are given too"), true}, {tr("stay where they are"), false}});
  auto* away = form.addChoice(tr("Cases of those away"), u"away"_s,
                              {{tr("stay where they are"), false}, {tr("are given to others"), true}});
  std::optional<SuggestedMoves> found;
  form.onSave(tr("Suggest"), [&] {
    const auto result = suggestMoves(tried(picture_->facts, board_, picture_->on), picture_->on, picture_->scope.unit,
                                     static_cast<ShareAim>(aim->currentData().toInt()),
                                     {waiting->currentData().toBool(), away->currentData().toBool()});
    if (!result) {
      form.say(result.error().sentence);
      return false;
    }
    found = *result;
    return true;
  });
  if (form.exec() != QDialog::Accepted) return;
  const bool besides = !board_.empty();
  for (const TriedMove& move : found->moves) putOnBoard(board_, move, picture_->facts, picture_->on);
  show();
  message_->showMessage(MessageKind::Info,
                        suggestionWords(*found, static_cast<ShareAim>(aim->currentData().toInt()), besides));
}

void MovesPage::makeThem() {
  FormDialog form(workspace_, u"makeMoves"_s, tr("Make these moves"), this);
  QStringList lines;
  for (const TriedChange& change : board_)
    if (std::holds_alternative<TriedMove>(change)) lines << changeWords(*picture_, *effect_, change);
  form.addSentence(lines.join(u'\n'));
  const QStringList warnings = boardWarnings(*picture_, *effect_, board_);
  if (!warnings.isEmpty()) form.addSentence(warnings.join(u' '))->setColour(TextColour::Near);
  if (lines.size() < static_cast<qsizetype>(board_.size()))
    form.addSentence(tr("Hours, starters and absences are only tried: they are not saved with the moves."));
  form.addSentence(tr("The moves count from today. Who agreed and why is kept with every case."));
  auto* agreed = form.addLine(tr("Agreed with"), u"agreed"_s);
  auto* why = form.addLine(tr("Why"), u"why"_s);
  keepTyped(workspace_, form, *why);
  std::map<CaseId, std::optional<PostId>> seen;
  for (const TriedChange& change : board_)
    if (const auto* move = std::get_if<TriedMove>(&change))
      seen[move->caseId] = leadOf(picture_->facts, move->caseId, picture_->on);
  std::vector<AllocatedCase> moved;
  form.onSave(tr("Make the moves"), [&] {
    auto made = workspace_.perform(
        [&](WritableDesk& desk) { return makeMoves(desk, board_, agreed->text(), why->text(), seen); });
    if (made) moved = std::move(*made);
    return made.has_value();
  });
  if (form.exec() != QDialog::Accepted) return;
  board_.clear();
  if (moved.empty()) return;
  TakingBack& back = TakingBack::of(workspace_);
  back.offer(this, [this, moved] {
    const auto done = workspace_.perform([&](WritableDesk& desk) { return takeBackAll(desk, moved); });
    return done ? tr("The cases are back where they were before.") : QString();
  });
  back.sayDone(*message_, moved.size() == 1 ? tr("One case has moved.") : tr("%1 cases have moved.").arg(moved.size()));
}

}  // namespace headroom
