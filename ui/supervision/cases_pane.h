// SPDX-License-Identifier: MIT
// 'Cases to discuss': the cases on the left of the pane, and for the chosen one what was said, risks and strengths, the
// decision and why.
#pragma once
#include "ui/supervision/session_panes.h"

namespace headroom {

class TableView;
template <class Row>
class TableModel;
class Label;

class CasesPane : public SectionPane {
  Q_OBJECT

 public:
  explicit CasesPane(const AgendaSection& section, QWidget* parent = nullptr);
  void show(const SessionPicture& picture) override;
  void clear() override;
  void take(SessionRecord& record) const override;
  int recorded() const;
  void enter() override;

 private:
  void choose(int shown);
  /// To the case before or after the chosen one, and into its first box.
  void step(int by);
  void store();
  Discussion* find(CaseId id);
  bool isRecorded(CaseId id) const;

  std::vector<CaseToDiscuss> cases_;
  std::vector<Discussion> discussions_;
  std::optional<CaseId> current_;
  TableModel<CaseToDiscuss>* model_;
  TableView* table_;
  QWidget* form_;
  Label* heading_;
  Label* lastDecided_;
  GrowingTextEdit* said_;
  GrowingTextEdit* risks_;
  GrowingTextEdit* decision_;
  GrowingTextEdit* rationale_;
};

}  // namespace headroom
