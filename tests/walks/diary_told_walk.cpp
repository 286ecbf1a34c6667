// SPDX-License-Identifier: MIT
// What the Diary tells others and keeps for later: that a booking is off, and days off that begin another day.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include <functional>

#include "tests/walks/diary_desk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"

namespace diary_told_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("the days off that are ticked are those of the day that they are to hold from, and later ones stay",
          "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary();
  const auto ticked = [](FormDialog& form) {
    QStringList names;
    auto& days = part<QListWidget>(form, u"daysOff.days"_s);
    for (int at = 0; at < days.count(); ++at)
      if (days.item(at)->checkState() == Qt::Checked) names << days.item(at)->text();
    return names;
  };
  const auto ask = [&](const std::function<void(FormDialog&)>& answer) {
    inNextDialog<FormDialog>([answer](FormDialog& form) {
      auto& who = part<QComboBox>(form, u"daysOff.who"_s);
      who.setCurrentIndex(who.findText(u"Amara Okafor"_s));
      answer(form);
    });
    press(page, u"diary/daysOff"_s);
    settle();
  };
  const auto from = [](FormDialog& form, const QString& day) {
    part<QLineEdit>(form, u"daysOff.from.edit"_s).setText(day);
  };
  ask([&](FormDialog& form) {
    tick(part<QListWidget>(form, u"daysOff.days"_s), {u"Friday"_s});
    from(form, u"1/9/2026"_s);
    CHECK(ticked(form) == QStringList{u"Friday"_s});  // what was ticked stays, whatever the day
    press(form, u"daysOff.save"_s);
  });
  ask([&](FormDialog& form) {
    CHECK(ticked(form).isEmpty());  // none today
    from(form, u"1/9/2026"_s);
    CHECK(ticked(form) == QStringList{u"Friday"_s});
    from(form, u"24/7/2026"_s);
    CHECK(ticked(form).isEmpty());
    const auto labels = form.findChildren<Label*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const Label* one) {
      return one->text().endsWith(u"What is set for later stays too: from Tuesday 1 September 2026 Fridays."_s);
    }));
    tick(part<QListWidget>(form, u"daysOff.days"_s), {u"Monday"_s});
    press(form, u"daysOff.save"_s);
  });
  ask([&](FormDialog& form) {
    CHECK(ticked(form) == QStringList{u"Monday"_s});
    from(form, u"2/9/2026"_s);
    CHECK(ticked(form) == QStringList{u"Friday"_s});
    form.reject();
  });
}

}  // namespace diary_told_walk
