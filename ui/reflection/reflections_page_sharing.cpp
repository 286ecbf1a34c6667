// SPDX-License-Identifier: MIT
// Who can open a note, how it is shared and used, and what the line at its foot says of it.
#include <QHBoxLayout>
#include <QPushButton>

#include "core/caseload/caseload_store.h"
#include "core/development/cpd_actions.h"
#include "core/organisation/key_store.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_sharing_store.h"
#include "core/reflection/note_uses.h"
#include "core/reflection/own_writing_actions.h"
#include "core/reflection/reflection_actions.h"
#include "ui/reflection/note_dialogs.h"
#include "ui/reflection/note_list.h"
#include "ui/reflection/note_sheet.h"
#include "ui/reflection/note_shelf.h"
#include "ui/reflection/prompts_pane.h"
#include "ui/reflection/reflections_page.h"
#include "ui/reflection/share_dialog.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

// Said once, plainly: who can open the notes, and that they can be asked for by law.
void ReflectionsPage::showPromise() {
  const bool isSealed = workspace_.viewer().keys != nullptr;
  const auto recovery = workspace_.read([](const Desk& desk) { return loadRecoveryKey(desk.records).has_value(); });
  QString words =
      tr("Your notes are listed here for you alone, but until you choose a passphrase anyone who opens this file can "
         "read them. Notes can be disclosable by law.");
  if (isSealed)
    words =
        recovery.value_or(false)
            ? tr("Sealed: your passphrase opens your notes, and so can the service's recovery key, whose use is shown "
                 "to everybody. Backups made before may hold older notes unsealed. Notes can be disclosable by law.")
            : tr("Sealed: nobody but you can open your notes. The service has no recovery key yet, so a lost "
                 "passphrase loses them. Backups made before may hold older notes unsealed. Notes can be disclosable "
                 "by law.");
  promise_->setText(words);
  seal_->setVisible(!isSealed && !workspace_.isReadOnly());
  discardAll(tag_);
  tag_->addWidget(new Tag(isSealed ? MarkShape::Tick : MarkShape::Ring,
                          isSealed ? tr("Sealed to you") : tr("Not sealed yet"), isSealed ? Tone::Ok : Tone::Neutral));
}

// What was shared with the viewer since they looked last, and with whom they would share first.
void ReflectionsPage::showSharing() {
  const QString seen = workspace_.memory().kept(kSharedSeen);
  const auto fresh = workspace_.read([&seen](const Desk& desk) { return copiesSince(desk, seen.toLongLong()); });
  list_->setShared(fresh.value_or(0));
  const auto supervisor = workspace_.read([](const Desk& desk) { return ownSupervisorName(desk); });
  const QString first = supervisor.value_or(QString()).section(u' ', 0, 0);
  constexpr qsizetype kLongFirst = 10;  // more would push the line wider than the words under it
  share_->setText(first.isEmpty() || first.size() > kLongFirst ? tr("Share\u2026")
                                                               : tr("Share with %1\u2026").arg(first));
}

// Whoever goes on writing sees with whom the words are already, as they were when they were shared.
void ReflectionsPage::showHolders() {
  const auto holders = workspace_.read(
      [this](const Desk& desk) { return note_.id ? holdersOf(desk, *note_.id) : std::vector<CopyHolder>(); });
  QStringList names;
  for (const CopyHolder& one : holders.value_or(std::vector<CopyHolder>()))
    names << tr("%1 (%2)").arg(one.name, shortDate(one.at.date()));
  holders_->setText(
      names.isEmpty()
          ? QString()
          : tr("A copy, as it was then, is with %1. Take it back under Shared notes.").arg(names.join(u", "_s)));
  holders_->setVisible(!names.isEmpty());
}

void ReflectionsPage::share() {
  const QString selected = sheet_->selection();
  if (!keepTyping() || !note_.id) return;
  if (!workspace_.viewer().keys)
    return bar_->showMessage(MessageKind::Info,
                             tr("What is missing is your passphrase: a copy is sealed to you and its reader."),
                             tr("Choose or give it"), [this] {
                               Q_EMIT goTo({u"passphrase"_s, {}});
                             });
  ShareDialog dialog(workspace_, note_, selected, check(), this);
  if (dialog.exec() == QDialog::Accepted)
    bar_->showMessage(MessageKind::Done, tr("A copy is shared."), tr("Shared notes"), [this] {
      Q_EMIT goTo({u"shared"_s, {}});
    });
}

// Many notes are opened and looked through beside the window, which can be left meanwhile.
void ReflectionsPage::takeAlong() {
  const auto heads = workspace_.read([](const Desk& desk) { return ownNoteHeads(desk); });
  if (!heads) return;
  const auto reading = [names = check()](const Desk& desk) { return readNotesToTake(desk, names); };
  if (heads->size() <= NoteShelf::manyNotes) {
    if (const auto all = workspace_.read(reading)) takeNotesAlong(workspace_, *all, *bar_, this);
    return;
  }
  bar_->showMessage(MessageKind::Info, tr("Your %1 notes are being opened. You can write on.").arg(heads->size()),
                    tr("Stop"), [this] {
                      along_.drop();
                      bar_->clear();
                    });
  const auto reader = [this] { return std::pair(workspace_.viewer().person, workspace_.viewer().keys); };
  along_.ask(reading, [this, reader, before = reader()](const NotesToTake& all) {
    bar_->clear();
    // Whoever has gone elsewhere meanwhile is not called back, and nobody else is shown them.
    if (isVisible() && reader() == before) takeNotesAlong(workspace_, all, *bar_, this);
  });
}

// Names and references of the file, read once for as long as the page lives.
const IdentifierCheck& ReflectionsPage::check() {
  if (!check_) {
    const auto made = workspace_.read(
        [](const Desk& desk) { return IdentifierCheck(namesOnFile(desk.records), referencesOnFile(desk.records)); });
    check_ = made.value_or(IdentifierCheck());
  }
  return *check_;
}

// In a county the names are read beside the window, and the foot says so meanwhile.
QString ReflectionsPage::seenIn(const Note& note) {
  const QString words = note.title + u'\n' + wordsToShare(note, {});
  if (words.trimmed().isEmpty()) return {};
  if (check_ || !LongRead::isLong(workspace_)) return foundWords(check().in(words));
  if (names_.isRunning()) return {};
  names_.ask(
      [](const Desk& desk) { return IdentifierCheck(namesOnFile(desk.records), referencesOnFile(desk.records)); },
      [this](IdentifierCheck found) {
        check_ = std::move(found);
        seen_ = seenIn(typed());
      });
  return {};
}

void ReflectionsPage::showFoot() {
  QStringList parts{counted(typed().words(), "word", "words")};
  parts << (sheet_->canSpell() ? tr("English (UK) spelling, F7 for the next word")
                               : tr("no spelling: the dictionary hunspell-en-gb is not on this computer"));
  parts << (names_.isRunning() ? tr("names and references are still being read")
            : seen_.isEmpty()  ? tr("no names, references or dates of birth seen")
                               : tr("seen: %1").arg(seen_));
  parts << (window()->property("focusMode").toBool() ? tr("Escape or F11 brings the rest back")
                                                     : tr("F11 the words alone"));
  foot_->setText(parts.join(u" \u00b7 "_s));
}

void ReflectionsPage::readCases() {
  cases_.clear();
  const auto facts = workspace_.read([](const Desk& desk) {
    return desk.viewer.person ? loadFactsOfPerson(desk.records, desk.today(), *desk.viewer.person) : CaseloadFacts{};
  });
  if (!facts) return;
  for (const Case& one : facts->cases) cases_ << one.code;
  cases_.sort();
}

void ReflectionsPage::readOwn() {
  own_ = workspace_.read([](const Desk& desk) { return ownWriting(desk); }).value_or(OwnWriting());
  sheet_->setOwn(own_);
  pane_->setOwn(own_);
  pane_->setGoals(workspace_.read([](const Desk& desk) { return ownGoals(desk); }).value_or(std::vector<GoalChoice>()));
}

void ReflectionsPage::addWord(const QString& word) {
  if (!workspace_.perform([&word](WritableDesk& desk) { return addOwnWord(desk, word); })) return;
  readOwn();
  bar_->showMessage(MessageKind::Done, tr("'%1' is one of your words.").arg(word), tr("Undo"), [this, word] {
    if (workspace_.perform([&word](WritableDesk& desk) { return dropOwnWord(desk, word); })) bar_->clear();
    readOwn();
  });
}

void ReflectionsPage::checkSpelling() {
  if (!sheet_->canSpell())
    return bar_->showMessage(MessageKind::Info,
                             tr("The dictionary (hunspell-en-gb) is not on this computer, so nothing is "
                                "marked. Your notes are kept as always."));
  if (!sheet_->nextWrong()) bar_->showDone(tr("No word is marked."));
}

void ReflectionsPage::useForCpd() {
  if (!keepTyping() || !note_.id) return;
  // Its words stay in the note, which alone is sealed: so do the first of them, which a note without a title is called
  // by.
  const QString title = isCalledByItsWords(note_) ? tr("Reflection of %1").arg(longDate(note_.day)) : note_.title;
  const auto piece = workspace_.perform([note = note_, title](WritableDesk& desk) {
    return startCpdFrom(desk, {u"note"_s, loadNoteUid(desk.records, *note.id), title, note.day, {}});
  });
  if (piece)
    bar_->showMessage(
        MessageKind::Done,
        tr("A draft of a piece of CPD in your CPD log has this note's day, and its title where it has one. "
           "Its words stay here."));
}

}  // namespace headroom
