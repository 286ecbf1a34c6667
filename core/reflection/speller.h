// SPDX-License-Identifier: MIT
// Spelling in British English by Hunspell and its dictionary, with the words of social work that it does not know and
// one's own. Where the dictionary is missing every word is right, and the page says why nothing is marked.
#pragma once
#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

#include "core/base/whole_name.h"

class Hunspell;

namespace headroom {

/// The words of a text that are asked about: those with a digit, addresses and what is in capitals with dots are not.
std::vector<Stretch> spelledWords(const QString& text);

/// Words of social work, as they are written.
const QStringList& fieldWords();

class Speller {
 public:
  /// The first folder of these in which en_GB.aff and en_GB.dic lie.
  explicit Speller(const QStringList& folders = dictionaryFolders());
  ~Speller();
  Speller(const Speller&) = delete;
  Speller& operator=(const Speller&) = delete;
  /// Where the system keeps dictionaries.
  static QStringList dictionaryFolders();

  bool isReady() const { return engine_ != nullptr; }
  void setOwnWords(const QStringList& words);
  /// A word as spelledWords() gives it.
  bool isRight(const QString& word) const;
  QStringList suggestions(const QString& word, int most = 6) const;

 private:
  bool isKnown(const QString& word) const;
  bool asksRight(const QString& word) const;
  std::unique_ptr<Hunspell> engine_;
  QSet<QString> field_;
  QSet<QString> own_;
  mutable QHash<QString, bool> asked_;
};

}  // namespace headroom
