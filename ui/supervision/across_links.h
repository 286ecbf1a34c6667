// SPDX-License-Identifier: MIT
// The way between the pages that look across supervision: a line of links, the page that one is on said in bold.
#pragma once
#include "ui/shared/page.h"

namespace headroom {

/// auto* links = new AcrossLinks(u"ontime"_s); connect(links, &AcrossLinks::wanted, this, &Page::goTo);
/// The links are named 'ontime/to/since'.
class AcrossLinks : public QWidget {
  Q_OBJECT

 public:
  explicit AcrossLinks(const QString& here, QWidget* parent = nullptr);

 Q_SIGNALS:
  void wanted(const headroom::Address& address);
};

}  // namespace headroom
