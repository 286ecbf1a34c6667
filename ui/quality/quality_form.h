// SPDX-License-Identifier: MIT
// The eight questions on a record: a grade and a note each, saved as they are chosen and typed.
#pragma once
#include <optional>

#include "core/supervision/quality_audit.h"
#include "ui/shared/card.h"

class QComboBox;
class QLineEdit;

namespace headroom {

class QualityForm : public Card {
  Q_OBJECT

 public:
  explicit QualityForm(QWidget* parent = nullptr);
  /// What the viewer has said of that record so far; locked: it can only be looked at.
  void showAnswers(const std::vector<QualityAnswer>& answers, SessionId session, bool locked);
  void begin();

 Q_SIGNALS:
  /// A grade was chosen or taken out, or a note was typed beside a grade.
  void answered(const QString& question, std::optional<headroom::QualityGrade> grade, const QString& note);
  void nextWanted();

 private:
  struct Line {
    QString question;
    QComboBox* grade;
    QLineEdit* note;
    QString kept;  ///< the note as it is saved
  };
  void addLine(const QualityQuestion& question);
  void send(std::size_t at);

  std::vector<Line> lines_;
};

}  // namespace headroom
