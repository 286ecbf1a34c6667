// SPDX-License-Identifier: MIT
// One's own CPD: the year of the register and how far it is, the pieces, and each as the regulator's form asks for it.
#pragma once
#include "core/desk/desk.h"
#include "core/development/cpd.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class Label;
class MarkedText;
class PageColumns;
class StepDots;

struct CpdPicture {
  CpdYear now;
  std::vector<CpdPiece> pieces;           ///< all of the viewer's, the latest first
  std::vector<CpdSource> sources = {};    ///< what a piece can begin from
  std::optional<CpdStanding> asked = {};  ///< of this year; nothing for somebody whom the register does not ask
};
/// Of the viewer.
CpdPicture readCpdLog(const Desk& desk);

class CpdPage : public ListPage {
  Q_OBJECT

 public:
  explicit CpdPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// 'piece:12': that piece is chosen, in its year.
  void showSubject(const QString& subject) override;

 private:
  QWidget* yearCard();
  QWidget* piecesCard();
  QWidget* formCard();
  void fillYears();
  void showYear();
  void showPiece();
  void edit(const CpdPiece& piece);
  void begin();
  void copy(std::size_t field);
  void toggleUsed();
  void removeDraft();
  const CpdPiece* chosen() const;
  CpdYear shownYear() const;

  CpdPicture picture_;
  std::optional<CpdYear> year_;  ///< nothing: this year
  std::optional<CpdId> wanted_;  ///< to be chosen when it is read
  QPushButton* from_;
  QComboBox* years_;
  Label* countdown_;
  StepDots* dots_;
  MarkedText* peer_;
  Label* left_;
  Card* list_;
  TableModel<CpdPiece>* model_;
  TableView* table_;
  Label* none_;
  PageColumns* columns_;
  Card* form_;
  std::vector<Label*> words_;
  QPushButton* used_;
  QPushButton* remove_;
  Label* usedWords_;
};

}  // namespace headroom
