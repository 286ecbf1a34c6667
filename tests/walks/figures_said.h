// SPDX-License-Identifier: MIT
// How each page, paper and command says its figures, read from what is written there. A figure has one name wherever it
// stands, so that the places can be compared.
#pragma once
#include "core/desk/desk.h"
#include "tests/walks/council_folder.h"
#include "ui/balance/balance_view.h"
#include "ui/shared/unit_choice.h"

namespace headroom::test {

/// What each place says of a figure.
struct Figures {
  std::map<QString, std::map<QString, QString>> said;

  void say(const QString& figure, const QString& place, const QString& value) { said[figure][place] = value; }
  void say(const QString& figure, const QString& place, qsizetype value) { say(figure, place, QString::number(value)); }
  QStringList differences() const {
    QStringList lines;
    for (const auto& [figure, places] : said) {
      for (const auto& [place, value] : places) {
        const auto& [first, wanted] = *places.begin();
        if (value != wanted) lines << QStringLiteral("%1: %2 on %3, %4 on %5").arg(figure, wanted, first, value, place);
      }
    }
    return lines;
  }
};

/// '3 of 14'.
QString ofAll(int some, int all);

// Of posts and cases: figures_said.cpp.

/// Everything from the rows of the answers, and where they have totals, from these too.
void sayCommand(Figures& figures, const Told& told);
void sayBalance(Figures& figures, const BalancePicture& picture, const QString& place);
/// The lines of the PDF.
void sayReport(Figures& figures, const BalancePicture& picture);
/// Writes the workbook to `path` and reads the last line of its sheet of teams, 'Together'.
void sayWorkbook(Figures& figures, const BalancePicture& picture, const QString& path);
void sayPeople(Figures& figures, const Desk& desk, const ChosenUnit& asked);
void sayToday(Figures& figures, const Desk& desk, bool isOneUnit);
void sayCasesAndMoves(Figures& figures, const Desk& desk, const ChosenUnit& asked);
/// The inspection pack as it is printed, saved and told to a screen reader.
void sayPack(Figures& figures, const Desk& desk, const ChosenUnit& asked, QDate day);
/// Over time says of the first of the month what Balance says of that day.
void sayTrends(Figures& figures, const Desk& desk, const ChosenUnit& asked);

// Of supervision: figures_across.cpp.

/// The commands that look across supervision.
void sayAcrossTold(Figures& figures, const Question& question);
void saySupervision(Figures& figures, const Desk& desk, std::optional<UnitId> unit);
void sayOnTime(Figures& figures, const Desk& desk, const ChosenUnit& asked);
void sayNotDiscussed(Figures& figures, const Desk& desk, const ChosenUnit& asked);
void sayAgeing(Figures& figures, const Desk& desk, const ChosenUnit& asked);

}  // namespace headroom::test
