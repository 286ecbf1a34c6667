// SPDX-License-Identifier: MIT
// Asked when a save met somebody else's change of the same record: mine, theirs and what both began from, part by part.
// Nothing is discarded silently: going back keeps what was typed and saves nothing.
#pragma once
#include <QDialog>

#include <optional>
#include <vector>

class QRadioButton;

namespace headroom {

/// One part of a record that differs: 'Decision', with its three texts.
struct ConflictPart {
  QString name;
  QString mine;
  QString theirs;
  QString base;
};

/// Whose words stand against mine: somebody else's who saved meanwhile, or what the record says now beside a draft that
/// was kept, which may be the same person's.
enum class ConflictWith { Somebody, Saved };

/// The parts whose mine and theirs differ; a part that only one side changed from the base needs no question and is not
/// among them.
std::vector<ConflictPart> partsInConflict(const std::vector<ConflictPart>& parts);

/// What to save of every part, in order: what one side alone changed is that side's, the rest is asked in a
/// ConflictDialog. Nothing when the person goes back to what they typed.
std::optional<std::vector<QString>> settledParts(const QString& record, const std::vector<ConflictPart>& parts,
                                                 QWidget* parent, ConflictWith with = ConflictWith::Somebody);

/// const auto texts = settledParts(tr("Supervision with Farah"), parts, this);
/// if (texts) save((*texts)[0], …) with the row version just read.
class ConflictDialog : public QDialog {
  Q_OBJECT

 public:
  ConflictDialog(const QString& record, std::vector<ConflictPart> parts, QWidget* parent = nullptr,
                 ConflictWith with = ConflictWith::Somebody);
  /// The text decided on for a part: mine, theirs, or both one after the other.
  QString chosen(std::size_t part) const;

 private:
  struct Choice {
    QRadioButton* mine;
    QRadioButton* theirs;
    QRadioButton* both;
  };
  QWidget* question(std::size_t part);

  std::vector<ConflictPart> parts_;
  ConflictWith with_;
  std::vector<Choice> choices_;
};

}  // namespace headroom
