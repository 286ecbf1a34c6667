// SPDX-License-Identifier: MIT
// Ctrl+K: people, cases, pages, one's own notes and what can be done, found by a few letters and opened by Enter.
#pragma once
#include <QDialog>
#include <memory>
#include <optional>
#include <vector>

#include "ui/shared/page.h"

class QLineEdit;
class QListWidget;

namespace headroom {

/// One thing that can be found.
struct PaletteEntry {
  QString group;  ///< 'People', 'Do', 'Pages', 'Cases', 'My notes', 'Courses', 'Who knows about it'
  QString icon;
  QString words;
  QString second;  ///< a quiet fact: role and team, what would happen
  Address address;
  /// Words that it is found by besides, and only by them and not by an empty line: those of a note.
  QString text = {};
  QString also = {};  ///< what people call it: it is found by these words too
  QString key = {};   ///< what is searched, folded: made once for all by prepare()
};

/// Makes what the entries are found by.
void prepare(std::vector<PaletteEntry>& entries);

/// Entries that fit what was typed, groups together, at most `most` a group; accents and apostrophes do not count. '>'
/// at the start leaves only what can be done.
std::vector<PaletteEntry> paletteMatches(const std::vector<PaletteEntry>& all, const QString& typed, int most = 8);

/// One's own notes, by any words in them: those that are saved, and those that are kept as drafts yet.
class PaletteNotes {
 public:
  explicit PaletteNotes(Workspace& workspace);
  /// None while nothing is typed.
  std::vector<PaletteEntry> matches(const QString& typed, std::size_t most = 8);

 private:
  void readUnfinished();
  Workspace& workspace_;
  std::vector<PaletteEntry> unfinished_;
};
class WhoKnowsEntries;

class Palette : public QDialog {
  Q_OBJECT

 public:
  Palette(Workspace& workspace, QWidget* parent = nullptr);
  ~Palette() override;
  /// As if `words` had been typed.
  void type(const QString& words);
  std::optional<Address> chosen() const { return chosen_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refill();
  void choose();
  std::vector<PaletteEntry> all_;
  PaletteNotes notes_;
  std::unique_ptr<WhoKnowsEntries> whoKnows_;
  std::vector<PaletteEntry> shown_;
  QLineEdit* line_;
  QListWidget* list_;
  std::optional<Address> chosen_;
};

/// Everything else that the viewer can find.
std::vector<PaletteEntry> paletteEntries(Workspace& workspace);

}  // namespace headroom
