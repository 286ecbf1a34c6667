// SPDX-License-Identifier: MIT
// Chooses who is looking. Choosing proves nothing, and it says so; whoever has a passphrase is asked for it next.
#pragma once
#include <QDialog>
#include <optional>

#include "core/organisation/access.h"
#include "core/organisation/reader.h"

class QLineEdit;
class QPushButton;

namespace headroom {

class Label;
class TableView;
template <class Row>
class TableModel;

class WhoDialog : public QDialog {
  Q_OBJECT

 public:
  /// `readers`: what holds today of those who only read.
  WhoDialog(const Organisation& organisation, QDate today, const std::vector<ReaderGrant>& readers = {},
            QWidget* parent = nullptr);
  std::optional<PersonId> chosen() const { return chosen_; }

  struct Candidate {
    PersonId id;
    QString name;
    QString role;
    QString unit;
    HomeRole home;
  };

 private:
  void addReaders(const Organisation& organisation, QDate today, const std::vector<ReaderGrant>& readers);
  void filter(const QString& words);
  void choose();

  std::vector<Candidate> all_;
  TableModel<Candidate>* model_;
  TableView* table_;
  QLineEdit* filter_;
  Label* none_;
  QPushButton* look_;
  std::optional<PersonId> chosen_;
};

}  // namespace headroom
