// SPDX-License-Identifier: MIT
// The keyboard is on the decision at once; what was said is optional and stands last.
#include "ui/caseload/decision_form.h"

#include "core/base/say.h"
#include "core/supervision/diary_actions.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/typed_number.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
QString askDecision(Workspace& workspace, CaseId about, const QString& code, const QString& lead, QWidget* parent) {
  FormDialog form(workspace, u"decision"_s, say("A decision on %1").arg(code), parent);
  form.addSentence(say("Recorded as an ad hoc decision of today, with %1 who leads the case.").arg(lead));
  auto* decision = form.addText(say("Decision"), u"decision"_s);
  auto* rationale = form.addText(say("Why"), u"rationale"_s);
  auto* said = form.addText(say("What was said"), u"said"_s);
  auto* minutes = form.addLine(say("Minutes"), u"minutes"_s);
  said->setPlaceholderText(say("Optional"));
  minutes->setPlaceholderText(say("Optional"));
  form.onSave(say("Record it"), [&] {
    CaseDecision one{about, said->toPlainText(), decision->toPlainText(), rationale->toPlainText(), {}};
    if (!minutes->text().trimmed().isEmpty()) {
      const auto length = typedNumber(form, *minutes, say("The minutes"), 0);
      if (!length) return false;
      one.minutes = length->toString().toInt();
    }
    return done(TakingBack::of(workspace).perform([&](WritableDesk& desk) { return decideOnCase(desk, one); }));
  });
  if (form.exec() != QDialog::Accepted) return {};
  return say("The decision on %1 is recorded.").arg(code);
}

}  // namespace headroom
