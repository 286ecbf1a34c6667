// SPDX-License-Identifier: MIT
// Plain text only, read-only, the first choice as the primary button.
#include "ui/shared/compare_dialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

CompareDialog::CompareDialog(const QString& words, const QString& leftTitle, const QString& left,
                             const QString& rightTitle, const QString& right, const QStringList& choices,
                             QWidget* parent)
    : QDialog(parent), choice_(static_cast<int>(choices.size()) - 1) {
  setObjectName(u"compare"_s);
  setWindowTitle(tr("Compare"));
  resize(theme().px(860), theme().px(560));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(24, 20, 24, 20);
  grid->setSpacing(12);
  grid->addWidget(sentence(words, TextRole::Body, TextColour::Text), 0, 0, 1, 2);
  int column = 0;
  for (const auto& [title, text] : {std::pair(leftTitle, left), std::pair(rightTitle, right)}) {
    auto* label = new Label(title, TextRole::RowTitle);
    auto* view = new QPlainTextEdit(text);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setAccessibleName(title);
    view->setObjectName(column == 0 ? u"compare.left"_s : u"compare.right"_s);
    label->setBuddy(view);
    grid->addWidget(label, 1, column);
    grid->addWidget(view, 2, column);
    ++column;
  }
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  for (int i = 0; i < choices.size(); ++i) {
    auto* press = i == 0 ? primaryButton(choices[i]) : secondaryButton(choices[i]);
    press->setObjectName(u"compare.choice%1"_s.arg(i));
    connect(press, &QPushButton::clicked, this, [this, i] {
      choice_ = i;
      accept();
    });
    line->addWidget(press);
  }
  grid->addLayout(line, 3, 0, 1, 2);
}

}  // namespace headroom
