#include "core/organisation/key_store.h"
#include "core/reflection/note_sharing.h"
#include "core/reflection/note_store.h"
#include "core/reflection/reflection_actions.h"
#include "tests/support/ui_walk.h"
#include "ui/reflection/share_dialog.h"
#include "ui/shared/theme.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/unlock_file_dialog.h"
using namespace headroom; using namespace headroom::test; using namespace Qt::StringLiterals;
#include "ui/trust/subject_access_dialog.h"
TEST_CASE("shots2", "[.shots2]") {
  NorthmereWalk walk; walk.start(u"Ruth Calder"_s);
  auto& ws = walk.window().workspace();
  auto held = *ws.read([&](const Desk& d){return gatherHeldAbout(d, walk.person(u"Farah Siddiqui"_s));});
  SubjectAccessDialog d(*held,{u"Priya Nair"_s,u"Joan Adeyemi"_s},kWalkDay); d.show(); settle(); d.grab().save(u"/tmp/look/d-subject.png"_s);
  walk.window().goTo({u"trust"_s,{}}); settle(); walk.window().resize(1366,1500); settle(); walk.window().grab().save(u"/tmp/look/d-trust.png"_s);
}
TEST_CASE("shots", "[.shots]") {
  NorthmereWalk walk; walk.start(u"Farah Siddiqui"_s);
  auto& ws = walk.window().workspace();
  auto give=[&](const QString& n){ return ws.perform([&](Desk& d){Desk own{d.records,Viewer{walk.person(n)},d.clock}; return choosePassphrase(own,walk.person(n),Secret::fromPassphrase(u"nine blue kettles"_s),true);})->keys; };
  auto farah=give(u"Farah Siddiqui"_s); auto priya=give(u"Priya Nair"_s);
  walk.window().lookAs(walk.person(u"Farah Siddiqui"_s), farah);
  auto id = ws.perform([&](Desk& d){return saveNote(d,{{}, walk.person(u"Farah Siddiqui"_s), kWalkDay, u"The visit on Thursday"_s, u"free"_s, {}, false, {{u""_s, u"Mrs Ward of CM1 1QH shouted, and Priya Nair rang 01245 430430 while I stood in the hall. I went quiet. Next time I would say what I see."_s}}});});
  auto note = *ws.read([&](const Desk& d){return loadNote(d.records,d.viewer,*id);});
  const auto shot=[&](QWidget& w,const QString& n){ w.show(); settle(); w.grab().save(u"/tmp/look/d-"_s+n+u".png"_s); };
  for (double s : {1.0,1.5}) { theme().setTextScale(s); const QString t=QString::number(int(s*100));
  { ShareDialog d(ws,*note,u"I went quiet."_s); shot(d,u"share"_s+t);} 
  { UnlockFileDialog d(walk.path); shot(d,u"unlock"_s+t);} 
  { FilePassphraseDialog d(FileKeyPurpose::NewFile); shot(d,u"new"_s+t);} 
  { FilePassphraseDialog d(FileKeyPurpose::Encrypt,3); shot(d,u"encrypt"_s+t);} 
  { RestoreDialog d(walk.path,walk.path); shot(d,u"restore"_s+t);} 
  { RecoverySheetDialog d({u"The key of this file"_s,u"These digits open the file when its passphrase is lost."_s,u"x.headroom"_s,u"0011 2233 4455 6677 8899 aabb ccdd eeff 0011 2233 4455 6677 8899 aabb ccdd eeff 0011 2233 4455 6677 8899 aabb ccdd eeff"_s}); shot(d,u"sheet"_s+t);} }
  theme().setTextScale(1.0);
  ws.perform([&](Desk& d){return confirmKeys(d,walk.person(u"Priya Nair"_s));});
  ws.perform([&](Desk& d){return shareNote(d,*id,walk.person(u"Priya Nair"_s));});
  walk.window().goTo({u"shared"_s,{}}); shot(walk.window(),u"shared"_s);
  walk.window().goTo({u"reflections"_s,QString::number(id->value())}); shot(walk.window(),u"refl"_s);
}
