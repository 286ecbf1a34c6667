// SPDX-License-Identifier: MIT
// Which column of a list is which: suggested by its headings or by the last time, with the first rows as they would be
// read. What is said is remembered for the next list with the same headings.
#pragma once
#include <QDialog>

#include <functional>
#include <vector>

#include "core/exchange/matched_list.h"

class QComboBox;
class QPushButton;
class QTableWidget;

namespace headroom {

class Label;

/// Where matches are kept, by memoryKey(); either may be missing.
struct MatchMemory {
  std::function<QString(const QString& key)> kept;
  std::function<void(const QString& key, const QString& text)> keep;
};

class MatchDialog : public QDialog {
  Q_OBJECT

 public:
  /// At least one sheet. `on` is the day that years of two digits are near to.
  MatchDialog(std::vector<ForeignSheet> sheets, MatchMemory memory, QDate on, QWidget* parent = nullptr);
  ListToBring chosen() const;
  const QStringList& headings() const { return sheet().headings; }
  /// Whether another sheet of the same file is to be brought with it.
  bool wantsAnother() const { return wantsAnother_; }
  /// Of several files, which one this is.
  void sayWhich(const QString& words);

 private:
  struct Line {
    Label* words = nullptr;
    QComboBox* heading = nullptr;
  };
  QWidget* lines();
  QWidget* whatItIs();
  const ForeignSheet& sheet() const;
  Matching matching() const;
  void showSheet();
  void showKind(const Matching& matching);
  void showPreview();
  void go(bool another);

  std::vector<ForeignSheet> sheets_;
  MatchMemory memory_;
  QDate on_;
  QComboBox* sheet_;
  QComboBox* kind_;
  std::vector<Line> lines_;
  Label* remembered_;
  Label* missing_;
  QTableWidget* preview_;
  Label* which_;
  QPushButton* another_;
  QPushButton* go_;
  bool isFilling_ = false;
  bool wantsAnother_ = false;
};

}  // namespace headroom
