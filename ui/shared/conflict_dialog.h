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
/// was kept, which may be the same person's; or one's own words of both, the draft and what was typed since.
enum class ConflictWith { Somebody, Saved, OwnDraft };

/// The parts whose mine and theirs differ; a part that only one side changed from the base needs no question and is not
/// among them.
std::vector<ConflictPart> partsInConflict(const std::vector<ConflictPart>& parts);

/// One's own draft with what was typed since added once: `mine` is the draft, `theirs` what stands now, and `base` what
/// both began from, or empty where nobody knows it any more.
QString draftAndSince(const ConflictPart& part);

/// What to save of every part, in order: what one side alone changed is that side's, the rest is asked in a
/// ConflictDialog. Nothing when the person goes back to what they typed. `drafted` is the time of one's own draft.
std::optional<std::vector<QString>> settledParts(const QString& record, const std::vector<ConflictPart>& parts,
                                                 QWidget* parent, ConflictWith with = ConflictWith::Somebody,
                                                 const QString& drafted = {});

/// const auto texts = settledParts(tr("Supervision with Farah"), parts, this);
/// if (texts) save((*texts)[0], …) with the row version just read.
class ConflictDialog : public QDialog {
  Q_OBJECT

 public:
  ConflictDialog(const QString& record, std::vector<ConflictPart> parts, QWidget* parent = nullptr,
                 ConflictWith with = ConflictWith::Somebody, const QString& drafted = {});
  /// The text decided on for a part: mine, theirs, or both one after the other.
  QString chosen(std::size_t part) const;

 private:
  struct Words {
    QString explains;
    QString mine;
    QString theirs;
    QString both;
    QString keepMine;
    QString keepTheirs;
  };
  static Words wordsOf(ConflictWith with, const QString& drafted);
  struct Choice {
    QRadioButton* mine;
    QRadioButton* theirs;
    QRadioButton* both;
  };
  QWidget* question(std::size_t part);

  std::vector<ConflictPart> parts_;
  ConflictWith with_;
  Words words_;
  std::vector<Choice> choices_;
};

}  // namespace headroom
