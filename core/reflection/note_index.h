// SPDX-License-Identifier: MIT
// Finds one's own notes by any words in them, as fast as they are typed: in memory alone, made of notes that were
// opened, never written anywhere. What it finds is what noteFits() says of each note.
#pragma once
#include <array>
#include <unordered_map>

#include "core/keys/wiped_memory.h"
#include "core/reflection/note.h"

namespace headroom {

/// A note as a list shows it.
struct ListedNote {
  NoteId id;
  qint64 version = 0;  ///< row version that it was read at
  QDate day;
  QString title;
  QString caseCode;
  QString opening;  ///< its first words
  bool isOpen = true;
};

class NoteIndex {
 public:
  /// In place of what was kept of that note.
  void put(const Note& note);
  void drop(NoteId id);
  /// Wipes everything.
  void clear();
  std::size_t size() const { return places_.size(); }
  const ListedNote* note(NoteId id) const;
  /// Of those kept, which are not among `ids`.
  std::vector<NoteId> besides(const std::vector<NoteId>& ids) const;

  struct Found {
    std::vector<const ListedNote*> newest;  ///< valid until the next change
    std::size_t all = 0;
    qint64 steps = 0;  ///< words and places that were looked at: what tests gate on
  };
  /// The newest first, at most `most`; nothing typed finds every note.
  Found find(const QString& typed, std::size_t most) const;

 private:
  using Bits = std::vector<quint64>;
  using Place = quint32;
  Place wordOf(const QByteArray& word);
  void addGrams(const QByteArray& word, Place note);
  Bits holding(const QByteArray& part, qint64& steps) const;
  void rebuildWhenWorn();

  bool isNewer(Place a, Place b) const;
  std::vector<Place> newestOf(const Bits& bits, std::size_t all, std::size_t most, qint64& steps) const;

  std::vector<ListedNote> notes_;
  std::vector<Place> order_;  ///< the newest first; the places of notes that were dropped among them
  std::unordered_map<NoteId, Place> places_;
  Bits alive_;
  WipedVector<char> words_;                            ///< each once, a line end before and behind
  std::vector<quint32> starts_;                        ///< of each word in words_
  std::unordered_multimap<std::size_t, Place> known_;  ///< by hash
  std::vector<std::vector<Place>> holders_;            ///< the notes of each word, in order
  std::unordered_map<quint32, Bits> grams_;            ///< of one and of two bytes: the notes that hold them
};

}  // namespace headroom
