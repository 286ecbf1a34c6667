// SPDX-License-Identifier: MIT
// A report as one page for screen readers: headings, tables with their headings named as such, and nothing that is
// fetched from elsewhere.
#pragma once
#include <QByteArray>

#include "core/exchange/report.h"

namespace headroom {

QByteArray reportHtml(const Report& report);

}  // namespace headroom
