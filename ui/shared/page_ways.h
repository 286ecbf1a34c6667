// SPDX-License-Identifier: MIT
// The way between pages that belong together: a line of links, the page that one is on said in bold.
#pragma once
#include <utility>
#include <vector>

#include "ui/shared/page.h"

namespace headroom {

/// auto* ways = new PageWays(u"fairness"_s, overTimePages()); connect(ways, &PageWays::wanted, this, &Page::goTo);
/// The links are named 'fairness/to/trends'.
class PageWays : public QWidget {
  Q_OBJECT

 public:
  /// A page and what it is called.
  using Ways = std::vector<std::pair<QString, QString>>;
  PageWays(const QString& here, const Ways& ways, QWidget* parent = nullptr);

 Q_SIGNALS:
  void wanted(const headroom::Address& address);
};

/// Over time, and what is told over years besides.
PageWays::Ways overTimePages();
/// The pages that look across supervision.
PageWays::Ways acrossSupervisionPages();

}  // namespace headroom
