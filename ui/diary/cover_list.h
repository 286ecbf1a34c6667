// SPDX-License-Identifier: MIT
// Who covers for whom, running and coming, and what ends it. Gone where nobody covers.
#pragma once
#include "core/desk/desk.h"
#include "core/organisation/organisation.h"
#include "ui/shared/card.h"

namespace headroom {

class MessageBar;
class Workspace;

/// One cover that the viewer may know of, with the names of both.
struct CoverLine {
  Cover cover;
  QString name;
  QString coverName;
};
/// Of people whom the viewer may see, and what the viewer covers; by first day.
std::vector<CoverLine> readCovers(const Desk& desk);

class CoverList : public Card {
  Q_OBJECT

 public:
  CoverList(Workspace& workspace, MessageBar& message, QWidget* parent = nullptr);
  void reload();

 private:
  void askEnd(const CoverLine& line);
  Workspace& workspace_;
  MessageBar& message_;
};

}  // namespace headroom
