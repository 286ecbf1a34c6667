// SPDX-License-Identifier: MIT
// A supervision agreement from its first word to both signatures, and a check that becomes due, by keys.
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "core/supervision/agreement_store.h"
#include "core/supervision/yearly_check_store.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/tag.h"

namespace agreement_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Agreeing : Supervised {
  Page& agreementPage() const { return page(u"agreement"_s); }
  std::vector<Agreement> agreements() const { return loadAgreements(records(), farah); }
  /// The name of the line that says so among what is due.
  QString dueLine(const QString& where, const QString& words) const {
    for (const QPushButton* line : page(where).findChildren<QPushButton*>())
      if (line->objectName().startsWith(u"today.due.") && line->text() == words) return line->objectName();
    FAIL("nothing due says " << words.toStdString());
    return {};
  }
  bool has(const QString& name) const {
    settle();
    const auto* found = agreementPage().findChild<QWidget*>(name);
    return found != nullptr && found->isVisible();
  }
};

}  // namespace

TEST_CASE("an agreement is begun, changed, signed by both and then stays as it is", "[walk][agreement]") {
  Agreeing walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.window().goTo({u"person"_s, walk.code(kFarah)});
  press(walk.page(u"person"_s), u"person/agreement"_s);
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    typeInto(part(dialog, u"agreementForm.place"_s), u"The quiet room"_s);
    press(dialog, u"agreementForm.save"_s);
  });
  const auto before = walk.agreements().size();
  press(walk.agreementPage(), u"agreement.begin"_s);
  REQUIRE(walk.agreements().size() == before + 1);
  CHECK(walk.agreements().front().words.place == u"The quiet room");
  CHECK(walk.agreements().front().review == kWalkDay.addYears(1));
  CHECK_FALSE(walk.has(u"agreement.begin"_s));
  press(walk.agreementPage(), u"agreement.sign"_s);
  CHECK(walk.agreements().front().supervisorSigned);
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK_FALSE(walk.agreements().front().supervisorSigned);
  press(walk.agreementPage(), u"agreement.sign"_s);

  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"mysupervision"_s, {}});
  press(walk.page(u"mysupervision"_s), u"mysupervision.agreement"_s);
  CHECK_FALSE(walk.has(u"agreement.note"_s));  // nobody notes a check of their own
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    typeInto(part(dialog, u"agreementForm.place"_s), u"The quiet room, or outside"_s);
    press(dialog, u"agreementForm.save"_s);
  });
  press(walk.agreementPage(), u"agreement.write"_s);
  CHECK_FALSE(walk.agreements().front().supervisorSigned);  // it was under other words
  press(walk.agreementPage(), u"agreement.sign"_s);
  walk.window().lookAs(walk.person(kPriya));
  walk.window().goTo({u"agreement"_s, walk.code(kFarah)});
  press(walk.agreementPage(), u"agreement.sign"_s);
  REQUIRE(walk.agreements().front().isInForce());
  for (const QString& verb : {u"agreement.sign"_s, u"agreement.write"_s, u"agreement.unsign"_s, u"agreement.drop"_s})
    CHECK_FALSE(walk.has(verb));
  CHECK(part<Tag>(walk.agreementPage(), u"agreement.due"_s).words() == u"Due 24 Jul 2027");
  CHECK(walk.has(u"agreement.begin"_s));
  // It is saved for either of the two, as the one before is.
  const QString path = walk.folder.filePath(u"agreement.pdf"_s);
  keyHere(Qt::Key_Home);  // the same key at once, where the first has left the keyboard, would be the second press
  answerFileDialog(path);
  press(walk.agreementPage(), u"agreement.pdf.%1"_s.arg(walk.agreements().front().id->value()));
  CHECK(part<MessageBar>(walk.agreementPage(), u"agreement.message"_s).sentence() == u"Saved as agreement.pdf.");
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.read(5) == "%PDF-");
  CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
  for (const Agreement& one : walk.agreements()) CHECK(walk.has(u"agreement.pdf.%1"_s.arg(one.id->value())));
}

TEST_CASE("a check that is noted is due by its day on Today, on My work and on the person's page", "[walk][checks]") {
  Agreeing walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  const auto before = loadChecks(walk.records(), walk.farah).size();
  walk.window().goTo({u"agreement"_s, walk.code(kFarah)});
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    CHECK(part<QComboBox>(dialog, u"check.kind"_s).currentText() == u"DBS seen");
    typeInto(part(dialog, u"check.due.edit"_s), u"31 jul"_s);
    typeInto(part(dialog, u"check.note"_s), u"update service"_s);
    press(dialog, u"check.save"_s);
  });
  press(walk.agreementPage(), u"agreement.seen.DBS"_s);
  const auto checks = loadChecks(walk.records(), walk.farah);
  REQUIRE(checks.size() == before + 1);
  REQUIRE(checks.front().kind == CheckKind::Dbs);
  CHECK(checks.front().due == QDate(2026, 7, 31));
  CHECK(part<Tag>(walk.agreementPage(), u"agreement.check.DBS"_s).words() == u"Due 31 Jul 2026");
  walk.window().goTo({u"today"_s, {}});
  press(walk.page(u"today"_s), walk.dueLine(u"today"_s, u"Farah Siddiqui: DBS seen"_s));
  CHECK(walk.window().address() == Address{u"agreement"_s, walk.code(kFarah)});
  press(walk.agreementPage(), u"agreement.remove.%1"_s.arg(checks.front().id->value()));
  CHECK(loadChecks(walk.records(), walk.farah).size() == before);
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(loadChecks(walk.records(), walk.farah).size() == before + 1);
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"mywork"_s, {}});
  press(walk.page(u"mywork"_s), walk.dueLine(u"mywork"_s, u"DBS seen"_s));
  CHECK(walk.window().address() == Address{u"agreement"_s, walk.code(kFarah)});
}

}  // namespace agreement_walk
