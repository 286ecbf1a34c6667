// SPDX-License-Identifier: MIT
// Who from outside may read what and until when, and what they have opened: for whoever manages the service.
#pragma once
#include "core/organisation/reader_store.h"
#include "ui/shared/card.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

class QPushButton;

namespace headroom {

class Label;
class MessageBar;
class TableView;
class Workspace;

/// One line of the card.
struct ReaderLine {
  ReaderGrant grant;
  QString units;
  QString reports;
  std::vector<ReaderOpening> opened;
  bool mayEnd = false;  ///< the viewer manages all that was given
};

struct ReadersPicture {
  std::vector<ReaderLine> lines;
  std::vector<UnitChoice> units;  ///< that may be given
};
ReadersPicture readReaders(const Desk& desk);

class ReadersCard : public Card {
  Q_OBJECT

 public:
  /// What was done is said in `message`, with what takes it back.
  ReadersCard(Workspace& workspace, MessageBar& message, QWidget* parent = nullptr);
  void reload();

 private:
  void build();
  void ask(const ReaderLine* change);
  void end();
  void showChosen();
  const ReaderLine* chosen() const;

  Workspace& workspace_;
  MessageBar& message_;
  ReadersPicture picture_;
  TableModel<ReaderLine>* model_;
  TableView* table_;
  TableModel<ReaderOpening>* openedModel_;
  TableView* opened_;
  Label* openedTitle_;
  Label* unlogged_;
  Label* nobody_;
  QPushButton* give_;
  QPushButton* change_;
  QPushButton* end_;
};

}  // namespace headroom
