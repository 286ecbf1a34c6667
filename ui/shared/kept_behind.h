// SPDX-License-Identifier: MIT
// How far what is kept may be behind what is typed: less than a second, whatever is typed on.
#pragma once
#include <QTimer>

namespace headroom {

/// A throttle, not a debounce: whoever types without pause is kept all the same.
/// connect(line, &QLineEdit::textChanged, behind_, &KeptBehind::typed);
/// connect(behind_, &QTimer::timeout, this, &BriefPage::keepTyping);
class KeptBehind : public QTimer {
 public:
  explicit KeptBehind(QObject* parent) : QTimer(parent) {
    setSingleShot(true);
    setInterval(800);
  }
  void typed() {
    if (!isActive()) start();
  }
};

}  // namespace headroom
