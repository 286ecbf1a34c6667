// SPDX-License-Identifier: MIT
// A dialog of labelled fields that saves by itself: a refusal is shown in it, and what was typed stays.
// Small changes are asked for with it, so that they all look and behave alike.
#pragma once
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVariant>

#include <functional>
#include <utility>
#include <vector>

#include "ui/shared/hearing.h"

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class DateField;
class Label;
class Workspace;

/// FormDialog form(workspace, u"absence"_s, tr("Absence of %1").arg(name), this);
/// auto* from = form.addDate(tr("From"), u"from"_s, today); form.onSave(tr("Save"), [&] { return workspace.perform(…);
/// }); form.exec(); Fields are named 'absence.from', the button 'absence.save'.
class FormDialog : public QDialog {
  Q_OBJECT

 public:
  using Choices = std::vector<std::pair<QString, QVariant>>;

  FormDialog(Workspace& workspace, const QString& name, const QString& title, QWidget* parent);
  QLineEdit* addLine(const QString& words, const QString& key, const QString& value = {});
  QPlainTextEdit* addText(const QString& words, const QString& key, const QString& value = {});
  enum class Blank { Refused, Allowed };
  DateField* addDate(const QString& words, const QString& key, std::optional<QDate> value,
                     Blank blank = Blank::Refused);
  QComboBox* addChoice(const QString& words, const QString& key, const Choices& choices);
  QComboBox* addWords(const QString& words, const QString& key, const QStringList& choices, const QString& value = {});
  void addField(const QString& words, const QString& key, QWidget* field);
  Label* addSentence(const QString& words);
  /// A field and its label.
  void setShown(QWidget* field, bool shown);
  /// The last line: Cancel, and a button that runs `save` and closes when that is true.
  QPushButton* onSave(const QString& words, std::function<bool()> save);
  void say(const QString& sentence);

 protected:
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void trySave();
  int heightAsked(int width) const;
  Workspace& workspace_;
  Hearing hearing_;
  QString name_;
  QVBoxLayout* page_;
  QWidget* fields_;
  QFormLayout* form_;
  Label* said_;
  std::vector<std::pair<DateField*, Blank>> dates_;
  std::function<bool()> save_;
};

/// 'true' of a Result, for onSave().
template <class T>
bool done(const T& result) {
  return static_cast<bool>(result);
}

}  // namespace headroom
