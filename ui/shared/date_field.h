// SPDX-License-Identifier: MIT
// A field for a date typed as people write it; what was understood is said in words under it.
#pragma once
#include <QDate>
#include <QWidget>

#include <optional>

class QLineEdit;

namespace headroom {

class Label;

/// auto* due = new DateField(tr("Due"), desk.today()); due->date(): none while empty or not understood;
/// due->setDate(d). dateChanged() on every change of date(). isWrong(): something is typed that is no date; its reason
/// is shown and accessible.
class DateField : public QWidget {
  Q_OBJECT

 public:
  explicit DateField(const QString& name, QDate today, QWidget* parent = nullptr);
  std::optional<QDate> date() const { return date_; }
  void setDate(std::optional<QDate> date);
  /// Days to come are not asked about: 1/1 is that of the year before where that of this year is still to come.
  void setLooksBack() { looksBack_ = true; }
  bool isWrong() const;
  QString echo() const;
  QLineEdit* edit() const { return edit_; }

 Q_SIGNALS:
  void dateChanged();

 private:
  void read();
  QLineEdit* edit_;
  Label* echo_;
  QDate today_;
  std::optional<QDate> date_;
  bool looksBack_ = false;
};

}  // namespace headroom
