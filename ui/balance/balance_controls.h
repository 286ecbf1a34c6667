// SPDX-License-Identifier: MIT
// What a person can ask of the Balance page: a unit, a day and a measure.
// The three stand side by side, or one below the other when there is no room.
#pragma once
#include "ui/balance/balance_view.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/unit_choice.h"

class QBoxLayout;

namespace headroom {

class DateField;
class SegmentedControl;

class BalanceControls : public QWidget {
  Q_OBJECT

 public:
  BalanceControls(QDate today, PageMemory& memory, QWidget* parent = nullptr);
  void setUnits(const UnitScope& scope) { fillUnitBox(*unit_, scope); }
  ChosenUnit chosen() const { return chosenUnit(*unit_); }
  /// A field that is empty or wrong leaves the day as it was.
  BalanceQuestion asked() const;
  /// Shows another day without a word.
  void setDay(QDate day);

 Q_SIGNALS:
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void takeDate();
  void arrange();
  QBoxLayout* line_;
  QComboBox* unit_;
  DateField* on_;
  SegmentedControl* measure_;
  QDate day_;
};

}  // namespace headroom
