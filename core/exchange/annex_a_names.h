// SPDX-License-Identifier: MIT
// The workers of all lists together: a team's name is nobody's, and the spellings of one name are one person's.
#pragma once
#include <map>
#include <vector>

#include "core/exchange/annex_a_lists.h"

namespace headroom {

class AnnexNames {
 public:
  AnnexNames(std::map<int, AnnexList>& lists, std::vector<QString>& remarks) : lists_(lists), remarks_(remarks) {}
  /// Gives every row's worker the one spelling, or none where it is a team; says what was changed.
  void settle();

 private:
  void dropTeams();
  void joinSpellings();
  void tellPairs();

  std::map<int, AnnexList>& lists_;
  std::vector<QString>& remarks_;
};

}  // namespace headroom
