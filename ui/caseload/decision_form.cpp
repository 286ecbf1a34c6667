// SPDX-License-Identifier: MIT
// The keyboard is on the decision at once; what was said is optional and stands last.
#include "ui/caseload/decision_form.h"

#include <QCoreApplication>

#include "core/supervision/diary_actions.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/typed_number.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString sayDecision(const char* words) { return QCoreApplication::translate("caseload", words); }

}  // namespace

QString askDecision(Workspace& workspace, CaseId about, const QString& code, const QString& lead, QWidget* parent) {
  FormDialog form(workspace, u"decision"_s, sayDecision("A decision on %1").arg(code), parent);
  form.addSentence(sayDecision("Recorded as an ad hoc decision of today, with %1 who leads the case.").arg(lead));
  auto* decision = form.addText(sayDecision("Decision"), u"decision"_s);
  auto* rationale = form.addText(sayDecision("Why"), u"rationale"_s);
  auto* said = form.addText(sayDecision("What was said"), u"said"_s);
  auto* minutes = form.addLine(sayDecision("Minutes"), u"minutes"_s);
  said->setPlaceholderText(sayDecision("Optional"));
  minutes->setPlaceholderText(sayDecision("Optional"));
  form.onSave(sayDecision("Record it"), [&] {
    CaseDecision one{about, said->toPlainText(), decision->toPlainText(), rationale->toPlainText(), {}};
    if (!minutes->text().trimmed().isEmpty()) {
      const auto length = typedNumber(form, *minutes, sayDecision("The minutes"), 0);
      if (!length) return false;
      one.minutes = length->toString().toInt();
    }
    return done(TakingBack::of(workspace).perform([&](WritableDesk& desk) { return decideOnCase(desk, one); }));
  });
  if (form.exec() != QDialog::Accepted) return {};
  return sayDecision("The decision on %1 is recorded.").arg(code);
}

}  // namespace headroom
